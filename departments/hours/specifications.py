"""Hours as machines read them: schema.org's opening hours, which know weekdays and dates alone.

Only open doors count here: whoever comes by appointment, or calls, reads the page.
What holds on a date comes before what holds on a weekday.
"""

from dataclasses import dataclass
from datetime import date, time, timedelta

from .days import week_around
from .modes import Effect, Mode
from .moments import ONE_DAY
from .rules import rules_on

MIDNIGHT, LAST_MINUTE = time(0), time(23, 59)
DAY_AND_NIGHT = (MIDNIGHT, LAST_MINUTE)
CLOSED = (MIDNIGHT, MIDNIGHT)  # how schema.org says it


@dataclass(frozen=True)
class Specification:
    """From then till then on some weekdays, none named being all; on some dates, or on all."""

    opens: time
    closes: time
    weekdays: tuple[int, ...] = ()
    first_day: date | None = None
    last_day: date | None = None


def specifications(schedule, at, days):
    """Return the usual week, its seasons, and what is otherwise within days of a moment."""
    if not schedule.known:
        return []
    today = schedule.status(at).at.date()
    announced = [each for each in schedule.announcements(at, days) if each.changes]
    shut = [each for each in announced if each.effect is Effect.CLOSED and each.whole_days]
    others = [each for each in announced if each not in shut]
    last_day = today + timedelta(days=days)
    dated = {
        **weeks_of_the_month(schedule, today, last_day),
        **exceptions(schedule, others, today, last_day),
    }
    dated = {day: hours for day, hours in dated.items() if not any(covers(s, day) for s in shut)}
    closed = [Specification(*CLOSED, (), each.first_day, each.last_day) for each in shut]
    return [*usual(schedule, today), *seasonal(schedule, today), *closed, *runs_of(dated)]


def usual(schedule, today):
    """Return the week without season, unless a season hides all of it from this week's table."""
    shown = week_around(schedule._ordinary, today)
    if not any(not r.specificity for d in shown for r in rules_on(schedule.rules, d.date)):
        return []
    return weekly([rule for rule in schedule.rules if not rule.specificity])


def seasonal(schedule, today):
    """Return the week of each season, for the time when it is or comes next."""
    rules = [rule for rule in schedule.rules if rule.season and not rule.weeks]
    return [
        spec
        for season in dict.fromkeys(rule.season for rule in rules)
        for spec in weekly(
            [rule for rule in rules if rule.season == season], season.from_day_on(today)
        )
    ]


def weekly(rules, dates=()):
    """Return the hours of the weekdays that rules name; a season also says which are closed."""
    together = {}
    for weekday in range(7):
        naming = [rule for rule in rules if weekday in rule.weekdays]
        hours = hours_of_rules(naming) or ([CLOSED] if naming and dates else [])
        for each in hours:
            together.setdefault(each, []).append(weekday)
    return [Specification(*hours, tuple(days), *dates) for hours, days in together.items()]


def hours_of_rules(rules):
    if any(rule.mode is Mode.CLOSED for rule in rules):
        return []
    return [
        DAY_AND_NIGHT if rule.all_day else (rule.opens, rule.closes)
        for rule in rules
        if rule.mode is Mode.OPEN
    ]


def weeks_of_the_month(schedule, today, last_day):
    """Return {date: hours} of what holds in some weeks of the month."""
    counting = {day: rules_on(schedule.rules, day) for day in days_between(today, last_day)}
    return {
        day: hours_of_rules(rules) for day, rules in counting.items() if any(r.weeks for r in rules)
    }


def exceptions(schedule, announcements, today, last_day):
    """Return {date: hours} of the dates on which announcements leave other hours than usual."""
    touched = {
        day
        for each in announcements
        for day in days_between(
            max(each.first_day, today), min(each.last_day or last_day, last_day)
        )
    }
    changed = {day: hours_on(schedule.spans(day)) for day in touched}
    return {
        day: hours
        for day, hours in changed.items()
        if hours != hours_on(schedule._ordinary.spans(day))
    }


def days_between(first, last):
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]


def covers(announcement, day):
    return announcement.first_day <= day <= (announcement.last_day or day)


def hours_on(spans):
    """Return the hours of open doors among the spans of a day."""
    return [
        DAY_AND_NIGHT if span.whole_day else (span.starts.time(), span.ends.time())
        for span in spans
        if span.mode is Mode.OPEN
    ]


def runs_of(dated):
    """Return dates with their hours, those that follow each other with the same ones as one."""
    runs = []
    for day, hours in sorted(dated.items()):
        if runs and runs[-1][1] == day - ONE_DAY and runs[-1][2] == hours:
            runs[-1][1] = day
        else:
            runs.append([day, day, hours])
    return [
        Specification(*each, (), first, last) for first, last, hours in runs
        for each in hours or [CLOSED]
    ]  # fmt: skip
