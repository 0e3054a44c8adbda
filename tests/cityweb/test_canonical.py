"""Everything has one address, whatever host, parameters or list it was reached by."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from base.public_addresses import public_pages
from tests.factories import City

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"


@pytest.fixture
def city(settings):
    settings.SITE_URL = SITE
    settings.ALLOWED_HOSTS = ["www.testport.example", "testport.example", "10.0.0.7"]
    city = City()
    parks = city.department("Parks")
    for day in range(1, 15):
        city.story(f"Story {day}", parks, day=date(2026, 3, day))
    return city


def canonical(client, path, host="www.testport.example"):
    answer = client.get(path, headers={"host": host})
    document = BeautifulSoup(answer.content, "html.parser")
    links = [link["href"] for link in document.find_all("link", rel="canonical")]
    return links[0] if len(links) == 1 else links


def test_every_page_names_its_own_address_whatever_host_was_asked(client, city):
    hosts = ["www.testport.example", "testport.example", "10.0.0.7"]
    pages = [page.path for page in public_pages()]

    found = {(path, canonical(client, path, host)) for path in pages for host in hosts}

    assert found == {(path, SITE + path) for path in pages}


@pytest.mark.parametrize("path", ["/", "/departments/parks/", "/robots.txt", "/alerts.json"])
def test_an_unknown_host_is_refused(client, city, path):
    assert client.get(path, headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "parameters", ["utm_source=mail&fbclid=1", "page=2", "before=2026-01-01.1"]
)
def test_parameters_that_change_nothing_are_in_no_canonical_address(client, city, parameters):
    assert canonical(client, f"/departments/parks/?{parameters}") == f"{SITE}/departments/parks/"


def test_a_later_page_of_a_list_is_canonical_to_itself(client, city):
    path = "/news/?before=2026-03-10.99999"

    assert canonical(client, f"{path}&utm_source=mail") == SITE + path
    assert canonical(client, "/news/2026/") == f"{SITE}/news/2026/"


def test_search_is_in_no_index_and_names_itself_without_the_words(client, city):
    answer = client.get("/search/?q=story&kind=news", headers={"host": "testport.example"})

    assert '<meta name="robots" content="noindex">' in answer.content.decode()
    assert canonical(client, "/search/?q=story&kind=news") == f"{SITE}/search/"
