"""What holds at a moment, why, and until when."""

from datetime import UTC, datetime
from timeit import repeat

import pytest

from departments.hours import Closure, Effect, FixedDate, Holiday, Mode, Scope, Season, State

from .builders import (
    CHRISTMAS,
    DAY_AFTER,
    EVERY_DAY,
    FRI,
    KOLKATA,
    MON,
    OFFICE_HOURS,
    SAT,
    SUN,
    THANKSGIVING,
    THU,
    TUE,
    WORKDAYS,
    at,
    day,
    rule,
    schedule,
)

SPLIT = schedule(rule(WORKDAYS, 9, 12), rule(WORKDAYS, 13, 17))
DAY_AND_NIGHT = rule(EVERY_DAY, all_day=True)
HOLIDAYS = [THANKSGIVING, DAY_AFTER, CHRISTMAS]


@pytest.mark.parametrize(
    ("moment", "state", "until", "opens_at"),
    [
        pytest.param(
            "2026-11-30 08:59",
            "closed",
            "2026-11-30 09:00",
            "2026-11-30 09:00",
            id="before opening",
        ),
        pytest.param("2026-11-30 09:00", "open", "2026-11-30 12:00", None, id="at opening"),
        pytest.param(
            "2026-11-30 12:00", "closed", "2026-11-30 13:00", "2026-11-30 13:00", id="at lunch"
        ),
        pytest.param("2026-11-30 16:59", "open", "2026-11-30 17:00", None, id="before closing"),
        pytest.param(
            "2026-11-30 17:00", "closed", "2026-12-01 09:00", "2026-12-01 09:00", id="at closing"
        ),
        pytest.param(
            "2026-11-28 12:00", "closed", "2026-11-30 09:00", "2026-11-30 09:00", id="on Saturday"
        ),
    ],
)
def test_a_split_day_opens_and_closes_twice(moment, state, until, opens_at):
    status = SPLIT.status(at(moment))

    assert status.state == state
    assert status.until == at(until)
    assert status.opens_at == (opens_at and at(opens_at))
    assert status.reason == ""


@pytest.mark.parametrize(
    ("rules", "until"),
    [
        pytest.param([DAY_AND_NIGHT], None, id="day and night never closes"),
        pytest.param([rule(WORKDAYS, all_day=True)], "2026-11-28 00:00", id="Monday to Friday"),
        pytest.param([rule(MON, 9, 0), rule(TUE, 0, 17)], "2026-11-24 17:00", id="over midnight"),
        pytest.param([rule(MON, 9, 12), rule(MON, 12, 17)], "2026-11-23 17:00", id="shifts meet"),
        pytest.param([rule(MON, 9, 14), rule(MON, 13, 17)], "2026-11-23 17:00", id="overlapping"),
    ],
)
def test_open_lasts_until_it_really_ends(rules, until):
    status = schedule(*rules).status(at("2026-11-23 11:00"))

    assert status.state == "open"
    assert status.until == (until and at(until))


def test_day_and_night_lasts_until_the_next_holiday():
    status = schedule(DAY_AND_NIGHT, holidays=HOLIDAYS).status(at("2026-11-01 11:00"))

    assert status.until == at("2026-11-26 00:00")


def test_day_and_night_on_holidays_too_never_closes():
    always = rule(EVERY_DAY, all_day=True, also_on_holidays=True)

    status = schedule(always, holidays=HOLIDAYS).status(at("2026-11-26 11:00"))

    assert (status.state, status.until, status.reason) == ("open", None, "")


def test_the_hours_that_a_holiday_keeps_are_told_apart_from_those_that_it_drops():
    line = rule(EVERY_DAY, 8, 20, mode="phone", also_on_holidays=True)

    status = schedule(OFFICE_HOURS, line, holidays=[THANKSGIVING]).status(at("2026-11-26 10:00"))

    assert (status.state, status.reason) == ("phone", "Thanksgiving Day")
    assert status.until == at("2026-11-26 20:00")


@pytest.mark.parametrize(
    ("rules", "opens_at"),
    [
        pytest.param(
            [rule(THU, 9, 17, weeks={5})], "2026-12-31 09:00", id="the next fifth Thursday"
        ),
        pytest.param(
            [rule(EVERY_DAY, 9, 17, season=Season((6, 1), (8, 31)))],
            "2027-06-01 09:00",
            id="the next summer",
        ),
        pytest.param([rule(EVERY_DAY, mode="closed")], None, id="never"),
    ],
)
def test_the_next_opening_may_be_months_away(rules, opens_at):
    status = schedule(*rules).status(at("2026-11-26 11:00"))

    assert status.state == "closed"
    assert status.opens_at == status.until == (opens_at and at(opens_at))


@pytest.mark.parametrize(
    ("moment", "reason"),
    [
        pytest.param("2026-11-25 18:00", "", id="the evening before"),
        pytest.param("2026-11-26 00:00", "Thanksgiving Day", id="from midnight"),
        pytest.param("2026-11-26 07:00", "Thanksgiving Day", id="in the morning"),
        pytest.param("2026-11-26 11:00", "Thanksgiving Day", id="in office hours"),
        pytest.param("2026-11-26 23:59", "Thanksgiving Day", id="in the evening"),
        pytest.param("2026-11-27 10:00", "Day after Thanksgiving", id="the day after"),
        pytest.param("2026-11-28 10:00", "", id="the Saturday after"),
    ],
)
def test_a_holiday_is_why_on_its_own_date(moment, reason):
    status = schedule(OFFICE_HOURS, holidays=HOLIDAYS).status(at(moment))

    assert status.state == "closed"
    assert status.reason == reason


def test_the_days_before_and_after_a_holiday_open_as_usual():
    office = schedule(OFFICE_HOURS, holidays=HOLIDAYS)

    assert office.status(at("2026-11-25 17:00")).opens_at == at("2026-11-30 09:00")


def test_a_holiday_on_a_day_closed_anyway_is_not_why():
    independence = Holiday("Independence Day", FixedDate(7, 4))

    status = schedule(OFFICE_HOURS, holidays=[independence]).status(at("2026-07-04 12:00"))

    assert (status.state, status.reason) == ("closed", "")


def test_the_night_that_a_holiday_dropped_is_dropped_past_midnight_too():
    nights = schedule(rule(EVERY_DAY, 20, 2), holidays=[THANKSGIVING])

    status = nights.status(at("2026-11-27 01:00"))

    assert (status.state, status.reason) == ("closed", "Thanksgiving Day")


@pytest.mark.parametrize(
    ("moment", "state", "reason", "until"),
    [
        pytest.param("2026-11-30 13:59", "open", "", "2026-11-30 14:00", id="before"),
        pytest.param("2026-11-30 14:00", "closed", "Training", "2026-12-01 09:00", id="at"),
        pytest.param("2026-11-30 20:00", "closed", "Training", "2026-12-01 09:00", id="at night"),
        pytest.param("2026-12-01 00:00", "closed", "", "2026-12-01 09:00", id="after"),
    ],
)
def test_a_closing_at_14_today_is_why_until_the_day_ends(moment, state, reason, until):
    training = Closure(at("2026-11-30 14:00"), at("2026-12-01"), reason="Training", note="Call.")

    status = schedule(OFFICE_HOURS, closures=[training]).status(at(moment))

    assert (status.state, status.reason) == (state, reason)
    assert status.note == ("Call." if reason else "")
    assert status.until == at(until)


def test_a_closure_outside_the_usual_hours_is_not_why():
    cleaning = Closure(at("2026-11-30 18:00"), at("2026-11-30 20:00"), reason="Cleaning")

    status = schedule(OFFICE_HOURS, closures=[cleaning]).status(at("2026-11-30 19:00"))

    assert (status.state, status.reason) == ("closed", "")


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        pytest.param("2026-11-20 17:30", "closed", id="in the evening"),
        pytest.param("2026-11-21 12:00", "closed", id="on a Saturday"),
        pytest.param("2027-07-05 12:00", "closed", id="much later"),
    ],
)
def test_a_closure_without_end_never_opens_and_is_why(moment, state):
    flood = Closure(at("2026-11-20 12:00"), reason="Flood")

    status = schedule(OFFICE_HOURS, holidays=HOLIDAYS, closures=[flood]).status(at(moment))

    assert (status.state, status.reason) == (state, "Flood")
    assert status.until is None
    assert status.opens_at is None


def test_a_closure_of_years_ends_when_it_is_said_to():
    works = Closure(at("2026-11-20"), at("2028-05-31"), reason="Works")

    status = schedule(OFFICE_HOURS, closures=[works]).status(at("2026-11-30 12:00"))

    assert (status.state, status.reason) == ("closed", "Works")
    assert status.until == status.opens_at == at("2028-05-31 09:00")


def test_a_closure_that_begins_in_years_ends_day_and_night():
    works = Closure(at("2028-05-01 08:00"), at("2028-06-01"), reason="Works")
    office = schedule(DAY_AND_NIGHT, closures=[works], in_use_until=day("2029-12-31"))

    assert office.status(at("2026-11-30 12:00")).until == at("2028-05-01 08:00")


@pytest.mark.parametrize("ends", ["2926-11-30", None])
def test_a_closure_that_outlasts_everybody_takes_no_time_to_speak_of(ends):
    works = Closure(at("2026-11-20"), ends and at(ends), Effect.PHONE)

    best = min(
        repeat(
            lambda: schedule(rule(MON, 9, 12), closures=[works]).status(at("2026-12-01 12:00")),
            number=1,
            repeat=5,
        )
    )

    assert best < 0.5


def test_a_closure_without_end_lasts_at_most_until_the_office_moves():
    flood = Closure(at("2026-11-20"), reason="Flood")
    office = schedule(OFFICE_HOURS, closures=[flood], in_use_until=day("2027-03-31"))

    assert office.status(at("2026-11-30 12:00")).until == at("2027-04-01")


@pytest.mark.parametrize(
    ("moment", "state", "reason"),
    [
        pytest.param("2026-11-30 11:00", "closed", "Voting", id="usually open"),
        pytest.param("2026-11-30 13:00", "open", "", id="open as usual"),
        pytest.param("2026-11-30 19:00", "open", "Voting", id="usually closed"),
        pytest.param("2026-11-26 13:00", "closed", "Thanksgiving Day", id="on a holiday within"),
        pytest.param("2026-12-01 19:00", "closed", "", id="after"),
    ],
)
def test_replaced_hours_are_why_where_they_differ(moment, state, reason):
    rules = [rule(EVERY_DAY, 12, 20)]
    voting = Closure(at("2026-11-01"), at("2026-12-01"), Effect.REPLACE, rules, "Voting")
    office = schedule(OFFICE_HOURS, holidays=[THANKSGIVING], closures=[voting])

    status = office.status(at(moment))

    assert (status.state, status.reason) == (state, reason)


def test_the_nearest_of_two_closures_is_why():
    city = Closure(at("2026-11-30"), at("2026-12-03"), reason="Snow", scope=Scope.CITY)
    office = Closure(at("2026-11-30"), at("2026-12-03"), reason="Flood", scope=Scope.OFFICE)

    status = schedule(OFFICE_HOURS, closures=[city, office]).status(at("2026-11-30 10:00"))

    assert status.reason == "Flood"


@pytest.mark.parametrize(
    ("moment", "state", "until", "opens_at", "opens_in"),
    [
        pytest.param(
            "2026-11-27 10:00",
            "appointment",
            "2026-11-27 12:00",
            "2026-11-30 09:00",
            "open",
            id="now",
        ),
        pytest.param(
            "2026-11-26 18:00",
            "closed",
            "2026-11-27 09:00",
            "2026-11-30 09:00",
            "open",
            id="before",
        ),
    ],
)
def test_by_appointment_is_not_open(moment, state, until, opens_at, opens_in):
    office = schedule(rule(range(4), 9, 17), rule(FRI, 9, 12, mode="appointment"))

    status = office.status(at(moment))

    assert (status.state, status.until) == (state, at(until))
    assert (status.opens_at, status.opens_in) == (at(opens_at), opens_in)


@pytest.mark.parametrize("mode", [Mode.APPOINTMENT, Mode.PHONE])
def test_an_office_that_never_opens_tells_when_it_serves_otherwise(mode):
    desk = schedule(rule(WORKDAYS, 9, 12, mode=mode))

    now, later = desk.status(at("2026-11-30 10:00")), desk.status(at("2026-11-30 18:00"))

    assert (now.state, now.opens_at, now.opens_in) == (mode.value, None, None)
    assert (later.state, later.opens_at, later.opens_in) == ("closed", at("2026-12-01 09:00"), mode)


def test_a_mode_without_hours_lasts_over_the_days_that_have_it():
    status = schedule(rule([SAT, SUN], mode="phone")).status(at("2026-11-28 03:00"))

    assert (status.state, status.until) == ("phone", at("2026-11-30 00:00"))
    assert not status.span.timed


def test_the_phone_counts_as_why_where_a_closure_leaves_only_it():
    snow = Closure(at("2026-11-30"), at("2026-12-01"), Effect.PHONE, reason="Snow")

    status = schedule(OFFICE_HOURS, closures=[snow]).status(at("2026-11-30 10:00"))

    assert (status.state, status.reason) == ("phone", "Snow")
    assert status.opens_at == at("2026-12-01 09:00")


class TestUnknownHours:
    SNOW = {"starts": at("2026-11-26"), "ends": at("2026-11-27"), "reason": "Snow"}

    @pytest.mark.parametrize(
        "moment",
        [
            pytest.param("2026-11-30 10:00", id="on a workday"),
            pytest.param("2026-11-29 03:00", id="on a Sunday night"),
            pytest.param("2026-12-25 10:00", id="on a holiday"),
        ],
    )
    def test_are_never_closed(self, moment):
        status = schedule(holidays=HOLIDAYS).status(at(moment))

        assert (status.state, status.until, status.reason) == ("unknown", None, "")

    def test_are_closed_by_a_closure_that_says_so(self):
        status = schedule(closures=[Closure(**self.SNOW)]).status(at("2026-11-26 10:00"))

        assert (status.state, status.reason) == ("closed", "Snow")
        assert status.until == at("2026-11-27")

    def test_are_replaced_by_a_closure_that_knows_them(self):
        known = Closure(**self.SNOW, effect=Effect.REPLACE, rules=[rule(EVERY_DAY, 9, 12)])

        office = schedule(closures=[known])

        assert office.status(at("2026-11-26 10:00")).state == "open"
        assert office.status(at("2026-11-26 13:00")).state == "closed"
        assert office.status(at("2026-11-27 10:00")).state == "unknown"

    def test_are_on_the_phone_where_a_closure_says_so(self):
        status = schedule(closures=[Closure(**self.SNOW, effect=Effect.PHONE)]).status(
            at("2026-11-26 10:00")
        )

        assert (status.state, status.reason) == ("phone", "Snow")
        assert not status.span.timed


class TestMovingOffice:
    OLD = schedule(OFFICE_HOURS, in_use_until=day("2026-11-30"))
    NEW = schedule(OFFICE_HOURS, in_use_from=day("2026-12-01"))

    @pytest.mark.parametrize(
        ("moment", "old", "new"),
        [
            pytest.param("2026-11-30 10:00", State.OPEN, State.NOT_IN_USE, id="the last day"),
            pytest.param("2026-11-30 23:59", State.CLOSED, State.NOT_IN_USE, id="its last minute"),
            pytest.param("2026-12-01 00:00", State.NOT_IN_USE, State.CLOSED, id="the first minute"),
            pytest.param("2026-12-01 10:00", State.NOT_IN_USE, State.OPEN, id="the first day"),
        ],
    )
    def test_is_in_one_place_at_a_time(self, moment, old, new):
        assert self.OLD.status(at(moment)).state is old
        assert self.NEW.status(at(moment)).state is new

    def test_tells_when_the_new_place_opens(self):
        status = self.NEW.status(at("2026-11-01 10:00"))

        assert status.until == at("2026-12-01 00:00")
        assert status.opens_at == at("2026-12-01 09:00")

    def test_is_not_to_open_again_at_the_old_place(self):
        status = self.OLD.status(at("2026-11-30 18:00"))

        assert status.until == at("2026-12-01 00:00")
        assert status.opens_at is None

    def test_has_left_the_old_place_for_good(self):
        status = self.OLD.status(at("2027-01-04 10:00"))

        assert (status.until, status.opens_at) == (None, None)

    def test_ends_the_last_night_at_midnight(self):
        nights = schedule(rule(EVERY_DAY, 20, 2), in_use_until=day("2026-11-30"))

        assert nights.status(at("2026-11-30 22:00")).until == at("2026-12-01 00:00")

    def test_does_not_begin_in_the_night_before(self):
        nights = schedule(rule(EVERY_DAY, 20, 2), in_use_from=day("2026-12-01"))

        assert nights.status(at("2026-12-01 01:00")).state is State.CLOSED

    def test_is_not_left_before_it_is_moved_into(self):
        with pytest.raises(ValueError, match="not left before"):
            schedule(in_use_from=day("2026-12-01"), in_use_until=day("2026-11-30"))


def test_the_span_is_the_one_that_holds_now():
    nights = schedule(rule(EVERY_DAY, 20, 2, note="Side door."))

    span = nights.status(at("2026-11-30 01:00")).span

    assert (span.starts, span.ends, span.note) == (
        at("2026-11-29 20:00"),
        at("2026-11-30 02:00"),
        "Side door.",
    )


@pytest.mark.parametrize(
    ("moment", "whole_day"),
    [
        pytest.param("2026-11-26 10:00", True, id="a holiday"),
        pytest.param("2026-11-28 10:00", True, id="a Saturday"),
        pytest.param("2026-11-30 18:00", False, id="an evening"),
    ],
)
def test_it_tells_whether_the_whole_day_is_the_same(moment, whole_day):
    status = schedule(OFFICE_HOURS, holidays=HOLIDAYS).status(at(moment))

    assert status.whole_day is whole_day


def test_moments_of_any_zone_are_understood_and_answered_in_the_citys():
    status = schedule(OFFICE_HOURS).status(datetime(2026, 11, 30, 15, tzinfo=UTC))

    assert status.state == "open"
    assert f"{status.at:%H:%M} {status.until:%H:%M}" == "10:00 17:00"
    assert schedule(OFFICE_HOURS, tz=KOLKATA).status(status.at).state == "closed"


@pytest.mark.parametrize("ask", ["status", "next_change", "announcements", "coming"])
def test_a_moment_without_a_zone_is_refused(ask):
    with pytest.raises(ValueError, match="2026-11-30 09:00:00 has none"):
        getattr(schedule(OFFICE_HOURS), ask)(at("2026-11-30 09:00", tz=None))


@pytest.mark.parametrize(
    "rules",
    [
        pytest.param([OFFICE_HOURS], id="office hours"),
        pytest.param([DAY_AND_NIGHT], id="day and night"),
        pytest.param([rule(EVERY_DAY, all_day=True, also_on_holidays=True)], id="always"),
        pytest.param([rule(MON, 9, 17, also_on_holidays=True), OFFICE_HOURS], id="some kept"),
        pytest.param([rule(WORKDAYS, mode="appointment")], id="by appointment"),
        pytest.param([], id="unknown"),
    ],
)
def test_a_status_takes_far_less_than_a_page(rules):
    # The best of many, so that a busy machine does not count.
    best = min(
        repeat(
            lambda: schedule(*rules, holidays=HOLIDAYS).status(at("2026-11-27 12:00")),
            number=1,
            repeat=50,
        )
    )

    assert best < 0.002
