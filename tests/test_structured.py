"""What machines read of every type of page is what people see there, whatever editors type."""

from datetime import date, timedelta

import extruct
import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, get_page_models

from base.models import BasePage, SiteSettings
from departments.models import Closure, DepartmentIndexPage, Holiday
from news.models import NewsIndexPage, NewsPage
from tests.departments.plans import plan_of
from tests.factories import City, rule
from tests.machines import plain, thing, things, unseen

pytestmark = pytest.mark.django_db

HOSTILE = "</script><script>alert(1)</script><!-- & \u2028\"'{{ x }} \\u003c]]>"
SITE = "https://www.testport.example"
PATHS = [
    "/", "/departments/", "/departments/parks/", "/departments/trees/", "/departments/parks/ada/",
    "/departments/parks/trees/", "/news/", "/news/2026/", "/news/ferries/",
    "/departments/parks/rules/",
]  # fmt: skip


def hostile(text):
    return f"{text} {HOSTILE}"


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-10 10:00:00-05:00", tick=False):
        yield


@pytest.fixture
def city(settings, django_capture_on_commit_callbacks):
    """A page of every type, with something hostile in every field that takes words."""
    settings.SITE_URL = SITE
    with django_capture_on_commit_callbacks(execute=True):  # sizes are made after an upload
        return filled_city()


def filled_city():
    city = City(hostile("City"))
    known = SiteSettings.load()
    known.phone, known.phone_outside, known.email = "311", "207-555-0100", "city@testport.example"
    known.address, known.seal = f"City Hall\n{hostile('Quay')}", city.image(hostile("Seal"))
    known.social_links = [
        {"type": "link", "value": {"label": "Films", "url": "https://films.example/?a=1&b=2"}}
    ]
    known.save()
    DepartmentIndexPage.objects.update(title=hostile("Departments"))
    NewsIndexPage.objects.update(title=hostile("News"))
    parks = city.department(hostile("Parks"), slug="parks", summary=hostile("Shade."))
    city.department(hostile("Trees"), slug="trees", part_of=parks)
    offices(city, parks)
    holidays(parks)
    portrait = city.image(hostile("Portrait"))
    ada = city.person(
        hostile("Ada Moss"), parks, slug="ada", photo=portrait, summary=hostile("She plants.")
    )
    city.appoint(ada, parks, title=hostile("Director"))
    city.appoint(ada, parks, title="Clerk", since=date(2020, 1, 1), ends_on=date(2021, 5, 1))
    older = city.plan(parks, hostile("Old plan"), slug="old", ends_on=None)
    plan_of(city, parks, title=hostile("Plan"), summary=hostile("All."), supersedes=older)
    picture = city.image(hostile("Pier"))
    city.story(
        hostile("Ferries"), parks, slug="ferries", summary=hostile("Again."), listing_image=picture
    )
    city.information(hostile("Rules"), parks, slug="rules", summary=hostile("No."))
    return city


def offices(city, parks):
    summer = {"name": "Summer", "from_month": "6", "from_day": 1, "until_month": "8",
              "until_day": 31}  # fmt: skip
    hours = [
        rule("08:30", "17:00"), rule("09:00", "20:00", days=["thu"], weeks=["1"]),
        rule("07:00", "12:00", season=summer),
    ]  # fmt: skip
    city.office(
        parks, hostile("Hall"), hours, ["207-555-0140", ("207-555-0149", "fax", "")],
        street=hostile("1 Quay"), room="Room 4", city="Testport", state="ME", postal_code="04000",
        latitude="43.659100", longitude="-70.256800", email="parks@testport.example",
    )  # fmt: skip
    city.office(parks, "Shed", [rule(mode="all_day", days=["sat"])], room="Back door")


def holidays(parks):
    Holiday.objects.create(name=hostile("Christmas"), month=12, day=25)
    starts = timezone.localtime().replace(hour=14)
    Closure.objects.create(
        reason=hostile("Storm"), scope="city", starts_at=starts, ends_at=starts + timedelta(days=2)
    )


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return BeautifulSoup(answer.content, "html.parser")


def test_a_page_of_every_type_is_looked_at_here(client, city):
    types = {type(page) for model in get_page_models() for page in model.objects.all()}

    assert {m for m in get_page_models() if issubclass(m, BasePage)} <= types


def test_machines_are_told_what_a_page_shows_and_nothing_else(client, city):
    documents = {path: read(client, path) for path in PATHS}

    assert {path: len(things(document)) for path, document in documents.items()} == {
        path: 2 for path in PATHS
    }
    assert {path: unseen(document, SITE + path) for path, document in documents.items()} == {
        path: [] for path in PATHS
    }


def test_whoever_gathers_what_pages_tell_machines_finds_just_that(client, city):
    for path in PATHS:
        html = client.get(path).content.decode()

        found = extruct.extract(html, base_url=SITE + path)
        document = BeautifulSoup(html, "html.parser")
        told = [thing for graph in found.pop("json-ld") for thing in graph["@graph"]]
        (card,) = found.pop("opengraph")
        assert told == things(document), path
        title = document.find(property="og:title")["content"]
        assert dict(card["properties"])["og:title"] == title, path
        assert [found["microdata"], found["microformat"]] == [[], []], path


def test_nothing_that_an_editor_types_ends_the_script(client, city):
    for path in PATHS:
        content = client.get(path).content.decode()

        _, _, rest = content.partition('<script type="application/ld+json">')
        script, _, after = rest.partition("</script>")
        assert "alert(1)" in script, path
        assert not {"<", ">", "&", "\u2028"} & set(script), path
        assert after.lstrip().startswith("<link"), path


def test_the_trail_for_machines_is_the_one_on_the_page(client, city):
    for path in PATHS[1:]:
        document = read(client, path)

        told = thing(document, "BreadcrumbList")["itemListElement"]
        shown = document.select(".crumbs li")
        assert [plain(step["name"]) for step in told] == [plain(item.text) for item in shown]
        links = [item.a and SITE + item.a["href"] for item in shown]
        assert [step.get("item") for step in told] == links
        assert [step["position"] for step in told] == list(range(1, len(shown) + 1))


def test_a_department_tells_its_offices_with_hours_seasons_holidays_and_closures(client, city):
    parks = thing(read(client, "/departments/parks/"), "GovernmentOrganization")

    hall, shed = parks["location"]
    assert hall["telephone"] == ["+12075550140"]
    assert hall["faxNumber"] == ["+12075550149"]
    assert shed["openingHoursSpecification"] == [
        {"dayOfWeek": ["Saturday"], "opens": "00:00", "closes": "23:59"}
    ]
    hours = hall["openingHoursSpecification"]
    workdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert hours[0] == {"dayOfWeek": workdays, "opens": "08:30", "closes": "17:00"}
    season = {"validFrom": "2027-06-01", "validThrough": "2027-08-31"}
    assert hours[1] == {"dayOfWeek": workdays, "opens": "07:00", "closes": "12:00", **season}
    dated = {each["validFrom"]: (each["opens"], each["closes"]) for each in hours[2:]}
    assert dated["2026-12-25"] == ("00:00", "00:00")
    assert dated["2026-11-10"] == ("08:30", "14:00")
    assert dated["2026-11-11"] == ("00:00", "00:00")
    assert dated["2026-11-12"] == ("14:00", "17:00")
    assert dated["2026-12-03"] == ("09:00", "20:00")


def test_a_division_names_what_it_is_a_part_of_and_a_department_the_city(client, city):
    division = thing(read(client, "/departments/trees/"), "GovernmentOrganization")
    department = thing(read(client, "/departments/parks/"), "GovernmentOrganization")

    assert division["parentOrganization"]["url"] == f"{SITE}/departments/parks/"
    assert department["parentOrganization"]["url"] == f"{SITE}/"


def test_the_home_page_tells_how_to_search_and_how_to_reach_the_city(client, city):
    document = read(client, "/")

    search = thing(document, "WebSite")["potentialAction"]["target"]["urlTemplate"]
    told = thing(document, "GovernmentOrganization")
    assert search == f"{SITE}/search/?q={{words}}"
    assert told["telephone"] == ["311", "+12075550100"]
    assert told["sameAs"] == ["https://films.example/?a=1&b=2"]


def test_a_person_tells_posts_with_the_months_of_their_service(client, city):
    profile = thing(read(client, "/departments/parks/ada/"), "ProfilePage")["mainEntity"]

    assert [(r["startDate"], r.get("endDate")) for r in profile["hasOccupation"]] == [
        ("2024-03", None),
        ("2020-01", "2021-05"),
    ]


def test_a_plan_tells_its_years_its_files_and_what_it_replaced(client, city):
    told = thing(read(client, "/departments/parks/trees/"), "Report")

    assert told["temporalCoverage"] == "2025/2028"
    assert told["isBasedOn"] == [f"{SITE}/departments/parks/old/"]
    assert len(told["encoding"]) == 3


def test_a_story_tells_its_day_in_the_zone_of_the_city_and_when_it_was_revised(client, city):
    told = thing(read(client, "/news/ferries/"), "NewsArticle")
    with time_machine.travel("2026-12-24 09:30:00-05:00", tick=False):
        NewsPage.objects.update(first_published_at="2026-11-05 12:00:00-05:00")
        story = NewsPage.objects.get(slug="ferries")
        story.summary = "Twice a day."
        story.save_revision().publish()
        revised = thing(read(client, "/news/ferries/"), "NewsArticle")

    assert told["datePublished"] == "2026-11-05T00:00:00-05:00"
    assert "dateModified" not in told
    assert revised["dateModified"] == "2026-12-24T09:30:00-05:00"


def test_a_page_that_is_not_translated_is_described_in_its_own_language_alone(client, city):
    Locale.objects.create(language_code="es")

    assert things(read(client, "/es/departments/parks/")) == []


def test_the_description_of_a_page_costs_no_query(client, city, monkeypatch):
    def queries(path):
        with CaptureQueriesContext(connection) as asked:
            client.get(path)
        return len(asked)

    for path in PATHS:
        client.get(path)  # whatever is kept for good is kept now
        with_description = queries(path)
        with monkeypatch.context() as patch:
            patch.setattr("base.structured.script", lambda context: "")
            assert with_description == queries(path), path
