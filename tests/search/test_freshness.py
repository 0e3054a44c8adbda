"""What stands elsewhere than on a page itself is found by its new words at once, and no more by
those that it had."""

from datetime import date

import pytest
from wagtail.models import Locale, PageViewRestriction

from base.models import Phrase
from departments.models import Appointment, DepartmentPage, Office
from home.models import Task
from tests.base.test_languages import translate
from tests.factories import City
from tests.search.test_found_in_languages import found

pytestmark = pytest.mark.django_db


@pytest.fixture
def spanish():
    return Locale.objects.create(language_code="es")


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


@pytest.fixture
def post(city, parks):
    return city.appoint("Ada Moss", parks, title="Arborist")


def names(client, words, path="/search/"):
    return [link.text for link in found(client, words, path)]


def say(text, words):
    phrase = Phrase(text=text)
    phrase.translations.create(language="es", words=words)
    phrase.save()
    return phrase


def test_a_new_title_of_a_post_finds_the_person_and_the_old_one_no_more(client, post):
    post.title = "Botanist"
    post.save()

    assert names(client, "botanist") == ["Ada Moss"]
    assert names(client, "arborist") == []


def test_a_title_changed_on_the_page_of_the_department_finds_the_person(client, parks, post):
    page = DepartmentPage.objects.get(pk=parks.pk)
    page.appointments.set([Appointment(pk=post.pk, person=post.person, title="Botanist",
                                       starts_on=post.starts_on)])  # fmt: skip
    page.save_revision().publish()

    assert names(client, "botanist") == ["Ada Moss"]
    assert names(client, "arborist") == []


def test_a_person_in_translation_is_found_by_the_new_title_in_both_languages(client, post, spanish):
    translate(post.person, spanish, summary="Cuida los árboles.")
    say("Botanist", "Botánica municipal")
    post.title = "Botanist"
    post.save()

    assert names(client, "botanist", "/es/search/") == ["Ada Moss"]
    assert names(client, "botánica", "/es/search/") == ["Ada Moss"]
    assert names(client, "arborist", "/es/search/") == []


def test_the_new_translation_of_a_title_finds_the_person(client, post, spanish):
    translate(post.person, spanish, summary="Cuida los árboles.")
    phrase = say("Arborist", "Botánica")
    words = phrase.translations.get()
    words.words = "Guardabosques"
    words.save()

    assert names(client, "guardabosques", "/es/search/") == ["Ada Moss"]
    assert names(client, "botánica", "/es/search/") == []


def test_a_post_that_passes_to_another_person_or_ends_with_its_row_finds_the_former_no_more(
    client, city, parks, post
):
    post.person = city.person("Ben Cole", parks)
    post.save()
    passed = names(client, "arborist")
    post.delete()

    assert passed == ["Ben Cole"]
    assert names(client, "arborist") == []


@pytest.mark.parametrize("state", ["unpublished", "restricted"])
def test_a_post_in_a_department_that_is_no_longer_public_finds_nobody(client, city, parks, state):
    mines = city.department("Mines")
    city.appoint(city.person("Ada Moss", parks), mines, title="Geologist", since=date(2020, 1, 1))
    before = names(client, "geologist")
    if state == "unpublished":
        mines.unpublish()
    else:
        restriction = PageViewRestriction(page=mines, restriction_type="login")
        restriction.save()

    assert before == ["Ada Moss"]
    assert names(client, "geologist") == []
    assert "Geologist" not in client.get("/departments/parks/ada-moss/").content.decode()


def test_a_post_is_found_again_once_its_department_is_open_to_all(client, city, parks):
    mines = city.department("Mines")
    restriction = PageViewRestriction.objects.create(page=mines, restriction_type="login")
    city.appoint(city.person("Ada Moss", parks), mines, title="Geologist", since=date(2020, 1, 1))
    hidden = names(client, "geologist")
    shown_before = client.get("/departments/parks/ada-moss/").content.decode()

    restriction.delete()

    assert (hidden, "Geologist" in shown_before) == ([], False)
    assert names(client, "geologist") == ["Ada Moss"]


def test_an_office_is_found_by_its_new_name_street_and_translation(client, city, parks, spanish):
    office = city.office(parks, name="Front desk", street="12 Quay Street")
    office.name, office.street = "Gatehouse", "7 Elm Street"
    office.save()
    say("Gatehouse", "Portería")

    assert names(client, "gatehouse") == names(client, "elm street") == ["Gatehouse"]
    office.street = ""
    office.save()
    links = found(client, "portería")
    assert [(a.text, a.get("lang")) for a in links] == [("Portería", None)]
    assert names(client, "front desk") == []
    Office.objects.get().delete()
    assert names(client, "gatehouse") == []


def test_a_task_is_found_by_its_new_words_in_both_languages(client, parks, spanish):
    task = Task.objects.create(label="Book a court", everyday_words="tennis", page=parks)
    task.label, task.everyday_words = "Rent a boat", "kayak"
    task.save()
    say("Rent a boat", "Alquilar un bote")

    assert names(client, "kayak") == names(client, "rent boat") == ["Rent a boat"]
    assert names(client, "alquilar", "/es/search/") == ["Alquilar un bote"]
    told = client.get("/es/search/suggest/", {"q": "alq"}).json()["suggestions"]
    assert [each["title"] for each in told] == ["Alquilar un bote"]
    assert names(client, "tennis") == []
