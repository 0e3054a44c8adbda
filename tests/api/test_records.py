"""Records say what the pages say."""

from datetime import date, datetime
from typing import get_args

import pytest
import time_machine
from bs4 import BeautifulSoup
from wagtail.models import ReferenceIndex, get_page_models

from api.records import Page
from base import renditions
from base.models import BasePage
from departments.models import ActionStatus, StrategicPlanPage
from news.models import Topic
from tests.alerts.making import alert
from tests.factories import City, rule

pytestmark = pytest.mark.django_db
WEDNESDAY = "2026-11-18T15:00:00-05:00"


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://testport.gov"


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    cabinet = city.department("People", kind="cabinet")
    parks = city.department("Parks", part_of=cabinet, mission="Trees for all.", summary="Trees.")
    city.office(
        parks, "City Hall", hours=[rule("09:00", "17:00")], street="1 Main St", city="Testport",
        phones=["617-555-0100"], latitude="43.6591", longitude="-70.2568", email="p@city.example",
    )  # fmt: skip
    city.appoint("Ana Silva", parks, title="Director", acting=True)
    return parks


def record(client, name, pk):
    answer = client.get(f"/api/v2/{name}/{pk}/")
    assert answer.status_code == 200
    return answer.json()


def words_of(client, page):
    return " ".join(BeautifulSoup(client.get(page.url).content, "html.parser").text.split())


@time_machine.travel(WEDNESDAY, tick=False)
def test_a_department_with_its_head_and_its_offices(client, parks):
    found = record(client, "departments", parks.pk)
    office = found["offices"][0]

    assert found["url"] == "https://testport.gov/departments/parks/"
    assert (found["level"], found["mission"], found["summary"]) == (
        "department", "Trees for all.", "Trees.",
    )  # fmt: skip
    assert found["part_of"]["url"] == "https://testport.gov/departments/people/"
    assert found["head"]["person"]["title"] == "Ana Silva"
    assert (found["head"]["title"], found["head"]["since"]) == ("Acting Director", "2024-03")
    assert office["address"]["street"] == "1 Main St"
    assert office["position"] == {"latitude": 43.6591, "longitude": -70.2568}
    assert office["phones"] == [{"kind": "voice", "name": "Phone", "number": "+16175550100"}]
    assert office["openings"] == [
        {
            "weekdays": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
            "opens": "09:00", "closes": "17:00", "first_day": None, "last_day": None,
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("at", "state", "until"),
    [
        (WEDNESDAY, "open", "2026-11-18T17:00:00-05:00"),
        ("2026-11-18T19:00:00-05:00", "closed", "2026-11-19T09:00:00-05:00"),
    ],
)
def test_open_now_is_what_the_page_says_and_ends_when_that_ends(client, parks, at, state, until):
    with time_machine.travel(at, tick=False):
        answer = client.get(f"/api/v2/departments/{parks.pk}/")
        seen = words_of(client, parks)
    now = answer.json()["offices"][0]["now"]

    assert (now["state"], now["is_open"], now["until"]) == (state, state == "open", until)
    assert now["words"] in seen


def test_nobody_keeps_open_now_past_the_hour(client, parks):
    with time_machine.travel(WEDNESDAY, tick=False):
        one = client.get(f"/api/v2/departments/{parks.pk}/")["Cache-Control"]
        several = client.get("/api/v2/departments/")["Cache-Control"]

    assert "s-maxage=7200," in one  # it closes in two hours
    assert "s-maxage=7200," in several


def test_an_office_of_which_nobody_said_when_it_is_open_is_not_closed(client, city):
    mines = city.department("Mines")
    city.office(mines)

    now = record(client, "departments", mines.pk)["offices"][0]["now"]

    assert (now["state"], now["is_open"]) == ("unknown", None)


def test_a_person_with_posts_now_and_once(client, city, parks):
    ana = city.person("Eva Moss", parks, short_bio="Plants trees.", phone="617-555-0101")
    city.appoint(ana, parks, title="Deputy", leads=False)
    city.appoint(ana, parks, title="Ranger", leads=False, since=date(2020, 1, 1),
                 ends_on=date(2024, 2, 29))  # fmt: skip

    found = record(client, "people", ana.pk)

    assert (found["first_name"], found["last_name"]) == ("Eva", "Moss")
    assert found["phone"] == "+16175550101"
    assert [(p["title"], p["state"], p["since"], p["until"]) for p in found["posts"]] == [
        ("Deputy", "present", "2024-03", None), ("Ranger", "past", "2020-01", "2024-02"),
    ]  # fmt: skip


def test_a_plan_says_how_far_it_is_and_what_replaces_it(client, city, parks):
    done = ActionStatus.objects.create(label="Planted", meaning="done")
    goals = [{"text": "A goal", "actions": [{"text": "Plant", "status": done.pk}]}]
    area = {"type": "area", "value": {"heading": "Trees", "goals": goals}}
    old = city.plan(parks, "Old plan", areas_of_focus=[area])
    new = city.plan(parks, "New plan")
    StrategicPlanPage.objects.filter(pk=new.pk).update(supersedes=old)

    found = record(client, "plans", old.pk)

    assert found["department"]["title"] == "Parks"
    assert found["progress"] == {
        "actions": 1, "done": 1,
        "by_status": [{"label": "Planted", "meaning": "done", "actions": 1, "percent": 100}],
    }  # fmt: skip
    assert found["replaced_by"]["title"] == "New plan"
    for file in found["files"]:
        assert client.get(file["url"].removeprefix("https://testport.gov")).status_code == 200


def test_a_story_with_its_departments_and_topics(client, city, parks):
    story = city.story("The pool opens", parks, city.department("Police"), press_contact="Bo Lund")
    story.topics.add(Topic.objects.create(name="Pools", slug="pools"))
    story.save()

    found = record(client, "news", story.pk)

    assert (found["date"], found["department"]["title"]) == ("2026-11-05", "Parks")
    assert [each["title"] for each in found["supporting"]] == ["Police"]
    assert found["topics"] == [{"slug": "pools", "name": "Pools"}]
    assert found["press_contact"]["name"] == "Bo Lund"


def test_an_alert_while_it_is_in_force(client, city, parks):
    with time_machine.travel(WEDNESDAY, tick=False):
        starts, ends = (
            datetime.fromisoformat(WEDNESDAY),
            datetime.fromisoformat("2026-11-19T15:00Z"),
        )
        made = alert(parks, starts_at=starts, ends_at=ends, page=parks, link_text="See")
        alert(title="To come", starts_at=ends)
        found = record(client, "alerts", made.pk)
        listed = client.get("/api/v2/alerts/").json()["items"]
    with time_machine.travel("2026-11-20T15:00:00-05:00", tick=False):
        later = client.get(f"/api/v2/alerts/{made.pk}/")

    assert found["link"] == {"text": "See", "url": "https://testport.gov/departments/parks/"}
    assert found["ends_at"] == "2026-11-19T10:00:00-05:00"
    assert listed == [found]
    assert later.status_code == 404


def test_a_picture_in_all_its_sizes_and_a_document(client, city):
    image, document = city.image(credit="Bo Lund"), city.document()
    renditions.make_renditions(image)
    parks = city.department("Parks", listing_image=image)
    plan = city.plan(parks, full_plan=document)
    for page in (parks, plan):
        ReferenceIndex.create_or_update_for_object(page)

    told = record(client, "images", image.pk)
    file = record(client, "documents", document.pk)

    assert (told["alt"], told["credit"]) == ("A ferry at the pier", "Bo Lund")
    assert record(client, "departments", parks.pk)["picture"] == told
    assert told["files"]
    for each in [*told["files"], file]:
        answer = client.get(each["url"].removeprefix("https://testport.gov"))
        assert answer.status_code == 200
        assert each["type"] in ("PDF", answer["Content-Type"])


def test_a_page_of_any_kind_leads_to_its_record(client, city, parks):
    about = city.information("About", summary="Who we are.")

    listed = {each["title"]: each for each in client.get("/api/v2/pages/").json()["items"]}

    assert listed["Parks"]["record"] == f"https://testport.gov/api/v2/departments/{parks.pk}/"
    assert (listed["About"]["kind"], listed["About"]["record"]) == ("information", None)
    assert listed["About"] == record(client, "pages", about.pk)


def test_every_type_of_page_has_its_kind():
    models = [model for model in get_page_models() if issubclass(model, BasePage)]

    kinds = [model._meta.model_name.removesuffix("page") for model in models]

    assert set(kinds) == set(get_args(get_args(Page.__annotations__["kind"])[0]))
