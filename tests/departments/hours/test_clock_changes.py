"""Hours around the change to and from summer time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from .builders import (
    EVERY_DAY,
    KOLKATA,
    LONDON,
    NEW_YORK,
    SAT,
    SUN,
    at,
    clock,
    day,
    hours,
    rule,
    schedule,
)

SPRING, AUTUMN = "2026-03-08", "2026-11-01"
LONDON_SPRING, LONDON_AUTUMN = "2026-03-29", "2026-10-25"


def length(span):
    return (span.ends.astimezone(UTC) - span.starts.astimezone(UTC)) / timedelta(hours=1)


@pytest.mark.parametrize(
    ("tz", "on", "opens", "closes", "expected", "real_hours"),
    [
        pytest.param(NEW_YORK, SPRING, 9, 17, "Sun 09:00-17:00", 8, id="after the gap"),
        pytest.param(NEW_YORK, SPRING, 1, 5, "Sun 01:00-05:00", 3, id="over the gap"),
        pytest.param(NEW_YORK, SPRING, "2:30", 5, "Sun 03:30-05:00", 1.5, id="from in the gap"),
        pytest.param(NEW_YORK, SPRING, 1, "2:30", "Sun 01:00-03:30", 1.5, id="until in the gap"),
        pytest.param(
            NEW_YORK, SPRING, "2:15", "2:45", "Sun 03:15-03:45", 0.5, id="wholly in the gap"
        ),
        pytest.param(NEW_YORK, AUTUMN, 0, 5, "Sun 00:00-05:00", 6, id="over the hour twice"),
        pytest.param(NEW_YORK, AUTUMN, "1:30", 5, "Sun 01:30-05:00", 4.5, id="from its first"),
        pytest.param(NEW_YORK, AUTUMN, 0, "1:30", "Sun 00:00-01:30", 1.5, id="until its first"),
        pytest.param(LONDON, LONDON_SPRING, 0, 3, "Sun 00:00-03:00", 2, id="London's gap"),
        pytest.param(LONDON, LONDON_AUTUMN, 0, 3, "Sun 00:00-03:00", 4, id="London's hour twice"),
        pytest.param(KOLKATA, SPRING, 1, 5, "Sun 01:00-05:00", 4, id="no change in Kolkata"),
        pytest.param(KOLKATA, AUTUMN, 1, 5, "Sun 01:00-05:00", 4, id="nor in autumn"),
    ],
)
def test_a_span_has_its_real_length(tz, on, opens, closes, expected, real_hours):
    office = schedule(rule(SUN, opens, closes), tz=tz)

    (span,) = office.spans(day(on))

    assert hours([span]) == [expected]
    assert length(span) == real_hours


def test_hours_that_the_gap_turns_around_are_left_out():
    office = schedule(rule(SUN, "2:30", "3:15"))

    assert office.spans(day(SPRING)) == []
    assert office.status(at("2026-03-08 03:20")).state == "closed"


@pytest.mark.parametrize(
    ("tz", "on", "real_hours"),
    [
        pytest.param(NEW_YORK, SPRING, 23, id="spring"),
        pytest.param(NEW_YORK, AUTUMN, 25, id="autumn"),
        pytest.param(LONDON, LONDON_SPRING, 23, id="spring in London"),
        pytest.param(LONDON, LONDON_AUTUMN, 25, id="autumn in London"),
        pytest.param(KOLKATA, AUTUMN, 24, id="Kolkata"),
    ],
)
def test_day_and_night_goes_through_the_change(tz, on, real_hours):
    office = schedule(rule(EVERY_DAY, all_day=True), tz=tz)

    (span,) = office.spans(day(on))
    status = office.status(at(f"{on} 01:30", tz))

    assert length(span) == real_hours
    assert span.whole_day
    assert (status.state, status.until) == ("open", None)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-03-07", 5, id="a night short of an hour"),
        pytest.param("2026-10-31", 7, id="a night with an hour more"),
        pytest.param("2026-10-24", 6, id="an ordinary night"),
    ],
)
def test_a_night_over_the_change_has_its_real_length(on, expected):
    (span,) = schedule(rule(SAT, 21, 3)).spans(day(on))

    assert length(span) == expected


def test_both_halves_of_the_repeated_hour_are_told_apart():
    office = schedule(rule(SUN, 0, "1:30"))

    first, second = at(f"{AUTUMN} 01:45"), at(f"{AUTUMN} 01:15", fold=1)

    assert office.status(at(f"{AUTUMN} 01:15")).state == "open"
    assert office.status(first).state == "closed"
    assert office.status(second).state == "closed"


def test_closing_after_the_repeated_hour_is_closing_two_hours_after_its_first():
    office = schedule(rule(SUN, 0, 2))

    status = office.status(at(f"{AUTUMN} 01:00"))

    assert status.until.astimezone(UTC) - status.at.astimezone(UTC) == timedelta(hours=2)


def test_midnight_that_the_change_skips_begins_the_day_an_hour_later():
    beirut = ZoneInfo("Asia/Beirut")
    office = schedule(rule(EVERY_DAY, all_day=True), tz=beirut)

    (span,) = office.spans(day("2026-03-29"))

    assert span.starts.time() == clock(1)
    assert length(span) == 23
    assert span.whole_day


def test_a_day_that_the_date_line_took_has_no_hours():
    apia = ZoneInfo("Pacific/Apia")
    office = schedule(rule(EVERY_DAY, 9, 17), tz=apia)

    assert hours(office.spans(day("2011-12-29"))) == ["Thu 09:00-17:00"]
    assert office.spans(day("2011-12-30")) == []
    assert office.status(at("2011-12-29 18:00", apia)).until == at("2011-12-31 09:00", apia)


def test_the_night_stays_one_where_clocks_go_back_over_midnight():
    newfoundland = ZoneInfo("America/St_Johns")
    office = schedule(rule(EVERY_DAY, 9, 17), tz=newfoundland)
    second_half_past_eleven = datetime(2009, 11, 1, 3, 0, tzinfo=UTC)

    status = office.status(second_half_past_eleven)

    assert f"{status.at:%d %H:%M}" == "31 23:30"
    assert status.until == at("2009-11-01 09:00", newfoundland)
    assert office.next_change(second_half_past_eleven) == at("2009-11-01 09:00", newfoundland)
