"""Formatted text as Markdown, such that reading it gives the same text again.

A text is taken apart by the editor's own converter, written, and read back for
proof. Emphasis that begins or ends inside a word or at a sign cannot be marked
plainly in Markdown: then the letters beside the mark are written as entities.
"""

import json
import re
from dataclasses import dataclass
from itertools import groupby

from ..letters import spaces_between, tidy
from ..links import entity
from ..problems import Place, Refused
from ..reading import Value
from ..richtext import LISTS, converter, read_rich_text

PLACE = Place("")
INDENT = 4
KEY = re.compile(r' data-block-key="[^"]*"')
ALWAYS = set("\\*_`[]<|~")
FIRST_OF_LINE = set("#>+-=:")
NUMBER = re.compile(r"^(\d+)([.)])")
ENTITY = re.compile(r"&#?\w+;")
MARKS = {kind: mark for (_, kind), mark in zip(LISTS.values(), ("- ", "1. "), strict=True)}
LINK, BOLD, ITALIC = "LINK", "BOLD", "ITALIC"


@dataclass(frozen=True)
class Way:
    """A way to mark words: what stands outside of what, and whether marks are guarded."""

    layers: tuple = (LINK, BOLD, ITALIC)
    italic: str = "_"
    is_guarded: bool = False


# The plainest first; the last can say everything.
WAYS = [
    Way((BOLD, ITALIC, LINK), "*"),
    Way((BOLD, LINK, ITALIC), "*"),
    Way(italic="*"),
    Way(),
    Way(is_guarded=True),
]


def markdown_of(html, features, out):
    """Return the Markdown of a formatted text; what cannot be said in it is noted."""
    if not html:
        return ""
    editor = converter(tuple(features))
    state = json.loads(editor.from_database_format(html))
    links = {key: href_of(data, features, out) for key, data in state["entityMap"].items()}
    for block in state["blocks"]:
        block["entityRanges"] = [e for e in block["entityRanges"] if links.get(str(e["key"]))]
    wanted = KEY.sub("", editor.to_database_format(json.dumps(state)))
    paragraphs = paragraphs_of(state["blocks"], links)
    found = None
    for way in WAYS:
        text = write(paragraphs, way)
        found = read_back(text, features, out)
        if found == wanted:
            return text
    if found is None:
        out.note("A numbered list and one with dashes meet; both have dashes now.")
        return write([(mark and "- ", *rest) for mark, *rest in paragraphs], WAYS[-1])
    if words_in(found) != words_in(wanted):
        out.note(f"A text is not written word for word: “{text[:60]}”")
    return text


def words_in(html):
    """Return what stays of a text where empty paragraphs and spaces at marks count nothing."""
    return re.sub(r"\s+|<(\w+)[^>]*></\1>", "", html)


def read_back(text, features, out):
    """Return the HTML that a load makes of a text, or None where it refuses it."""
    try:
        return KEY.sub("", read_rich_text(Value(PLACE, text, text), features, out.reader))
    except Refused:
        return None


def href_of(data, features, out):
    """Return where a link leads as a file says it, or None where it leads nowhere."""
    kind, data = data["type"], data["data"]
    if kind == "DOCUMENT":
        return out.documents.name_of(data.get("id"))
    if data.get("id"):
        return out.pages.address(data["id"])
    href = data.get("url") or ""
    try:
        entity(href, features, out.reader, PLACE)
    except Refused:
        out.note(f"A link to “{href}” leads nowhere; its words alone are written.")
        return None
    return href


def paragraphs_of(blocks, links):
    """Return (mark of a list or nothing, depth, letters) of each paragraph that has words."""
    found = []
    for block in blocks:
        letters = spaces_between(tidy(letters_of(block, links)))
        if not letters:
            continue
        mark = MARKS.get(block["type"], "")
        most = found[-1][1] + 1 if found and found[-1][0] else 0
        found.append((mark, min(block["depth"], most) if mark else 0, letters))
    return found


def letters_of(block, links):
    """Return (letter, styles, (number of its link, where it leads) or None) of a block."""
    text = block["text"]
    styles, entities = [set() for _ in text], [None] * len(text)
    for each in block["inlineStyleRanges"]:
        for place in range(each["offset"], each["offset"] + each["length"]):
            styles[place].add(each["style"])
    for each in block["entityRanges"]:
        for place in range(each["offset"], each["offset"] + each["length"]):
            entities[place] = (each["key"], links[str(each["key"])])
    return [(c, frozenset(s), e) for c, s, e in zip(text, styles, entities, strict=True)]


def write(paragraphs, way):
    text, was_list = "", False
    for mark, depth, letters in paragraphs:
        if text:
            text += "\n" if mark and was_list else "\n\n"
        margin = " " * (INDENT * depth)
        words = Words(letters, way).text()
        text += margin + mark + words.replace("\n", "\n" + margin + " " * len(mark))
        was_list = bool(mark)
    return text


class Words:
    """The words of one paragraph on their way into Markdown."""

    def __init__(self, letters, way):
        self.letters = letters if way.layers[0] == LINK else bridged(letters)
        self.words = "".join(letter for letter, _, _ in letters)
        self.way = way

    def text(self):
        return self.marked(list(enumerate(self.letters)), self.way.layers)

    def marked(self, run, layers):
        """Mark a run of letters, by the first layer outside of the others."""
        if not layers:
            return "".join(self.letter(place) for place, _ in run)
        layer, *others = layers
        written = ""
        for has, part in groupby(run, key=lambda item: quality(item[1], layer)):
            words = self.marked(list(part), others)
            if not has:
                written += words
            elif layer == LINK:
                if written.endswith("!"):
                    written = written[:-1] + "\\!"
                written += f"[{words}]({destination(has[1])})"
            else:
                mark = "**" if layer == BOLD else self.way.italic
                written += mark + words + mark
        return written

    def letter(self, place):
        letter, styles, link = self.letters[place]
        if self.way.is_guarded and self.stands_at_a_mark(place):
            return f"&#{ord(letter)};"
        if letter == "\n":
            # The words of a link stand on one line.
            return "\\\n" if link is None else "&#10;"
        if letter in ALWAYS or ENTITY.match(self.words, place):
            return "\\" + letter
        begins = place == 0 or self.words[place - 1] == "\n"
        if begins and letter in FIRST_OF_LINE or letter in ".)" and self.ends_a_number(place):
            return "\\" + letter
        return letter

    def ends_a_number(self, place):
        """Tell whether a line begins with a number that ends in this sign."""
        return self.words[:place].rpartition("\n")[2].isdigit()

    def stands_at_a_mark(self, place):
        """Tell whether marks stand beside a letter: where a style or a link begins or ends."""
        letter, styles, link = self.letters[place]
        around = []
        for number in (place - 1, place + 1):
            inside = 0 <= number < len(self.letters) and self.letters[number][2] == link
            around.append(self.letters[number][1] if inside else frozenset())
        if letter.isspace() and not styles:
            return False
        return any(styles != other for other in around)


def bridged(letters):
    """Return the letters with the styles of both neighbors on a space, which a load takes off."""
    kept = list(letters)
    for place, (letter, styles, link) in enumerate(letters[1:-1], 1):
        if letter == " ":
            shared = letters[place - 1][1] & letters[place + 1][1]
            kept[place] = (" ", styles | shared, link)
    return kept


def quality(letter, layer):
    """Return the link of a letter, or whether it has a style."""
    return letter[2] if layer == LINK else layer in letter[1]


def destination(href):
    """Return an address as Markdown writes it between the brackets of a link."""
    href = re.sub(r"&(?=[#\w]+;)", "&amp;", href)
    if re.search(r"[\s()<>\\]", href) or not href:
        return "<" + re.sub(r"([<>\\])", r"\\\1", href) + ">"
    return href
