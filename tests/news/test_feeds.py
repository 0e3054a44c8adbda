"""Who follows the city by feed gets every story in full, once, and nothing that is not public."""

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from alerts.models import Alert
from base import feeds
from base.public_addresses import public_addresses
from departments.models import DepartmentPage
from news.models import NewsIndexPage, NewsPage, Topic
from tests.factories import City

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = "]]></content><script>alert(1)</script> & \u2028 \x0b \ufffe"


@pytest.fixture
def city(settings):
    settings.SITE_URL = SITE
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks", summary="Shade.")


@pytest.fixture
def police(city):
    return city.department("Police")


@pytest.fixture
def boats():
    return Topic.objects.create(name="Boats", slug="boats")


@pytest.fixture
def ferries(city, parks, boats):
    body = [
        {"type": "text", "value": f'<p>Read <a href="/news/">more</a> {"a word " * 400}</p>'},
        {"type": "heading", "value": {"text": "When", "level": "h2"}},
    ]
    story = city.story("Ferries run", parks, summary="Again.", body=body, day=date(2026, 11, 5))
    story.topics.add(boats)
    story.save()
    return story


def read(client, path, **headers):
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200, path
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)  # noqa: S314 - our own answer


def titles(feed):
    return [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]


def ids(feed):
    return [entry.findtext("a:id", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]


def test_a_feed_has_each_story_in_full_with_absolute_links(client, ferries):
    feed = read(client, "/news/feed/", host="localhost")

    (entry,) = feed.findall("a:entry", ATOM)
    content = entry.find("a:content", ATOM)
    assert content.get("type") == "html"
    assert "<p>Again.</p>" in content.text
    assert content.text.count("a word") == 400
    links = re.findall(r'(?:href|src)="([^"]*)"', content.text)
    assert links and all(link.startswith(f"{SITE}/") for link in links)
    assert entry.find("a:link", ATOM).get("href") == f"{SITE}/news/ferries-run/"
    assert entry.findtext("a:published", namespaces=ATOM) == "2026-11-05T00:00:00-05:00"
    assert entry.find("a:category", ATOM).get("term") == "boats"


def test_a_feed_says_where_it_stands_and_where_people_read_the_same(client, ferries):
    feed = read(client, "/departments/parks/feed/")

    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert links == {
        "self": f"{SITE}/departments/parks/feed/",
        "alternate": f"{SITE}/departments/parks/",
    }
    assert feed.findtext("a:title", namespaces=ATOM) == "Parks · City of Testport"
    assert feed.find("a:author/a:name", ATOM).text == "City of Testport"


def test_each_feed_has_the_stories_that_concern_it(client, city, parks, police, ferries):
    city.story("Patrols", police, parks, day=date(2026, 11, 6))
    city.story("Arrests", police, day=date(2026, 11, 7))

    assert titles(read(client, "/news/feed/")) == ["Arrests", "Patrols", "Ferries run"]
    assert titles(read(client, "/departments/parks/feed/")) == ["Patrols", "Ferries run"]
    assert titles(read(client, "/departments/police/feed/")) == ["Arrests", "Patrols"]
    assert titles(read(client, "/news/topics/boats/feed/")) == ["Ferries run"]


def test_what_is_not_public_is_in_no_feed(client, city, parks, police, ferries):
    room = city.add(police, NewsIndexPage(title="News", slug="news"))
    city.story("Raid", police, newsroom=room, slug="raid")
    PageViewRestriction.objects.create(page=police, restriction_type="login")
    draft = city.story("Draft", parks)
    NewsPage.objects.filter(pk=draft.pk).update(live=False)

    assert titles(read(client, "/news/feed/")) == ["Ferries run"]
    assert client.get("/departments/police/feed/").status_code == 404
    DepartmentPage.objects.update(live=False)
    NewsIndexPage.objects.update(live=False)
    assert client.get("/departments/parks/feed/").status_code == 404
    assert client.get("/news/feed/").status_code == 404
    assert client.get("/news/topics/boats/feed/").status_code == 404


def test_a_story_that_moves_keeps_its_id(client, city, parks, ferries):
    before = ids(read(client, "/news/feed/"))
    room = city.add(parks, NewsIndexPage(title="News", slug="news"))

    NewsPage.objects.get(pk=ferries.pk).move(room, pos="last-child")
    feed = read(client, "/news/feed/")

    assert (
        ids(feed)
        == before
        == [f"tag:www.testport.example,2026:stories/{ferries.translation_key}/en"]
    )
    assert feed.find("a:entry/a:link", ATOM).get("href").endswith("/parks/news/ferries-run/")


def test_a_long_list_is_cut(client, city, parks, monkeypatch):
    monkeypatch.setattr(feeds, "MOST", 3)
    for day in range(1, 6):
        city.story(f"Story {day}", parks, day=date(2026, 3, day))

    assert titles(read(client, "/news/feed/")) == ["Story 5", "Story 4", "Story 3"]


def test_more_stories_cost_no_more_questions(client, city, parks, ferries):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            client.get("/departments/parks/feed/")
        return len(asked)

    def add_story(number):
        page = city.information(f"Place {number}")
        body = [{"type": "text", "value": f'<p><a linktype="page" id="{page.pk}">Here</a></p>'}]
        city.story(f"Story {number}", parks, body=body)

    add_story(1)
    questions()
    few = questions()
    for number in range(2, 6):
        add_story(number)

    assert questions() == few


def test_a_feed_is_sent_again_only_when_it_changed(client, ferries):
    etag = client.get("/news/feed/")["ETag"]
    same = client.get("/news/feed/", headers={"if-none-match": etag})
    ferries.summary = "Again and again."
    ferries.save()

    changed = client.get("/news/feed/", headers={"if-none-match": etag})

    assert (same.status_code, same.content) == (304, b"")
    assert changed.status_code == 200


def test_whatever_an_editor_types_leaves_the_feed_readable(client, city, parks):
    city.story(HOSTILE, parks, slug="odd", summary=HOSTILE)

    feed = read(client, "/news/feed/")

    assert "alert(1)" in titles(feed)[0]
    assert "<script" not in feed.find("a:entry/a:content", ATOM).text


def test_a_feed_speaks_the_language_of_its_address(client, ferries, city):
    spanish = Locale.objects.create(language_code="es")
    made = ferries.copy_for_translation(spanish, copy_parents=True)
    made.title, made.summary = "Hay barcos", "Otra vez."
    made.save_revision().publish()

    feed = read(client, "/es/news/feed/")

    assert titles(feed) == ["Hay barcos"]
    assert "Otra vez." in feed.find("a:entry/a:content", ATOM).text
    assert feed.find("a:entry/a:link", ATOM).get("href") == f"{SITE}/es/news/ferries-run/"
    assert ids(feed) != ids(read(client, "/news/feed/"))


def test_feeds_are_found_by_machines_and_by_eye(client, city, ferries):
    for path, feed in {
        "/": "/news/feed/",
        "/news/": "/news/topics/boats/feed/",
        "/departments/parks/": "/departments/parks/feed/",
        "/news/ferries-run/": "/departments/parks/feed/",
    }.items():
        content = client.get(path).content.decode()
        assert re.search(
            rf'<link rel="alternate" type="application/atom\+xml"[^>]*{feed}"', content
        )
    assert 'href="/news/topics/boats/feed/">Boats</a>' in client.get("/news/").content.decode()
    assert (
        '<a class="more" href="/departments/parks/feed/"'
        in client.get("/departments/parks/").content.decode()
    )


def test_alerts_in_force_are_a_feed(client, city, parks):
    now = timezone.now()
    Alert.objects.create(title="Boil water", text="Until noon.", starts_at=now)
    over = now - timezone.timedelta(hours=1)
    Alert.objects.create(title="Over", starts_at=over, ends_at=now)
    secret = Alert.objects.create(title="Secret", starts_at=now, scope="departments")
    secret.departments.add(parks)
    PageViewRestriction.objects.create(page=parks, restriction_type="login")

    feed = read(client, "/alerts/feed/")

    assert titles(feed) == ["Boil water"]
    assert feed.find("a:entry/a:content", ATOM).text == "<p>Until noon.</p>"
    etag = client.get("/alerts/feed/")["ETag"]
    assert client.get("/alerts/feed/", headers={"if-none-match": etag}).status_code == 304


def test_the_registry_knows_every_feed(client, city, ferries, police):
    Topic.objects.create(name="Empty", slug="empty")
    Locale.objects.create(language_code="es")

    registered = [a.path for a in public_addresses() if a.path.endswith("/feed/")]

    expected = [
        "/news/feed/", "/departments/parks/feed/", "/departments/police/feed/",
        "/news/topics/boats/feed/", "/alerts/feed/",
    ]  # fmt: skip
    assert sorted(registered) == sorted([*expected, *("/es" + path for path in expected)])
    assert {client.get(path).status_code for path in registered} == {200}
