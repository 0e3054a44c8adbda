"""Short ways to say rules, moments and schedules, so that tables of cases stay readable."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from departments.hours import FixedDate, Holiday, NthWeekday, Rule, Schedule

NEW_YORK = ZoneInfo("America/New_York")
LONDON = ZoneInfo("Europe/London")
KOLKATA = ZoneInfo("Asia/Kolkata")

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
WORKDAYS = range(5)
EVERY_DAY = range(7)

THANKSGIVING = Holiday("Thanksgiving Day", NthWeekday(month=11, week=4, weekday=THU))
DAY_AFTER = Holiday("Day after Thanksgiving", NthWeekday(11, 4, THU), offset_days=1)
CHRISTMAS = Holiday("Christmas Day", FixedDate(12, 25), observed=True)


def rule(weekdays, opens=None, closes=None, **more):
    """Return a rule; times are written as 9:30 or 17, days as one number or several."""
    days = {weekdays} if isinstance(weekdays, int) else weekdays
    return Rule(days, clock(opens), clock(closes), **more)


def clock(text):
    if text is None:
        return None
    hour, _, minute = str(text).partition(":")
    return time(int(hour), int(minute or 0))


def day(text):
    return date.fromisoformat(text)


def at(text, tz=NEW_YORK, fold=0):
    """Return a moment by a zone's clocks: 2026-11-26 09:00."""
    return datetime.fromisoformat(text).replace(tzinfo=tz, fold=fold)


def schedule(*rules, holidays=(), closures=(), tz=NEW_YORK, **more):
    return Schedule(rules, holidays, closures, tz, **more)


def hours(spans):
    """Return spans as text: Mon 09:00-17:00."""
    return [f"{span.starts:%a %H:%M}-{span.ends:%H:%M}" for span in spans]


OFFICE_HOURS = rule(WORKDAYS, 9, 17)
