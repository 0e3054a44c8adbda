"""What holds for any office whatsoever, on any of the odd days of a year."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from departments.hours import (
    Closure,
    EasterSunday,
    Effect,
    FixedDate,
    Holiday,
    Mode,
    NthWeekday,
    Rule,
    Schedule,
    Scope,
    Season,
    State,
)

ZONES = [
    ZoneInfo(name)
    for name in ("America/New_York", "Europe/London", "Asia/Kolkata", "Asia/Beirut", "UTC")
]
# Each of these weeks has something odd: both clock changes, a leap day, a turn of the year.
ODD_DAYS = [date(2026, 3, 7), date(2026, 3, 28), date(2026, 10, 24), date(2026, 10, 31),
            date(2028, 2, 28), date(2026, 12, 30)]  # fmt: skip
A_MOMENT = timedelta.resolution

weekdays = st.frozensets(st.integers(0, 6), min_size=1)
quarters = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))
weeks = st.frozensets(st.sampled_from([1, 2, 3, 4, 5, -1]), max_size=2)
days_of_year = st.dates(date(2028, 1, 1), date(2028, 12, 31)).map(lambda d: (d.month, d.day))
seasons = st.none() | st.builds(Season, days_of_year, days_of_year)
more = {
    "weekdays": weekdays,
    "weeks": weeks,
    "season": seasons,
    "also_on_holidays": st.sampled_from([False, False, True]),
}
serving = st.sampled_from([Mode.OPEN, Mode.APPOINTMENT, Mode.PHONE])
rules = st.one_of(
    st.builds(Rule, opens=quarters, closes=quarters, mode=serving, **more),
    st.builds(Rule, opens=quarters, closes=quarters, weekdays=weekdays),
    st.builds(Rule, all_day=st.just(True), **more),
    st.builds(Rule, mode=st.sampled_from([Mode.CLOSED, Mode.APPOINTMENT, Mode.PHONE]), **more),
)
holidays = st.builds(
    Holiday,
    st.just("Holiday"),
    st.one_of(
        st.builds(FixedDate, st.sampled_from([1, 3, 12]), st.integers(1, 31)),
        st.builds(
            NthWeekday,
            st.sampled_from([3, 10, 11]),
            st.sampled_from([1, 4, 5, -1]),
            st.integers(0, 6),
        ),  # fmt: skip
        st.just(EasterSunday()),
    ),
    offset_days=st.integers(-2, 2),
    observed=st.booleans(),
    mode=st.sampled_from([Mode.CLOSED, Mode.APPOINTMENT, Mode.PHONE]),
)
# Up to three of one date, each with a mode of its own.
kept_together = st.builds(
    lambda holiday, modes: [replace(holiday, mode=mode) for mode in modes],
    holidays,
    st.lists(st.sampled_from([Mode.CLOSED, Mode.APPOINTMENT, Mode.PHONE]), min_size=1, max_size=3),
)
moments = st.builds(
    lambda day, minutes: datetime.combine(day, time.min, tzinfo=UTC) + timedelta(minutes=minutes),
    st.sampled_from(ODD_DAYS),
    st.integers(-3 * 24 * 60, 6 * 24 * 60),
)


@st.composite
def closures(draw):
    starts = draw(moments)
    ends = starts + draw(st.timedeltas(timedelta(minutes=1), timedelta(days=40)))
    effect = draw(st.sampled_from(Effect))
    return Closure(
        starts,
        draw(st.sampled_from([ends, ends, ends, None])),
        effect,
        draw(st.lists(rules, min_size=1, max_size=3)) if effect is Effect.REPLACE else (),
        reason=draw(st.sampled_from(["Snow", "Flood"])),
        scope=draw(st.sampled_from(Scope)),
        also_on_holidays=draw(st.booleans()),
    )


# Not moved in, left, both or neither, but never left before it is moved into.
in_use = st.tuples(*2 * [st.none() | st.sampled_from(ODD_DAYS)]).map(
    lambda edges: sorted(edges) if all(edges) else edges
)


@st.composite
def schedules(draw):
    return Schedule(
        draw(st.lists(rules, max_size=5)),
        draw(st.lists(holidays, max_size=3)),
        draw(st.lists(closures(), max_size=3)),
        draw(st.sampled_from(ZONES)),
        *draw(in_use),
    )


fractions = st.floats(0, 1, exclude_max=True)
thorough = settings(max_examples=150)


def between(starts, ends, fraction):
    """Return a moment at or after one and before another; a fraction says where."""
    starts, ends = starts.astimezone(UTC), ends.astimezone(UTC)
    return starts + (ends - A_MOMENT - starts) * fraction


def day_in(office, at):
    return at.astimezone(office.tz).date()


def around(office, at):
    today = day_in(office, at)
    return [span for n in range(-3, 6) for span in office.spans(today + timedelta(days=n))]


@thorough
@given(schedules(), moments, fractions)
def test_a_span_tells_the_state_from_its_start_to_its_end(office, at, fraction):
    for span in around(office, at):
        for moment in (span.starts, between(span.starts, span.ends, fraction)):
            status = office.status(moment)

            assert status.state.value == span.mode.value
            assert status.span == span


def with_one_more(office, further):
    """Return an office with a further closure or holiday, and what tells which days it touches."""
    if isinstance(further, Holiday):
        return replace(office, holidays=(*office.holidays, further)), further.occurs_on
    first, end = day_in(office, further.starts), further.ends and day_in(office, further.ends)
    changed = replace(office, closures=(*office.closures, further))
    return changed, lambda day: first <= day <= (end or date.max)


def opens(further):
    """Tell whether it is a closure with hours at which an office is open."""
    rules = further.rules if isinstance(further, Closure) else ()
    return any(rule.mode is Mode.OPEN for rule in rules)


def days_between(first, last):
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


@thorough
@given(schedules(), moments, closures() | holidays)
def test_a_status_hangs_on_nothing_beyond_its_last_day(office, at, further):
    status, yesterday = office.status(at), day_in(office, at) - timedelta(days=1)
    changed, touches = with_one_more(office, further)
    is_awaited = not status.may_open and opens(further)

    if (
        status.last_day
        and not is_awaited
        and not any(map(touches, days_between(yesterday, status.last_day)))
    ):
        assert changed.status(at) == status
        if office.known:
            assert changed.next_change(at) == office.next_change(at)


@thorough
@given(schedules(), moments, closures() | holidays)
def test_announcements_hang_on_nothing_beyond_their_last_day(office, at, further):
    last_day, first = office.last_day_announced(at), day_in(office, at) - timedelta(days=15)
    changed, touches = with_one_more(office, further)

    if last_day and not any(map(touches, days_between(first, last_day))):
        assert changed.announcements(at) == office.announcements(at)


@thorough
@given(schedules(), moments, holidays)
def test_who_heeds_no_holidays_is_not_changed_by_one(office, at, holiday):
    changed = replace(office, holidays=(*office.holidays, holiday))

    if office.rules and not office.heeds_holidays:
        assert changed.status(at) == office.status(at)
        assert changed.announcements(at, 30) == office.announcements(at, 30)
        assert changed.next_change(at) == office.next_change(at)


@thorough
@given(schedules(), moments)
def test_spans_never_overlap(office, at):
    for earlier, later in pairwise(around(office, at)):
        assert earlier.starts.astimezone(UTC) < earlier.ends.astimezone(UTC)
        assert earlier.ends.astimezone(UTC) <= later.starts.astimezone(UTC)


@thorough
@given(schedules(), moments)
def test_nobody_serves_outside_all_spans(office, at):
    covered = any(span.contains(at) for span in around(office, at))

    assert covered == office.status(at).state.serves


@thorough
@given(schedules(), moments, fractions)
def test_nothing_shown_changes_before_the_next_change(office, at, fraction):
    change = office.next_change(at)
    end = change or at + timedelta(days=30)

    assert end.astimezone(UTC) > at
    for moment in (between(at, end, fraction), end.astimezone(UTC) - A_MOMENT):
        assert shown(office, moment) == shown(office, at)


def shown(office, at):
    """Return all that a page shows; where hours are unknown or past, no table of days."""
    status = office.status(at)
    facts = (status.state, status.reason, status.until, status.opens_at, status.span)
    today = day_in(office, at)
    left = office.in_use_until and today > office.in_use_until
    table = office.days(today, 3) if office.known and not left else []
    return facts, table, office.announcements(at)


@thorough
@given(schedules(), moments, fractions)
def test_a_state_lasts_until_the_moment_that_is_named(office, at, fraction):
    status = office.status(at)

    end = status.until or at + timedelta(days=14)

    assert end.astimezone(UTC) > at
    assert office.status(between(at, end, fraction)).state is status.state
    if status.until:
        assert office.status(status.until).state is not status.state


@thorough
@given(schedules(), moments, fractions)
def test_the_next_opening_is_the_next_one(office, at, fraction):
    status = office.status(at)
    end = status.opens_at or at + timedelta(days=14)

    if status.opens_at:
        assert office.status(status.opens_at).state.value == status.opens_in
    if status.state is not State.OPEN and status.opens_in is not Mode.PHONE:
        assert office.status(between(at, end, fraction)).state is not State.OPEN


@thorough
@given(schedules(), moments)
def test_a_closure_is_never_served_through(office, at):
    states = {Effect.CLOSED: {State.OPEN, State.PHONE, State.APPOINTMENT, State.UNKNOWN},
              Effect.PHONE: {State.OPEN}, Effect.APPOINTMENT: {State.OPEN}}  # fmt: skip
    state = office.status(at).state

    for closure in office.closures:
        if closure.in_force(at):
            assert state not in states.get(closure.effect, set())


@thorough
@given(
    st.lists(rules, min_size=1, max_size=5),
    kept_together,
    st.lists(holidays, max_size=2),
    st.sampled_from(ZONES),
)
def test_a_holiday_leaves_no_hours_of_its_own_open(rules, together, others, tz):
    holidays = [*others, *together]
    day = together[0].next(date(2026, 1, 1))
    rules = [replace(rule, also_on_holidays=False) for rule in rules]
    on_other_days = [other for rule in rules if (other := without(rule, day.weekday()))]

    spans = Schedule(rules, holidays, (), tz).spans(day)

    from_the_night_before = Schedule(on_other_days, holidays, (), tz).spans(day)
    own = [span for span in spans if span not in from_the_night_before]
    assert Mode.OPEN not in {span.mode for span in own}
    if any(holiday.mode is Mode.CLOSED for holiday in together):
        assert own == []


@thorough
@given(schedules(), moments)
def test_hours_kept_on_holidays_are_those_of_a_city_without_any(office, at):
    kept = [replace(rule, also_on_holidays=True) for rule in office.rules]
    office = replace(office, rules=kept, closures=())
    restless = replace(office, holidays=())

    assert around(office, at) == around(restless, at)
    assert office.status(at) == restless.status(at)
    assert office.announcements(at) == []


def without(rule, weekday):
    """Return a rule for its other weekdays, or None where it has no other."""
    weekdays = rule.weekdays - {weekday}
    return replace(rule, weekdays=weekdays) if weekdays else None


@thorough
@given(holidays, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_next_holiday_occurs(holiday, after):
    found = holiday.next(after)

    if found is None:
        pytest.fail(f"{holiday} is never kept again after {after}")
    assert found > after
    assert holiday.occurs_on(found)
    for n in range(1, min((found - after).days, 40)):
        assert not holiday.occurs_on(after + timedelta(days=n))
