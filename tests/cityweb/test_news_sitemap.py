"""Search engines for news are told of the stories of the last two days, and of no others."""

from datetime import date
from xml.etree import ElementTree

import pytest
import time_machine
from wagtail.models import Locale

from news.models import NewsPage
from tests.factories import City

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


@pytest.fixture(autouse=True)
def now():
    with time_machine.travel("2026-11-10 15:00:00-05:00", tick=False):
        yield


@pytest.fixture
def parks(settings):
    settings.SITE_URL = SITE
    city = City()
    parks = city.department("Parks")
    for day in (7, 8, 9, 10, 11):
        city.story(f"Day {day} <&>", parks, slug=f"day-{day}", day=date(2026, 11, day))
    return parks


def told(client):
    answer = client.get("/news-sitemap.xml")
    assert answer.status_code == 200
    document = ElementTree.fromstring(answer.content)  # noqa: S314 - our own answer
    return {
        entry.findtext("s:loc", namespaces=NAMES): entry.find("n:news", NAMES)
        for entry in document.findall("s:url", NAMES)
    }


def test_stories_of_the_last_two_days_are_told(client, parks):
    found = told(client)

    assert list(found) == [f"{SITE}/news/day-10/", f"{SITE}/news/day-9/"]
    assert found[f"{SITE}/news/day-10/"].findtext("n:title", namespaces=NAMES) == "Day 10 <&>"
    assert {client.get(url.removeprefix(SITE)).status_code for url in found} == {200}


def test_a_story_is_told_with_the_moment_it_came_out_in_the_zone_of_the_city(client, parks):
    NewsPage.objects.filter(slug="day-8").update(first_published_at="2026-11-08 20:30:00Z")

    found = told(client)

    def moment(day):
        return found[f"{SITE}/news/day-{day}/"].findtext("n:publication_date", namespaces=NAMES)

    assert moment(8) == "2026-11-08T15:30:00-05:00"
    assert moment(9) == "2026-11-09T00:00:00-05:00"


def test_a_translation_is_told_in_its_language(client, parks):
    story = NewsPage.objects.get(slug="day-10")
    made = story.copy_for_translation(Locale.objects.create(language_code="es"), True)
    made.title = "Hoy"
    made.save_revision().publish()

    found = told(client)

    news = found.pop(f"{SITE}/es/news/day-10/")
    assert news.findtext("n:publication/n:language", namespaces=NAMES) == "es"
    assert news.findtext("n:title", namespaces=NAMES) == "Hoy"
    assert len(found) == 2


def test_robots_are_told_of_it(client, settings):
    settings.PRODUCTION, settings.SITE_URL = True, SITE

    rules = client.get("/robots.txt").content.decode()

    assert f"Sitemap: {SITE}/news-sitemap.xml\n" in rules
