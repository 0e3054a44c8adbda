"""Every type of page can be previewed: a draft, a published page, and one never saved."""

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from departments.models import DepartmentPage
from news.models import NewsIndexPage
from tests.base.editing.forms import edit_address, opened
from tests.factories import City

pytestmark = pytest.mark.django_db

MORE = {
    "StaffPage": {"first_name": "Ada", "last_name": "Brook"},
    "StrategicPlanPage": {"starts_on": "2026-01-01"},
    "NewsPage": {"date": "2026-11-05"},
}


def prepare():
    city = City()
    city.parks = city.department("Parks")
    city.parks_news = city.add(city.parks, NewsIndexPage(title="News of Parks"))
    city.pages = {
        "HomePage": city.home,
        "DepartmentIndexPage": city.departments,
        "DepartmentPage": city.parks,
        "NewsIndexPage": city.newsroom,
        "NewsPage": city.story("Ducks", city.parks),
        "StaffPage": city.person("Ada Brook", city.parks),
        "StrategicPlanPage": city.plan(city.parks),
        "InformationPage": city.information("Privacy"),
    }
    city.parents = {
        "DepartmentPage": [city.departments],
        "NewsPage": [city.newsroom, city.parks_news],
        "StaffPage": [city.parks],
        "StrategicPlanPage": [city.parks],
        "InformationPage": [city.home, city.parks, city.pages["InformationPage"]],
        "NewsIndexPage": [DepartmentPage.objects.get(pk=city.department("Library").pk)],
    }
    city.office(city.parks, "Pool")
    return city


@pytest.fixture
def city(prepared):
    return prepared


TYPES = sorted(model.__name__ for model in get_page_models() if model is not Page)
MADE_MORE_THAN_ONCE = [name for name in TYPES if name not in {"HomePage", "DepartmentIndexPage"}]


def preview(client, address, sent):
    valid = client.post(address, sent).json()["is_valid"]
    return valid, client.get(address)


def assert_shows(answer, title):
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count("<h1") == 1
    assert title in page


@pytest.mark.parametrize("name", TYPES)
def test_a_changed_page_is_previewed(admin_client, city, name):
    page = city.pages[name]
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    sent = {**opened(admin_client, edit_address(page)), "summary": "Brand new words."}
    sent["offices-0-hours-count"] = "0"

    valid, answer = preview(admin_client, address, sent)

    assert valid
    assert_shows(answer, "Brand new words." if name != "HomePage" else page.question)


@pytest.mark.parametrize("name", MADE_MORE_THAN_ONCE)
def test_a_page_that_was_never_saved_is_previewed(admin_client, city, name):
    app = city.pages[name]._meta.app_label
    for parent in city.parents[name]:
        arguments = [app, name.lower(), parent.pk]
        form = reverse("wagtailadmin_pages:add", args=arguments)
        address = reverse("wagtailadmin_pages:preview_on_add", args=arguments)
        sent = {**opened(admin_client, form), "title": "Ada Brook", **MORE.get(name, {})}
        if name == "NewsPage":
            sent["department"] = city.parks.pk

        valid, answer = preview(admin_client, address, sent)

        assert valid
        assert_shows(answer, "Ada Brook")


@pytest.mark.parametrize("name", MADE_MORE_THAN_ONCE)
def test_a_page_of_which_nothing_is_filled_in_yet_shows_no_error(admin_client, city, name):
    app = city.pages[name]._meta.app_label
    arguments = [app, name.lower(), city.parents[name][0].pk]
    form = reverse("wagtailadmin_pages:add", args=arguments)
    address = reverse("wagtailadmin_pages:preview_on_add", args=arguments)

    _, answer = preview(admin_client, address, opened(admin_client, form))

    assert answer.status_code == 200


@pytest.mark.parametrize("name", TYPES)
def test_a_draft_is_viewed(admin_client, city, name):
    page = city.pages[name]
    page.save_revision()

    answer = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert answer.status_code == 200


@pytest.mark.parametrize("name", TYPES)
def test_the_forms_of_a_page_open(admin_client, city, name):
    page = city.pages[name]

    answer = admin_client.get(edit_address(page))

    assert answer.status_code == 200
