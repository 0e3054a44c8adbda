"""A page takes only what its editor may choose, whatever number is sent."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from base.shared import shared_collection
from departments.models import DepartmentPage
from home.models import HomePage, InformationPage, home
from tests.base.editing.forms import edit_address, opened, save
from tests.departments.rivals import Rivals

pytestmark = pytest.mark.django_db


def prepare():
    rivals = Rivals().fill_police()
    rivals.park_page.save_revision()
    return rivals


@pytest.fixture
def rivals(prepared):
    return prepared


@pytest.fixture
def editor(client, rivals):
    client.force_login(rivals.park_editor)
    return client


def body(*blocks):
    """Return the fields that a browser sends for a body of blocks."""
    return nested_form_data({"body": streamfield(blocks)})


def link_text(page):
    return ("text", rich_text(f'<p><a linktype="page" id="{page.pk}">More</a></p>'))


def button(page):
    return ("button", {"label": "Go", "page": page.pk, "url": ""})


def document_block(document):
    return ("document", {"document": document.pk, "label": "", "note": ""})


def refused(editor, rivals, **sent):
    page = rivals.park_page
    answer = save(editor, page, opened(editor, edit_address(page)), **sent)
    return answer.status_code == 200 and "belongs to" in answer.content.decode()


@pytest.mark.parametrize("name", ["draft", "story", "restricted", "hidden_department"])
@pytest.mark.parametrize("block", [link_text, button])
def test_a_page_that_is_private_to_others_is_refused(editor, rivals, name, block):
    assert refused(editor, rivals, **body(block(getattr(rivals, name))))


@pytest.mark.parametrize("block", [link_text, button])
def test_a_published_page_of_another_department_is_taken(editor, rivals, block):
    assert not refused(editor, rivals, **body(block(rivals.police)))


def test_a_picture_of_another_department_is_refused(editor, rivals):
    assert refused(editor, rivals, listing_image=rivals.image.pk)


def test_a_document_of_another_department_is_refused(editor, rivals):
    assert refused(editor, rivals, **body(document_block(rivals.document)))


def test_what_is_shared_by_all_is_taken(editor, rivals):
    rivals.image.collection = shared_collection()
    rivals.image.save()

    assert not refused(editor, rivals, listing_image=rivals.image.pk)


def test_what_the_page_had_before_stays(editor, rivals):
    page = rivals.park_page
    page.listing_image = rivals.image
    page.save_revision().publish()

    assert not refused(editor, rivals, summary="New words.")


def test_the_refusal_does_not_tell_what_was_refused(editor, rivals):
    page = rivals.park_page
    sent = opened(editor, edit_address(page))

    answer = save(editor, page, sent, **body(button(rivals.draft)))

    assert "zanzibar" not in answer.content.decode().lower()


def appointments(*rows):
    return nested_form_data({"appointments": inline_formset(rows)})


def test_a_person_of_another_department_who_is_a_draft_is_not_appointed(editor, rivals):
    rivals.person.unpublish()
    row = {"person": rivals.person.pk, "title": "Warden", "starts_on": "2026-01-01"}

    editor.post(edit_address(rivals.parks), department_form(editor, rivals, row))

    assert not latest(rivals.parks).appointments.exists()


def test_a_person_of_another_department_is_appointed_in_the_own_one(editor, rivals):
    row = {"person": rivals.person.pk, "title": "Warden", "starts_on": "2026-01-01"}

    editor.post(edit_address(rivals.parks), department_form(editor, rivals, row))

    assert latest(rivals.parks).appointments.get().person == rivals.person


def test_a_post_of_another_department_cannot_be_carried_off(editor, rivals):
    row = {"id": rivals.post.pk, "person": rivals.person.pk, "title": "Warden",
           "starts_on": "2026-01-01"}  # fmt: skip
    sent = department_form(editor, rivals, row)
    sent["appointments-INITIAL_FORMS"] = "1"

    editor.post(edit_address(rivals.parks), sent)

    rivals.post.refresh_from_db()
    assert rivals.post.department_id == rivals.police.pk
    assert rivals.post.title == "Director"


def department_form(client, rivals, row):
    return {**opened(client, edit_address(rivals.parks)), **appointments(row)}


def latest(page):
    return DepartmentPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_a_story_is_issued_by_the_department_of_its_newsroom_whatever_is_sent(editor, rivals):
    address = reverse("wagtailadmin_pages:add", args=["news", "newspage", rivals.park_newsroom.pk])
    sent = opened(editor, address, form_id="page-edit-form")

    editor.post(address, {**sent, "title": "Ducks", "department": rivals.police.pk})

    assert rivals.parks.stories.get().title == "Ducks"


def test_an_office_that_the_home_page_shows_is_not_taken_away_in_silence(client, rivals):
    office = rivals.city.office(rivals.parks, "Pool")
    page = HomePage.objects.get()
    page.open_now.add(home.OpenNow(office=office))
    page.save()
    client.force_login(rivals.park_publisher)
    sent = opened(client, edit_address(rivals.parks))

    answer = client.post(
        edit_address(rivals.parks), {**sent, "offices-0-DELETE": "1", "offices-0-hours-count": "0"}
    )

    assert f"is shown by: {page.title}" in answer.content.decode()
    assert latest(rivals.parks).offices.count() == 1


def test_an_address_of_ours_becomes_a_link_only_if_the_page_may_be_seen(editor, rivals, settings):
    address = reverse("wagtailadmin_choose_page_external_link")

    def answer(page):
        url = page.get_full_url()
        sent = {"external-link-chooser-url": url, "external-link-chooser-link_text": ""}
        return editor.post(address, sent).json()["result"]

    assert answer(rivals.police)["id"] == rivals.police.pk
    assert "id" not in answer(rivals.restricted)
    assert answer(InformationPage.objects.get(pk=rivals.renamed.pk))["adminTitle"] == "Stations"
