"""From when till when an office is open on a date."""

import pytest

from departments.hours import Mode

from .builders import EVERY_DAY, FRI, MON, SAT, SUN, WORKDAYS, at, day, hours, rule, schedule

NIGHTS = schedule(rule([FRI, SAT], 20, 2), rule(SUN, 18, 0))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-11-28", ["Sat 20:00-02:00"], id="Saturday into Sunday"),
        pytest.param("2026-10-31", ["Sat 20:00-02:00"], id="over the end of a month"),
        pytest.param("2027-12-31", ["Fri 20:00-02:00"], id="over the end of a year"),
        pytest.param("2026-11-29", ["Sun 18:00-00:00"], id="until midnight"),
        pytest.param("2026-11-30", [], id="nothing begins on Monday"),
    ],
)
def test_a_span_past_midnight_belongs_to_the_day_on_which_it_begins(on, expected):
    assert hours(NIGHTS.spans(day(on))) == expected


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        pytest.param("2026-11-29 01:59", "open", id="Sunday before two"),
        pytest.param("2026-11-29 02:00", "closed", id="Sunday at two"),
        pytest.param("2026-11-29 23:59", "open", id="a minute before midnight"),
        pytest.param("2026-11-30 00:00", "closed", id="at midnight"),
        pytest.param("2026-11-01 00:30", "open", id="the month after"),
        pytest.param("2028-01-01 01:00", "open", id="the year after"),
    ],
)
def test_a_span_past_midnight_holds_on_the_next_day(moment, state):
    assert NIGHTS.status(at(moment)).state == state


def test_a_day_and_night_office_has_a_span_a_day():
    office = schedule(rule(EVERY_DAY, all_day=True))

    spans = office.spans(day("2026-11-26"))

    assert hours(spans) == ["Thu 00:00-00:00"]
    assert spans[0].whole_day


def test_midnight_to_midnight_is_the_whole_day():
    assert schedule(rule(MON, 0, 0)).spans(day("2026-11-30"))[0].whole_day


def test_hours_from_nine_to_nine_last_until_the_next_morning():
    office = schedule(rule(MON, 9, 9))

    assert office.status(at("2026-12-01 08:59")).state == "open"
    assert office.status(at("2026-12-01 09:00")).state == "closed"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        pytest.param(
            [rule(MON, 9, 14), rule(MON, 12, 17)],
            [("Mon 09:00-17:00", "open")],
            id="two of a kind become one",
        ),
        pytest.param(
            [rule(MON, 9, 12), rule(MON, 12, 17)],
            [("Mon 09:00-17:00", "open")],
            id="two that touch become one",
        ),
        pytest.param(
            [rule(MON, 8, 18, mode="phone"), rule(MON, 9, 17)],
            [
                ("Mon 08:00-09:00", "phone"),
                ("Mon 09:00-17:00", "open"),
                ("Mon 17:00-18:00", "phone"),
            ],
            id="open counts before the phone",
        ),
        pytest.param(
            [rule(MON, mode="appointment"), rule(MON, 9, 12)],
            [
                ("Mon 00:00-09:00", "appointment"),
                ("Mon 09:00-12:00", "open"),
                ("Mon 12:00-00:00", "appointment"),
            ],
            id="open counts before appointments",
        ),
        pytest.param(
            [rule(MON, 9, 12, note="Ring twice"), rule(MON, 12, 17)],
            [("Mon 09:00-12:00", "open"), ("Mon 12:00-17:00", "open")],
            id="different notes stay apart",
        ),
    ],
)
def test_overlapping_rules_never_give_overlapping_spans(rules, expected):
    spans = schedule(*rules).spans(day("2026-11-30"))

    assert list(zip(hours(spans), [span.mode for span in spans], strict=True)) == expected


def test_a_night_that_runs_into_the_morning_leaves_the_morning_its_own_span():
    office = schedule(rule(SAT, 20, 4), rule(SUN, 2, 10))

    assert hours(office.spans(day("2026-11-28"))) == ["Sat 20:00-04:00"]
    assert hours(office.spans(day("2026-11-29"))) == ["Sun 04:00-10:00"]


def test_spans_carry_the_mode_and_note_of_their_rule():
    office = schedule(rule(WORKDAYS, 9, 12, mode="appointment", note="Bring a photo."))

    (span,) = office.spans(day("2026-11-30"))

    assert (span.mode, span.note, span.timed) == (Mode.APPOINTMENT, "Bring a photo.", True)


def test_a_mode_without_times_lasts_the_whole_day_at_no_particular_hours():
    (span,) = schedule(rule(MON, mode="phone")).spans(day("2026-11-30"))

    assert hours([span]) == ["Mon 00:00-00:00"]
    assert not span.timed


def test_a_span_tells_whether_it_holds_a_moment():
    (span,) = schedule(rule(MON, 9, 17)).spans(day("2026-11-30"))

    assert span.contains(at("2026-11-30 09:00"))
    assert not span.contains(at("2026-11-30 17:00"))
