"""Every door of the admin is tried by an editor of Parks with the keys of Police."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import serializers
from django.db import connection, transaction
from django.urls import URLPattern, get_resolver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import (
    Collection,
    Comment,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    PageViewRestriction,
    Revision,
    Task,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
)

from alerts.models import Alert
from base.models import CityDocument, CityImage
from departments.models import Appointment, Closure, DepartmentPage, Office
from feedback.models import Feedback
from home.models import InformationPage
from tests.departments.rivals import SECRET, Rivals

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_contexts")]

READ_ONLY = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK", "SET ")
OPEN = ["login/", "password_reset/", "jsi18n/", "sprite/", "logout/", "failwhale/"]
BULK = [
    ("base", "cityimage", "delete"),
    ("base", "cityimage", "add_to_collection"),
    ("base", "citydocument", "delete"),
    ("base", "citydocument", "add_tags"),
    ("users", "user", "delete"),
]
KEPT = [
    Page, DepartmentPage, InformationPage, Revision, PageViewRestriction, Appointment, Office,
    Closure, Alert, Feedback, CityImage, CityDocument, WorkflowState, TaskState, Workflow,
    WorkflowPage, Task,
    Comment, Redirect, GroupPagePermission, GroupCollectionPermission, Group, Collection,
]  # fmt: skip


def doors(patterns=None, prefix=""):
    """Yield every pattern of the admin as one text: "admin/pages/<int:page_id>/edit/"."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        text = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            if text.startswith("admin/"):
                yield text
        else:
            yield from doors(pattern.url_patterns, text)


def plain(text):
    """Return a pattern with its expressions turned into named gaps, or None."""
    text = text.replace("^", "").replace("\\Z", "").replace("$", "").replace("\\.", ".")
    text = text.replace(r"(\d+)", "<page_id>", 1)
    text = re.sub(r"\(live\|earliest[^)]*\)", "<older>", text)
    text = re.sub(r"\(live\|latest[^)]*\)", "<newer>", text)
    return re.sub(r"<\w+:(\w+)>", r"<\1>", re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", text))


class Keys:
    """What fills the gaps of an address: numbers of Police, else plain words."""

    def __init__(self, rivals):
        pages = [rivals.draft, rivals.restricted, rivals.renamed, rivals.submitted]
        self.pages = [page.pk for page in pages]
        task = rivals.workflow_state.current_task_state
        self.known = {
            "page_id": self.pages,
            "parent_page_id": [rivals.police.pk, rivals.police_newsroom.pk, rivals.draft.pk],
            "page_to_move_id": self.pages[:2],
            "destination_id": [rivals.parks.pk, rivals.police.pk],
            "image_id": [rivals.image.pk],
            "document_id": [rivals.document.pk],
            "revision_id": [rivals.revision.pk],
            "task_state_id": [task.pk],
            "task_id": [task.task_id],
            "workflow_state_id": [rivals.workflow_state.pk],
            "collection_id": [rivals.police_team.collection.pk],
            "older": ["earliest", "live"],
            "newer": ["latest"],
            "action_name": ["approve", "publish", "copy", "move", "delete", "unpublish",
                            "create_alias", "convert_alias", "revert_to_page_revision"],
            "content_type_app_name": ["home"], "content_type_model_name": ["informationpage"],
            "app_label": ["wagtailcore"], "app_name": ["base"], "model_name": ["page"],
            "action": ["delete", "publish", "unpublish", "move"],
            "object_id": [rivals.draft.pk],
            "filter_spec": ["width-100"],
        }  # fmt: skip

        self.by_place = {
            "closure": rivals.closure.pk, "alert": rivals.alert.pk, "feedback": rivals.feedback.pk,
            "images": rivals.image.pk,
            "documents": rivals.document.pk, "pages": rivals.draft.pk,
            "collections": rivals.police_team.collection.pk,
            "workflows/tasks": task.task_id, "workflows": rivals.police_team.workflow.pk,
            "users": rivals.police_editor.pk, "groups": rivals.police_team.editors.pk,
        }  # fmt: skip

    def for_gap(self, name, text):
        """Return what fits a gap: by its name, else by the part of the admin it stands in."""
        if name in self.known:
            return self.known[name]
        return [key for place, key in self.by_place.items() if place in text][:1] or [1]

    def fill(self, text):
        """Yield the addresses of a pattern."""
        gap = re.search(r"<(\w+)>", text)
        if gap is None:
            yield "/" + text
            return
        for key in self.for_gap(gap[1], text):
            yield from self.fill(text.replace(gap[0], str(key), 1))


def mischief(rivals):
    """Return what is sent to every door."""
    own = rivals.parks.pk
    return {
        "title": "Taken over", "slug": "taken-over", "reason": "Taken over", "name": "Taken over",
        "description": "Taken over", "action-publish": "1", "new_title": "Taken over",
        "new_slug": "taken-over", "new_parent_page": own, "destination_page_id": own,
        "chooser": own, "recursive": "", "copy_subpages": "on", "alias": "on", "confirm": "on",
        "collection": rivals.police_team.collection.pk, "restriction_type": "none",
        "scope": "departments", "departments": [rivals.police.pk], "effect": "closed",
        "starts_at": "2026-01-01 10:00", "hours-count": "0", "revision_id": rivals.revision.pk,
        "id": rivals.draft.pk, "comment": "x", "severity": "warning",
    }  # fmt: skip


def asked(rivals, addresses):
    """Return the addresses with what a browser may ask beside them."""
    ids = "&".join(f"id={key}" for key in Keys(rivals).pages)
    lists = ["?q=Zanz&search=Zanz&term=Zanz", "?q=Zanz&search_all=1", "?export=csv",
             f"?{ids}&instance={rivals.draft.pk}", f"?child_of={rivals.police.pk}",
             "?id=all", f"?id=all&childOf={rivals.police.pk}",
             f"?id={rivals.image.pk}&id={rivals.document.pk}"]  # fmt: skip
    plain_ones = [each for each in addresses if not re.search(r"\d", each)]
    return [*addresses, *(each + query for each in plain_ones for query in lists)]


def snapshot():
    """Return all that the city holds, as text."""
    return {model: serializers.serialize("json", model.objects.order_by("pk")) for model in KEPT}


class Writes:
    """Tells whether anything was written since it was last asked: reading all takes longer."""

    def __init__(self):
        self.seen = False

    def __call__(self, execute, sql, *further):
        self.seen |= not sql.lstrip().upper().startswith(READ_ONLY)
        return execute(sql, *further)

    def any(self):
        seen, self.seen = self.seen, False
        return seen


def told_by(answer):
    """Return all that an answer says, what it leaves for the next page included."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    notes = getattr(answer.wsgi_request, "_messages", [])
    waiting = " ".join(str(note) for note in getattr(notes, "_queued_messages", []))
    return (content.decode(errors="replace") + waiting + answer.headers.get("Location", "")).lower()


def prepare():
    return Rivals().fill_police()


@pytest.fixture
def rivals(prepared):
    return prepared


@pytest.fixture
def addresses(rivals):
    keys = Keys(rivals)
    texts = sorted({plain(text) for text in doors()})
    closed = [t for t in texts if not t.removeprefix("admin/").startswith(tuple(OPEN))]
    bulk = [f"admin/bulk/{label}/{model}/{action}/" for label, model, action in BULK]
    return sorted({each for text in closed + bulk for each in keys.fill(text) if ".*" not in each})


def test_every_door_is_tried(addresses):
    assert len(addresses) > 230
    assert "/admin/choose-page/" in addresses
    assert not [address for address in addresses if re.search(r"[<>()\\]", address)]


def test_no_door_tells_what_is_private_to_others(client, rivals, addresses):
    client.force_login(rivals.park_publisher)

    told = [
        each for each in asked(rivals, addresses) if SECRET.lower() in told_by(client.get(each))
    ]

    assert not told, "\n".join(told)


def test_no_door_changes_what_belongs_to_others(client, rivals, addresses):
    client.force_login(rivals.park_publisher)
    before, told, writes = snapshot(), [], Writes()
    theirs = "?" + "&".join(f"id={key}" for key in Keys(rivals).pages)

    with connection.execute_wrapper(writes):
        for address in addresses:
            query = theirs if "/bulk/" in address else ""
            answer = client.post(address + query, mischief(rivals))
            now = snapshot() if writes.any() else before
            changed = [model.__name__ for model, held in now.items() if held != before[model]]
            assert not changed, f"{address} changed {changed}"
            if SECRET.lower() in told_by(answer):
                told.append(address)

    assert snapshot() == before
    assert not told, "\n".join(told)


def test_no_door_breaks_at_a_request_without_its_fields(client, rivals, addresses):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    client.raise_request_exception = False
    broken = []

    for address in addresses:
        for send in (client.get, client.post, client.put, client.patch, client.delete):
            point = transaction.savepoint()
            if send(address).status_code >= 500:
                broken.append((send.__name__, address))
            transaction.savepoint_rollback(point)

    assert broken == []


def test_every_door_leads_a_stranger_to_the_sign_in(client, addresses):
    open_doors = []

    for address in addresses:
        for answer in (client.get(address), client.post(address)):
            if answer.status_code != 302 or not answer.url.startswith("/accounts/login/?next="):
                open_doors.append((address, answer.status_code))

    assert open_doors == []
