"""An address finds the page that Wagtail would find, and nobody a page that is kept from them."""

from datetime import date

import pytest
from django.db import connection
from wagtail.models import Page, PageViewRestriction, Site

from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City()
    city.parks = city.department("Parks")
    city.rules = city.information("Rules", city.parks)
    return city


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/departments/parks/rules/", 200),
        ("/departments/parks/nothing/", 404),
        ("/departments/rules/", 404),
        ("/rules/", 404),
        ("/home/departments/", 404),
        ("/departments/parks/rules/rules/", 404),
        (f"/{'departments/' * 90}", 404),
    ],
)
def test_only_the_whole_address_leads_to_a_page(client, city, path, status):
    assert client.get(path).status_code == status


@pytest.mark.parametrize("above", ["root", "home", "departments", "parks", "rules"])
def test_what_is_restricted_above_a_page_keeps_it_from_everyone(client, city, above):
    page = Page.objects.get(depth=1) if above == "root" else getattr(city, above)
    assert client.get("/departments/parks/rules/").status_code == 200

    PageViewRestriction.objects.create(page=page, restriction_type="login")

    answer = client.get("/departments/parks/rules/")
    assert answer.status_code == 302
    assert "/accounts/login/" in answer["Location"]


def test_an_alias_is_as_restricted_as_its_source(client, city):
    secret = city.information("Secret", city.parks)
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    secret.create_alias(parent=city.home, update_slug="open")

    assert client.get("/open/").status_code == 302


def test_a_year_of_news_comes_before_a_story_of_that_name(client, city):
    city.story("2026", city.parks, day=date(2026, 3, 4), slug="2026")

    page = client.get("/news/2026/")

    assert "of 2026</h1>" in page.content.decode()


def test_a_draft_on_the_way_hides_nothing_below_it(client, city):
    Page.objects.filter(pk=city.parks.pk).update(live=False)

    page = client.get("/departments/parks/rules/")

    assert page.status_code == 200
    assert "Parks" not in page.content.decode()


def test_a_second_site_shows_its_own_pages(client, city, settings):
    settings.ALLOWED_HOSTS = ["*"]
    Site.objects.create(hostname="parks.example", port=80, root_page=city.parks)

    assert client.get("/rules/", headers={"host": "parks.example"}).status_code == 200
    assert client.get("/rules/").status_code == 404


def test_addresses_have_an_index(city):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN SELECT 1 FROM wagtailcore_page WHERE url_path IN ('/', '/home/')")
        plan = " ".join(row[0] for row in cursor.fetchall())

    assert "base_page_url_path" in plan
