"""Whatever changes on any address is purged there, and hardly anything beside.

Changes of every kind are made to a record of every model that pages show, found from
the registry of models. Each time all addresses are rendered before and after.
"""

from dataclasses import dataclass

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from wagtail.models import Page

from base.caching import purging
from base.caching.recording import recording
from base.caching.shown import SHOWN
from tests.caching.changing import add_copy, change, delete, fields_of, records_on

pytestmark = pytest.mark.django_db

NOW = "2026-11-18T15:00:00-05:00"  # a Wednesday, with Thanksgiving ahead
OURS = ("home", "news", "alerts", "departments", "base")
D = "/departments/innovation-and-technology/"
BEFORE = {}
RESULTS = {}


@dataclass(frozen=True)
class Rendered:
    body: bytes
    until: object
    tags: frozenset


PATHS = [
    "/", "/departments/", D, f"{D}strategic-plan/", f"{D}strategic-plan/plan.json",
    f"{D}strategic-plan/plan.csv", f"{D}adwoa-osei/", f"{D}gordon-whitfield/",
    f"{D}computer-classes/", "/departments/city-clerk/", "/departments/city-clerk/rosa-delgado/",
    "/departments/city-clerk/how-to-vote/", "/departments/housing/",
    "/departments/housing/leo-santangelo/", "/departments/emergency-management/",
    "/departments/emergency-management/be-ready/", "/departments/fire-and-rescue/",
    "/departments/digital-services/", "/departments/streets-and-harbor/",
    "/departments/water-and-harbor/", "/departments/parks-and-recreation/",
    "/departments/public-library/", "/departments/transportation/", "/news/", "/news/2024/",
    "/news/2026/", "/news/?before=2026-01-15.99999", "/news/open-on-thanksgiving/",
    "/news/vote-sea-wall/", "/news/gull-island-fiber/", "/news/january-storm-2024/", "/privacy/",
    "/accessibility/", "/es/", f"/es{D}", f"/es{D}adwoa-osei/", "/es/news/",
    "/es/news/open-on-thanksgiving/", "/ar/", f"/ar{D}", "/ar/departments/",
    "/news/feed/", f"{D}feed/", "/news/topics/technology/feed/", "/es/news/feed/",
]  # fmt: skip


def render(path):
    with recording() as record:
        response = Client().get(path, HTTP_HOST="127.0.0.1")
    assert response.status_code in (200, 301, 404, 410), path
    return Rendered(response.content, record.until, frozenset(record.tags))


def render_all():
    return {path: render(path) for path in PATHS}


@pytest.fixture
def before(demo_words):
    """Every address as it is before any change."""
    with time_machine.travel(NOW, tick=False):
        if not BEFORE:
            BEFORE.update(render_all())
        yield BEFORE


@pytest.fixture
def purged(monkeypatch):
    """The tags that are purged; None stands for all."""
    told = []
    monkeypatch.setattr(purging, "SINKS", [told.append])
    return told


def check(before, purged, name, change):
    """Make a change, compare what changed with what was purged, and take it back."""
    purged.clear()
    with transaction.atomic():
        if change() is False:
            transaction.set_rollback(True)
            return []
        told = None if None in purged else set().union(*purged)
        after = render_all()
        transaction.set_rollback(True)
    changed = {
        p for p in PATHS if (before[p].body, before[p].until) != (after[p].body, after[p].until)
    }
    hit = {p for p in PATHS if told is None or not before[p].tags.isdisjoint(told)}
    RESULTS[name] = (changed, hit, told)
    return [f"{name}: {path}" for path in sorted(changed - hit)]


def models_shown():
    return [model for model in SHOWN if model is not Page]


def page_types():
    return [model for model in models_shown() if issubclass(model, Page)]


def label(model):
    return model._meta.label


@pytest.fixture
def records(before):
    return dict(records_on(before))


@pytest.mark.parametrize("model", models_shown(), ids=label)
def test_a_change_is_purged_wherever_it_is_seen(model, records, before, purged):
    stale = []
    for what, fields in fields_of(model).items():
        name = f"{label(model)} {what}"
        stale += check(before, purged, name, lambda fields=fields: change(records[model], fields))

    assert stale == []


@pytest.mark.parametrize("model", models_shown(), ids=label)
def test_what_is_deleted_is_purged_wherever_it_was_seen(model, records, before, purged):
    record = model._base_manager.get(pk=records[model].pk)

    assert check(before, purged, f"{label(model)} deleted", lambda: delete(record)) == []


others = [model for model in models_shown() if not issubclass(model, Page)]


@pytest.mark.parametrize("model", others, ids=label)
def test_what_is_added_is_purged_where_it_comes(model, records, before, purged):
    name = f"{label(model)} added"

    assert check(before, purged, name, lambda: add_copy(records[model])) == []
