"""Rich text as data for a template: paragraphs and lists, and in them runs of text."""

import re

from bs4 import BeautifulSoup, NavigableString

BLOCKS = {"p", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6", "div", "blockquote"}
MARKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic"}


def nodes(html):
    """Return [{"kind": "text", "runs": […]}, {"kind": "list", "items": [nodes, …]}, …]."""
    return blocks_in(BeautifulSoup(html, "html.parser"))


def blocks_in(parent):
    found, loose = [], []
    for child in parent.children:
        if getattr(child, "name", None) not in BLOCKS:
            loose += runs_of(child, {})
            continue
        found += paragraph(loose)
        loose = []
        if child.name in {"ul", "ol"}:
            items = [blocks_in(item) for item in child.find_all("li", recursive=False)]
            if items:
                found.append({"kind": "list", "ordered": child.name == "ol", "items": items})
        else:
            found += blocks_in(child)
    return found + paragraph(loose)


def paragraph(runs):
    return [{"kind": "text", "runs": runs}] if any(run["text"].strip() for run in runs) else []


def runs_of(node, marks):
    if isinstance(node, NavigableString):
        text = re.sub(r"[ \t\r\n]+", " ", node)
        return [{"text": text, **marks}] if type(node) is NavigableString else []
    if node.name == "br":
        return [{"text": "\N{LINE SEPARATOR}", "break": True}]
    if node.name in MARKS:
        marks = marks | {MARKS[node.name]: True}
    if node.name == "a" and node.get("href", "").startswith(("http:", "https:", "mailto:", "tel:")):
        marks = marks | {"href": node["href"]}
    return [run for child in node.children for run in runs_of(child, marks)]
