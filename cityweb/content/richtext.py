"""Markdown to the HTML that Wagtail keeps, word for word what its editor would save.

The text is turned into the editor's own content state and written by Wagtail's
converter. So whoever opens the page and saves it changes nothing.
"""

import hashlib
import json
from functools import cache

from markdown_it import MarkdownIt
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from .letters import entity_ranges, spaces_between, style_ranges, tidy
from .links import entity_of
from .problems import Refused
from .scalars import text

STYLES = {"strong": ("bold", "BOLD"), "em": ("italic", "ITALIC")}
LISTS = {
    "bullet_list_open": ("ul", "unordered-list-item"),
    "ordered_list_open": ("ol", "ordered-list-item"),
}
REFUSED = {
    "heading_open": "A heading has no place inside a text. Use the block “heading”, or bold words.",
    "table_open": "A table has no place inside a text. Use the block “table”.",
    "image": "A picture has no place inside a text. Use the block “image”.",
    "blockquote_open": "A quotation (>) has no place inside a text. Use the block “quote”.",
    "hr": "A line (---) has no place inside a text. Begin a new block instead.",
    "fence": "Code has no place here. Write it as plain words.",
    "code_block": "Text this far to the right counts as code. Write it further left.",
    "code_inline": "Code (`…`) has no place here. Write it in plain or bold words.",
    "html_block": "HTML has no place here. Write **bold**, *italic* or a list; a real < as \\<.",
    "html_inline": "HTML has no place here. Write **bold**, *italic* or a list; a real < as \\<.",
    "s_open": "Words cannot be struck out (~~…~~) here.",
}
NEEDED = {
    "bold": "Bold words (**…**) have no place here.",
    "italic": "Words in italics (*…*) have no place here.",
    "ul": "A list has no place here. Write a sentence.",
    "ol": "A numbered list has no place here. Write a sentence.",
}


@cache
def parser():
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Links are judged by us, which says why; markdown-it would leave them as text.
    markdown.validateLink = lambda url: True
    markdown.normalizeLink = markdown.normalizeLinkText = lambda url: url
    return markdown


@cache
def converter(features):
    return ContentstateConverter(list(features))


def read_rich_text(value, features, city):
    """Return the HTML of a text in Markdown, for a field with some features."""
    writer = Writer(value, features, city)
    writer.read(parser().parse(text(value)))
    if not writer.blocks:
        return ""
    state = {"blocks": writer.blocks, "entityMap": writer.entities}
    editor = converter(tuple(features))
    html = editor.to_database_format(json.dumps(state))
    kinds = {block["type"] for block in writer.blocks} - {"unstyled"}
    # Where lists of both kinds meet, the converter can take one for the other.
    if len(kinds) > 1 and editor.to_database_format(editor.from_database_format(html)) != html:
        raise Refused(
            "A numbered list and one with dashes meet here in a way that the editor cannot "
            "hold. Put a sentence between them.",
            value.place,
        )
    return html


class Writer:
    """Builds the content state of one text."""

    def __init__(self, value, features, city):
        self.value = value
        self.features = features
        self.city = city
        self.blocks = []
        self.entities = {}
        self.lists = []
        self.items = []
        self.line = value.place.line

    def refuse(self, reason):
        raise Refused(reason, self.value.place.at_line(self.line))

    def need(self, feature):
        if feature not in self.features:
            self.refuse(NEEDED[feature])

    def read(self, tokens):
        for token in tokens:
            if token.map and self.value.text_line:
                # A text written with | stands in the file line by line.
                self.line = self.value.text_line + token.map[0]
            if token.type in REFUSED:
                self.refuse(REFUSED[token.type])
            elif token.type in LISTS:
                self.open_list(token)
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self.lists.pop()
            elif token.type == "list_item_open":
                self.items.append(False)
            elif token.type == "list_item_close":
                if not self.items.pop():
                    self.refuse("An item of a list needs words.")
            elif token.type == "inline":
                self.add_block(token)

    def open_list(self, token):
        feature, kind = LISTS[token.type]
        self.need(feature)
        if self.items and not self.items[-1]:
            self.refuse("An item of a list needs words before the list inside it.")
        if int(token.attrs.get("start", 1)) != 1:
            self.refuse(
                "A numbered list begins at 1. For a sentence that begins with a number "
                "write it as 2026\\."
            )
        self.lists.append(kind)

    def add_block(self, token):
        if self.items:
            if self.items[-1]:
                self.refuse("An item of a list holds one paragraph.")
            self.items[-1] = True
        letters = spaces_between(tidy(Inline(self).letters_of(token.children)))
        if not letters:
            self.refuse("There are no words here.")
        self.blocks.append(
            {
                "key": self.key(),
                "type": self.lists[-1] if self.lists else "unstyled",
                "depth": max(len(self.lists) - 1, 0),
                "text": "".join(letter for letter, _, _ in letters),
                "inlineStyleRanges": style_ranges(letters),
                "entityRanges": entity_ranges(letters),
                "data": {},
            }
        )

    def key(self):
        """Return a key that the same paragraph gets at every load."""
        place = self.value.place
        text = f"{place.file}#{place.field}#{len(self.blocks)}"
        return hashlib.sha256(text.encode()).hexdigest()[:5]

    def add_entity(self, entity):
        self.entities[str(len(self.entities))] = entity
        return len(self.entities) - 1


class Inline:
    """Reads the words of one paragraph: each letter with its styles and its link."""

    def __init__(self, writer):
        self.writer = writer
        self.styles = []
        self.entity = None

    def letters_of(self, tokens):
        letters = []
        for token in tokens:
            if token.type in REFUSED:
                self.writer.refuse(REFUSED[token.type])
            name, _, edge = token.type.rpartition("_")
            if name in STYLES:
                self.style(name, edge)
            elif token.type == "link_open":
                start = len(letters)
                self.open_link(token)
            elif token.type == "link_close":
                self.entity = None
                if not tidy(letters[start:]):
                    self.writer.refuse("A link needs words to click on.")
            elif token.type == "hardbreak" and self.entity is not None:
                self.writer.refuse("The words of a link stand on one line.")
            else:
                words = {"softbreak": " ", "hardbreak": "\n"}.get(token.type, token.content)
                letters += [(letter, frozenset(self.styles), self.entity) for letter in words]
        return letters

    def style(self, name, edge):
        feature, style = STYLES[name]
        self.writer.need(feature)
        if edge == "open":
            self.styles.append(style)
        else:
            self.styles.remove(style)

    def open_link(self, token):
        if token.attrs.get("title"):
            self.writer.refuse("A link has no title of its own: leave out the words in quotes.")
        writer = self.writer
        place = writer.value.place.at_line(writer.line)
        entity = entity_of(token.attrs["href"], writer.features, writer.city, place)
        self.entity = writer.add_entity(entity)
