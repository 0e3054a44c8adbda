"""Search engines are told every public address, or to keep out."""

from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from base.public_addresses import PublicAddress
from cityweb import sitemap
from departments.models import DepartmentPage
from tests.factories import City

pytestmark = pytest.mark.django_db
NAMES = {"s": sitemap.NAMESPACE}


@pytest.fixture
def city(settings):
    settings.SITE_URL = "https://www.testport.example"
    return City()


@pytest.fixture
def invented(monkeypatch):
    """A city of as many addresses as a test likes, two to a file."""

    def invent(count):
        found = [PublicAddress(f"/{number}/") for number in range(count)]
        monkeypatch.setattr(sitemap, "PER_FILE", 2)
        monkeypatch.setattr(sitemap, "count_pages", lambda: count)
        monkeypatch.setattr(sitemap, "public_pages", lambda skipping=0: iter(found[skipping:]))

    return invent


def read(answer):
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return ElementTree.fromstring(body)  # noqa: S314 - our own answer


def locations(document):
    return [element.text for element in document.iterfind(".//s:loc", NAMES)]


def test_sitemap_names_addresses_by_the_site_url_and_not_by_the_host(client, city):
    city.department("Parks")

    found = locations(read(client.get("/sitemap.xml", headers={"host": "localhost"})))

    assert "https://www.testport.example/departments/parks/" in found
    assert all(url.startswith("https://www.testport.example/") for url in found)


def test_sitemap_says_the_moment_of_the_last_change_with_its_zone(client, city):
    parks = city.department("Parks")
    moment = datetime(2026, 11, 5, 14, 30, 7, 123456, tzinfo=UTC)
    DepartmentPage.objects.filter(pk=parks.pk).update(updated_at=moment)

    document = read(client.get("/sitemap.xml"))

    entries = {e.find("s:loc", NAMES).text: e for e in document.iterfind("s:url", NAMES)}
    stamp = entries["https://www.testport.example/departments/parks/"].find("s:lastmod", NAMES)
    assert stamp.text == "2026-11-05T14:30:07+00:00"


def test_as_many_addresses_as_one_file_holds_are_one_file(client, invented, settings):
    settings.SITE_URL = "https://www.testport.example"
    invented(2)

    found = locations(read(client.get("/sitemap.xml")))

    assert found == ["https://www.testport.example/0/", "https://www.testport.example/1/"]


def test_more_addresses_become_a_list_of_files_that_hold_each_once(client, invented, settings):
    settings.SITE_URL = "https://www.testport.example"
    invented(5)

    files = locations(read(client.get("/sitemap.xml")))

    assert files == [f"https://www.testport.example/sitemap-{n}.xml" for n in (1, 2, 3)]
    paths = [file.removeprefix(settings.SITE_URL) for file in files]
    found = [url for path in paths for url in locations(read(client.get(path)))]
    assert found == [f"https://www.testport.example/{n}/" for n in range(5)]


@pytest.mark.parametrize("number", [0, 4, 999])
def test_a_file_that_the_list_does_not_name_is_not_found(client, invented, city, number):
    invented(5)

    answer = client.get(f"/sitemap-{number}.xml")

    assert answer.status_code == 404


def test_an_address_is_escaped_in_the_sitemap():
    line = sitemap.entry(PublicAddress("/a&b/"))

    assert b"/a&amp;b/</loc>" in line


def test_robots_are_kept_out_of_everything_but_production(client, settings):
    settings.PRODUCTION = False

    rules = client.get("/robots.txt").content.decode()

    assert "Disallow: /\n" in rules


def test_robots_may_read_production_and_learn_of_the_sitemap(client, settings):
    settings.PRODUCTION = True
    settings.SITE_URL = "https://www.testport.example"

    answer = client.get("/robots.txt", headers={"host": "localhost"})

    rules = answer.content.decode()
    assert answer["Content-Type"].startswith("text/plain")
    assert "Disallow: /\n" not in rules
    assert "Disallow: /admin/\n" in rules
    assert "Sitemap: https://www.testport.example/sitemap.xml\n" in rules
