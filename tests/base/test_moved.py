"""What stood below a page that moved is found in one step, in every language."""

from datetime import date

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from news.models import NewsIndexPage
from tests.factories import City

pytestmark = pytest.mark.django_db
FILES = ["plan.pdf", "plan.csv", "plan.json"]


@pytest.fixture
def city():
    Locale.objects.create(language_code="es")
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Wagtail writes redirects once the change of a slug is committed."""

    def rename(page, slug):
        page = Page.objects.get(pk=page.pk).specific
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return rename


def found(client, path):
    """Return where one step leads; what stands there answers by itself."""
    answer = client.get(path)
    assert answer.status_code == 301
    assert client.get(answer.url).status_code == 200
    return answer.url


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_a_renamed_plan_are_found(client, city, parks, rename, name):
    rename(city.plan(parks, slug="aims"), "aims-2028")

    assert found(client, f"/departments/parks/aims/{name}") == (
        f"/departments/parks/aims-2028/{name}"
    )


@pytest.mark.parametrize("path", ["", "aims/", "aims/plan.json", "news/", "news/2026/"])
def test_all_below_a_department_renamed_twice_is_found_in_one_step(
    client, city, parks, rename, path
):
    city.plan(parks, slug="aims")
    newsroom = city.add(parks, NewsIndexPage(title="News of Parks"))
    city.story("The rink is open", parks, newsroom=newsroom, day=date(2026, 11, 5))
    rename(parks, "green")
    rename(parks, "meadows")

    for old in ("parks", "green"):
        assert found(client, f"/departments/{old}/{path}") == f"/departments/meadows/{path}"


def test_the_files_of_a_plan_moved_to_another_department_are_found(
    client, city, parks, django_capture_on_commit_callbacks
):
    plan, trees = city.plan(parks, slug="aims"), city.department("Trees")

    with django_capture_on_commit_callbacks(execute=True):
        plan.move(trees, pos="last-child")

    assert found(client, "/departments/parks/aims/plan.pdf") == "/departments/trees/aims/plan.pdf"


@pytest.mark.parametrize("path", ["", "aims/", "aims/plan.csv"])
def test_it_is_found_in_the_language_in_which_it_is_asked_for(client, city, parks, rename, path):
    city.plan(parks, slug="aims")
    rename(parks, "green")

    assert found(client, f"/es/departments/parks/{path}") == f"/es/departments/green/{path}"


def test_what_never_was_there_is_found_nowhere(client, city, parks, rename):
    rename(city.plan(parks, slug="aims"), "aims-2028")

    for path in ("aims/plan.txt", "aims/deep/plan.pdf", "aims/2025/", "no-plan/plan.pdf"):
        assert client.get(f"/departments/parks/{path}").status_code == 404


def test_the_files_of_a_plan_that_is_not_public_are_not_found(client, city, parks, rename):
    drafted, restricted = city.plan(parks, slug="one"), city.plan(parks, slug="two")
    rename(drafted, "one-secret")
    rename(restricted, "two-secret")
    Page.objects.get(pk=drafted.pk).specific.unpublish()
    PageViewRestriction.objects.create(page_id=restricted.pk, restriction_type="login")

    for slug in ("one", "two"):
        answer = client.get(f"/departments/parks/{slug}/plan.pdf")
        assert (answer.status_code, b"secret" in answer.content) == (404, False)
