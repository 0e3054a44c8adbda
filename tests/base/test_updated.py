""" "Last updated" moves with what a reader sees, wherever it is kept, and with nothing else."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from bs4 import BeautifulSoup
from wagtail.models import Locale, PageViewRestriction

from departments.models import Appointment, DepartmentPage, Office, Phone, StaffPage
from news.models import NewsPage
from tests.factories import City

pytestmark = pytest.mark.django_db
BEFORE, NOW = datetime(2026, 3, 2, 15, tzinfo=UTC), datetime(2026, 11, 28, 15, tzinfo=UTC)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def city(committed):
    with time_machine.travel(BEFORE, tick=False), committed():
        city = City()
        city.parks = city.department("Parks")
        city.office(city.parks, "Front desk", phones=["207-555-0140"])
        city.post = city.appoint("Ada Moss", city.parks, "Arborist")
    return city


@pytest.fixture(autouse=True)
def now(city):
    with time_machine.travel(NOW, tick=False):
        yield


def told(client, path):
    """Return the day that a page says it was updated last."""
    page = BeautifulSoup(client.get(path).content, "html.parser")
    note = page.find(string=lambda text: "Last updated:" in text)
    return note.parent.find("time").text if note else None


def told_of_parks_and_ada(client):
    return told(client, "/departments/parks/"), told(client, "/departments/parks/ada-moss/")


def change(model, **fields):
    record = model.objects.get()
    for name, value in fields.items():
        setattr(record, name, value)
    record.save()


def test_departments_and_people_say_when_they_were_updated(client, city):
    assert told_of_parks_and_ada(client) == ("March 2, 2026", "March 2, 2026")


@pytest.mark.parametrize(
    ("model", "fields"),
    [(Office, {"street": "7 Elm Street"}), (Phone, {"number": "207-555-0199"})],
)
def test_an_office_or_its_phone_that_changes_moves_the_day_of_its_department_alone(
    client, city, committed, model, fields
):
    with committed():
        change(model, **fields)

    assert told_of_parks_and_ada(client) == ("November 28, 2026", "March 2, 2026")


def test_a_post_that_changes_moves_the_day_of_its_department_and_its_person(
    client, city, committed
):
    with committed():
        change(Appointment, title="Botanist")

    assert told_of_parks_and_ada(client) == ("November 28, 2026", "November 28, 2026")


def test_an_office_that_changes_moves_the_day_in_other_languages_too(client, city, committed):
    with time_machine.travel(BEFORE, tick=False):
        spanish = Locale.objects.create(language_code="es")
        city.parks.copy_for_translation(spanish, copy_parents=True).save_revision().publish()

    with committed():
        change(Office, street="7 Elm Street")

    page = BeautifulSoup(client.get("/es/departments/parks/").content, "html.parser")
    note = page.find(string=lambda text: "Actualizado" in text or "actualización" in text)
    assert note.parent.find("time")["datetime"].startswith("2026-11-28")


def test_a_post_that_goes_moves_both_days(client, city, committed):
    with committed():
        Appointment.objects.get().delete()

    assert told_of_parks_and_ada(client) == ("November 28, 2026", "November 28, 2026")


def test_saving_again_what_did_not_change_moves_no_day(client, city, committed):
    with committed():
        for model in (Office, Phone, Appointment):
            change(model)
        for model in (DepartmentPage, StaffPage):
            model.objects.get().save_revision().publish()

    assert told_of_parks_and_ada(client) == ("March 2, 2026", "March 2, 2026")


def test_a_post_in_a_department_that_is_not_public_moves_no_day_of_a_person(
    client, city, committed
):
    mines = city.department("Mines")
    PageViewRestriction.objects.create(page=mines, restriction_type="login")

    with committed():
        city.appoint(StaffPage.objects.get(), mines, "Geologist", since=date(2020, 1, 1))

    assert told(client, "/departments/parks/ada-moss/") == "March 2, 2026"


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 3, 2), "November 28, 2026"), (date(2026, 11, 28), None)]
)
def test_a_story_says_when_it_was_updated_after_the_day_it_came_out(client, city, day, expected):
    with time_machine.travel(BEFORE, tick=False):
        city.story("The rink is open", city.parks, day=day).save_revision().publish()
    before = told(client, "/news/the-rink-is-open/")

    story = NewsPage.objects.get()
    story.save_revision().publish()
    again = told(client, "/news/the-rink-is-open/")
    story.summary = "The rink opens at nine."
    story.save_revision().publish()

    assert (before, again) == (None, None)
    assert told(client, "/news/the-rink-is-open/") == expected
