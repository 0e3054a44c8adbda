"""Of two editors on one page the second is told, and loses nothing that they wrote."""

import threading

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from wagtail.models import Page

from home.models import InformationPage
from tests.base.editing.forms import edit_address, opened, save
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def tables_as_migrated(django_db_setup, django_db_blocker):
    """Fill the tables again that the last test here leaves empty: other modules count on them."""
    yield
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)


def signed_in(name):
    client = Client()
    user = get_user_model().objects.create_superuser(f"{name.lower()}@city.example")
    user.first_name, user.last_name = name, "Cole"
    user.save()
    client.force_login(user)
    return client


@pytest.fixture
def page():
    page = City().information("Pools", summary="Open all year.")
    page.save_revision()
    return page


def latest(page):
    return InformationPage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_the_second_save_is_refused_with_the_name_of_the_first_editor(page):
    ada, ben = signed_in("Ada"), signed_in("Ben")
    of_ada, of_ben = opened(ada, edit_address(page)), opened(ben, edit_address(page))
    save(ben, page, of_ben, summary="Closed on Mondays.")

    answer = save(ada, page, of_ada, summary="Open in summer.")

    text = answer.content.decode()
    assert latest(page).summary == "Closed on Mondays."
    assert "Ben Cole saved this page" in text
    assert "Open in summer." in text
    assert "/revisions/compare/" in text


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_nothing_is_published_over_a_newer_version_unawares(page, action):
    ada, ben = signed_in("Ada"), signed_in("Ben")
    of_ada, of_ben = opened(ada, edit_address(page)), opened(ben, edit_address(page))
    save(ben, page, of_ben, summary="Closed on Mondays.")

    save(ada, page, of_ada, summary="Open in summer.", **{action: "1"})

    assert InformationPage.objects.get(pk=page.pk).summary == "Open all year."
    assert latest(page).summary == "Closed on Mondays."


def test_the_comparison_offered_shows_what_the_other_changed(page):
    ada, ben = signed_in("Ada"), signed_in("Ben")
    of_ada, of_ben = opened(ada, edit_address(page)), opened(ben, edit_address(page))
    save(ben, page, of_ben, summary="Closed on Mondays.")
    answer = save(ada, page, of_ada, summary="Open in summer.")
    link = next(b for b in answer.content.decode().split('"') if "/revisions/compare/" in b)

    comparison = ada.get(link).content.decode()

    assert "Closed on Mondays." in comparison


def test_saving_again_after_the_warning_is_a_decision_and_counts(page):
    ada, ben = signed_in("Ada"), signed_in("Ben")
    of_ada, of_ben = opened(ada, edit_address(page)), opened(ben, edit_address(page))
    save(ben, page, of_ben, summary="Closed on Mondays.")
    refused = save(ada, page, of_ada, summary="Open in summer.")

    again = dict(of_ada)
    for name in ("loaded_revision_id", "loaded_revision_created_at"):
        again[name] = value_of(refused.content.decode(), name)
    save(ada, page, again, summary="Open in summer.")

    assert latest(page).summary == "Open in summer."


def value_of(text, name):
    field = next(part for part in text.split("<input")[1:] if f'name="{name}"' in part)
    return field.split('value="')[1].split('"')[0]


def test_one_editor_saves_as_often_as_they_like(page):
    ada = signed_in("Ada")

    for words in ("One.", "Two."):
        save(ada, page, opened(ada, edit_address(page)), summary=words)

    assert latest(page).summary == "Two."


def test_two_windows_of_one_editor_are_told_apart(page):
    ada = signed_in("Ada")
    first, second = opened(ada, edit_address(page)), opened(ada, edit_address(page))
    save(ada, page, first, summary="One.")

    answer = save(ada, page, second, summary="Two.")

    assert "in another window" in answer.content.decode()
    assert latest(page).summary == "One."


def test_autosave_never_writes_over_a_newer_version(page):
    ada, ben = signed_in("Ada"), signed_in("Ben")
    of_ada, of_ben = opened(ada, edit_address(page)), opened(ben, edit_address(page))
    save(ben, page, of_ben, summary="Closed on Mondays.")

    answer = ada.post(
        edit_address(page), {**of_ada, "summary": "Open."}, headers={"accept": "application/json"}
    )

    assert answer.json()["error_code"] == "invalid_revision"
    assert latest(page).summary == "Closed on Mondays."


def test_an_old_version_is_not_brought_back_over_a_newer_one_unawares(page):
    ada, ben = signed_in("Ada"), signed_in("Ben")
    old = page.latest_revision
    save(ada, page, opened(ada, edit_address(page)), summary="Second.")
    address = f"/admin/pages/{page.pk}/revisions/{old.pk}/revert/"
    of_ada, of_ben = opened(ada, address), opened(ben, edit_address(page))
    save(ben, page, of_ben, summary="Third.")

    ada.post(address, of_ada)

    assert latest(page).summary == "Third."


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_saves_at_the_same_moment_one_is_refused(page):
    clients = [signed_in("Ada"), signed_in("Ben")]
    sent = [opened(client, edit_address(page)) for client in clients]
    gate, answers = threading.Barrier(2), []

    def send(client, form, words):
        gate.wait()
        answers.append(save(client, page, form, summary=words).status_code)
        connection.close()

    threads = [
        threading.Thread(target=send, args=args)
        for args in zip(clients, sent, ["One.", "Two."], strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == [200, 302]
    assert Page.objects.get(pk=page.pk).revisions.count() == 2
