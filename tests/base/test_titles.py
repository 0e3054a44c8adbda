"""A page is known by its title and description where nobody sees the page itself."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from base.models import SiteSettings
from news.models import NewsIndexPage
from tests.factories import City

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"


@pytest.fixture
def city(settings):
    settings.SITE_URL = SITE
    return City()


@pytest.fixture
def head(client):
    """Return a function that returns {name: content} of what the head of a page says."""

    def head(path):
        document = BeautifulSoup(client.get(path).content, "html.parser")
        said = {"title": document.title.text}
        for meta in document.find_all("meta", content=True):
            said |= {meta[name]: meta["content"] for name in ("name", "property") if meta.get(name)}
        return said

    return head


def test_pages_of_one_name_are_told_apart_by_their_department(city, head):
    for name in ("Parks", "Police"):
        department = city.department(name)
        city.add(department, NewsIndexPage(title="News", slug="news"))
        city.information("Fees", department, slug="fees")

    titles = [
        head(f"/departments/{slug}/{below}")["title"]
        for slug in ("parks", "police")
        for below in ("", "news/", "fees/")
    ]

    assert titles == [
        "Parks · City of Testport",
        "News · Parks · City of Testport",
        "Fees · Parks · City of Testport",
        "Police · City of Testport",
        "News · Police · City of Testport",
        "Fees · Police · City of Testport",
    ]


def test_a_long_title_goes_without_the_city_and_a_very_long_one_without_the_department(city, head):
    parks = city.department("Parks")
    city.information("How we plant a tree on each street by the year 2030", parks, slug="long")
    city.information("Ferries run again every half hour from the first of December, all night",
                     parks, slug="longer")  # fmt: skip

    long, longer = (head(f"/departments/parks/{slug}/")["title"] for slug in ("long", "longer"))

    assert long == "How we plant a tree on each street by the year 2030 · Parks"
    assert longer == "Ferries run again every half hour from the first of December, all night"


def test_the_title_for_search_engines_comes_before_the_one_on_the_page(city, head):
    city.information("Privacy", seo_title="How we keep your data")

    assert head("/privacy/")["title"] == "How we keep your data · City of Testport"


def test_a_part_of_a_list_has_a_title_and_a_description_of_its_own(city, head):
    parks = city.department("Parks")
    NewsIndexPage.objects.update(summary="All stories.")
    for day in range(1, 15):
        city.story(f"Story {day}", parks, day=date(2026, 3, day))

    year = head("/news/2026/")
    older = head("/news/?before=2026-03-10.1")

    assert year["title"] == "News, 2026 · City of Testport"
    assert year["description"] == "News, 2026. All stories."
    assert older["title"] == "News, until March 9, 2026 · City of Testport"


def test_a_page_without_summary_is_described_by_its_first_words(city, head):
    words = "We count every tree. " * 20
    city.information("Trees", body=[{"type": "text", "value": f"<p>{words}</p>"}])
    city.information("Bees")
    SiteSettings.objects.update(tagline="A city by the sea.")

    assert head("/trees/")["description"].startswith("We count every tree. We count")
    assert len(head("/trees/")["description"]) <= 155
    assert head("/bees/")["description"] == "Bees. A city by the sea."


def test_a_link_to_a_page_is_shown_with_its_own_picture(
    city, head, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):  # sizes are made after an upload
        picture = city.image("A pier", size=(1600, 900))
    city.information("Pier", summary="It is long.", listing_image=picture)

    said = head("/pier/?utm_source=mail")

    assert said["og:title"] == "Pier"
    assert said["og:description"] == said["description"] == "It is long."
    assert said["og:url"] == f"{SITE}/pier/"
    assert said["og:site_name"] == "City of Testport"
    assert said["twitter:card"] == "summary_large_image"
    assert said["og:image"].startswith(f"{SITE}/media/images/")
    assert int(said["og:image:width"]) >= 1200
    assert said["og:image:alt"] == "A pier"


def test_what_is_no_page_tells_nothing_of_itself(city, head):
    for path in ("/search/?q=ferry", "/none/", "/feedback/thanks/"):
        assert not [name for name in head(path) if name.startswith(("og:", "twitter:"))]
