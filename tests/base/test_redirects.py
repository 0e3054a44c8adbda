"""A page that moved is found at its new address, and never goes in a circle."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from departments.models import DepartmentIndexPage, DepartmentPage
from home.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture
def parks():
    home = HomePage.objects.get()
    index = home.add_child(instance=DepartmentIndexPage(title="Departments", slug="departments"))
    return index.add_child(instance=DepartmentPage(title="Parks", slug="parks"))


@pytest.fixture
def rename(django_capture_on_commit_callbacks):
    """Wagtail writes redirects once the change of a slug is committed."""

    def rename(page, slug):
        page = DepartmentPage.objects.get(pk=page.pk)
        page.slug = slug
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()
        return DepartmentPage.objects.get(pk=page.pk)

    return rename


def test_a_renamed_page_is_found_by_its_old_address(client, parks, rename):
    rename(parks, "green")

    answer = client.get("/departments/parks/")

    assert (answer.status_code, answer.url) == (301, "/departments/green/")


def test_renaming_there_and_back_and_unpublishing_leads_in_no_circle(client, parks, rename):
    page = rename(rename(parks, "green"), "parks")
    page.unpublish()

    answer = client.get("/departments/parks/")

    assert answer.status_code == 410
    assert not Redirect.objects.filter(old_path="/departments/parks").exists()


def test_renaming_twice_takes_one_hop(client, parks, rename):
    rename(rename(parks, "green"), "meadows")

    answers = [client.get(f"/departments/{slug}/") for slug in ("parks", "green")]

    assert [a.url for a in answers] == ["/departments/meadows/"] * 2
