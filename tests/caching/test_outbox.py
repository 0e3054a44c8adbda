"""Edges are told of every change, and no edge ever holds up a change or fails it."""

import time
from datetime import timedelta

import psycopg
import pytest
import time_machine
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import PageViewRestriction

from base.caching import edges, outbox
from base.caching.edges import asking
from base.models import EdgePurge
from tests.caching.stub_edge import stub_edge
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def stub(settings):
    with stub_edge() as stub:
        settings.EDGE_PURGE_URL = stub.url
        yield stub


@pytest.fixture
def harbor():
    return City().department("Harbor")


@pytest.fixture
def edge(stub, harbor):
    EdgePurge.objects.all().delete()
    (edge,) = edges.edges().values()
    return edge


def publish(page, title):
    page.title = title
    page.save_revision().publish()


def words(stub, header="Xkey-Softpurge"):
    return [headers[header].split() for *_, headers, _ in stub.told if header in headers]


def later(seconds):
    return time_machine.travel(timezone.now() + timedelta(seconds=seconds))


def test_a_change_is_told_as_one_with_the_kinds_of_its_tags(edge, stub, harbor):
    publish(harbor, "Port")
    publish(harbor, "Port and ferries")
    outbox.deliver(edge)

    (told,) = words(stub)
    assert {f"page:{harbor.pk}", f"line:{harbor.pk}", "page", "line"} <= set(told)


def test_an_edge_is_told_again_while_old_pages_may_still_be_on_their_way(edge, stub, harbor):
    publish(harbor, "Port")
    for seconds in (0, 1, 3, 10, 16):
        with later(seconds):
            outbox.deliver(edge)

    assert len(words(stub)) == 3
    assert not EdgePurge.objects.exists()


def test_what_is_taken_back_is_told_to_nobody(edge, harbor):
    with transaction.atomic():
        publish(harbor, "Port")
        transaction.set_rollback(True)

    assert not EdgePurge.objects.exists()


def test_a_page_that_nobody_may_see_any_more_is_not_kept_for_bad_times(edge, stub, harbor):
    PageViewRestriction.objects.create(page=harbor, restriction_type="login")
    outbox.deliver(edge)

    assert words(stub, "Xkey-Purge") == [[f"page:{harbor.pk}"]]


def test_too_much_to_tell_becomes_everything(edge, stub):
    outbox.write([f"page:{number}" for number in range(700)])
    outbox.write([f"line:{number}" for number in range(700)])
    outbox.deliver(edge)

    assert words(stub, "Xkey-Purge") == [["everything"]]


def test_after_a_release_everything_is_outdated(edge, stub):
    call_command("purge")
    outbox.deliver(edge)

    assert words(stub, "Xkey-Purge") == [["everything"]]


def test_an_edge_that_fails_is_told_again_later_and_later(edge, stub, harbor):
    stub.status = 500
    publish(harbor, "Port")
    for seconds in (0, 1, 3, 4, 8):
        with later(seconds):
            outbox.deliver(edge)

    purge = EdgePurge.objects.get()
    assert (len(stub.told), purge.failures, purge.last_error) == (3, 3, "HTTPError 500")
    assert outbox.waiting()["number"] == 1
    stub.status = 200
    with later(30):
        outbox.deliver(edge)
    assert outbox.waiting()["number"] == 0


def refuse(stub, settings, monkeypatch):
    settings.EDGE_PURGE_URL = "http://127.0.0.1:1"


def hang(stub, settings, monkeypatch):
    stub.may_answer.clear()


def answer_500(stub, settings, monkeypatch):
    stub.status = 500


@pytest.mark.parametrize("fault", [refuse, hang, answer_500], ids=lambda f: f.__name__)
def test_no_fault_of_an_edge_fails_or_delays_a_publish(
    fault, stub, settings, harbor, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(asking, "PATIENCE", (30, 30))
    fault(stub, settings, monkeypatch)
    (edge,) = edges.edges().values()
    began = time.monotonic()

    with django_capture_on_commit_callbacks(execute=True):
        publish(harbor, "Port")

    assert time.monotonic() - began < 15
    monkeypatch.setattr(asking, "PATIENCE", (1, 1))
    harbor.refresh_from_db()
    assert harbor.title == "Port"
    outbox.deliver(edge)
    assert EdgePurge.objects.filter(failures=1).exists()


def test_a_commit_is_told_at_once_by_a_thread_that_then_ends(stub):
    own = connection.get_connection_params()
    own = {k: own[k] for k in ("dbname", "user", "password", "host", "port") if own.get(k)}
    (name,) = edges.edges()
    with psycopg.connect(**own, autocommit=True) as other:
        other.execute(
            "INSERT INTO base_edgepurge (edge, tags, made_at, next_try_at, told, failures,"
            " last_error) VALUES (%s, %s, now(), now(), 0, 0, '')",
            [name, ["settings:1"]],
        )
        outbox.courier(name).wake()
        until = time.monotonic() + 60
        while not stub.told or outbox.courier(name).is_busy:
            assert time.monotonic() < until
            time.sleep(0.02)
        told = other.execute("DELETE FROM base_edgepurge RETURNING told").fetchall()

    assert words(stub) == [["settings:1"]]
    assert told == [(1,)]


def test_without_an_edge_nothing_is_written(settings, harbor):
    settings.EDGE_PURGE_URL = ""

    publish(harbor, "Port")

    assert not EdgePurge.objects.exists()
