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

CONTACT = re.compile(r"\d{3}-\d{4}|\w@\w")
INLINE_STYLE = re.compile(rb"<[^>]+\sstyle\s*=", re.IGNORECASE)


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


@pytest.fixture(scope="module")
def documents(pages, demo_site):
    """Return {path: what is found in a page}; to read one takes long, to keep it much memory."""
    return {path: Found(path, page[2].decode(), demo_site.url) for path, page in pages.items()}


class Found:
    """What the tests want to know of a page."""

    def __init__(self, path, text, site):
        document = BeautifulSoup(text, "html.parser")
        self.language = document.html["lang"]
        self.title = document.title.text
        self.main_headings = len(document.find_all("h1"))
        self.has_description = bool(document.find("meta", {"name": "description"}))
        self.inline_scripts = [
            script for script in document.find_all("script", type=is_run) if not script.get("src")
        ]
        self.wordless_pictures = [
            i["src"] for i in document.find_all("img") if not i.has_attr("alt")
        ]
        self.links = {a["href"] for a in document.find_all("a", href=True)}
        self.anchors = {each["id"] for each in document.find_all(id=True)}
        self.bare_contacts = [
            string.strip()
            for string in document.body.find_all(string=CONTACT)
            if not string.find_parent(["a", "script"]) and not is_reached_within(string)
        ]
        self.things = things(document)
        self.unseen = unseen(document, site + path)


def is_reached_within(string):
    """Tell whether words open a part of the page, and so hold no link, and one stands there."""
    part = string.find_parent("summary") and string.find_parent("details")
    return bool(part and part.find("a", href=re.compile("^(tel|mailto):")))


def is_run(kind):
    """Tell whether a browser runs a script of a type; data is none."""
    return kind != "application/ld+json"


def public(pages):
    return {path: page for path, page in pages.items() if not path.startswith("/accounts/")}


def failing(pages, holds):
    return [path for path, page in pages.items() if not holds(page)]


def test_every_page_answers(pages):
    assert failing(pages, lambda page: page[0] == 200) == []


def test_every_page_has_one_main_heading(documents):
    assert failing(documents, lambda found: found.main_headings == 1) == []


def test_every_page_has_a_title_and_a_description_of_its_own(documents):
    own = {p: each for p, each in public(documents).items() if "?" not in p and "/news/20" not in p}
    titles = [found.title for found in own.values()]

    assert sorted(t for t in titles if titles.count(t) > 1) == []
    assert failing(own, lambda found: found.has_description) == []


def test_no_public_page_sets_a_cookie_or_varies_by_one(pages):
    found = public(pages)

    assert failing(found, lambda page: page[1]["Set-Cookie"] is None) == []
    assert failing(found, lambda page: "cookie" not in (page[1]["Vary"] or "").lower()) == []


def test_every_page_allows_nothing_inline(pages, documents):
    policies = {path: page[1]["Content-Security-Policy"] for path, page in pages.items()}

    assert failing(policies, lambda policy: "default-src 'none'" in policy) == []
    assert failing(policies, lambda policy: "unsafe-inline" not in policy) == []
    assert failing(pages, lambda page: not INLINE_STYLE.search(page[2])) == []
    assert failing(documents, lambda found: found.inline_scripts == []) == []


def test_every_page_tells_machines_what_it_shows_and_nothing_else(documents):
    listed = {p: found for p, found in public(documents).items() if "?" not in p}
    english = {p: found for p, found in listed.items() if found.language == "en"}

    assert failing(listed, lambda found: found.things) == []
    assert {p: found.unseen for p, found in english.items()} == {p: [] for p in english}


def test_a_page_says_the_same_in_markdown(pages, demo_site):
    some = [path for path in public(pages) if "?" not in path][::4]
    told = {path: demo_site.get(f"{path}index.md")[2].decode() for path in some}

    said = {p: differences(told[p], pages[p][2].decode(), demo_site.url + p) for p in some}

    assert said == {path: [] for path in some}


def test_every_picture_has_its_words_or_is_marked_as_ornament(documents):
    assert failing(documents, lambda found: found.wordless_pictures == []) == []


def test_every_link_within_the_city_leads_somewhere(documents, demo_site):
    links = {
        urlsplit(link)._replace(fragment="").geturl()
        for found in public(documents).values()
        for link in found.links
        if link.startswith("/") and not link.startswith("/admin/")
    }
    broken = [link for link in sorted(links - documents.keys()) if demo_site.get(link)[0] != 200]

    assert broken == []


def test_every_link_into_a_page_meets_something_there(documents):
    broken = [
        (path, link)
        for path, found in public(documents).items()
        for link in found.links
        if re.match("#.", link) and link[1:] not in found.anchors
    ]

    assert broken == []


def test_every_number_and_address_of_mail_is_a_link(documents):
    assert failing(public(documents), lambda found: found.bare_contacts == []) == []


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
