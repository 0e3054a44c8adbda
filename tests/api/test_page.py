"""People find the API, and what is to be known of it."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale

from api.resources import RESOURCES
from base.public_addresses import public_addresses, public_pages
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return BeautifulSoup(answer.content, "html.parser")


def test_the_page_leads_to_every_list_and_to_the_description(client, city, settings):
    links = [a["href"] for a in read(client, "/api/v2/").main.find_all("a")]

    expected = [f"{settings.SITE_URL}/api/v2/{name}/" for name in RESOURCES]
    assert [link for link in links if link in expected] == expected
    for link in links:
        assert client.get(link.removeprefix(settings.SITE_URL)).status_code == 200


def test_the_page_is_in_every_language_of_the_city(client, city):
    Locale.objects.create(language_code="es")

    assert read(client, "/es/api/v2/").h1.text == "Datos para desarrolladores"


def test_anyone_may_keep_the_page_and_no_search_engine_lists_it(client, city):
    answer = client.get("/api/v2/")

    assert answer["Cache-Control"].startswith("public, ")
    assert read(client, "/api/v2/").find("meta", {"name": "robots"})["content"] == "noindex"
    assert "/api/v2/" not in [address.path for address in public_pages()]


def test_the_home_page_tells_machines_where_the_description_is(client, city):
    link = read(client, "/").find("link", rel="service-desc")

    assert client.get(link["href"]).json()["openapi"] == "3.1.0"


def test_every_answer_of_the_api_is_in_the_registry_and_there(client, city):
    parks = city.department("Parks")
    city.appoint("Ana Silva", parks)
    city.plan(parks)
    city.story("The pool opens", parks)

    found = [a.path for a in public_addresses() if a.path.startswith("/api/v2/")]

    assert {client.get(path).status_code for path in found} == {200}
    assert {f"/api/v2/{name}/" for name in RESOURCES} < set(found)
    assert f"/api/v2/departments/{parks.pk}/" in found
