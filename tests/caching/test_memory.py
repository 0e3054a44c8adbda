"""Parts that stand on many pages are asked for once, until they change or their time is over."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from base.caching import memory, shelves
from base.caching.memory import remembered
from base.caching.recording import holds_until, recording, used
from base.caching.shelf import Shelf
from base.caching.shelves import Hearing
from base.models import SiteSettings
from tests.factories import City, rule

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
MOST_WARM = 6
asked = []


@pytest.fixture(autouse=True)
def trusted(monkeypatch):
    """A process that hears of changes; the test's own transaction counts as none."""
    monkeypatch.setattr(shelves, "pages", Shelf(2**20))
    monkeypatch.setattr(shelves, "parts", Shelf(2**20))
    monkeypatch.setattr(shelves, "hearing", Hearing.CHANGES)
    monkeypatch.setattr(memory, "may_be_taken_back", lambda: False)
    asked.clear()


@remembered
def ask(name):
    asked.append(name)
    used(f"page:{name}")
    holds_until(NOON)
    return f"{name} at {len(asked)}"


def test_a_part_is_asked_for_once_and_tells_each_page_what_it_is_made_of():
    with time_machine.travel("2026-11-18T11:00:00Z"):
        with recording():
            first = ask("a")
        with recording() as record:
            second = ask("a")

    assert (first, second, asked) == ("a at 1", "a at 1", ["a"])
    assert (record.tags, record.until) == ({"page:a"}, NOON)


def test_a_part_is_asked_for_anew_after_a_purge_and_when_its_time_is_over():
    with time_machine.travel("2026-11-18T11:00:00Z") as clock, recording():
        ask("a")
        shelves.purge(["page:a"])
        ask("a")
        clock.move_to(NOON)
        ask("a")

    assert len(asked) == 3


def test_a_part_is_not_kept_where_no_public_page_is_made_or_nothing_is_trusted(monkeypatch):
    ask("a")
    with recording():
        monkeypatch.setattr(shelves, "hearing", Hearing.NOTHING)
        ask("a")
        monkeypatch.setattr(shelves, "hearing", Hearing.CHANGES)
        monkeypatch.setattr(memory, "may_be_taken_back", lambda: True)
        ask("a")

    assert len(asked) == 3
    assert not shelves.parts.kept


def test_a_warm_page_asks_little(client):
    city = City()
    parks = city.department("Parks")
    city.office(parks, hours=[rule("09:00", "17:00")])
    city.appoint("Ana Silva", parks)
    city.plan(parks)
    city.story("The pool opens", parks)
    paths = ["/", "/departments/", "/departments/parks/", "/departments/parks/ana-silva/", "/news/",
             "/departments/parks/a-city-that-answers/", "/news/the-pool-opens/"]  # fmt: skip
    counts = {}
    for path in paths:
        client.get(path)
        shelves.pages.purge_all()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(path).headers["X-Cache"] == "MISS"
        counts[path] = len(queries)

    assert {path: n for path, n in counts.items() if n > MOST_WARM} == {}


def test_settings_that_change_are_seen_at_once(client, django_capture_on_commit_callbacks):
    City("City of Testport")
    client.get("/")
    with django_capture_on_commit_callbacks(execute=True):
        city = SiteSettings.load()
        city.city_name = "City of Newport"
        city.save()

    assert b"City of Newport" in client.get("/").content
