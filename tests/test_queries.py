"""A page costs as few trips to the database however much there is to show."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from alerts.models import Alert
from base.models.pages import ChangeNote
from departments.models import ActionStatus, Closure, Holiday
from home.models import OpenNow, Task
from news.models import NewsIndexPage, SupportingDepartment
from tests.factories import City, rule

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LATER = NOW + timedelta(days=9)
OPEN = [rule("09:00", "17:00")]
MOST = 12
MOST_TRANSLATED = 15

ADDRESSES = {
    "home": "/",
    "index": "/departments/",
    "department": "/departments/parks/",
    "plan": "/departments/parks/plan-0/",
    "person": "/departments/parks/ana-silva/",
    "newsroom": "/news/",
    "year": "/news/2026/",
    "newsroom of a department": "/departments/parks/news/",
    "story": "/news/the-pool-opens/",
    "information": "/about/",
    "search": "/search/?q=parks",
    "nothing": "/nope/",
}


@pytest.fixture
def city():
    """A city with one page of each type, and little on it."""
    city = City()
    city.parks = city.department("Parks")
    city.ana = city.appoint("Ana Silva", city.parks).person
    city.parks_news = city.add(city.parks, NewsIndexPage(title="News of Parks"))
    city.pool = city.story("The pool opens", city.parks)
    city.about = city.information("About")
    city.statuses = [ActionStatus.objects.create(label=f"Step {n}") for n in range(2)]
    city.plans, city.picture, city.file = [], city.image(), city.document()
    add_to(city, range(2))
    return city


def add_to(city, numbers):
    """Put more of everything on every page, one of each for each number."""
    for n in numbers:
        add_people(city, n)
        add_pages(city, n)
        add_records(city, n)
    for page in (city.parks, city.ana, city.pool, city.about):
        page = type(page).objects.get(pk=page.pk)
        page.body = [block for n in range(numbers.stop) for block in blocks(city, n)]
        page.save()


def add_people(city, n):
    place = city.department(f"Place {n}")
    city.office(place, hours=OPEN, phones=["617-555-0100"])
    for department in (city.parks, place):
        person = city.person(f"Person Number{n} of {department.title}", department)
        city.appoint(person, department, leads=n % 2 == 0, ends_on=date(2024, 5, n + 1))
        city.appoint(person, department, leads=False)
        city.appoint(city.ana, department, title=f"Post {n}")
    city.places = [*getattr(city, "places", []), (place, person)]


def add_pages(city, n):
    place, person = city.places[n]
    division = city.department(f"Division {n}", part_of=city.parks, summary="Keeps trees.")
    for above, below in ((city.parks, place), (division, city.parks)):
        department = type(above).objects.get(pk=above.pk)
        department.oversees.add(below)
        department.save()
    city.information(f"Rules {n}", city.parks)
    city.information(f"More {n}", city.about)
    city.story(f"Story {n}", city.parks, place, division, listing_image=city.picture)
    SupportingDepartment.objects.create(story=city.pool, department=place)
    goals = [{"text": "A goal", "actions": [action(city, owner) for owner in (place, person)]}]
    area = {"heading": f"Area {n}", "introduction": link(place), "goals": goals}
    city.plans.append(
        city.plan(
            city.parks,
            title=f"Plan {n}",
            full_plan=city.file,
            areas_of_focus=[{"type": "area", "value": area}] * (n + 1),
        )
    )
    for newer, older in zip(city.plans, city.plans[1:], strict=False):
        type(newer).objects.filter(pk=newer.pk).update(supersedes=older)


def add_records(city, n):
    place, _ = city.places[n]
    office = city.office(city.parks, f"Hall {n}", hours=OPEN, phones=["617-555-0100"])
    if n < 4:
        OpenNow.objects.create(home=city.home, office=office)
    Task.objects.create(label=f"Pay {n}", page=city.parks)
    Holiday.objects.create(name=f"Day {n}", month=1, day=n + 1)
    for scope, places in {"departments": [city.parks, place], "offices": [office]}.items():
        closure = Closure.objects.create(reason="Snow", scope=scope, starts_at=NOW, ends_at=LATER)
        getattr(closure, scope).set(places)
    alert = Alert.objects.create(title=f"Alert {n}", starts_at=NOW, scope="departments", page=place)
    alert.departments.set([city.parks, place])
    for page in (city.parks, city.about, city.pool):
        ChangeNote.objects.create(page=page, note=f"Change {n}", at=NOW)


def action(city, owner):
    return {
        "text": "Plant trees",
        "status": city.statuses[0].pk,
        "owner": owner.pk,
        "updates": [{"date": "2026-05-01", "text": "Planted some."}],
    }


def link(page):
    return f'<p><a linktype="page" id="{page.pk}">Here</a></p>'


def blocks(city, n):
    """Return one of each block that refers to something."""
    place, person = city.places[n]
    text = link(place) + f'<p><a linktype="document" id="{city.file.pk}">Read</a></p>'
    picture = {"image": city.picture.pk, "alt_text": "A ferry", "decorative": False}
    columns = [{"type": "rich_text", "heading": "A"}]
    values = {
        "text": text,
        "image": {"image": picture},
        "table": {"caption": "Fees", "table": {"columns": columns, "rows": [{"values": [text]}]}},
        "callout": {"tone": "info", "heading": "Note", "body": link(person)},
        "disclosures": {"heading": "Core", "items": [{"title": "One", "text": link(place)}]},
        "cards": {"items": [{"title": "Card", "image": city.picture.pk, "page": person.pk}]},
        "steps": {"items": [{"title": "Step", "text": link(place)}]},
        "document": {"document": city.file.pk},
        "video": {"title": "Film", "address": "https://vimeo.com/1", "poster": city.picture.pk},
        "button": {"label": "Go", "page": place.pk},
        "people": {"people": [person.pk]},
        "contact": {"department": place.pk, "show_hours": True},
    }
    return [{"type": name, "value": value} for name, value in values.items()]


def trips(client, language=""):
    """Return how many trips, and how many statements, each page costs."""
    counted = {}
    for name, address in ADDRESSES.items():
        client.get(language + address)  # Django learns its own types of content
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(language + address)
        assert answer.status_code == (404 if name == "nothing" else 200), name
        statements = sum(query["sql"].count(";\n") + 1 for query in captured.captured_queries)
        counted[name] = (len(captured), statements)
    return counted


def test_a_page_costs_few_trips_and_no_more_with_more_on_it(client, city):
    with_little = trips(client)

    add_to(city, range(2, 9))

    assert trips(client) == with_little
    assert {name: cost for name, (cost, _) in with_little.items() if cost > MOST} == {}


def test_a_page_in_another_language_costs_few_trips_more(client, city):
    spanish = Locale.objects.create(language_code="es")
    pages = [
        city.home,
        city.departments,
        city.parks,
        city.ana,
        city.newsroom,
        city.pool,
        city.about,
    ]
    for page in [*pages, city.plans[0], *(place for place, _ in city.places)]:
        page.copy_for_translation(spanish, copy_parents=True).save_revision().publish()
    with_little = trips(client, "/es")

    add_to(city, range(2, 9))

    assert trips(client, "/es") == with_little
    assert {name: cost for name, (cost, _) in with_little.items() if cost > MOST_TRANSLATED} == {}
