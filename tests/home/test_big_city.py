"""The home page of a city with more departments than anyone reads through."""

import pytest
from bs4 import BeautifulSoup

from departments.models import index
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City()
    city.cabinet = city.department("Green city", kind="cabinet")
    for name in ("Parks", "Trees"):
        city.department(name, part_of=city.cabinet)
    city.department("Library")
    return city


@pytest.fixture
def few(monkeypatch):
    """Let four be more than anyone reads through."""
    monkeypatch.setattr(index, "MOST_NAMED", 3)
    index.named_at.written.clear()
    yield
    index.named_at.written.clear()


def departments_on(client):
    page = BeautifulSoup(client.get("/").content, "html.parser")
    return page.find(id="departments")


def test_a_city_of_few_departments_names_each(client, city):
    shown = departments_on(client)

    names = [link.text for link in shown.select("li a")]
    assert names == ["Parks", "Trees", "Library"]
    assert shown.select_one(".more").text == "All 3, from A to Z"


def test_a_city_of_many_names_their_cabinets_and_leads_to_all(client, city, few):
    shown = departments_on(client)

    links = {link.text: link["href"] for link in shown.select("a")}
    assert links == {
        "All 3, from A to Z": "/departments/",
        "Green city": "/departments/green-city/",
    }


def test_what_many_departments_cost_does_not_grow_with_them(
    client, city, few, django_assert_max_num_queries
):
    client.get("/")
    for number in range(5):
        city.department(f"Office {number}")

    with django_assert_max_num_queries(12):
        shown = departments_on(client)

    assert shown.select_one(".more").text == "All 8, from A to Z"


def test_a_city_of_many_without_cabinets_leads_to_all(client, city, few):
    city.cabinet.kind = "department"
    city.cabinet.save()

    shown = departments_on(client)

    assert [link["href"] for link in shown.select("a")] == ["/departments/"]


def test_the_list_of_all_names_each_once(client, city, few):
    page = BeautifulSoup(client.get("/departments/").content, "html.parser")

    assert len(page.main.find_all("a", href="/departments/parks/")) == 1
    assert page.find(id="cabinets").a["href"] == "/departments/green-city/"
