"""Where nothing stands any more, and where somebody's finger slipped on the address."""

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from base.models import GoneAddress
from departments.models import DepartmentPage, StrategicPlanPage
from news.models import NewsIndexPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


def status(client, path):
    return client.get(path).status_code


def test_a_page_that_was_never_there_is_not_found(client, city):
    assert status(client, "/departments/mines/") == 404


def test_a_page_that_was_unpublished_is_gone_until_it_is_published_again(client, parks):
    parks.unpublish()
    gone = status(client, "/departments/parks/")
    DepartmentPage.objects.get(pk=parks.pk).save_revision().publish()

    assert gone == 410
    assert status(client, "/departments/parks/") == 200
    assert not GoneAddress.objects.exists()


def test_a_page_that_was_deleted_is_gone_with_all_below_it(client, city, parks):
    city.person("Ada Moss", parks)
    draft = city.add(parks, StrategicPlanPage(title="Draft", starts_on="2026-01-01", live=False))

    Page.objects.get(pk=parks.pk).delete()

    assert status(client, "/departments/parks/") == 410
    assert status(client, "/departments/parks/ada-moss/") == 410
    assert status(client, draft.url or "/departments/parks/draft/") == 404


def test_the_files_of_a_plan_are_gone_with_it(client, city, parks):
    plan = city.plan(parks, slug="trees")

    plan.unpublish()

    assert status(client, "/departments/parks/trees/plan.pdf") == 410
    assert status(client, "/departments/parks/plan.pdf") == 404


def test_a_page_is_gone_in_every_language(client, parks):
    Locale.objects.create(language_code="es")

    parks.unpublish()

    assert status(client, "/es/departments/parks/") == 410
    assert status(client, "/departments/parks") == 410


def test_a_translation_that_is_gone_leaves_the_original(client, parks):
    spanish = Locale.objects.create(language_code="es")
    made = parks.copy_for_translation(spanish, copy_parents=True)
    made.save_revision().publish()

    made.unpublish()

    assert status(client, "/es/departments/parks/") == 200
    assert not GoneAddress.objects.exists()


def test_nobody_learns_that_there_was_a_page_for_few(client, city, parks):
    person = city.person("Ada Moss", parks)
    PageViewRestriction.objects.create(page=parks, restriction_type="login")

    person.unpublish()
    Page.objects.get(pk=parks.pk).delete()

    assert status(client, "/departments/parks/") == 404
    assert status(client, "/departments/parks/ada-moss/") == 404


def test_a_gone_page_offers_ways_on_and_is_in_no_index(client, parks):
    parks.unpublish()

    content = client.get("/departments/parks/").content.decode()

    assert 'name="robots" content="noindex"' in content
    assert content.count("<h1") == 1
    assert "canonical" not in content


def test_a_page_that_moved_is_moved_and_not_gone(
    client, city, parks, django_capture_on_commit_callbacks
):
    parks.slug = "green"
    with django_capture_on_commit_callbacks(execute=True):
        parks.save_revision().publish()

    answers = [client.get(f"/departments/parks{slash}") for slash in ("/", "")]

    assert [(a.status_code, a.url) for a in answers] == [(301, "/departments/green/")] * 2


@pytest.mark.parametrize(
    "path", ["/Departments/PARKS/", "/Departments/Parks", "/departments/pArks/"]
)
def test_capitals_and_a_missing_slash_lead_to_the_page_in_one_step(client, parks, path):
    answer = client.get(f"{path}?utm=a%20b")

    assert (answer.status_code, answer.url) == (301, "/departments/parks/?utm=a+b")


def test_capitals_lead_to_the_page_in_its_language(client, parks):
    Locale.objects.create(language_code="es")

    assert client.get("/es/Departments/Parks/").url == "/es/departments/parks/"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/News/2026", "/news/2026/"),
        ("/News/2026/", "/news/2026/"),
        ("/es/NEWS/2026", "/es/news/2026/"),
        ("/News/Feed", "/news/feed/"),
        ("/Departments/Parks/feed/", "/departments/parks/feed/"),
        ("/departments/Parks/Aims/Plan.csv", "/departments/parks/aims/plan.csv"),
        ("/Departments/Parks/INDEX.md", "/departments/parks/index.md"),
        ("/LLMs.txt", "/llms.txt"),
    ],
)
def test_capitals_lead_to_lists_feeds_and_files_in_one_step(client, city, parks, typed, meant):
    Locale.objects.create(language_code="es")
    city.plan(parks, slug="aims")
    city.story("Ferries", parks)

    answer = client.get(typed)

    assert (answer.status_code, answer.url) == (301, meant)
    assert client.get(meant).status_code == 200


@pytest.mark.parametrize("path", ["/News/1999/", "/Departments/Mines/Feed/", "/Admin/"])
def test_capitals_lead_nowhere_where_nothing_stands(client, city, path):
    assert status(client, path) == 404


def test_capitals_lead_to_nothing_that_only_few_may_read(client, city, parks):
    city.story("Secret", parks, newsroom=city.add(parks, NewsIndexPage(title="News", slug="news")))
    PageViewRestriction.objects.create(page=parks, restriction_type="login")

    for path in ("", "index.md", "news/", "news/2026/", "feed/"):
        assert status(client, f"/Departments/Parks/{path}") == 404


@pytest.mark.parametrize("path", ["/DEPARTMENTS/MINES/", "/A/" * 900, "/é/", "/..%2f/", "/a//b/"])
def test_what_leads_nowhere_is_not_found(client, parks, path):
    assert status(client, path) == 404
