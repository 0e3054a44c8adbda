"""Announcements: the exceptions that residents should know of beforehand."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from .modes import Effect
from .moments import ONE_DAY, in_utc, midnight
from .rules import Rule

# Around the time asked for, so that a run of days is found whole.
MARGIN = timedelta(days=14)


@dataclass(frozen=True)
class Announcement:
    """An exception, or a run of equal ones on days that follow each other.

    `starts` and `ends` are moments in the city's zone, `first_day` and `last_day` the
    dates that they touch; without an end it lasts until further notice. `changes`
    tells whether anything is otherwise than it would be without it, `yearly` that it
    is made of holidays alone. `rules` are the hours that hold meanwhile, if replaced.
    """

    reasons: tuple[str, ...]
    effect: Effect
    starts: datetime
    ends: datetime | None
    first_day: date
    last_day: date | None
    whole_days: bool
    changes: bool
    note: str = ""
    rules: tuple[Rule, ...] = ()
    yearly: bool = False


def announcements_between(timeline, at, days):
    """Return what runs at a moment in UTC or begins within days of it, soonest first.

    What is over before the office moves in, or begins after it left, is left out.
    """
    today = timeline.day_of(at)
    if timeline.left(today):
        return []
    last_day = today + timedelta(days=days)
    known = [of_closure(timeline, closure) for closure in timeline.closures]
    known = [each for each in known if timeline.in_use_between(each.first_day, each.last_day)]
    day = today - MARGIN
    while day <= last_day + MARGIN:
        if timeline.holidays_on(day):
            known += of_holidays(timeline, day)
        day += ONE_DAY
    return [
        announcement
        for announcement in merged(known)
        if announcement.first_day <= last_day
        and (announcement.ends is None or announcement.ends > at)
    ]


def of_holidays(timeline, day):
    """Return the announcement of the holidays that touch the hours of a date, if any."""
    acting = {
        exception
        for on in (day, day + ONE_DAY)
        for piece in timeline.slices(on)
        if piece.day == day
        for exception in piece.acting
    }
    holidays = [holiday for holiday in timeline.holidays_on(day) if holiday in acting]
    if not holidays:
        return []
    return [
        Announcement(
            reasons=tuple(dict.fromkeys(holiday.reason for holiday in holidays)),
            effect=holidays[0].effect,
            starts=midnight(day, timeline.tz).astimezone(timeline.tz),
            ends=midnight(day + ONE_DAY, timeline.tz).astimezone(timeline.tz),
            first_day=day,
            last_day=day,
            whole_days=True,
            changes=True,
            yearly=True,
        )
    ]


def of_closure(timeline, closure):
    tz = timeline.tz
    first_day = timeline.day_of(closure.starts)
    last_day = None
    at_midnight = closure.starts == midnight(first_day, tz)
    if closure.ends is not None:
        last_day = timeline.day_of(closure.ends - timedelta.resolution)
        at_midnight = at_midnight and closure.ends == midnight(last_day + ONE_DAY, tz)
    return Announcement(
        reasons=(closure.reason,) if closure.reason else (),
        effect=closure.effect,
        starts=closure.starts.astimezone(tz),
        ends=closure.ends and closure.ends.astimezone(tz),
        first_day=first_day,
        last_day=last_day,
        whole_days=at_midnight,
        changes=acts(timeline, closure, first_day, last_day),
        note=closure.note,
        rules=closure.rules,
    )


def acts(timeline, closure, first_day, last_day):
    """Tell whether anything would be otherwise without a closure."""
    horizon = timeline.last_day_to_search(first_day)
    last_day = min(last_day or horizon, horizon)
    while first_day <= last_day:
        if any(closure in piece.acting for piece in timeline.slices(first_day)):
            return True
        first_day += ONE_DAY
    return False


def merged(announcements):
    """Return announcements by their start, runs of equal days made one.

    A holiday within a closure of the same effect says nothing new and is left out.
    """
    result = []
    for each in sorted(announcements, key=lambda a: (a.first_day, a.yearly, in_utc(a.starts))):
        if each.yearly and any(includes(other, each) for other in result):
            continue
        earlier = next((n for n, other in enumerate(result) if continues(other, each)), None)
        if earlier is None:
            result.append(each)
        else:
            result[earlier] = run_of(result[earlier], each)
    return result


def run_of(earlier, later):
    return replace(
        earlier,
        reasons=tuple(dict.fromkeys(earlier.reasons + later.reasons)),
        ends=later.ends,
        last_day=later.last_day,
        yearly=earlier.yearly and later.yearly,
    )


def includes(closure, holiday):
    return (
        not closure.yearly
        and closure.effect is holiday.effect
        and closure.changes
        and in_utc(closure.starts) <= in_utc(holiday.starts)
        and (closure.ends is None or in_utc(holiday.ends) <= in_utc(closure.ends))
    )


def continues(earlier, later):
    """Tell whether a whole day goes on with what held on the day before."""
    return (
        earlier.whole_days
        and later.whole_days
        and earlier.last_day is not None
        and later.first_day == earlier.last_day + ONE_DAY
        and later.effect is earlier.effect
        and later.effect is not Effect.REPLACE
        and (later.note, later.changes) == (earlier.note, earlier.changes)
    )
