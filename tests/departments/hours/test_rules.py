"""Which rules of the week count on a date."""

from datetime import time

import pytest

from departments.hours import Mode, Rule, Season

from .builders import (
    EVERY_DAY,
    FRI,
    MON,
    OFFICE_HOURS,
    SAT,
    SUN,
    THU,
    WORKDAYS,
    day,
    hours,
    rule,
    schedule,
)

SUMMER = Season((6, 1), (8, 31), "Summer hours")
WINTER = Season((11, 15), (2, 28))
FIRST_THURSDAY = rule(THU, 9, 20, weeks={1})


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-11-23", ["Mon 09:00-12:00", "Mon 13:00-17:00"], id="both shifts"),
        pytest.param("2026-11-28", [], id="no rule for Saturday"),
    ],
)
def test_a_day_has_all_the_shifts_of_its_rules(on, expected):
    split = schedule(rule(WORKDAYS, 13, 17), rule(WORKDAYS, 9, 12))

    assert hours(split.spans(day(on))) == expected


@pytest.mark.parametrize(
    ("week", "on", "holds"),
    [
        pytest.param(1, "2026-11-05", True, id="the 5th is the first Thursday"),
        pytest.param(1, "2026-10-01", True, id="the 1st is the first Thursday"),
        pytest.param(1, "2026-11-12", False, id="the 12th is not the first"),
        pytest.param(2, "2026-11-12", True, id="the 12th is the second"),
        pytest.param(4, "2026-11-26", True, id="the 26th is the fourth"),
        pytest.param(-1, "2026-11-26", True, id="the fourth is the last where there are four"),
        pytest.param(5, "2026-11-26", False, id="a month of four has no fifth"),
        pytest.param(5, "2026-10-29", True, id="the 29th is the fifth"),
        pytest.param(-1, "2026-10-29", True, id="the fifth is the last"),
        pytest.param(-1, "2026-10-22", False, id="the fourth is not the last of five"),
        pytest.param(-1, "2026-12-31", True, id="the last of the year"),
        pytest.param(-1, "2024-02-29", True, id="29 February is the last Thursday"),
        pytest.param(5, "2024-02-29", True, id="29 February is the fifth Thursday"),
    ],
)
def test_a_week_of_the_month_is_found(week, on, holds):
    office = schedule(rule(THU, 9, 20, weeks={week}))

    assert bool(office.spans(day(on))) is holds


@pytest.mark.parametrize(
    ("season", "on", "holds"),
    [
        pytest.param(SUMMER, "2026-06-01", True, id="its first day"),
        pytest.param(SUMMER, "2026-08-31", True, id="its last day"),
        pytest.param(SUMMER, "2026-05-31", False, id="the day before"),
        pytest.param(SUMMER, "2026-09-01", False, id="the day after"),
        pytest.param(WINTER, "2026-11-15", True, id="before New Year"),
        pytest.param(WINTER, "2026-12-31", True, id="New Year's Eve"),
        pytest.param(WINTER, "2027-01-01", True, id="New Year"),
        pytest.param(WINTER, "2027-02-28", True, id="its last day after New Year"),
        pytest.param(WINTER, "2024-02-29", False, id="29 February is after the 28th"),
        pytest.param(WINTER, "2026-03-01", False, id="after a winter"),
        pytest.param(WINTER, "2026-11-14", False, id="before a winter"),
        pytest.param(Season((1, 1), (2, 29)), "2024-02-29", True, id="until 29 February"),
        pytest.param(Season((1, 1), (2, 29)), "2026-02-28", True, id="until then, common year"),
        pytest.param(Season((1, 1), (2, 29)), "2026-03-01", False, id="and no longer"),
        pytest.param(Season((2, 29), (4, 30)), "2024-02-29", True, id="from 29 February"),
        pytest.param(Season((2, 29), (4, 30)), "2024-02-28", False, id="and not before"),
        pytest.param(Season((2, 29), (4, 30)), "2026-03-01", True, id="from then, common year"),
        pytest.param(Season((2, 29), (4, 30)), "2026-02-28", False, id="not before, common year"),
        pytest.param(Season((2, 29), (2, 29)), "2024-02-29", True, id="29 February alone"),
        pytest.param(Season((2, 29), (2, 29)), "2026-06-01", False, id="alone, common year"),
        pytest.param(Season((7, 4), (7, 4)), "2026-07-04", True, id="one day"),
    ],
)
def test_a_season_has_both_its_edges(season, on, holds):
    office = schedule(rule(EVERY_DAY, 9, 17, season=season))

    assert bool(office.spans(day(on))) is holds


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-05-14", "Thu 09:00-17:00", id="plain"),
        pytest.param("2026-06-11", "Thu 08:00-14:00", id="a season before plain"),
        pytest.param("2026-05-07", "Thu 09:00-20:00", id="a week of the month before plain"),
        pytest.param("2026-06-04", "Thu 09:00-20:00", id="a week of the month before a season"),
        pytest.param("2026-06-18", "Thu 10:00-22:00", id="both before all else"),
    ],
)
def test_the_most_particular_rule_counts_alone(on, expected):
    office = schedule(
        OFFICE_HOURS,
        rule(WORKDAYS, 8, 14, season=SUMMER),
        FIRST_THURSDAY,
        rule(THU, 10, 22, weeks={3}, season=SUMMER),
    )

    assert hours(office.spans(day(on))) == [expected]


def test_a_season_leaves_alone_the_weekdays_that_it_does_not_name():
    office = schedule(rule(SAT, 10, 12), OFFICE_HOURS, rule(MON, 8, 12, season=SUMMER))

    week = [hours(d.spans) for d in office.week(day("2026-07-01"))]

    assert week[MON] == ["Mon 08:00-12:00"]
    assert week[FRI] == ["Fri 09:00-17:00"]
    assert week[SAT] == ["Sat 10:00-12:00"]


@pytest.mark.parametrize(
    ("rules", "on"),
    [
        pytest.param(
            [rule(EVERY_DAY, 9, 17), rule(SUN, mode=Mode.CLOSED)], "2026-11-29", id="among equals"
        ),
        pytest.param(
            [OFFICE_HOURS, rule(MON, mode=Mode.CLOSED, weeks={1})], "2026-11-02", id="in a week"
        ),
        pytest.param(
            [OFFICE_HOURS, rule(EVERY_DAY, mode=Mode.CLOSED, season=SUMMER)],
            "2026-07-01",
            id="in a season",
        ),
    ],
)
def test_a_rule_that_says_closed_closes(rules, on):
    office = schedule(*rules)

    assert office.spans(day(on)) == []


def test_a_rule_that_says_closed_gives_way_to_a_more_particular_one():
    office = schedule(rule(SUN, mode=Mode.CLOSED), rule(SUN, 10, 14, season=SUMMER))

    assert hours(office.spans(day("2026-07-05"))) == ["Sun 10:00-14:00"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        pytest.param({"weekdays": []}, "weekdays", id="no weekday"),
        pytest.param({"weekdays": [7]}, "weekdays", id="an eighth weekday"),
        pytest.param({"weeks": [6]}, "Weeks of the month", id="a sixth week"),
        pytest.param({"closes": None}, "both an opening and a closing", id="no closing time"),
        pytest.param({"opens": None}, "both an opening and a closing", id="no opening time"),
        pytest.param({"all_day": True}, "no times", id="times for the whole day"),
        pytest.param({"mode": "closed"}, "no times", id="times while closed"),
        pytest.param({"opens": None, "closes": None}, "needs times", id="open without times"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(fields, message):
    sound = {"weekdays": [MON], "opens": time(9), "closes": time(17)}

    with pytest.raises(ValueError, match=message):
        Rule(**sound | fields)


def test_a_season_from_a_day_that_no_year_has_is_refused():
    with pytest.raises(ValueError, match=r"day (31 must be in|is out of) range"):
        Season((4, 31), (8, 31))
