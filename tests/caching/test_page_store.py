"""The page store: what it keeps, what it never keeps, and what it shows when all else fails."""

import itertools
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import PageViewRestriction

from alerts.models import Alert
from base import renditions
from base.caching import pages, shelves
from base.caching.shelves import Hearing
from tests.factories import rule

pytestmark = pytest.mark.django_db
MORNING = "2026-11-18T10:00:00-05:00"


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


def word(response):
    return response.headers.get("X-Cache")


def test_the_second_visitor_gets_what_the_first_one_was_given(
    city, client, django_assert_num_queries
):
    first = client.get("/departments/harbor/")
    with django_assert_num_queries(0):
        second = client.get("/departments/harbor/?utm_source=leaflet")

    assert (word(first), word(second)) == ("MISS", "HIT")
    assert first.content == second.content


def test_a_change_that_is_committed_is_seen_at_once(city, client, committed):
    client.get("/departments/harbor/")
    client.get("/departments/")
    with committed():
        city.harbor.summary = "Boats, piers and ferries."
        city.harbor.save_revision().publish()

    harbor, index = client.get("/departments/harbor/"), client.get("/departments/")

    assert (word(harbor), word(index)) == ("MISS", "MISS")
    assert "piers and ferries" in harbor.content.decode()


def test_a_draft_purges_nothing(city, client, committed):
    client.get("/departments/harbor/")
    with committed():
        city.harbor.title = "Port"
        city.harbor.save_revision()

    assert word(client.get("/departments/harbor/")) == "HIT"


def test_the_clock_alone_ends_what_it_changes(city, client):
    with time_machine.travel(MORNING, tick=False) as clock:
        now = timezone.now()
        city.office(city.harbor, hours=[rule("08:00", "17:00")])
        Alert.objects.create(title="Fog", starts_at=now, ends_at=now + timedelta(hours=1))
        first = client.get("/departments/harbor/")
        clock.shift(timedelta(minutes=59, seconds=59))
        second = client.get("/departments/harbor/")
        clock.shift(timedelta(seconds=1))
        third = client.get("/departments/harbor/")
        clock.shift(timedelta(hours=6))
        fourth = client.get("/departments/harbor/")

    assert [word(r) for r in (first, second, third, fourth)] == ["MISS", "HIT", "MISS", "MISS"]
    assert "s-maxage=3600," in first["Cache-Control"]
    assert "s-maxage=1," in second["Cache-Control"]
    assert b"Fog" in second.content
    assert b"Fog" not in third.content
    assert b"Open now" in third.content
    assert b"Open now" not in fourth.content


def test_a_page_that_becomes_restricted_is_given_to_nobody(city, client, committed):
    client.get("/departments/harbor/")
    with committed():
        PageViewRestriction.objects.create(page=city.harbor, restriction_type="login")

    assert client.get("/departments/harbor/").status_code == 302


def test_a_page_that_was_restricted_is_kept_once_it_is_public(city, client, committed):
    restriction = PageViewRestriction.objects.create(page=city.harbor, restriction_type="login")
    client.get("/departments/harbor/")
    with committed():
        restriction.delete()

    answers = [word(client.get("/departments/harbor/")) for _ in range(3)]

    assert answers == ["MISS", "MISS", "HIT"]


def test_who_is_signed_in_gets_an_answer_of_their_own(city, client):
    client.get("/departments/harbor/")
    client.force_login(get_user_model().objects.create_superuser("ada@city.example", "x" * 12))

    response = client.get("/departments/harbor/")

    assert word(response) is None
    assert "no-store" in response["Cache-Control"]


HEADERS = [
    {}, {"HTTP_AUTHORIZATION": "Basic eA=="}, {"HTTP_X_FORWARDED_HOST": "evil.example"},
    {"HTTP_X_FORWARDED_PROTO": "https"}, {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
    {"HTTP_RANGE": "bytes=0-10"}, {"HTTP_CACHE_CONTROL": "no-cache"},
]  # fmt: skip
COOKIES = [{}, {settings.SESSION_COOKIE_NAME: "x" * 32}, {"messages": "x"}, {"other": "1"}]
PATHS = [
    "/departments/harbor/", "/departments/harbor/x.css", "/departments/harbor/%2e%2e/x.js",
    "/departments/HARBOR/", "/search/?q=harbor", "/admin/", "/accounts/login/", "/nowhere/",
    "/departments/secret/", "/departments/draft/", "/robots.txt", "/health/ready/",
]  # fmt: skip
METHODS = ["GET", "HEAD", "POST"]


def test_nothing_but_public_pages_is_ever_kept(city, store, client):
    secret = city.department("Secret")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    city.department("Draft", live=False)
    tried = list(itertools.product(METHODS, PATHS, HEADERS, COOKIES))

    for method, path, headers, cookies in tried:
        client.cookies.clear()
        for name, value in cookies.items():
            client.cookies[name] = value
        client.generic(method, path, **headers)

    assert len(tried) > 1000
    assert {key[2] for key in store.kept} == {"/departments/harbor/"}
    for kept in store.kept.values():
        assert b"evil.example" not in kept.value.body("")
        assert "Set-Cookie" not in kept.value.headers


def test_an_unknown_host_is_refused(city, client):
    assert client.get("/departments/harbor/", HTTP_HOST="evil.example").status_code == 400


def test_a_page_that_cannot_be_made_is_shown_as_it_was(city, client, committed, monkeypatch):
    client.get("/departments/harbor/")
    with committed():
        city.harbor.title = "Port"
        city.harbor.save_revision().publish()
    monkeypatch.setattr(type(city.harbor), "get_context", lambda *a, **k: 1 / 0)
    client.raise_request_exception = False

    response = client.get("/departments/harbor/")

    assert (response.status_code, word(response)) == (200, "STALE")
    assert b"Harbor" in response.content


@pytest.mark.parametrize("how", ["restricted", "unpublished"])
def test_a_page_that_may_be_read_no_more_is_not_even_shown_as_it_was(
    city, client, committed, monkeypatch, how
):
    client.get("/departments/harbor/")
    client.get("/departments/")
    with committed():
        if how == "restricted":
            PageViewRestriction.objects.create(page=city.harbor, restriction_type="login")
        else:
            city.harbor.unpublish()
    monkeypatch.setattr(shelves, "hearing", Hearing.DATABASE_AWAY)

    words = [word(client.get(path)) for path in ("/departments/harbor/", "/departments/")]

    assert "STALE" not in words


def test_nothing_kept_is_trusted_in_a_process_that_hears_of_no_changes(city, client, monkeypatch):
    client.get("/departments/harbor/")
    monkeypatch.setattr(shelves, "hearing", Hearing.NOTHING)

    assert word(client.get("/departments/harbor/")) == "MISS"


def test_what_is_kept_serves_residents_while_the_database_is_away(
    city, client, monkeypatch, django_assert_num_queries
):
    client.get("/departments/harbor/")
    monkeypatch.setattr(shelves, "hearing", Hearing.DATABASE_AWAY)

    with django_assert_num_queries(0):
        response = client.get("/departments/harbor/")

    assert (response.status_code, word(response)) == (200, "STALE")


def test_what_was_purged_is_left_to_the_mirror_where_there_is_one(
    city, client, settings, monkeypatch, committed
):
    settings.MIRROR = True
    client.get("/departments/harbor/")
    with committed():
        PageViewRestriction.objects.create(page=city.harbor, restriction_type="login")
    monkeypatch.setattr(shelves, "hearing", Hearing.DATABASE_AWAY)

    assert word(client.get("/departments/harbor/")) is None


def test_what_is_older_than_a_day_is_not_shown_any_more(city, client, monkeypatch):
    client.get("/departments/harbor/")
    monkeypatch.setattr(shelves, "hearing", Hearing.DATABASE_AWAY)

    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        response = client.get("/departments/harbor/")

    assert word(response) == "MISS"


@pytest.mark.parametrize("coding", ["br", "gzip", ""])
def test_an_answer_is_compressed_as_the_visitor_reads_it(city, client, coding):
    first = client.get("/departments/harbor/", HTTP_ACCEPT_ENCODING=coding)
    second = client.get("/departments/harbor/", HTTP_ACCEPT_ENCODING=coding)
    again = client.get(
        "/departments/harbor/", HTTP_ACCEPT_ENCODING=coding, HTTP_IF_NONE_MATCH=second["ETag"]
    )

    assert first.content == second.content
    assert second.get("Content-Encoding", "") == coding
    assert second["Vary"] == "Accept-Encoding"
    assert (again.status_code, again.content) == (304, b"")


def test_the_edge_is_told_what_a_page_is_made_of(city, client):
    response = client.get("/departments/harbor/")

    assert f"page:{city.harbor.pk}" in response["Surrogate-Key"].split(" ")
    assert response["Cache-Tag"].split(",") == response["Surrogate-Key"].split(" ")
    assert "cookie" not in response["Vary"].lower()


def test_a_limit_makes_another_answer_and_what_is_not_known_makes_none(city, client):
    asked = ["/api/v2/pages/", "/api/v2/pages/?limit=1", "/api/v2/pages/?limit=1&nonsense=2"]

    told = [(word(answer), len(answer.json()["items"])) for answer in map(client.get, asked)]

    assert told[0][0] == "MISS" and told[0][1] > 1
    assert told[1:] == [("MISS", 1), ("HIT", 1)]


def test_nonsense_is_refused_beside_an_answer_that_is_kept(city, client):
    client.get("/api/v2/pages/")

    refused = client.get("/api/v2/pages/?limit=nonsense")

    assert (refused.status_code, word(refused)) == (400, None)
    assert word(client.get("/api/v2/pages/")) == "HIT"


def test_the_parameters_that_make_another_page_are_few():
    assert pages.PARAMETERS == ("before", "department", "limit", "year")


def test_a_picture_is_shown_as_soon_as_its_sizes_are_made(city, client, committed):
    image = city.image("A ferry at the pier")
    city.department("Parks", listing_image=image)

    before = client.get("/departments/parks/").content
    with committed():
        renditions.make_renditions(image)
    after = client.get("/departments/parks/").content

    assert b"<picture>" not in before
    assert b"<picture>" in after
