"""Every page can be read as Markdown: the same words, by the same rules, for the same people."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale, PageViewRestriction

from base.caching.recording import recording
from base.public_addresses import public_addresses
from tests import test_structured
from tests.factories import City
from tests.in_markdown import differences, read

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"
PATHS = test_structured.PATHS
HOSTILE = "*a* _b_ __c__ [d](//e) ![f](g) <i>h</i> `i` | ~~k~~ &lt; # l\\ n_o_"
BEGINS = [
    "# a",
    "- b",
    "+ c",
    "1. d",
    "2) e",
    "> f",
    "===",
    "---",
    "```",
    "    g",
    "| h | i |",
    "!",
]


@pytest.fixture
def city(settings):
    settings.SITE_URL = SITE
    return City()


@pytest.fixture
def hostile_city(settings, monkeypatch, django_capture_on_commit_callbacks):
    """A page of every type, with marks of Markdown in every field that takes words."""
    settings.SITE_URL = SITE
    monkeypatch.setattr(test_structured, "HOSTILE", HOSTILE)
    with django_capture_on_commit_callbacks(execute=True):
        return test_structured.filled_city()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_and_its_markdown_say_the_same_whatever_editors_type(client, hostile_city, path):
    markdown = client.get(f"{path}index.md").content.decode()

    html = client.get(path).content.decode()

    assert differences(markdown, html, SITE + path) == []
    assert read(markdown).find_all(["code", "pre", "script"]) == []


@pytest.mark.parametrize("words", BEGINS)
def test_a_paragraph_that_begins_like_something_else_stays_a_paragraph(client, city, words):
    city.information("Rules", body=[{"type": "text", "value": f"<p>{words}<br>{words}</p>"}])

    main = read(client.get("/rules/index.md").content.decode())

    assert main.find_all("p")[-1].get_text().split("\n") == [words.strip()] * 2
    assert not main.find_all(["ul", "ol", "blockquote", "hr", "pre", "table", "h2"])


def test_it_says_what_it_is_and_that_the_page_itself_is_to_be_found(client, city):
    city.department("Parks")

    answer = client.get("/departments/parks/index.md")

    assert answer["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Link"] == f'<{SITE}/departments/parks/>; rel="canonical"'
    assert answer["Cache-Control"].startswith("public, max-age=0, s-maxage=")
    assert "# Parks" in answer.content.decode()


def test_it_is_made_of_what_the_page_says_and_not_of_what_stands_around(client, city):
    parks = city.department("Parks")
    city.office(parks)

    with recording() as record:
        client.get("/departments/parks/index.md")

    assert {f"page:{parks.pk}", f"offices:{parks.pk}"} <= record.tags
    assert not [tag for tag in record.tags if tag.startswith(("alerts", "sitesettings"))]


@pytest.mark.parametrize(
    "path", ["/", "/departments/", "/news/2026/", "/news/?before=2026-03-10.9"]
)
def test_a_page_names_its_markdown(client, city, path):
    parks = city.department("Parks")
    for day in range(1, 16):
        city.story(f"Story {day}", parks, day=date(2026, 3, day))

    link = markdown_of(client, path)

    assert client.get(link.removeprefix(SITE)).status_code == 200


def markdown_of(client, path):
    document = BeautifulSoup(client.get(path).content, "html.parser")
    found = document.find("link", type="text/markdown")
    return found and found["href"]


def test_what_is_no_page_names_none(client, city):
    assert markdown_of(client, "/nope/") is None
    assert markdown_of(client, "/search/?q=parks") is None


def test_a_restricted_page_is_not_told(client, city):
    parks = city.department("Parks", summary="A secret.")
    PageViewRestriction.objects.create(page=parks, restriction_type="login")

    answer = client.get("/departments/parks/index.md")

    assert answer.status_code == 302
    assert "secret" not in answer.content.decode()
    assert "/departments/parks/index.md" not in {each.path for each in public_addresses()}


def test_a_page_that_is_gone_or_never_was_has_no_markdown(client, city):
    city.department("Parks").unpublish()

    assert client.get("/departments/parks/index.md").status_code == 410
    assert client.get("/departments/mines/index.md").status_code == 404
    assert client.get("/news/1999/index.md").status_code == 404


def test_a_page_that_moved_takes_its_markdown_along(
    client, city, django_capture_on_commit_callbacks
):
    parks = city.department("Parks")
    parks.slug = "gardens"
    with django_capture_on_commit_callbacks(execute=True):
        parks.save_revision().publish()

    answer = client.get("/departments/parks/index.md")

    assert (answer.status_code, answer.url) == (301, "/departments/gardens/index.md")


def test_only_what_is_written_in_a_language_is_told_in_it(client, city):
    spanish = Locale.objects.create(language_code="es")
    parks, trees = city.department("Parks"), city.department("Trees")
    made = parks.copy_for_translation(spanish, copy_parents=True)
    made.title = "Parques"
    made.save_revision().publish()
    told = {each.path for each in public_addresses()}

    answer = client.get("/es/departments/parks/index.md")

    assert answer.content.decode().count("# Parques") == 1
    assert answer["Content-Language"] == "es"
    assert answer["Link"] == f'<{SITE}/es/departments/parks/>; rel="canonical"'
    assert client.get(f"/es{trees.url}index.md").status_code == 404
    assert markdown_of(client, f"/es{trees.url}") == f"{SITE}/departments/trees/index.md"
    assert "/es/departments/parks/index.md" in told
    assert "/es/departments/trees/index.md" not in told


def test_markdown_costs_no_more_trips_than_its_page(client, city, django_assert_max_num_queries):
    city.department("Parks")
    client.get("/departments/parks/index.md")

    with django_assert_max_num_queries(12):
        client.get("/departments/parks/index.md")
