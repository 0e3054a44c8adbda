"""What is shown follows from the clock and from whose page it is."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import PageViewRestriction

from alerts.board import board_of
from alerts.models import Alert
from tests.alerts.making import NOON, alert
from tests.factories import City

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)


@pytest.fixture
def city():
    return City()


def titles(page=None, at=NOON):
    return [shown.title for shown in board_of(page, at).shown]


@pytest.mark.parametrize(
    ("starts", "ends", "is_shown", "next_change"),
    [
        (-HOUR, HOUR, True, HOUR),
        (-HOUR, None, True, None),
        (0 * HOUR, HOUR, True, HOUR),
        (timedelta(microseconds=1), HOUR, False, timedelta(microseconds=1)),
        (HOUR, None, False, HOUR),
        (HOUR, 2 * HOUR, False, HOUR),
        (-2 * HOUR, 0 * HOUR, False, None),
        (-2 * HOUR, timedelta(microseconds=1), True, timedelta(microseconds=1)),
        (-2 * HOUR, -HOUR, False, None),
    ],
)
def test_an_alert_is_in_force_from_its_start_and_no_more_at_its_end(
    starts, ends, is_shown, next_change
):
    alert(starts_at=NOON + starts, ends_at=None if ends is None else NOON + ends)

    board = board_of(at=NOON)

    assert bool(board.shown) == is_shown
    assert board.next_change == (None if next_change is None else NOON + next_change)


def test_the_next_change_is_the_soonest_of_all():
    alert(starts_at=NOON - HOUR, ends_at=NOON + 3 * HOUR)
    alert(starts_at=NOON + 2 * HOUR)

    assert board_of(at=NOON).next_change == NOON + 2 * HOUR


def test_the_gravest_stands_first_and_of_two_alike_the_later():
    for severity in ("information", "emergency", "warning"):
        alert(title=severity, severity=severity)
    alert(title="later warning", severity="warning", starts_at=NOON + HOUR)

    shown = titles(at=NOON + 2 * HOUR)

    assert shown == ["emergency", "later warning", "warning", "information"]


def test_what_concerns_the_city_stands_on_every_page(city):
    alert(title="Everywhere")

    assert titles(city.home) == titles(city.department("Parks")) == titles() == ["Everywhere"]


def test_a_department_alert_stands_on_all_that_belongs_to_the_department(city):
    works = city.department("Works", kind="cabinet")
    parks = city.department("Parks", part_of=works)
    trees = city.department("Trees", part_of=parks, kind="division")
    police = city.department("Police")
    newsroom = city.add(parks, type(city.newsroom)(title="News of Parks", slug="news"))
    alert(parks, title="Pools closed")

    concerned = [
        parks, trees, newsroom, city.person("Ada Brook", parks), city.plan(trees),
        city.information("Pools", parks), city.story("Trees planted", trees),
        city.story("Pool opens", parks, newsroom=newsroom),
    ]  # fmt: skip
    others = [
        city.home, city.newsroom, works, police, city.information("Stations", police),
        city.story("Station opens", police, parks),
    ]  # fmt: skip

    assert [titles(page) for page in concerned] == [["Pools closed"]] * len(concerned)
    assert [titles(page) for page in others] == [[]] * len(others)


def test_an_alert_of_a_cabinet_reaches_its_divisions(city):
    works = city.department("Works", kind="cabinet")
    parks = city.department("Parks", part_of=works)
    trees = city.department("Trees", part_of=parks, kind="division")
    alert(works, title="Strike")

    assert titles(trees) == ["Strike"]


def test_a_person_belongs_where_they_serve_today(city):
    parks, police = city.department("Parks"), city.department("Police")
    ada = city.person("Ada Brook", parks)
    city.appoint(ada, parks, since=date(2019, 1, 1), ends_on=date(2024, 1, 1))
    city.appoint(ada, police, since=date(2024, 1, 2))
    alert(parks, title="Parks")
    alert(police, title="Police")

    assert titles(ada) == ["Police"]


@pytest.mark.parametrize("number", [1, 30])
def test_a_board_costs_one_query(city, django_assert_num_queries, number):
    parks = city.department("Parks")
    for _ in range(number):
        alert(parks, page=city.home, link_text="Home")

    with django_assert_num_queries(1):
        shown = board_of(parks, NOON).shown
        assert [each.page.title for each in shown] == [city.home.title] * number


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_a_link_to_what_residents_may_not_read_is_left_out(city, rf, hide):
    page = city.information("Bottled water")
    alert(page=page, link_text="Where to get water")
    before = board_of(at=NOON).shown[0].href(rf.get("/"))

    if hide == "unpublish":
        page.unpublish()
    else:
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    after = board_of(at=NOON).shown[0].href(rf.get("/"))

    assert (before, after) == ("/bottled-water/", "")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"ends_at": NOON - HOUR}, "ends_at"),
        ({"ends_at": NOON}, "ends_at"),
        ({"link_text": "More"}, "link_text"),
        ({"url": "https://water.example.org/"}, "link_text"),
    ],
)
def test_an_alert_that_makes_no_sense_is_refused_at_its_field(fields, field):
    with pytest.raises(ValidationError) as refused:
        Alert(title="Boil your water", starts_at=NOON, **fields).full_clean()

    assert list(refused.value.message_dict) == [field]
