"""A machine that watches the city learns what works, and never waits for long."""

import socket
import threading
from datetime import UTC, datetime
from time import monotonic

import pytest
from django.db import connections

from base.caching import outbox
from base.indexnow import telling
from cityweb import health


@pytest.fixture
def hanging_address():
    """Yield a port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def hanging_storage(monkeypatch):
    """Make the storage hang until the test is over; yield how often it was asked."""
    over = threading.Event()
    asked = []

    def hang():
        asked.append(monotonic())
        over.wait(30)

    monkeypatch.setitem(health.QUESTIONS, "storage", health.Question(hang))
    yield asked
    over.set()


def test_alive_asks_no_database(client):
    # Without the django_db mark any query is an error.
    answer = client.get("/health/live/")

    assert answer.status_code == 200
    assert not answer.cookies


def test_alive_is_never_kept(client):
    answer = client.get("/health/live/")

    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_names_every_part_that_works(client):
    answer = client.get("/health/ready/")

    assert answer.status_code == 200
    parts = dict.fromkeys(["database", "migrations", "storage", "edges", "search_engines"], "ok")
    assert answer.json() | {"ready": True, **parts} == answer.json()


@pytest.mark.django_db
def test_a_migration_that_is_not_applied_makes_it_unready(client, monkeypatch):
    known = [*health.latest_migrations(), ("news", "9999_of_tomorrow")]
    monkeypatch.setattr(health, "latest_migrations", lambda: known)

    answer = client.get("/health/ready/")

    assert answer.status_code == 503
    assert answer.json()["migrations"] == "1 not applied"
    assert answer.json()["database"] == "ok"


@pytest.mark.django_db
def test_a_database_that_refuses_makes_it_unready(client, monkeypatch):
    refuse_database(monkeypatch, host="127.0.0.1", port=closed_port())

    answer = client.get("/health/ready/")

    assert answer.status_code == 503
    assert answer.json()["database"] == "fails"


@pytest.mark.django_db
def test_a_database_that_hangs_makes_it_unready_within_seconds(
    client, monkeypatch, hanging_address
):
    refuse_database(monkeypatch, host="127.0.0.1", port=hanging_address)
    began = monotonic()

    answer = client.get("/health/ready/")

    assert monotonic() - began < 4
    assert answer.status_code == 503
    assert answer.json()["database"] == "no answer"
    assert answer.json()["storage"] == "ok"


@pytest.mark.django_db
def test_a_folder_that_cannot_be_written_is_named_while_pages_are_served(
    client, settings, tmp_path
):
    (tmp_path / "a-file").touch()
    settings.MEDIA_ROOT = tmp_path / "a-file" / "media"

    answer = client.get("/health/ready/")

    assert answer.status_code == 200
    assert answer.json() | {"ready": True, "storage": "away"} == answer.json()


@pytest.mark.django_db
def test_an_edge_that_was_not_told_is_named_while_pages_are_served(client, settings, monkeypatch):
    settings.EDGE_PURGE_URL = "http://127.0.0.1:1"
    since = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)
    monkeypatch.setattr(outbox, "waiting", lambda: {"number": 3, "since": since})

    answer = client.get("/health/ready/")

    assert answer.status_code == 200
    assert answer.json()["edges"] == "3 purges wait, since 2026-11-18 15:00 UTC"


@pytest.mark.django_db
def test_a_search_engine_that_was_not_told_is_named_while_pages_are_served(client, monkeypatch):
    since = datetime(2026, 11, 18, 15, 0, tzinfo=UTC)
    failed = {"number": 3, "since": since, "error": "HTTPError 429"}
    monkeypatch.setattr(telling, "waiting", lambda: failed)

    answer = client.get("/health/ready/")

    assert answer.status_code == 200
    assert answer.json()["search_engines"] == (
        "3 addresses wait, since 2026-11-18 15:00 UTC: HTTPError 429"
    )


@pytest.mark.django_db
def test_a_storage_that_hangs_is_not_asked_again_meanwhile(client, hanging_storage):
    answers = [client.get("/health/ready/") for _ in range(2)]

    assert {answer.status_code for answer in answers} == {200}
    assert [answer.json()["storage"] for answer in answers] == ["away", "away"]
    assert len(hanging_storage) == 1


def refuse_database(monkeypatch, **where):
    """Send the threads of the health check, and them alone, to another database."""
    here = threading.get_ident()
    wrapper = type(connections["default"])
    connect = wrapper.get_new_connection

    def get_new_connection(self, parameters):
        if threading.get_ident() != here:
            parameters = {**parameters, **where}
        return connect(self, parameters)

    monkeypatch.setattr(wrapper, "get_new_connection", get_new_connection)


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
