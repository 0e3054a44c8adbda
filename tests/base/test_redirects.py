"""A page that moved is found at its new address, and never goes in a circle."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from departments.models import DepartmentIndexPage, DepartmentPage
from home.models import HomePage
from tests.departments.rivals import Rivals

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


@pytest.mark.parametrize(
    "links", [{"/a": "/a"}, {"/a": "/b/", "/b": "/a"}, {"/a": "/b", "/b": "/c", "/c": "/b/"}]
)
def test_a_circle_that_was_made_by_hand_is_led_nowhere(client, settings, links):
    for old, new in links.items():
        Redirect.objects.create(old_path=old, redirect_link=f"{settings.SITE_URL}{new}")

    assert client.get("/a/").status_code == 404


def test_an_old_way_back_hinders_no_redirect_to_what_stands(client, parks, settings):
    link = f"{settings.SITE_URL}/departments/parks/"
    Redirect.objects.create(old_path="/a", redirect_link=link)
    Redirect.objects.create(old_path="/departments/parks", redirect_link=f"{settings.SITE_URL}/a")

    assert client.get("/a/").url == link


def test_redirects_elsewhere_and_in_two_steps_stay(client, settings):
    Redirect.objects.create(old_path="/a", redirect_link=f"{settings.SITE_URL}/b")
    Redirect.objects.create(old_path="/b", redirect_link="https://elsewhere.example/a")

    assert client.get("/a").url.endswith("/b")
    assert client.get("/b").url == "https://elsewhere.example/a"


def test_whoever_leads_a_department_imports_no_redirects(client):
    client.force_login(Rivals().park_publisher)

    sent = {"import_file_name": "old.csv", "input_format": "0"}
    for name in ("start_import", "process_import", "add", "index"):
        answer = client.post(reverse(f"wagtailredirects:{name}"), sent)
        assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_home"))
