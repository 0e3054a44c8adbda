"""What others use is not deleted; the editor is told who uses it."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from departments.models import Appointment, DepartmentIndexPage, DepartmentPage, StaffPage
from home.models import HomePage, InformationPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example", "x"))
    return client


@pytest.fixture
def index():
    home = HomePage.objects.get()
    return home.add_child(instance=DepartmentIndexPage(title="Departments", slug="departments"))


def department(index, title):
    return index.add_child(instance=DepartmentPage(title=title))


def appoint(page, person):
    page.appointments.add(
        Appointment(person=person, title="Director", leads=True, starts_on=date(2024, 1, 1))
    )
    page.save_revision().publish()


def delete(client, *pages):
    if len(pages) == 1:
        return client.post(
            reverse("wagtailadmin_pages:delete", args=[pages[0].pk]),
            {"confirm_site_name": "cityweb"},
            follow=True,
        )
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{ids}", follow=True)


def test_a_person_appointed_elsewhere_is_kept_and_the_department_named(admin, index):
    parks, library = department(index, "Parks"), department(index, "Library")
    person = parks.add_child(instance=StaffPage(first_name="Ada", last_name="Brook"))
    appoint(library, person)

    answer = delete(admin, person)

    assert StaffPage.objects.filter(pk=person.pk).exists()
    assert "Library" in answer.content.decode()


def test_a_department_is_kept_while_somebody_below_it_is_appointed_elsewhere(admin, index):
    parks, library = department(index, "Parks"), department(index, "Library")
    person = parks.add_child(instance=StaffPage(first_name="Ada", last_name="Brook"))
    appoint(library, person)

    answer = delete(admin, DepartmentPage.objects.get(pk=parks.pk))

    assert DepartmentPage.objects.filter(pk=parks.pk).exists()
    assert "Library" in answer.content.decode()


def test_a_page_linked_from_a_text_is_kept(admin, index):
    parks = department(index, "Parks")
    home = HomePage.objects.get()
    link = f'<p>See <a linktype="page" id="{parks.pk}">Parks</a></p>'
    home.add_child(instance=InformationPage(title="About us", body=[("text", link)]))

    answer = delete(admin, parks)

    assert DepartmentPage.objects.filter(pk=parks.pk).exists()
    assert "About us" in answer.content.decode()


def test_pages_in_use_are_kept_in_bulk_too(admin, index):
    parks, library = department(index, "Parks"), department(index, "Library")
    person = parks.add_child(instance=StaffPage(first_name="Ada", last_name="Brook"))
    appoint(library, person)
    other = parks.add_child(instance=StaffPage(first_name="Ben", last_name="Cole"))

    delete(admin, person, other)

    assert StaffPage.objects.count() == 2


def test_a_page_that_nobody_uses_is_deleted(admin, index):
    parks = department(index, "Parks")

    delete(admin, parks)

    assert not DepartmentPage.objects.exists()


def test_a_page_is_deleted_although_its_own_parts_link_to_it(admin, index):
    parks = department(index, "Parks")
    link = f'<p>Back to <a linktype="page" id="{parks.pk}">Parks</a></p>'
    parks.add_child(instance=InformationPage(title="Pools", body=[("text", link)]))

    delete(admin, DepartmentPage.objects.get(pk=parks.pk))

    assert not DepartmentPage.objects.exists()
