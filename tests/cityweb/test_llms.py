"""A language model is told what the city has, where it can be read as Markdown."""

from datetime import date

import pytest
from wagtail.models import Page, PageViewRestriction

from base.caching.recording import recording
from base.models import SiteSettings
from base.public_addresses import public_addresses
from cityweb import llms
from home.models import HomePage, InformationPage, Task
from tests.factories import City
from tests.in_markdown import read

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"


@pytest.fixture
def city(settings):
    settings.SITE_URL = SITE
    city = City()
    known = SiteSettings.load()
    known.tagline = "A [town] of *three* isles."
    known.save()
    city.parks = city.department("Parks", summary="Shade and swings.")
    return city


def told(client):
    """Return {heading: [(title, address), …]} as whoever reads Markdown finds it."""
    sections, document = {}, read(client.get("/llms.txt").content.decode())
    for heading in document.find_all("h2"):
        links = heading.find_next("ul").find_all("a")
        sections[heading.text] = [(a.text, a["href"].removeprefix(SITE)) for a in links]
    return sections


def test_it_tells_what_there_is_in_the_form_that_llmstxt_asks_for(client, city):
    city.plan(city.parks, slug="aims")
    city.story("Ferries", city.parks)
    city.information("Privacy")
    Task.objects.create(label="Book a pool lane", page=city.parks, note="Free")
    Task.objects.create(label="Pay a fine", url="https://pay.example/(fine)")

    text = client.get("/llms.txt").content.decode()

    assert text.startswith("# City of Testport\n\n> A \\[town\\] of \\*three\\* isles.\n\n")
    assert "- [Parks](https://www.testport.example/departments/parks/index.md): Shade" in text
    assert told(client) == {
        "What you can do here": [
            ("Book a pool lane", "/departments/parks/index.md"),
            ("Pay a fine", "https://pay.example/%28fine%29"),
        ],
        "Departments": [
            ("Departments", "/departments/index.md"),
            ("Parks", "/departments/parks/index.md"),
        ],
        "Plans": [("A city that answers", "/departments/parks/aims/index.md")],
        "News": [
            ("News", "/news/index.md"),
            ("Ferries", "/news/ferries/index.md"),
        ],
        "Information": [("Privacy", "/privacy/index.md")],
    }


def test_all_that_it_names_answers(client, city):
    city.plan(city.parks)
    city.story("Ferries", city.parks)

    named = [url for links in told(client).values() for _, url in links]

    assert {client.get(url).status_code for url in named} == {200}
    assert llms.PATH in {each.path for each in public_addresses()}


def test_nothing_is_told_that_is_not_public(client, city):
    mines = city.department("Mines", summary="Secret.")
    city.plan(mines, title="Dig")
    city.story("We dig", mines)
    Task.objects.create(label="Dig with us", page=mines)
    draft = city.department("Draft office")
    city.plan(draft, title="Hidden aims")
    Page.objects.filter(pk=draft.pk).update(live=False)
    PageViewRestriction.objects.create(page=mines, restriction_type="login")

    text = client.get("/llms.txt").content.decode()

    assert not [word for word in ("Mines", "Secret", "Dig", "Draft", "Hidden") if word in text]


def test_what_stands_outside_the_site_is_not_told(client, city):
    elsewhere = Page.objects.get(depth=1).add_child(instance=HomePage(title="Old", slug="old"))
    Task.objects.create(label="Remember", page=city.add(elsewhere, InformationPage(title="Past")))

    assert "Remember" not in client.get("/llms.txt").content.decode()


def test_it_is_kept_and_purged_by_what_it_names(client, city):
    with recording() as record:
        answer = client.get("/llms.txt")

    assert answer["Cache-Control"].startswith("public, max-age=0, s-maxage=")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert {"tasks", f"line:{city.parks.pk}", "stories:city"} <= record.tags
    assert f"departmentpages:below:{city.departments.path}" in record.tags


def test_it_costs_no_more_and_ends_where_there_is_much(
    client, city, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(llms, "MOST_DEPARTMENTS", 4)
    monkeypatch.setattr(llms, "LATEST", 3)
    for n in range(6):
        place = city.department(f"Place {n}")
        city.plan(place, title=f"Plan {n}")
        city.story(f"Story {n}", place, day=date(2026, 5, n + 1))
        Task.objects.create(label=f"Do {n}", page=place)

    with django_assert_max_num_queries(12):
        found = told(client)

    counts = {heading: len(links) for heading, links in found.items()}
    assert counts == {"What you can do here": 6, "Departments": 5, "Plans": 3, "News": 4}
