"""The hours of days, usual and real."""

import pytest

from departments.hours import Closure, Effect, Season, State

from .builders import (
    EVERY_DAY,
    FRI,
    MON,
    OFFICE_HOURS,
    SAT,
    SUN,
    THANKSGIVING,
    THU,
    WORKDAYS,
    at,
    day,
    hours,
    rule,
    schedule,
)


@pytest.mark.parametrize("on", ["2026-11-23", "2026-11-26", "2026-11-29"])
def test_a_week_runs_from_monday_to_sunday(on):
    week = schedule(OFFICE_HOURS).week(day(on))

    assert [str(d.date)[-2:] for d in week] == ["23", "24", "25", "26", "27", "28", "29"]


def test_a_week_shows_the_usual_hours_whatever_happens():
    storm = Closure(at("2026-11-23"), at("2026-11-30"))
    office = schedule(OFFICE_HOURS, holidays=[THANKSGIVING], closures=[storm])

    week = office.week(day("2026-11-26"))

    assert hours(week[THU].spans) == ["Thu 09:00-17:00"]
    assert [d.state for d in week] == [State.OPEN] * 5 + [State.CLOSED] * 2
    assert not any(d.changed for d in week)


def test_a_week_is_usual_before_an_office_moves_in():
    office = schedule(OFFICE_HOURS, in_use_from=day("2026-12-24"))

    assert office.week(day("2026-11-26"))[MON].state is State.OPEN


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-11-05", "Thu 09:00-20:00", id="the first Thursday's week"),
        pytest.param("2026-11-12", "Thu 09:00-17:00", id="another"),
        pytest.param("2026-07-16", "Thu 08:00-14:00", id="summer"),
    ],
)
def test_a_week_has_the_season_and_the_week_of_the_month(on, expected):
    office = schedule(
        OFFICE_HOURS,
        rule(THU, 9, 20, weeks={1}),
        rule(WORKDAYS, 8, 14, season=Season((6, 1), (8, 31))),
    )

    assert hours(office.week(day(on))[THU].spans) == [expected]


def test_days_are_as_they_really_will_be():
    training = Closure(at("2026-11-30 14:00"), at("2026-12-01"), reason="Training")
    office = schedule(OFFICE_HOURS, holidays=[THANKSGIVING], closures=[training])

    days = {d.date.day: d for d in office.days(day("2026-11-26"), 6)}

    assert list(days) == [26, 27, 28, 29, 30, 1]
    assert (days[26].state, days[26].changed, days[26].reason) == (
        State.CLOSED,
        True,
        "Thanksgiving Day",
    )
    assert (days[28].state, days[28].changed, days[28].reason) == (State.CLOSED, False, "")
    assert hours(days[30].spans) == ["Mon 09:00-14:00"]
    assert (days[30].changed, days[30].reason) == (True, "Training")
    assert (days[1].changed, days[1].reason) == (False, "")


def test_a_dropped_night_changes_the_day_on_which_it_would_have_begun():
    nights = schedule(rule(EVERY_DAY, 20, 2), holidays=[THANKSGIVING])

    holiday, after = nights.days(day("2026-11-26"), 2)

    assert holiday.reason == "Thanksgiving Day"
    assert (after.reason, after.changed) == ("", False)


@pytest.mark.parametrize(
    ("office", "state"),
    [
        pytest.param(schedule(), State.UNKNOWN, id="unknown"),
        pytest.param(schedule(rule(SUN, 9, 17)), State.CLOSED, id="closed"),
        pytest.param(schedule(rule(FRI, mode="appointment")), State.APPOINTMENT, id="appointment"),
        pytest.param(
            schedule(rule(FRI, 9, 12), rule(FRI, 13, 17, mode="phone")),
            State.OPEN,
            id="best of two",
        ),
        pytest.param(
            schedule(OFFICE_HOURS, in_use_until=day("2026-11-26")), State.NOT_IN_USE, id="moved"
        ),
    ],
)
def test_a_day_has_a_state(office, state):
    assert office.days(day("2026-11-27"), 1)[0].state is state


def test_unknown_hours_are_known_where_a_closure_says_closed():
    snow = Closure(at("2026-11-27"), at("2026-11-28"), reason="Snow")

    snowed_in, after = schedule(closures=[snow]).days(day("2026-11-27"), 2)

    assert (snowed_in.state, snowed_in.reason) == (State.CLOSED, "Snow")
    assert after.state is State.UNKNOWN


def test_hours_on_a_day_usually_closed_are_a_change():
    market = Closure(
        at("2026-11-28"), at("2026-11-29"), Effect.REPLACE, [rule(SAT, 9, 12)], "Market"
    )

    (saturday,) = schedule(OFFICE_HOURS, closures=[market]).days(day("2026-11-28"), 1)

    assert (hours(saturday.spans), saturday.reason) == (["Sat 09:00-12:00"], "Market")


def test_a_schedule_tells_whether_its_hours_are_known():
    assert schedule(OFFICE_HOURS).known
    assert not schedule().known
