"""Whatever changes on any address is purged there, and hardly anything beside.

Changes of every kind are made to a record of every model that pages show, found from
the registry of models. Each time all addresses are rendered before and after.
"""

from dataclasses import dataclass
from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from base import prepared
from base.caching import memory, purging, shelves
from base.caching.purging import kind_of
from base.caching.recording import recording
from base.caching.shown import SHOWN
from cityweb.jobs import publish_scheduled
from departments.models import (
    DepartmentIndexPage,
    DepartmentPage,
    PlanPrint,
    StaffPage,
    StrategicPlanPage,
)
from home.models import InformationPage, OpenNow
from news.models import NewsPage, Topic
from tests.caching.changing import add_copy, change, delete, fields_of, records_on
from tests.factories import rule

pytestmark = pytest.mark.django_db

NOW = "2026-11-18T15:00:00-05:00"  # a Wednesday, with Thanksgiving ahead
# One in a hundred. Most are records of which a page shows a part
# alone: the name of a department that is withdrawn, a picture without its words.
NEEDLESS = 0.01
NOT_SHOWN = {
    "base.CityRendition",  # told by its image
    "base.GoneAddress",  # answered 410, which nobody keeps
    "base.AddressNotice",
    "base.EdgePurge",
    "base.MirrorPurge",
}
OURS = ("home", "news", "alerts", "departments", "base")
SLUG = "innovation-and-technology"
D = f"/departments/{SLUG}/"
VISITOR = Client(HTTP_HOST="127.0.0.1")
NOT_ALLOWED = object()
BEFORE = {}
RESULTS = {}
RECORDS = {}


@dataclass(frozen=True)
class Rendered:
    status: int
    body: bytes
    until: object
    tags: frozenset


FEW = [
    "/", "/departments/", D, f"{D}strategic-plan/", f"{D}strategic-plan/plan.csv",
    f"{D}adwoa-osei/", f"{D}gordon-whitfield/", f"{D}computer-classes/",
    "/departments/city-clerk/", "/departments/emergency-management/",
    "/departments/fire-and-rescue/", "/news/", "/news/2024/",
    "/news/?before=2026-01-15.99999", "/news/open-on-thanksgiving/", "/privacy/", "/llms.txt",
    "/es/", f"/es{D}", f"/ar{D}", "/ar/departments/", f"/api/v2/departments/?department={SLUG}",
    "/api/v2/pages/?before=20",
]  # fmt: skip
# Pages are seen in more places than what belongs to one of them. As Markdown a few are
# enough: it is made of the same render.
PATHS = [
    *FEW, f"{D}index.md", f"{D}strategic-plan/plan.json", "/departments/city-clerk/rosa-delgado/",
    "/departments/emergency-management/be-ready/", "/departments/water-and-harbor/",
    "/news/gull-island-fiber/", f"/es{D}adwoa-osei/", "/es/news/open-on-thanksgiving/",
    "/alerts.json", "/departments/networks-and-fiber/feed/", "/news/index.md",
    "/api/v2/", "/api/v2/alerts/", "/api/v2/images/?limit=100", "/api/v2/documents/",
    "/api/v2/news/?limit=4",
    f"/api/v2/pages/?department={SLUG}", f"/api/v2/people/?department={SLUG}",
    "/api/v2/people/?limit=100",
    f"/api/v2/plans/?department={SLUG}",
]  # fmt: skip


@dataclass(frozen=True)
class Result:
    """What a change did: which addresses it changed, what was purged, what each was made of."""

    paths: set
    changed: set
    told: set | None
    tags: dict

    @property
    def hit(self):
        """The addresses that were purged."""
        return {
            path
            for path in self.paths
            if self.told is None or not self.tags[path].isdisjoint(self.told)
        }


def shown_by(rendered):
    return rendered.body, rendered.until


def render(path):
    """Make a page anew, of parts that may be kept."""
    shelves.pages.purge_all()
    with recording() as record:
        response = VISITOR.get(path)
    assert response.status_code in (200, 301, 404, 410), path
    return Rendered(response.status_code, response.content, record.until, frozenset(record.tags))


def render_all(paths=PATHS):
    return {path: render(path) for path in paths}


@pytest.fixture(scope="module")
def printed(demo_words, django_db_blocker):
    """The size of a plan's PDF, which a job would find out."""
    with django_db_blocker.unblock():
        plan = StrategicPlanPage.objects.get(slug="strategic-plan", locale__language_code="en")
        PlanPrint.objects.update_or_create(plan=plan, language="en", defaults={"size": 170_000})


@pytest.fixture
def before(demo_words, printed, no_contexts, settings, monkeypatch):
    """Every address as it is before any change.

    What stands on many pages is kept as in a process that hears of changes.
    """
    settings.MEDIA_ROOT = demo_words
    monkeypatch.setattr(shelves, "hearing", shelves.Hearing.CHANGES)
    monkeypatch.setattr(memory, "may_be_taken_back", lambda: False)
    with time_machine.travel(NOW, tick=False):
        if not BEFORE:
            with prepared.checking():
                BEFORE.update(render_all())
        yield BEFORE


@pytest.fixture
def purged(monkeypatch):
    """The tags that are purged; None stands for all."""
    told = []
    monkeypatch.setattr(purging, "SINKS", [told.append])
    return told


def check(before, purged, name, change, paths=PATHS, back=None):
    """Make a change, compare what changed with what was purged, and take it back.

    With `back`, a change that undoes it, that is compared as well.
    """
    with transaction.atomic():
        told = purged_by(change, purged)
        if told is NOT_ALLOWED:
            transaction.set_rollback(True)
            return []
        after = render_all(paths)
        told_back = purged_by(back, purged) if back else None
        transaction.set_rollback(True)
    shelves.parts.purge_all()
    changed = {path for path in paths if shown_by(before[path]) != shown_by(after[path])}
    results = {name: Result(set(paths), changed, told, tags_of(before, paths))}
    if back:
        there = {path for path in paths if after[path].status == 200}  # nothing else is kept
        tags = tags_of(after, there)
        results[f"{name} and back"] = Result(there, changed & there, told_back, tags)
    RESULTS.update(results)
    return [f"{n}: {path}" for n, r in results.items() for path in sorted(r.changed - r.hit)]


def purged_by(change, purged):
    """Return the tags that a change purges, None for all; or that it may not be made."""
    purged.clear()
    if change() is False:
        return NOT_ALLOWED
    if None in purged:
        shelves.parts.purge_all()
        return None
    told = set().union(*purged)
    shelves.parts.purge(told)
    return told


def tags_of(rendered, paths):
    return {path: rendered[path].tags for path in paths}


def models_shown():
    return [model for model in SHOWN if model is not Page]


def page_types():
    return [model for model in models_shown() if issubclass(model, Page)]


def where(model):
    return PATHS if issubclass(model, Page) else FEW


def label(model):
    return model._meta.label


@pytest.fixture
def records(before):
    if not RECORDS:
        # An index of everything shows hardly more than names.
        read = set(FEW) - {"/llms.txt", "/api/v2/pages/?before=20"}
        RECORDS.update(records_on({path: before[path] for path in FEW if path in read}))
    return RECORDS


@pytest.mark.parametrize("model", models_shown(), ids=label)
def test_a_change_is_purged_wherever_it_is_seen(model, records, before, purged):
    stale = []
    for what, fields in fields_of(model).items():
        name = f"{label(model)} {what}"
        stale += check(
            before, purged, name, lambda fields=fields: change(records[model], fields), where(model)
        )

    assert stale == []


@pytest.mark.parametrize("model", models_shown(), ids=label)
def test_what_is_deleted_is_purged_wherever_it_was_seen(model, records, before, purged):
    record = model._base_manager.get(pk=records[model].pk)

    name = f"{label(model)} deleted"

    assert check(before, purged, name, lambda: delete(record), where(model)) == []


others = [model for model in models_shown() if not issubclass(model, Page)]


@pytest.mark.parametrize("model", others, ids=label)
def test_what_is_added_is_purged_where_it_comes(model, records, before, purged):
    name = f"{label(model)} added"

    assert check(before, purged, name, lambda: add_copy(records[model]), FEW) == []


@pytest.mark.parametrize("model", page_types(), ids=label)
def test_what_is_withdrawn_and_published_again_is_purged(model, records, before, purged):
    page = model.objects.get(pk=records[model].pk)
    model.objects.filter(pk=page.pk).update(live=True)

    def publish_again():
        model.objects.get(pk=page.pk).save_revision(clean=False).publish()

    name = f"{label(model)} unpublished"

    assert check(before, purged, name, page.unpublish, FEW, back=publish_again) == []


@pytest.mark.parametrize("model", page_types(), ids=label)
def test_what_gets_another_address_is_purged(model, records, before, purged):
    page = model.objects.get(pk=records[model].pk)

    def rename():
        page.slug = f"{page.slug}-anew"
        return change_is_saved(page)

    assert check(before, purged, f"{label(model)} renamed", rename, FEW) == []


# Of the others there is one at a place at most, so that none comes beside it.
several = [NewsPage, InformationPage, StaffPage, DepartmentPage, StrategicPlanPage]


@pytest.mark.parametrize("model", several, ids=label)
def test_a_new_page_is_purged_where_it_comes(model, records, before, purged):
    page = model.objects.get(pk=records[model].pk)

    assert check(before, purged, f"{label(model)} new", lambda: add_beside(page)) == []


def test_a_page_below_another_is_purged_where_its_address_is_told(before, purged):
    """A page that stands below the one on which it comes to be listed, and nowhere else."""
    above = InformationPage.objects.get(slug="privacy", locale__language_code="en")
    page = InformationPage(title="What we keep", slug="what-we-keep")

    name = "home.InformationPage below another"

    assert check(before, purged, name, lambda: publish_below(above, page), FEW) == []
    assert "/privacy/" in RESULTS[name].changed


def test_what_the_chart_says_is_purged_at_both_ends(before, purged):
    """Departments are made whose place in the chart alone leads to pages that are there."""
    index = DepartmentIndexPage.objects.get(locale__language_code="en")
    technology = DepartmentPage.objects.get(slug=SLUG, locale__language_code="en")
    clerk = DepartmentPage.objects.get(slug="city-clerk", locale__language_code="en")
    division = DepartmentPage(title="Maps", slug="maps", part_of=technology)
    overseer = DepartmentPage(title="Audit", slug="audit", oversees=[clerk])

    for where_seen, page in ((D, division), ("/departments/city-clerk/", overseer)):
        name = f"departments.DepartmentPage {page.slug} in the chart"

        assert check(before, purged, name, lambda p=page: publish_below(index, p), FEW) == []
        assert where_seen in RESULTS[name].changed


def test_a_plan_that_replaces_another_is_purged_there(before, purged):
    plan = StrategicPlanPage.objects.get(slug="strategic-plan", locale__language_code="en")
    elsewhere = DepartmentPage.objects.get(slug="city-clerk", locale__language_code="en")
    fields = {"starts_on": plan.starts_on, "ends_on": plan.ends_on, "vision": plan.vision}
    following = StrategicPlanPage(title="Next", slug="next", supersedes=plan, **fields)

    name = "departments.StrategicPlanPage replaced from elsewhere"

    assert check(before, purged, name, lambda: publish_below(elsewhere, following), FEW) == []
    assert f"{D}strategic-plan/" in RESULTS[name].changed


def test_the_first_story_on_a_topic_is_purged_where_topics_are_told(before, purged):
    """However long ago the story came out."""
    oldest = NewsPage.objects.filter(locale__language_code="en").earliest("date")
    topic = Topic.objects.create(name="Tide mills", slug="tide-mills")

    def tell_of_it():
        oldest.topics.add(topic)
        return change_is_saved(oldest)

    assert check(before, purged, "news.NewsPage first on a topic", tell_of_it, FEW) == []
    assert "/news/" in RESULTS["news.NewsPage first on a topic"].changed


@pytest.mark.parametrize("model", [NewsPage, InformationPage, StaffPage], ids=label)
def test_what_moves_is_purged_where_it_was_and_where_it_comes(model, records, before, purged):
    page = model.objects.get(pk=records[model].pk)
    elsewhere = next(
        each
        for parent in model.allowed_parent_page_models()
        for each in parent.objects.live().exclude(pk=page.get_parent().pk)
        if page.can_move_to(each) and not each.get_children().filter(slug=page.slug)
    )

    assert check(before, purged, f"{label(model)} moved", lambda: page.move(elsewhere)) == []


def test_what_is_kept_from_the_public_takes_its_documents_along(before, purged):
    """Those that no other page uses, as it is with the form of the library."""
    library = DepartmentPage.objects.get(slug="public-library", locale__language_code="en")

    def restrict():
        PageViewRestriction.objects.create(page=library, restriction_type="login")

    assert check(before, purged, "restricted", restrict) == []
    assert "/api/v2/documents/" in RESULTS["restricted"].changed


@pytest.mark.parametrize("model", page_types(), ids=label)
def test_a_draft_purges_nothing(model, records, purged):
    page = model.objects.get(pk=records[model].pk)
    page.title, page.summary = f"Draft {page.title}", "Not to be read yet."
    page.save_revision()

    assert purged == []


def test_new_hours_are_purged_wherever_it_is_said_what_is_open(records, before, purged):
    office = (
        OpenNow.objects.filter(home__locale__language_code="en").order_by("sort_order")[1].office
    )

    def stay_open():
        office.hours = [rule("08:00", "23:30")]
        office.save()

    assert check(before, purged, "departments.Office hours", stay_open, FEW) == []
    assert "/" in RESULTS["departments.Office hours"].changed


def test_a_story_that_is_due_is_purged_where_it_comes(records, before, purged):
    story = NewsPage.objects.get(pk=records[NewsPage].pk)
    fields = {"title": "Due today", "slug": "due-today", "department": story.department}

    def publish():
        page = story.get_parent().add_child(instance=NewsPage(live=False, **fields))
        page.save_revision(approved_go_live_at=timezone.now() - timedelta(minutes=1))
        publish_scheduled()

    assert check(before, purged, "story scheduled", publish) == []
    assert "/news/" in RESULTS["story scheduled"].changed


def test_every_model_of_ours_is_shown_or_known_not_to_be():
    ours = {m for m in apps.get_models() if m._meta.app_label in OURS}
    known = {m for m in ours if m in SHOWN or m._meta.label in NOT_SHOWN}

    assert {m._meta.label for m in ours - known} == set()


def test_each_model_that_is_shown_was_changed_and_something_was_seen(records):
    unseen = []
    for model in models_shown():
        names = [name for name in RESULTS if name.startswith(f"{label(model)} ")]
        if not any(RESULTS[name].changed for name in names):
            unseen.append(label(model))

    assert unseen == []


def test_hardly_anything_is_purged_that_did_not_change():
    """Of all pairs of a change and an address that it left alone, so many were purged."""
    left_alone = [(n, path) for n, r in RESULTS.items() for path in r.paths - r.changed]
    needless = [(n, path) for n, path in left_alone if path in RESULTS[n].hit]
    assert len(RESULTS) > 80
    assert len(needless) / len(left_alone) <= NEEDLESS, sorted(needless)


def test_no_kind_of_tag_can_be_spared(before):
    """Without any one kind of tag some change would leave a stale page behind."""
    kinds = {kind_of(tag) for result in RESULTS.values() for tag in result.told or ()}
    used = {kind_of(t) for rendered in before.values() for t in rendered.tags}

    assert [kind for kind in sorted(kinds & used) if not is_needed(kind)] == []


def is_needed(kind):
    """Tell whether some change would leave a page stale without a kind of tag."""
    for result in RESULTS.values():
        left = {tag for tag in result.told or () if kind_of(tag) != kind}
        if result.told and any(result.tags[path].isdisjoint(left) for path in result.changed):
            return True
    return False


def add_beside(page):
    """Publish another page like one that is there."""
    names = ("title", "slug")
    same = {
        field.name: getattr(page, field.name)
        for field in page.specific._meta.concrete_fields
        if field.model is type(page) and not field.primary_key
    }
    another = type(page)(**same, **{name: f"{getattr(page, name)}-anew" for name in names})
    return publish_below(page.get_parent(), another)


def publish_below(parent, page):
    parent.add_child(instance=page)
    return change_is_saved(page)


def change_is_saved(page):
    page.full_clean()
    page.save_revision(clean=False).publish()
    return True
