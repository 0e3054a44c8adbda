"""Every public page of the demo city, as anyone gets it: whole, valid, without cookies."""

import os
import re
import subprocess
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.demo_site import path_of
from tests.in_markdown import differences
from tests.machines import things, unseen

INLINE_STYLE = re.compile(rb"<[^>]+\sstyle\s*=", re.IGNORECASE)


def is_run(kind):
    """Tell whether a browser runs a script of a type; data is none."""
    return kind != "application/ld+json"


@pytest.fixture(scope="module")
def pages(demo_site):
    """Return {path: (status, headers, text)} of every address in the sitemap, and some beside."""
    listed = [
        path_of(url)
        for url in re.findall(r"<loc>(.*?)</loc>", demo_site.get("/sitemap.xml")[2].decode())
    ]
    assert len(listed) > 100
    beside = ["/search/?q=ferry", "/news/?before=2025-06-01.1", "/accounts/login/"]
    return {path: demo_site.get(path) for path in [*listed, *beside]}


def soup(page):
    return BeautifulSoup(page[2].decode(), "html.parser")


def public(pages):
    return {path: page for path, page in pages.items() if not path.startswith("/accounts/")}


def failing(pages, holds):
    return [path for path, page in pages.items() if not holds(page)]


def test_every_page_answers(pages):
    assert failing(pages, lambda page: page[0] == 200) == []


def test_every_page_has_one_main_heading(pages):
    assert failing(pages, lambda page: len(soup(page).find_all("h1")) == 1) == []


def test_every_page_has_a_title_and_a_description_of_its_own(pages):
    own = {p: page for p, page in public(pages).items() if "?" not in p and "/news/20" not in p}
    titles = [soup(page).title.text for page in own.values()]
    descriptions = failing(own, lambda page: soup(page).find("meta", {"name": "description"}))

    assert sorted(t for t in titles if titles.count(t) > 1) == []
    assert descriptions == []


def test_no_public_page_sets_a_cookie_or_varies_by_one(pages):
    found = public(pages)

    assert failing(found, lambda page: page[1]["Set-Cookie"] is None) == []
    assert failing(found, lambda page: "cookie" not in (page[1]["Vary"] or "").lower()) == []


def test_every_page_allows_nothing_inline(pages):
    assert (
        failing(pages, lambda page: "default-src 'none'" in page[1]["Content-Security-Policy"])
        == []
    )
    assert (
        failing(pages, lambda page: "unsafe-inline" not in page[1]["Content-Security-Policy"]) == []
    )
    assert failing(pages, lambda page: not INLINE_STYLE.search(page[2])) == []
    assert (
        failing(
            pages,
            lambda page: all(s.get("src") for s in soup(page).find_all("script", type=is_run)),
        )
        == []
    )


def test_every_page_tells_machines_what_it_shows_and_nothing_else(pages, demo_site):
    listed = {p: soup(page) for p, page in public(pages).items() if "?" not in p}
    english = {p: document for p, document in listed.items() if document.html["lang"] == "en"}

    assert [p for p, document in listed.items() if not things(document)] == []
    assert {p: unseen(d, demo_site.url + p) for p, d in english.items()} == {p: [] for p in english}


def test_a_page_says_the_same_in_markdown(pages, demo_site):
    some = [path for path in public(pages) if "?" not in path][::4]
    told = {path: demo_site.get(f"{path}index.md")[2].decode() for path in some}

    said = {p: differences(told[p], pages[p][2].decode(), demo_site.url + p) for p in some}

    assert said == {path: [] for path in some}


def test_every_picture_has_its_words_or_is_marked_as_ornament(pages):
    assert failing(pages, lambda p: all(i.has_attr("alt") for i in soup(p).find_all("img"))) == []


def test_every_link_within_the_city_leads_somewhere(pages, demo_site):
    links = {
        urlsplit(a["href"])._replace(fragment="").geturl()
        for page in public(pages).values()
        for a in soup(page).find_all("a", href=True)
        if a["href"].startswith("/") and not a["href"].startswith("/admin/")
    }
    broken = [link for link in sorted(links - pages.keys()) if demo_site.get(link)[0] != 200]

    assert broken == []


def test_every_link_into_a_page_meets_something_there(pages):
    broken = []
    for path, page in public(pages).items():
        document = soup(page)
        for link in document.find_all("a", href=re.compile(r"^#.")):
            if not document.find(id=link["href"][1:]):
                broken.append((path, link["href"]))

    assert broken == []


def test_every_number_and_address_of_mail_is_a_link(pages):
    bare = []
    for path, page in public(pages).items():
        for text in soup(page).body.find_all(string=re.compile(r"\d{3}-\d{4}|\w@\w")):
            # The words of a link, and of what opens a part of the page, cannot hold another one.
            if not text.find_parent(["a", "summary", "script"]):
                bare.append((path, text.strip()))

    assert bare == []


@pytest.mark.vnu
@pytest.mark.skipif(not os.environ.get("CITYWEB_VNU"), reason="needs Java and the HTML validator")
def test_every_page_is_valid_html(pages, demo_site, tmp_path):
    shown = {**pages, **{path: demo_site.get(path) for path in ("/no-such-page/", "/api/v2/")}}
    for number, page in enumerate(shown.values()):
        (tmp_path / f"{number}.html").write_bytes(page[2])
    done = subprocess.run(
        ["java", "-jar", os.environ["CITYWEB_VNU"], "--Werror", "--stdout", "--format", "gnu",
         *sorted(str(file) for file in tmp_path.glob("*.html"))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    paths = list(shown)
    complaints = re.sub(r'"file:.*?(\d+)\.html"', lambda m: paths[int(m[1])], done.stdout)

    assert not complaints, complaints
    assert done.returncode == 0
