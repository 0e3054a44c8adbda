"""A generated city is a whole one: its tree is sound, its pages are served and found."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.models import Page

from departments.models import DepartmentPage, StaffPage
from news.models import NewsPage
from tests.factories import City

pytestmark = pytest.mark.django_db


def seed(departments=20, news=200, people=50):
    call_command("seed_city", departments=departments, news=news, people=people, stdout=StringIO())


def counts():
    return [model.objects.live().count() for model in (DepartmentPage, NewsPage, StaffPage)]


def test_the_tree_is_sound_and_as_large_as_asked_for():
    City()

    seed()

    assert counts() == [20, 200, 50]
    assert not any(Page.find_problems())


def test_a_second_sowing_adds_to_the_first():
    City()

    seed(3, 5, 4)
    seed(3, 5, 4)

    assert counts() == [6, 10, 8]
    assert not any(Page.find_problems())
    assert Page.objects.values("url_path").distinct().count() == Page.objects.count()


def test_generated_pages_are_served_and_found(client):
    City()
    seed(3, 60, 4)
    story = NewsPage.objects.get(title__contains="lanterns")
    department, person = DepartmentPage.objects.first(), StaffPage.objects.first()

    found = client.get("/search/", {"q": "lanterns"}).content.decode()

    for page in (story, department, person):
        assert client.get(page.url).status_code == 200
    assert department.head().person == person
    assert f'href="{story.url}"' in found


def test_generated_pages_are_found_in_the_admin(client):
    City()
    seed(3, 60, 4)
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    story, person = NewsPage.objects.get(title__contains="lanterns"), StaffPage.objects.first()

    for page, words in ((story, "lanterns"), (person, person.last_name)):
        found = client.get("/admin/pages/search/", {"q": words}).content.decode()
        assert f"/admin/pages/{page.pk}/edit/" in found


def test_an_editor_goes_on_where_the_sowing_ended(client):
    city = City()
    seed(2, 3, 2)

    added = city.department("Parks")

    assert client.get(added.url).status_code == 200
    assert not any(Page.find_problems())


def test_a_city_without_departments_is_refused():
    with pytest.raises(CommandError):
        seed(departments=0)
