"""Reads Markdown as others do, and holds it against the page that it was made of."""

import re
from urllib.parse import unquote, urljoin

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from base.markdown.writing import LEFT_OUT

ADDED = re.compile(r"[\s—·›:;]")  # what keeps things apart where the page has room


def read(markdown):
    html = MarkdownIt("commonmark").enable(["table"]).render(markdown)
    return BeautifulSoup(f"<main>{html}</main>", "html.parser").main


def main_of(html):
    """Return what people read of a page, without what is only worked with or only seen."""
    main = BeautifulSoup(html, "html.parser").main
    for element in main.select(LEFT_OUT):
        element.decompose()
    return main


def words(main):
    return ADDED.sub("", main.get_text())


def headings(main):
    return [(h.name, words(h)) for h in main.find_all(re.compile("^h[1-6]$"))]


def links(main, url):
    found = [
        (urljoin(url, a["href"]), words(a)) for a in main.find_all("a", href=re.compile("^[^#]"))
    ]
    return [(unquote(href), text) for href, text in found if text]


def tables(main):
    return [
        [[words(cell) for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
        for table in main.find_all("table")
    ]


def differences(markdown, html, url):
    """Return in what a page's Markdown says something else than the page."""
    told, shown = read(markdown), main_of(html)
    return [
        (name, ours, theirs)
        for name, ours, theirs in [
            ("headings", headings(told), headings(shown)),
            ("links", links(told, url), links(shown, url)),
            ("words", words(told), words(shown)),
        ]
        if ours != theirs
    ]
