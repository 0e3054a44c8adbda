"""What residents say is read by those who keep the page, and by nobody else."""

import pytest
from django.urls import reverse

from cityweb.web_team import make_web_team
from feedback.models import Feedback
from tests.departments.rivals import SECRET, Rivals, account

pytestmark = pytest.mark.django_db

DOORS = ["inspect", "edit", "delete", "history", "usage"]


def prepare():
    rivals = Rivals()
    rivals.own = Feedback.of(rivals.park_page, helpful=False, words="=When is it warm?")
    rivals.theirs = Feedback.of(rivals.police, helpful=True, words=SECRET)
    rivals.citys = Feedback.of(rivals.city.home, helpful=True, words="Of the whole city")
    return rivals


@pytest.fixture
def rivals(prepared):
    return prepared


@pytest.fixture
def editor(client, rivals):
    client.force_login(rivals.park_editor)
    return client


def listing(client, **query):
    return client.get(reverse("feedback:index"), query).content.decode()


def table(client):
    answer = client.get(reverse("feedback:index"), {"export": "csv"})
    return b"".join(answer.streaming_content).decode()


def test_a_team_reads_what_is_said_of_its_own_pages_alone(editor):
    seen = listing(editor) + table(editor)

    assert "When is it warm?" in seen
    assert SECRET not in seen
    assert "Of the whole city" not in seen


def test_the_whole_of_an_answer_can_be_read(editor, rivals):
    address = reverse("feedback:inspect", args=[rivals.own.pk])

    seen = editor.get(address)

    assert address in listing(editor)
    assert "When is it warm?" in seen.content.decode()


@pytest.mark.parametrize("door", DOORS)
def test_no_door_leads_to_what_is_said_to_another_department(editor, rivals, door):
    address = reverse(f"feedback:{door}", args=[rivals.theirs.pk])

    answers = [editor.get(address), editor.post(address, {"words": "Taken over"})]

    assert all(answer.status_code == 302 for answer in answers)
    assert Feedback.objects.get(pk=rivals.theirs.pk).words == SECRET


def test_answers_are_not_written_or_changed_by_staff(admin_client, editor, rivals):
    doors = [reverse("feedback:add"), reverse("feedback:edit", args=[rivals.own.pk])]

    for client in (editor, admin_client):
        for door in doors:
            client.post(door, {"page": rivals.park_page.pk, "helpful": "on", "words": "Praise"})

    assert not Feedback.objects.filter(words="Praise").exists()
    assert Feedback.objects.count() == 3


def test_a_team_does_not_delete_what_is_said_to_it(editor, rivals):
    editor.post(reverse("feedback:delete", args=[rivals.own.pk]))

    assert Feedback.objects.filter(pk=rivals.own.pk).exists()


def test_the_web_team_reads_everything_and_deletes_rubbish(client, rivals):
    member = account("web@city.example")
    make_web_team([member])
    client.force_login(member)

    seen = listing(client)
    client.post(reverse("feedback:delete", args=[rivals.theirs.pk]))

    assert all(words in seen for words in ("When is it warm?", SECRET, "Of the whole city"))
    assert not Feedback.objects.filter(pk=rivals.theirs.pk).exists()


def test_a_table_carries_no_formulas(editor):
    assert "'=When is it warm?" in table(editor)


def test_answers_are_narrowed_by_what_they_say(editor, rivals):
    Feedback.of(rivals.parks, helpful=True, words="")

    assert "When is it warm?" not in listing(editor, helpful="true")
    assert "When is it warm?" not in listing(editor, has_words="false")
    assert "When is it warm?" in listing(editor, helpful="false", has_words="true")
    assert "When is it warm?" in listing(editor, q="warm")


def test_the_filter_names_no_department_of_others(editor, rivals):
    rivals.police.title = SECRET
    rivals.police.save()

    assert SECRET not in listing(editor)


def test_a_list_costs_the_same_however_long(editor, rivals, django_assert_max_num_queries):
    for number in range(15):
        Feedback.of(rivals.park_page, helpful=True, words=f"Word {number}")
    listing(editor)

    with django_assert_max_num_queries(40):
        listing(editor)


def test_a_page_with_answers_can_be_deleted_and_takes_them_along(rivals):
    rivals.park_page.delete()

    assert not Feedback.objects.filter(words__contains="warm").exists()
