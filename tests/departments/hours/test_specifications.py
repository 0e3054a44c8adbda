"""Who reads the hours as schema.org has them finds doors open when they are, and only then."""

from datetime import timedelta

import pytest

from departments.hours import Closure, Effect, Mode, Scope, Season, specifications
from departments.hours.specifications import hours_on

from .builders import (
    CHRISTMAS,
    DAY_AFTER,
    EVERY_DAY,
    MON,
    OFFICE_HOURS,
    SAT,
    SUN,
    THANKSGIVING,
    THU,
    WORKDAYS,
    at,
    clock,
    day,
    rule,
    schedule,
)

NOW = "2026-11-10 10:00"
HALF_A_YEAR = 182
SUMMER = Season((6, 1), (8, 31))
WINTER = Season((12, 1), (2, 29))
STORM = Closure(at("2026-11-16 00:00"), at("2026-11-21 00:00"), reason="Storm")
AFTERNOON = Closure(at("2026-12-15 12:00"), at("2026-12-15 18:00"), reason="Staff meeting")
OTHER = Closure(
    at("2026-12-20 00:00"), at("2027-01-05 00:00"), Effect.REPLACE, (rule(WORKDAYS, 10, 14),)
)
ON_THE_PHONE = Closure(at("2026-11-30 00:00"), at("2026-12-05 00:00"), Effect.PHONE)
FOR_GOOD = Closure(at("2027-03-01 00:00"), scope=Scope.OFFICE)
HOLIDAYS = [THANKSGIVING, DAY_AFTER, CHRISTMAS]

OFFICES = {
    "plain week": schedule(OFFICE_HOURS, holidays=HOLIDAYS),
    "lunch break": schedule(rule(WORKDAYS, 9, 12), rule(WORKDAYS, 13, 17), holidays=HOLIDAYS),
    "every day but Sunday": schedule(rule(EVERY_DAY, 9, 17), rule(SUN, mode=Mode.CLOSED)),
    "past midnight": schedule(rule(range(4, 6), 20, 1)),
    "day and night": schedule(rule(EVERY_DAY, all_day=True)),
    "first Thursday late": schedule(
        OFFICE_HOURS, rule(THU, 9, 20, weeks={1, 4}), holidays=HOLIDAYS
    ),
    "winter": schedule(OFFICE_HOURS, rule(WORKDAYS, 10, 15, season=WINTER), holidays=HOLIDAYS),
    "closed in winter": schedule(
        rule(SAT, 9, 12), rule(SAT, mode=Mode.CLOSED, season=WINTER), holidays=HOLIDAYS
    ),
    "by appointment on Mondays": schedule(
        rule(range(1, 5), 9, 17), rule(MON, 9, 12, mode=Mode.APPOINTMENT)
    ),
    "storm": schedule(OFFICE_HOURS, closures=[STORM], holidays=HOLIDAYS),
    "afternoon off": schedule(OFFICE_HOURS, closures=[AFTERNOON], holidays=HOLIDAYS),
    "other hours": schedule(OFFICE_HOURS, closures=[OTHER], holidays=HOLIDAYS),
    "phone only": schedule(OFFICE_HOURS, closures=[ON_THE_PHONE], holidays=HOLIDAYS),
    "closed for good": schedule(OFFICE_HOURS, closures=[FOR_GOOD], holidays=HOLIDAYS),
}


def read(specs, on):
    """Return the hours of a date as a search engine finds them: what is dated comes first."""
    valid = [s for s in specs if (s.first_day or on) <= on <= (s.last_day or on)]
    dates = [s for s in valid if not s.weekdays]
    season = [s for s in valid if on.weekday() in s.weekdays and s.first_day]
    week = [s for s in valid if on.weekday() in s.weekdays and not s.first_day]
    counting = dates or season or week
    return sorted((s.opens, s.closes) for s in counting if s.opens != s.closes)


@pytest.mark.parametrize("office", OFFICES.values(), ids=OFFICES.keys())
def test_a_machine_finds_the_doors_open_when_they_are(office):
    found = specifications(office, at(NOW), HALF_A_YEAR)

    dates = [day("2026-11-10") + timedelta(days=n) for n in range(HALF_A_YEAR + 1)]
    told = {each: read(found, each) for each in dates}
    assert told == {each: sorted(hours_on(office.spans(each))) for each in dates}
    assert any(told.values())


def test_hours_that_nobody_knows_are_not_told():
    assert specifications(schedule(), at(NOW), HALF_A_YEAR) == []


def test_a_week_of_plain_hours_is_one_entry_and_a_closed_run_of_days_another():
    found = specifications(OFFICES["storm"], at(NOW), 14)

    assert [(s.weekdays, s.first_day, s.last_day) for s in found] == [
        ((0, 1, 2, 3, 4), None, None),
        ((), day("2026-11-16"), day("2026-11-20")),
    ]


def test_ordinary_hours_that_a_season_hides_this_week_are_not_told():
    office = schedule(OFFICE_HOURS, rule(WORKDAYS, 8, 13, season=SUMMER))

    found = specifications(office, at("2026-07-15 10:00"), HALF_A_YEAR)

    assert [(s.opens, s.first_day, s.last_day) for s in found] == [
        (clock(8), day("2026-06-01"), day("2026-08-31"))
    ]


@pytest.mark.parametrize(
    ("season", "today", "expected"),
    [
        (SUMMER, "2026-05-01", ("2026-06-01", "2026-08-31")),
        (SUMMER, "2026-08-31", ("2026-06-01", "2026-08-31")),
        (SUMMER, "2026-09-01", ("2027-06-01", "2027-08-31")),
        (WINTER, "2027-01-15", ("2026-12-01", "2027-02-28")),
        (WINTER, "2027-12-15", ("2027-12-01", "2028-02-29")),
        (Season((2, 29), (3, 15)), "2027-02-01", ("2027-03-01", "2027-03-15")),
    ],
)
def test_a_season_is_told_by_the_dates_when_it_is_or_comes_next(season, today, expected):
    assert season.from_day_on(day(today)) == tuple(map(day, expected))
