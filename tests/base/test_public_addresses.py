"""The one registry of what is public: complete, and nothing that is not."""

from datetime import UTC, date, datetime

import pytest
from wagtail.models import Locale, Page, PageViewRestriction, Site

from base.public_addresses import count_pages, public_addresses, public_pages
from departments.models import DepartmentPage
from home.models import HomePage
from news.models import NewsIndexPage, NewsPage
from tests.base.test_languages import translate
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


def paths():
    return [address.path for address in public_addresses()]


def test_every_page_type_has_its_addresses(city):
    parks = city.department("Parks")
    city.person("Ada Moss", parks)
    city.plan(parks, slug="plan-2025")
    city.information("Privacy")
    city.story("Ferries run again", parks, day=date(2026, 11, 5))

    found = [path for path in paths() if not path.startswith(("/cards/", "/api/"))]
    found = [path for path in found if not path.endswith("/index.md")]

    assert sorted(found) == [
        "/", "/alerts.json", "/alerts/feed/", "/departments/", "/departments/parks/",
        "/departments/parks/ada-moss/", "/departments/parks/feed/",
        "/departments/parks/plan-2025/", "/departments/parks/plan-2025/plan.csv",
        "/departments/parks/plan-2025/plan.json", "/departments/parks/plan-2025/plan.pdf",
        "/feedback/thanks/", "/llms.txt", "/news-sitemap.xml", "/news/", "/news/2026/",
        "/news/feed/", "/news/ferries-run-again/", "/privacy/",
    ]  # fmt: skip


def test_every_address_answers(city, client):
    parks = city.department("Parks")
    room = city.add(parks, NewsIndexPage(title="News", slug="news"))
    city.story("Ferries run again", parks, newsroom=room)

    everything = [address.path for address in public_addresses()]
    answers = {path: client.get(path).status_code for path in everything}

    assert set(answers.values()) == {200}
    assert "/departments/parks/news/2026/" in answers


def test_every_page_is_there_as_markdown_too(city):
    city.department("Parks")
    city.story("Ferries run again", city.department("Ferries"), day=date(2026, 11, 5))

    told = list(public_addresses())

    pages = [each.path for each in told if each.is_page]
    assert [each.page for each in told if each.path.endswith("/index.md")] == pages
    assert "/news/2026/" in pages


def test_a_draft_is_not_public(city):
    parks = city.department("Parks")
    DepartmentPage.objects.filter(pk=parks.pk).update(live=False)

    found = paths()

    assert "/departments/parks/" not in found


def test_what_stands_below_a_restricted_page_is_not_public(city):
    parks = city.department("Parks")
    city.person("Ada Moss", parks)
    PageViewRestriction.objects.create(page=parks, restriction_type="login")

    found = paths()

    assert not [path for path in found if path.startswith("/departments/parks/")]


def test_a_year_with_only_drafts_has_no_archive(city):
    parks = city.department("Parks")
    story = city.story("Not yet", parks, day=date(2025, 3, 1))
    NewsPage.objects.filter(pk=story.pk).update(live=False)

    found = paths()

    assert "/news/2025/" not in found


def test_what_stands_outside_the_site_is_not_public(city):
    root = Page.objects.get(depth=1)
    elsewhere = root.add_child(instance=HomePage(title="Old city", slug="old-city"))
    assert Site.objects.get().root_page_id != elsewhere.pk

    found = paths()

    assert found.count("/") == 1
    assert not [path for path in found if "old-city" in path]


def test_an_address_tells_when_its_page_last_changed_for_readers(city):
    parks = city.department("Parks")
    moment = datetime(2026, 11, 5, 14, 30, tzinfo=UTC)
    DepartmentPage.objects.filter(pk=parks.pk).update(updated_at=moment)

    found = {address.path: address.changed_at for address in public_addresses()}

    assert found["/departments/parks/"] == moment


def test_many_pages_are_read_without_a_query_for_each(city, django_assert_max_num_queries):
    for number in range(30):
        city.department(f"Department {number}")

    with django_assert_max_num_queries(80):
        found = paths()

    assert len([path for path in found if path.startswith("/departments/department-")]) == 90


def test_a_newsroom_changed_when_one_of_its_stories_did_in_each_of_its_languages(city, client):
    parks = city.department("Parks")
    city.story("Old", parks, day=date(2025, 3, 1))
    city.story("Ferries run again", parks, day=date(2026, 11, 5))
    old, new = datetime(2027, 1, 5, tzinfo=UTC), datetime(2027, 2, 5, tzinfo=UTC)
    NewsPage.objects.filter(title="Old").update(updated_at=old)
    NewsPage.objects.exclude(title="Old").update(updated_at=new)
    spanish = Locale.objects.create(language_code="es")
    city.newsroom.copy_for_translation(spanish, copy_parents=True).save_revision().publish()

    found = {address.path: address.changed_at for address in public_addresses()}

    assert [found[path] for path in ("/news/", "/news/2026/", "/news/2025/")] == [new, new, old]
    assert [found["/es" + path] for path in ("/news/", "/news/2026/", "/news/2025/")] == [
        new, new, old
    ]  # fmt: skip


def test_each_newsroom_has_the_years_of_the_stories_that_it_lists(city):
    parks = city.department("Parks")
    trees = city.department("Trees", part_of=parks)
    police = city.department("Police")
    rooms = {
        department: city.add(department, NewsIndexPage(title="News", slug="news"))
        for department in (parks, trees, police)
    }
    city.story("Oaks", trees, day=date(2023, 3, 1))
    city.story("Rangers", police, parks, day=date(2024, 3, 1))
    city.story("Patrols", police, day=date(2025, 3, 1))
    draft = city.story("Not yet", parks, day=date(2026, 3, 1))
    NewsPage.objects.filter(pk=draft.pk).update(live=False)

    found = paths()

    for room in [city.newsroom, *rooms.values()]:
        years = [f"{room.url}{year}/" for year in room.years()]
        assert [p for p in found if p.startswith(room.url) and p[-3:-1].isdigit()] == years
        assert years


@pytest.mark.parametrize("skipped", range(14))
def test_the_addresses_of_pages_are_counted_and_begun_anywhere_without_being_read(skipped):
    city = City()
    spanish = Locale.objects.create(language_code="es")
    for title in ("Parks", "Police", "Water"):
        department = city.department(title)
        city.story(f"News of {title}", department)
        translate(department, spanish, title=f"{title} en español")
    pages = list(public_pages())

    rest = list(public_pages(skipped))

    assert len(pages) > 10
    assert count_pages() == len(pages)
    assert rest == pages[skipped:]
