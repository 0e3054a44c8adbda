"""What closures do to the hours, and which of them counts."""

import pytest

from departments.hours import Closure, Effect, FixedDate, Holiday, Mode, Scope

from .builders import (
    CHRISTMAS,
    EVERY_DAY,
    KOLKATA,
    MON,
    OFFICE_HOURS,
    THANKSGIVING,
    WORKDAYS,
    at,
    day,
    hours,
    rule,
    schedule,
)


def closure(starts, ends=None, effect=Effect.CLOSED, **more):
    return Closure(at(starts), ends and at(ends), effect, **more)


def replaced(starts, ends, *rules, **more):
    return closure(starts, ends, Effect.REPLACE, rules=rules, **more)


NOVEMBER = replaced("2026-11-01", "2026-12-01", rule(EVERY_DAY, 12, 20), reason="Voting")


def spans_with(on, *closures, holidays=(), rules=(OFFICE_HOURS,)):
    office = schedule(*rules, closures=closures, holidays=holidays)
    return hours(office.spans(day(on)))


@pytest.mark.parametrize(
    ("starts", "ends", "on", "expected"),
    [
        pytest.param(
            "2026-11-30 14:00", "2026-12-01", "2026-11-30", ["Mon 09:00-14:00"], id="from 14:00"
        ),
        pytest.param(
            "2026-11-30", "2026-11-30 11:00", "2026-11-30", ["Mon 11:00-17:00"], id="until 11:00"
        ),
        pytest.param(
            "2026-11-30 12:00",
            "2026-11-30 13:00",
            "2026-11-30",
            ["Mon 09:00-12:00", "Mon 13:00-17:00"],
            id="at noon for an hour",
        ),
        pytest.param("2026-11-30", "2026-12-01", "2026-11-30", [], id="all day"),
        pytest.param(
            "2026-11-30", "2026-12-01", "2026-12-01", ["Tue 09:00-17:00"], id="the day after"
        ),
        pytest.param("2026-11-30 14:00", None, "2026-12-10", [], id="without end"),
        pytest.param("2026-11-30 14:00", None, "2026-11-27", ["Fri 09:00-17:00"], id="before it"),
    ],
)
def test_a_closure_cuts_what_lies_across_it(starts, ends, on, expected):
    assert spans_with(on, closure(starts, ends)) == expected


def test_a_closure_until_midnight_leaves_the_rest_of_the_night_to_the_next_day():
    nights = rule(MON, 20, 2)

    storm = closure("2026-11-30 18:00", "2026-12-01 00:00")

    assert spans_with("2026-11-30", storm, rules=[nights]) == []
    assert spans_with("2026-12-01", storm, rules=[nights]) == ["Tue 00:00-02:00"]


def test_a_closure_of_one_office_leaves_another_open():
    flood = closure("2026-11-30", "2026-12-05", reason="Flood", scope=Scope.OFFICE)

    flooded, dry = schedule(OFFICE_HOURS, closures=[flood]), schedule(OFFICE_HOURS)

    assert flooded.status(at("2026-11-30 10:00")).state == "closed"
    assert dry.status(at("2026-11-30 10:00")).state == "open"


@pytest.mark.parametrize("scope", Scope)
def test_a_storm_closes_replaced_hours_whatever_its_scope(scope):
    storm = closure("2026-11-30 15:00", "2026-12-02", reason="Storm", scope=scope)
    voting = replaced("2026-11-01", "2026-12-31", rule(EVERY_DAY, 12, 20), scope=Scope.OFFICE)

    assert spans_with("2026-11-30", voting, storm) == ["Mon 12:00-15:00"]
    assert spans_with("2026-12-01", voting, storm) == []
    assert spans_with("2026-12-02", voting, storm) == ["Wed 12:00-20:00"]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-10-30", ["Fri 09:00-17:00"], id="before the month"),
        pytest.param("2026-11-02", ["Mon 12:00-20:00"], id="in the month"),
        pytest.param("2026-11-29", ["Sun 12:00-20:00"], id="on a day usually closed"),
        pytest.param("2026-11-26", [], id="on a holiday within"),
        pytest.param("2026-12-01", ["Tue 09:00-17:00"], id="after the month"),
    ],
)
def test_replaced_hours_hold_for_their_month(on, expected):
    assert spans_with(on, NOVEMBER, holidays=[THANKSGIVING]) == expected


def test_replaced_hours_may_hold_on_holidays_too():
    voting = replaced("2026-11-01", "2026-12-01", rule(EVERY_DAY, 12, 20), also_on_holidays=True)

    assert spans_with("2026-11-26", voting, holidays=[THANKSGIVING]) == ["Thu 12:00-20:00"]


def test_replaced_hours_close_the_weekdays_that_they_do_not_name():
    mondays = replaced("2026-11-01", "2026-12-01", rule(MON, 9, 12))

    assert spans_with("2026-11-24", mondays) == []


def test_replaced_hours_may_begin_and_end_within_a_day():
    late = replaced("2026-11-30 12:00", "2026-11-30 20:00", rule(EVERY_DAY, 8, 22))

    assert spans_with("2026-11-30", late) == ["Mon 09:00-20:00"]


CITY = replaced("2026-11-01", "2026-12-01", rule(WORKDAYS, 10, 14), scope=Scope.CITY)
OFFICE = replaced("2026-11-01", "2026-12-01", rule(WORKDAYS, 11, 15), scope=Scope.OFFICE)
LATER = replaced("2026-11-16", "2026-12-01", rule(WORKDAYS, 12, 16), scope=Scope.CITY)


@pytest.mark.parametrize(
    ("closures", "expected"),
    [
        pytest.param([CITY, OFFICE], ["Mon 11:00-15:00"], id="an office before the city"),
        pytest.param([OFFICE, CITY], ["Mon 11:00-15:00"], id="in whatever order"),
        pytest.param([CITY, LATER], ["Mon 12:00-16:00"], id="the later start"),
        pytest.param([LATER, OFFICE], ["Mon 11:00-15:00"], id="the scope before the start"),
    ],
)
def test_the_nearest_of_replaced_hours_counts(closures, expected):
    assert spans_with("2026-11-30", *closures) == expected


@pytest.mark.parametrize("effect", [Effect.PHONE, Effect.APPOINTMENT])
def test_a_closure_may_leave_the_phone_or_appointments(effect):
    half_day = closure("2026-11-30 13:00", "2026-12-01", effect)

    spans = schedule(OFFICE_HOURS, closures=[half_day]).spans(day("2026-11-30"))

    assert hours(spans) == ["Mon 09:00-13:00", "Mon 13:00-17:00"]
    assert [span.mode for span in spans] == ["open", effect.value]


def test_the_phone_is_not_answered_outside_the_hours_that_a_closure_turns_to_the_phone():
    at_home = closure("2026-11-30", "2026-12-05", Effect.PHONE)

    assert (
        schedule(OFFICE_HOURS, closures=[at_home]).status(at("2026-11-30 20:00")).state == "closed"
    )


def test_a_closure_to_the_phone_holds_for_replaced_hours_too():
    at_home = closure("2026-11-30", "2026-12-01", Effect.PHONE)

    (span,) = schedule(OFFICE_HOURS, closures=[NOVEMBER, at_home]).spans(day("2026-11-30"))

    assert (hours([span]), span.mode) == (["Mon 12:00-20:00"], Mode.PHONE)


def test_the_nearest_of_two_modes_counts():
    city = closure("2026-11-30", "2026-12-01", Effect.PHONE, scope=Scope.CITY)
    office = closure("2026-11-30", "2026-12-01", Effect.APPOINTMENT, scope=Scope.OFFICE)

    (span,) = schedule(OFFICE_HOURS, closures=[office, city]).spans(day("2026-11-30"))

    assert span.mode == "appointment"


def test_a_holiday_drops_the_spans_that_begin_on_it_and_no_others():
    nights = rule(EVERY_DAY, 20, 2)

    assert spans_with("2026-11-25", rules=[nights], holidays=[THANKSGIVING]) == ["Wed 20:00-02:00"]
    assert spans_with("2026-11-26", rules=[nights], holidays=[THANKSGIVING]) == []
    assert spans_with("2026-11-27", rules=[nights], holidays=[THANKSGIVING]) == ["Fri 20:00-02:00"]


@pytest.mark.parametrize("mode", [Mode.PHONE, Mode.APPOINTMENT])
def test_a_holiday_may_leave_the_phone_or_appointments(mode):
    columbus = Holiday("Columbus Day", FixedDate(10, 12), mode=mode)

    (span,) = schedule(OFFICE_HOURS, holidays=[columbus]).spans(day("2026-10-12"))

    assert span.mode == mode


def test_the_stricter_of_two_holidays_on_a_date_counts():
    quiet = Holiday("Quiet Day", FixedDate(12, 25), mode=Mode.PHONE)

    office = schedule(OFFICE_HOURS, holidays=[quiet, CHRISTMAS])

    assert office.status(at("2026-12-25 10:00")).state == "closed"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        pytest.param([rule(EVERY_DAY, all_day=True)], [], id="day and night, but not then"),
        pytest.param(
            [rule(EVERY_DAY, all_day=True, also_on_holidays=True)],
            ["Thu 00:00-00:00"],
            id="day and night, always",
        ),
        pytest.param(
            [rule(EVERY_DAY, 20, 2, also_on_holidays=True)], ["Thu 20:00-02:00"], id="a night"
        ),
        pytest.param(
            [OFFICE_HOURS, rule(EVERY_DAY, 12, 20, also_on_holidays=True)],
            ["Thu 12:00-20:00"],
            id="of two rules the kept one",
        ),
    ],
)
def test_a_rule_may_hold_on_holidays_too(rules, expected):
    assert spans_with("2026-11-26", rules=rules, holidays=[THANKSGIVING]) == expected


@pytest.mark.parametrize("mode", [Mode.OPEN, Mode.APPOINTMENT, Mode.PHONE])
def test_a_rule_kept_on_holidays_keeps_its_mode(mode):
    quiet = Holiday("Quiet Day", FixedDate(11, 26), mode=Mode.PHONE)
    always = rule(EVERY_DAY, 8, 20, mode=mode, also_on_holidays=True)

    (span,) = schedule(always, holidays=[quiet]).spans(day("2026-11-26"))

    assert span.mode is mode


def test_a_closure_closes_a_rule_that_holds_on_holidays_too():
    storm = closure("2026-11-26 13:00", "2026-11-28")
    always = rule(EVERY_DAY, all_day=True, also_on_holidays=True)

    assert spans_with("2026-11-26", storm, rules=[always], holidays=[THANKSGIVING]) == [
        "Thu 00:00-13:00"
    ]


def test_a_closure_may_say_which_of_its_hours_hold_on_holidays_too():
    voting = replaced(
        "2026-11-01",
        "2026-12-01",
        rule(WORKDAYS, 9, 17),
        rule(WORKDAYS, 18, 20, also_on_holidays=True),
    )

    assert spans_with("2026-11-26", voting, holidays=[THANKSGIVING]) == ["Thu 18:00-20:00"]


def test_a_closure_is_the_same_moment_in_whatever_zone_it_was_written():
    written_far_away = Closure(at("2026-12-01 00:30", KOLKATA))

    office = schedule(OFFICE_HOURS, closures=[written_far_away])

    assert hours(office.spans(day("2026-11-30"))) == ["Mon 09:00-14:00"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        pytest.param(
            lambda: Closure(at("2026-11-30", None)), "start of a closure needs", id="naive start"
        ),
        pytest.param(
            lambda: Closure(at("2026-11-30"), at("2026-12-01", None)), "end of a", id="naive end"
        ),
        pytest.param(lambda: closure("2026-11-30", "2026-11-30"), "after it begins", id="no time"),
        pytest.param(
            lambda: closure("2026-11-30", effect=Effect.REPLACE), "has rules if", id="no hours"
        ),
        pytest.param(
            lambda: closure("2026-11-30", rules=[OFFICE_HOURS]), "has rules if", id="idle hours"
        ),
    ],
)
def test_a_closure_that_makes_no_sense_is_refused(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_a_closure_that_ends_at_the_second_showing_of_its_start_is_an_hour_long():
    outage = Closure(at("2026-11-01 01:30"), at("2026-11-01 01:30", fold=1))

    office = schedule(rule(EVERY_DAY, all_day=True), closures=[outage])

    assert office.status(at("2026-11-01 01:45")).state == "closed"
    assert office.status(at("2026-11-01 01:45", fold=1)).state == "open"
