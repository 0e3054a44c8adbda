"""Writes what a page says as Markdown: CommonMark with GitHub's tables.

All that people read is said, in the same order. What only works or is only seen on the
page is left out: forms, drawings, pictures without words, ways within the page.
"""

import re
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup, Comment, Tag

from .tables import table
from .words import BREAK, emphasised, escaped, safe, tidy

LEFT_OUT = (
    "form, script, style, svg, button, [hidden], [aria-hidden=true], figure:has(.chart), "
    "nav:has(a[href^='#']):not(:has(a:not([href^='#']))), .totop"
)
BLOCKS = {
    "address", "article", "aside", "blockquote", "caption", "details", "div", "dl", "dt", "dd",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol", "p", "section", "summary", "table", "ul",
}  # fmt: skip
SCHEMES = {"http", "https", "mailto", "tel"}


def written(html):
    """Return the main part of a page as Markdown, and the page's canonical address."""
    document = BeautifulSoup(html, "html.parser")
    url = document.find("link", rel="canonical")["href"]
    main = document.find("main")
    for element in main.select(LEFT_OUT):
        element.decompose()
    return "\n\n".join(Writer(url).blocks(main)) + "\n", url


class Writer:
    def __init__(self, url):
        self.url = url

    def blocks(self, element):
        """Return what an element says, as paragraphs and other blocks of Markdown."""
        found, run = [], []
        for child in [*element.children, None]:
            if is_block(child) or child is None:
                found.append(self.inline(run).replace(BREAK, "\\\n"))
                run = []
                found += self.block(child) if child else []
            else:
                run.append(child)
        return [block for block in found if block]

    def block(self, element):
        name = element.name
        if name in KINDS:
            return KINDS[name](self, element)
        if name[0] == "h" and name[1:].isdigit():
            return [f"{'#' * int(name[1:])} {self.line(element)}"]
        return self.blocks(element)

    def line(self, element):
        """Return all that an element says in one line."""
        text = "; ".join(self.blocks(element)) if has_blocks(element) else self.inline([element])
        return tidy(text.replace("\\\n", BREAK).replace("\n", " ")).replace(BREAK, "; ")

    def inline(self, nodes):
        return tidy("".join(map(self.piece, nodes)))

    def piece(self, node):
        if isinstance(node, Comment):
            return ""
        if not isinstance(node, Tag):
            return escaped(node)
        if node.name in PIECES:
            return PIECES[node.name](self, node)
        inside = "".join(map(self.piece, node.children))
        if "note" in node.get("class", ()) and is_after_words(node):
            return f" — {inside.lstrip()}"
        return inside

    def strong(self, node):
        return emphasised("**", "".join(map(self.piece, node.children)))

    def slanted(self, node):
        return emphasised("*", "".join(map(self.piece, node.children)))

    def line_break(self, node):
        return BREAK

    def link(self, node):
        text, href = self.inline(node.children), node.get("href", "")
        url = urljoin(self.url, href)
        if not text or not href or href.startswith("#") or urlsplit(url).scheme not in SCHEMES:
            return text
        return f"[{text}]({safe(url)})"

    def image(self, node):
        if not node.get("alt"):
            return ""
        return f"![{escaped(node['alt'])}]({safe(urljoin(self.url, node['src']))})"

    def items(self, element):
        found = []
        for number, item in enumerate(element.find_all("li", recursive=False), 1):
            mark = f"{number}. " if element.name == "ol" else "- "
            inside = re.sub(r"\n(?=.)", "\n" + " " * len(mark), "\n\n".join(self.blocks(item)))
            if inside:
                found.append(mark + inside)
        between = "\n\n" if any("\n\n" in item for item in found) else "\n"
        return [between.join(found)]

    def pairs(self, element):
        lines = []
        for each in element.find_all(["dt", "dd"]):
            line = self.line(each)
            if each.name == "dt":
                lines.append(f"- {emphasised('**', line)}")
            elif line and lines:
                is_first = each.find_previous(["dt", "dd"]).name == "dt"
                lines[-1] += f"{':' if is_first else ';'} {line}"
        return ["\n".join(lines)]

    def quote(self, element):
        return ["\n".join(f"> {line}".rstrip() for line in self.lines(element))]

    def lines(self, element):
        return "\n\n".join(self.blocks(element)).split("\n")

    def ways(self, element):
        """Return links beside each other; headings and lists among them stay what they are."""
        if "crumbs" in element.get("class", ()):
            return [" › ".join(self.line(item) for item in element.find_all("li"))]
        if element.find(["ul", "ol", "h2"]):
            return self.blocks(element)
        return [" · ".join(map(self.piece, element.find_all("a")))]

    def table(self, element):
        caption = element.find("caption")
        return [self.line(caption) if caption else "", table(element, self.line)]


KINDS = {
    "ul": Writer.items, "ol": Writer.items, "dl": Writer.pairs, "blockquote": Writer.quote,
    "nav": Writer.ways, "table": Writer.table, "hr": lambda writer, element: ["---"],
}  # fmt: skip
PIECES = {
    "a": Writer.link, "b": Writer.strong, "strong": Writer.strong, "em": Writer.slanted,
    "i": Writer.slanted, "img": Writer.image, "br": Writer.line_break,
}  # fmt: skip


def is_block(node):
    return isinstance(node, Tag) and node.name in BLOCKS


def has_blocks(element):
    return any(map(is_block, element.children))


def is_after_words(node):
    """Tell whether something is said before an element, right beside it."""
    return any(str(each).strip() for each in node.previous_siblings)
