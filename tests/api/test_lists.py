"""Lists: how much is asked for, from where on, of what; and what is no question."""

from datetime import date

import pytest
from wagtail.models import Locale

from tests.factories import City

pytestmark = pytest.mark.django_db
LISTS = ["pages", "departments", "people", "plans", "news", "alerts", "images", "documents"]
NONSENSE = ["0", "-1", "101", "1000", "9" * 40, "abc", "1.5", "1e1", "", " 5", "٥", "%F0%9F%A6%86"]


@pytest.fixture
def city():
    return City()


def titles(client, path):
    return [each["title"] for each in client.get(path).json()["items"]]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_of_nothing_is_empty(client, city, name):
    found = client.get(f"/api/v2/{name}/").json()

    assert found["next"] is None
    assert name == "pages" or found["items"] == []


def test_a_list_is_walked_to_its_end_by_next_and_each_record_comes_once(client, city):
    for number in range(7):
        city.department(f"Department {number}")

    pages, path = [], "/api/v2/departments/?limit=3"
    while path:
        found = client.get(path).json()
        pages.append([each["title"] for each in found["items"]])
        path = found["next"]

    assert [len(page) for page in pages] == [3, 3, 1]
    assert sum(pages, []) == [f"Department {number}" for number in reversed(range(7))]


def test_stories_are_walked_by_date_and_next_keeps_the_filters(client, city, settings):
    settings.SITE_URL = "https://testport.gov"
    parks = city.department("Parks")
    for day in (3, 1, 2):
        city.story(f"Story {day}", parks, day=date(2026, 11, day))
    city.story("Old", parks, day=date(2025, 1, 1))

    first = client.get("/api/v2/news/?department=parks&year=2026&limit=2").json()
    second = client.get(first["next"].removeprefix("https://testport.gov")).json()

    assert first["next"].startswith("https://testport.gov/api/v2/news/?limit=2&department=parks&")
    assert [each["title"] for each in first["items"]] == ["Story 3", "Story 2"]
    assert [each["title"] for each in second["items"]] == ["Story 1"]


def test_without_a_limit_twenty_are_told_and_never_more_than_a_hundred(client, city):
    for number in range(21):
        city.information(f"Page {number}")

    assert len(titles(client, "/api/v2/pages/")) == 20
    assert len(titles(client, "/api/v2/pages/?limit=100")) == 24


@pytest.mark.parametrize("limit", NONSENSE)
def test_a_limit_that_is_none_is_refused_with_a_reason(client, city, limit):
    answer = client.get(f"/api/v2/pages/?limit={limit}")

    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Cache-Control"] == "private, no-store"
    assert answer.json() == {
        "status": 400, "title": "Bad Request", "field": "limit",
        "detail": "“limit” is a whole number from 1 to 100.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("query", "status", "field"),
    [
        ("pages/?before=abc", 400, "before"),
        ("alerts/?before=", 400, "before"),
        ("news/?before=12", 400, "before"),
        ("news/?before=2026-99-99.1", 400, "before"),
        ("news/?year=0", 400, "year"),
        ("news/?year=99999", 400, "year"),
        ("news/?department=nope", 404, "department"),
        ("people/?department=", 404, "department"),
    ],
)
def test_nonsense_in_a_parameter_is_named(client, city, query, status, field):
    answer = client.get(f"/api/v2/{query}")

    assert (answer.status_code, answer.json()["field"]) == (status, field)


@pytest.mark.parametrize("path", ["nope/", "pages/999999/", f"pages/{'9' * 40}/", "pages/1/2/"])
def test_what_is_not_there_is_a_404_in_json(client, city, path):
    answer = client.get(f"/api/v2/{path}")

    assert (answer.status_code, answer.json()["status"]) == (404, 404)


@pytest.mark.parametrize(
    "path", ["pages/%00/", "pages/?before=%00", "%00/", f"news/?year={'9' * 5000}"]
)
def test_what_nobody_means_is_refused_in_json(client, city, path):
    answer = client.get(f"/api/v2/{path}")

    assert answer.status_code == answer.json()["status"] == 400
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["pages/", "alerts/", "pages/1/", "openapi.json"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(client, city, path, method):
    answer = getattr(client, method)(f"/api/v2/{path}")

    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.json()["status"] == 405


def test_anyone_may_read_from_any_site_and_ask_whether_it_is_still_the_same(client, city):
    answer = client.get("/api/v2/departments/")
    again = client.get("/api/v2/departments/", headers={"If-None-Match": answer["ETag"]})
    asked = client.options("/api/v2/departments/")

    assert (again.status_code, again.content) == (304, b"")
    assert asked.status_code == 204
    assert {r["Access-Control-Allow-Origin"] for r in (answer, again, asked)} == {"*"}
    assert not answer.cookies and "Cookie" not in answer["Vary"]
    assert answer["Cache-Control"].startswith("public, max-age=0, s-maxage=")


def test_a_department_is_found_by_its_slug_with_its_parts(client, city):
    parks = city.department("Parks")
    city.department("Trees", part_of=parks)
    city.department("Police")

    assert titles(client, "/api/v2/departments/?department=parks") == ["Trees", "Parks"]


def test_people_plans_and_pages_of_one_department(client, city):
    parks, police = city.department("Parks"), city.department("Police")
    for department in (parks, police):
        city.plan(department, f"Plan of {department}")
    city.appoint("Ana Silva", parks)
    city.appoint("Bo Lund", parks, ends_on=date(2024, 5, 1))
    city.appoint("Cy Young", police)

    assert titles(client, "/api/v2/people/?department=parks") == ["Ana Silva"]
    assert titles(client, "/api/v2/plans/?department=parks") == ["Plan of Parks"]
    assert titles(client, "/api/v2/pages/?department=parks") == [
        "Bo Lund", "Ana Silva", "Plan of Parks", "Parks",
    ]  # fmt: skip


def test_a_page_says_in_which_other_languages_it_is(client, city, settings):
    settings.SITE_URL = "https://testport.gov"
    parks = city.department("Parks")
    spanish = Locale.objects.create(language_code="es")
    parks.copy_for_translation(spanish, copy_parents=True).save_revision().publish()

    found = client.get(f"/api/v2/departments/{parks.pk}/").json()

    assert found["language"] == "en"
    assert found["translations"] == [
        {"language": "es", "url": "https://testport.gov/es/departments/parks/"}
    ]
