"""What the editor would hold back is published by no other door of the admin."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import InformationPage
from tests.base.editing.forms import edit_address, opened, save
from tests.departments.rivals import Rivals
from tests.factories import City

pytestmark = pytest.mark.django_db

VAGUE = '<p><a href="https://example.org/">Click here</a></p>'
REASON = "The link “Click here” says nothing by itself."


@pytest.fixture
def city():
    return City()


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


def draft(parent, title, html="<p>Open all year.</p>"):
    page = InformationPage(title=title, slug=title.lower(), live=False)
    page.body = [("text", html)]
    page = type(parent).objects.get(pk=parent.pk).add_child(instance=page)
    page.save_revision()
    return page


def bulk_address(*pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    return address + "?next=/admin/pages/&" + "&".join(f"id={page.pk}" for page in pages)


def is_live(page):
    return InformationPage.objects.get(pk=page.pk).live


def test_whoever_publishes_several_pages_is_told_which_are_held_back_and_why(admin, city):
    pools, rules = draft(city.home, "Pools"), draft(city.home, "Rules", VAGUE)

    asked = admin.get(bulk_address(pools, rules)).content.decode()

    said = asked[asked.index("These pages are held back") :]
    assert "Rules" in said
    assert REASON in said
    assert "Pools" not in said


def test_the_sound_pages_of_a_selection_are_published_and_the_others_named(admin, city):
    pools, rules = draft(city.home, "Pools"), draft(city.home, "Rules", VAGUE)

    answer = admin.post(bulk_address(pools, rules), follow=True)

    assert (is_live(pools), is_live(rules)) == (True, False)
    assert f"“Rules” was not published. {REASON}" in answer.content.decode()
    assert "1 page has been published" in answer.content.decode()


def test_pages_below_those_chosen_are_held_back_too(admin, city):
    pools = draft(city.home, "Pools")
    sound, rules = draft(pools, "Swimming"), draft(pools, "Rules", VAGUE)

    answer = admin.post(bulk_address(pools), {"include_descendants": "on"}, follow=True)

    assert (is_live(sound), is_live(rules)) == (True, False)
    assert f"“Rules” was not published. {REASON}" in answer.content.decode()


def test_a_change_that_waits_on_a_public_page_is_judged_not_what_is_public(admin, city):
    pools = city.information("Pools")
    pools.body = [("text", VAGUE)]
    pools.save_revision()

    admin.post(bulk_address(pools))

    assert "Click here" not in str(InformationPage.objects.get(pk=pools.pk).body)


def test_a_day_to_go_live_is_not_set_for_what_is_held_back(admin, city):
    pools = draft(city.home, "Pools")
    body = nested_form_data({"body": streamfield([("text", rich_text(VAGUE))])})
    later = timezone.localtime() + timedelta(days=3)
    day = {"go_live_at": later.strftime("%Y-%m-%d %H:%M"), "action-publish": "1"}
    sent = opened(admin, edit_address(pools))

    answer = save(admin, pools, sent, **body, **day)
    refused = InformationPage.objects.get(pk=pools.pk).approved_schedule
    save(admin, pools, sent, **day)

    assert "go_live_at" in sent
    assert "says nothing by itself" in answer.content.decode()
    assert not refused
    assert InformationPage.objects.get(pk=pools.pk).approved_schedule


@pytest.fixture
def submitted(client):
    """A page submitted without fault, to which somebody then added one."""
    rivals = Rivals()
    page = draft(rivals.parks, "Beaches")
    rivals.park_team.workflow.start(page, rivals.park_editor)
    page.body = [("text", VAGUE)]
    page.save_revision()
    client.force_login(rivals.park_publisher)
    return InformationPage.objects.get(pk=page.pk)


def test_what_became_faulty_while_it_waited_is_not_approved(client, submitted):
    task = submitted.current_workflow_task_state
    approve = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "approve", task.pk])

    answer = client.post(approve, {"comment": "Good."}, follow=True)

    assert not is_live(submitted)
    assert f"“Beaches” was not published. {REASON}" in answer.content.decode()


def test_it_can_still_be_sent_back(client, submitted):
    task = submitted.current_workflow_task_state
    reject = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "reject", task.pk])

    client.post(reject, {"comment": "Say where the link leads."})

    task.refresh_from_db()
    assert task.status == task.STATUS_REJECTED


def test_what_is_faulty_is_not_approved_from_the_form(client, submitted):
    body = nested_form_data({"body": streamfield([("text", rich_text(VAGUE))])})
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}

    sent = opened(client, edit_address(submitted))
    refused = save(client, submitted, sent, **body, **approve)
    was_live = is_live(submitted)
    save(client, submitted, sent, **approve)

    assert "says nothing by itself" in refused.content.decode()
    assert not was_live
    assert is_live(submitted)
