"""Several questions in one trip have the answers that each would have alone."""

import pytest

from base.together import together
from departments.models import Appointment, DepartmentPage, Office
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City()
    city.parks = city.department("Parks")
    city.office(city.parks, "Greenhouse", phones=["617-555-0100"])
    city.appoint("Ana Silva", city.parks)
    return city


def test_each_question_has_its_own_answer(city, django_assert_num_queries):
    city.department("100% green")
    titles = DepartmentPage.objects.filter(title__contains="% g").values_list("title", flat=True)
    appointments = Appointment.objects.select_related("department")

    with django_assert_num_queries(1):
        together(titles, DepartmentPage.objects.none(), appointments)

        assert list(titles) == ["100% green"]
        assert appointments[0].person.name == "Ana Silva"
        assert appointments[0].department.title == "Parks"


def test_what_is_asked_further_of_an_answer_is_asked_anew(city):
    (offices,) = together(Office.objects.all())

    city.office(city.parks, "Boathouse")

    assert [office.name for office in offices] == ["Greenhouse"]
    assert offices.filter(name="Boathouse").exists()


def test_parts_named_for_later_are_still_fetched(city, django_assert_num_queries):
    with django_assert_num_queries(2):
        (offices,) = together(Office.objects.prefetch_related("phones"))

        assert offices[0].phones.all()[0].office == offices[0]


def test_nothing_is_sent_where_nothing_is_asked(city, django_assert_num_queries):
    with django_assert_num_queries(0):
        together(DepartmentPage.objects.none(), Office.objects.filter(pk__in=[]))
