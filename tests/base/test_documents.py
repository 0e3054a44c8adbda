"""A document can be read by the public only while a published page uses it."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import PageViewRestriction

from home.models import InformationPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


def linking(document):
    return [("document", {"document": document, "label": "", "note": ""})]


def test_a_document_that_nobody_uses_is_not_found(client, city):
    document = city.document()

    assert client.get(document.url).status_code == 404


def test_a_document_of_a_published_page_is_served(client, city):
    document = city.document()
    city.information("Budget", body=linking(document))

    answer = client.get(document.url)

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")


def test_a_document_named_in_a_text_is_served(client, city):
    document = city.document()
    text = f'<p><a linktype="document" id="{document.pk}">The plan</a></p>'
    city.information("Budget", body=[("text", text)])

    assert client.get(document.url).status_code == 200


def test_a_document_of_a_draft_is_not_found(client, city):
    document = city.document()
    draft = InformationPage(title="Budget", live=False, body=linking(document))
    city.home.add_child(instance=draft)

    assert client.get(document.url).status_code == 404


def test_a_document_that_only_a_draft_of_a_published_page_uses_is_not_found(client, city):
    document = city.document()
    page = city.information("Budget")
    page.body = linking(document)
    page.save_revision()

    assert client.get(document.url).status_code == 404


def test_a_document_goes_with_its_page(client, city):
    document = city.document()
    page = city.information("Budget", body=linking(document))

    page.unpublish()

    assert client.get(document.url).status_code == 404


def test_a_document_of_a_restricted_page_is_not_found(client, city):
    document = city.document()
    page = city.information("Budget", body=linking(document))
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert client.get(document.url).status_code == 404


def test_those_who_edit_a_document_read_it_before_the_public(client, city):
    document = city.document()
    client.force_login(get_user_model().objects.create_superuser("admin@city.example", "x"))

    assert client.get(document.url).status_code == 200


def test_somebody_signed_in_without_any_right_does_not_read_it(client, city):
    document = city.document()
    client.force_login(get_user_model().objects.create_user("ada@city.example", "x"))

    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "disposition"),
    [
        ("plan.pdf", b"%PDF-1.7\n", "inline"),
        ("fees.csv", b"a;b\n", "attachment"),
        ("notes.txt", b"<script>alert(1)</script>", "attachment"),
    ],
)
def test_a_browser_shows_or_keeps_a_document_and_never_runs_it(
    client, city, name, content, disposition
):
    document = city.document(name=name, content=content)
    city.information("Budget", body=linking(document))

    answer = client.get(document.url)

    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith(disposition)
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_document_whose_file_is_gone_is_not_found(client, city):
    document = city.document()
    city.information("Budget", body=linking(document))
    document.file.storage.delete(document.file.name)

    assert client.get(document.url).status_code == 404


@pytest.mark.parametrize("number", ["0", "9" * 40])
def test_a_number_that_is_no_document_is_not_found(client, number):
    assert client.get(f"/documents/{number}/plan.pdf").status_code == 404
