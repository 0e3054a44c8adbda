"""Which exceptions residents are told of, and when."""

from datetime import date

import pytest

from departments.hours import Closure, Effect, FixedDate, Holiday, Mode, Scope

from .builders import (
    CHRISTMAS,
    DAY_AFTER,
    EVERY_DAY,
    MON,
    OFFICE_HOURS,
    THANKSGIVING,
    THU,
    at,
    day,
    rule,
    schedule,
)

NEW_YEAR = Holiday("New Year’s Day", FixedDate(1, 1), observed=True)
HOLIDAYS = [THANKSGIVING, DAY_AFTER, CHRISTMAS, NEW_YEAR]


def announced(moment, *closures, holidays=HOLIDAYS, rules=(OFFICE_HOURS,), days=7):
    office = schedule(*rules, holidays=holidays, closures=closures)
    return office.announcements(at(moment), days)


def brief(announcements):
    return [(a.reasons, a.first_day, a.last_day) for a in announcements]


BOTH = (("Thanksgiving Day", "Day after Thanksgiving"), date(2026, 11, 26), date(2026, 11, 27))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        pytest.param("2026-11-18 12:00", [], id="eight days before"),
        pytest.param("2026-11-19 00:00", [BOTH], id="seven days before"),
        pytest.param("2026-11-26 12:00", [BOTH], id="on the first day"),
        pytest.param("2026-11-27 23:59", [BOTH], id="on the last day"),
        pytest.param("2026-11-28 00:00", [], id="after"),
    ],
)
def test_holidays_in_a_row_are_one_announcement(moment, expected):
    assert brief(announced(moment)) == expected


def test_an_announcement_has_its_moments_and_effect():
    (both,) = announced("2026-11-23 12:00")

    assert (both.starts, both.ends) == (at("2026-11-26"), at("2026-11-28"))
    assert (both.effect, both.whole_days, both.changes) == (Effect.CLOSED, True, True)


def test_all_that_is_known_is_announced_for_a_year():
    move = Closure(at("2027-03-01"), at("2027-03-06"), reason="Move")
    office = schedule(OFFICE_HOURS, holidays=HOLIDAYS, closures=[move])

    assert brief(office.coming(at("2026-11-28"))) == [
        (("Christmas Day",), day("2026-12-25"), day("2026-12-25")),
        (("New Year’s Day",), day("2027-01-01"), day("2027-01-01")),
        (("Move",), day("2027-03-01"), day("2027-03-05")),
        (BOTH[0], day("2027-11-25"), day("2027-11-26")),
    ]


@pytest.mark.parametrize(
    ("holiday", "rules"),
    [
        pytest.param(Holiday("Fair", FixedDate(11, 28)), [OFFICE_HOURS], id="on a Saturday"),
        pytest.param(THANKSGIVING, [rule(MON, 9, 17)], id="on a weekday off"),
        pytest.param(THANKSGIVING, [], id="while hours are unknown"),
        pytest.param(
            THANKSGIVING, [rule(EVERY_DAY, 9, 17, also_on_holidays=True)], id="on hours kept"
        ),
    ],
)
def test_a_holiday_that_touches_no_hours_is_not_announced(holiday, rules):
    assert announced("2026-11-23", holidays=[holiday], rules=rules) == []


def test_a_holiday_on_which_replaced_hours_hold_is_not_announced():
    voting = Closure(
        at("2026-11-01"),
        at("2026-12-01"),
        Effect.REPLACE,
        [rule(EVERY_DAY, 9, 17)],
        "Voting",
        also_on_holidays=True,
    )

    assert [a.reasons for a in announced("2026-11-23", voting)] == [("Voting",)]


def test_two_holidays_on_a_date_are_one_announcement():
    feast = Holiday("Feast of the Harbor", FixedDate(12, 25))

    (both,) = announced("2026-12-24", holidays=[CHRISTMAS, feast])

    assert both.reasons == ("Christmas Day", "Feast of the Harbor")


def test_a_holiday_keeps_apart_from_one_of_another_effect():
    quiet = Holiday("Quiet Day", FixedDate(12, 24), mode=Mode.PHONE)

    first, second = announced("2026-12-20", holidays=[CHRISTMAS, quiet])

    assert (first.effect, second.effect) == (Effect.PHONE, Effect.CLOSED)


@pytest.mark.parametrize(
    ("closure", "expected"),
    [
        pytest.param(
            Closure(at("2026-11-28"), at("2026-11-29"), reason="Inventory"),
            [(*BOTH[0], "Inventory")],
            id="the day after",
        ),
        pytest.param(
            Closure(at("2026-11-25"), at("2026-11-26"), reason="Storm"),
            [("Storm", *BOTH[0])],
            id="the day before",
        ),
        pytest.param(
            Closure(at("2026-11-25 12:00"), at("2026-11-26"), reason="Storm"),
            [("Storm",), BOTH[0]],
            id="but not half a day",
        ),
        pytest.param(
            Closure(at("2026-11-24"), at("2026-11-25"), reason="Storm"),
            [("Storm",), BOTH[0]],
            id="nor with a day between",
        ),
        pytest.param(
            Closure(at("2026-11-25"), at("2026-11-26"), reason="Storm", note="Stay home."),
            [("Storm",), BOTH[0]],
            id="nor with a note",
        ),
        pytest.param(
            Closure(at("2026-11-23"), at("2026-12-05"), reason="Flood"),
            [("Flood",)],
            id="a holiday within a closure says nothing new",
        ),
        pytest.param(
            Closure(at("2026-11-23 14:00"), reason="Flood"),
            [("Flood",)],
            id="nor within one without end",
        ),
    ],
)
def test_whole_days_in_a_row_are_one_announcement(closure, expected):
    # Saturdays count here, so that the day after the holidays is one to lose.
    rules = [rule(range(6), 9, 17)]

    assert [a.reasons for a in announced("2026-11-22", closure, rules=rules)] == expected


def test_a_closure_without_end_is_announced_without_a_last_day():
    (flood,) = announced("2026-12-05", Closure(at("2026-11-20 14:00"), reason="Flood"), days=3)

    assert (flood.first_day, flood.last_day, flood.ends) == (day("2026-11-20"), None, None)
    assert not flood.whole_days


@pytest.mark.parametrize(
    ("closure", "changes"),
    [
        pytest.param(
            Closure(at("2026-12-01 14:00"), at("2026-12-01 16:00")), True, id="in office hours"
        ),
        pytest.param(
            Closure(at("2026-12-01 18:00"), at("2026-12-01 20:00")), False, id="in the evening"
        ),
        pytest.param(Closure(at("2026-12-05"), at("2026-12-07")), False, id="on a weekend"),
        pytest.param(
            Closure(at("2026-12-01"), at("2026-12-02"), Effect.REPLACE, [rule(EVERY_DAY, 9, 17)]),
            False,
            id="the same hours",
        ),
        pytest.param(
            Closure(at("2026-12-01"), at("2026-12-02"), Effect.REPLACE, [rule(EVERY_DAY, 9, 16)]),
            True,
            id="other hours",
        ),
        pytest.param(
            Closure(at("2026-12-01"), at("2026-12-02"), Effect.PHONE), True, id="the phone"
        ),
    ],
)
def test_a_closure_tells_whether_it_changes_anything(closure, changes):
    (announcement,) = announced("2026-11-30", closure)

    assert announcement.changes is changes


def test_replaced_hours_that_a_nearer_closure_replaces_change_nothing():
    month = (at("2026-12-01"), at("2027-01-01"), Effect.REPLACE)
    city = Closure(*month, [rule(THU, 9, 12)], "City hours", scope=Scope.CITY)
    office = Closure(*month, [rule(THU, 13, 15)], "Works", scope=Scope.OFFICE)

    found = announced("2026-11-30", city, office, holidays=[])

    assert {a.reasons[0]: a.changes for a in found} == {"City hours": False, "Works": True}


def test_two_closures_at_once_both_change_the_hours():
    snow = Closure(at("2026-12-01 12:00"), at("2026-12-02"), reason="Snow")
    flood = Closure(at("2026-12-01 12:00"), at("2026-12-02"), reason="Flood")

    assert [a.changes for a in announced("2026-11-30", snow, flood)] == [True, True]


def test_a_closure_counts_until_its_last_minute():
    training = Closure(at("2026-12-01 14:00"), at("2026-12-01 16:00"), reason="Training")

    assert brief(announced("2026-12-01 15:59", training)) == [
        (("Training",), day("2026-12-01"), day("2026-12-01"))
    ]
    assert announced("2026-12-01 16:00", training) == []


@pytest.mark.parametrize("closures", [[], [Closure(at("2026-11-10"), reason="Flood")]])
def test_nothing_is_announced_of_a_place_that_nobody_uses_any_more(closures):
    office = schedule(
        OFFICE_HOURS, holidays=HOLIDAYS, closures=closures, in_use_until=day("2026-11-20")
    )

    assert office.announcements(at("2026-11-23")) == []


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        pytest.param("2026-11-23", "2026-11-24 16:00", [], id="over before it moves in"),
        pytest.param("2026-11-23", "2026-11-25 16:00", ["Snow"], id="on its first day still"),
        pytest.param("2026-11-23", None, ["Snow"], id="until further notice"),
        pytest.param("2026-11-27 12:00", "2026-11-30", ["Snow"], id="from its last day on"),
        pytest.param("2026-11-28", "2026-11-30", [], id="after it left"),
    ],
)
def test_a_closure_is_announced_where_it_meets_the_office(starts, ends, expected):
    snow = Closure(at(starts), ends and at(ends), reason="Snow")
    in_use = {"in_use_from": day("2026-11-25"), "in_use_until": day("2026-11-27")}
    office = schedule(OFFICE_HOURS, closures=[snow], **in_use)

    announced = office.announcements(at("2026-11-23 09:00"))

    assert [reason for a in announced for reason in a.reasons] == expected


def test_an_announcement_of_other_hours_brings_them():
    rules = (rule(EVERY_DAY, 9, 12),)
    works = Closure(at("2026-12-01"), at("2026-12-05"), Effect.REPLACE, rules, note="Call 311.")

    (announcement,) = announced("2026-11-30", works)

    assert (announcement.rules, announcement.note) == (rules, "Call 311.")
