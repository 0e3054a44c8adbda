"""Joins the hours that the database holds to the engine that reckons with them.

Holidays and closures are fetched once and serve every office of a page.
"""

from datetime import datetime, time

from django.utils import timezone

from base.caching.memory import remembered
from base.caching.recording import apart, used
from base.caching.tags import referred
from base.languages import once
from base.together import together
from departments import hours
from departments.blocks.hours import WEEKDAYS
from departments.horizons import opening, within
from departments.models import Closure, Holiday

WEEKDAY_NUMBERS = {key: number for number, (key, _) in enumerate(WEEKDAYS)}
SCOPES = {
    Closure.Scope.CITY: hours.Scope.CITY,
    Closure.Scope.DEPARTMENTS: hours.Scope.DEPARTMENT,
    Closure.Scope.OFFICES: hours.Scope.OFFICE,
}


@remembered
def exceptions_of(day):
    """Return the city's holidays, and the closures that are not over before a day."""
    used("holidays", "closures")
    begin = datetime.combine(day, time.min, timezone.get_default_timezone())
    return together(Holiday.objects.all(), Closure.objects.lasting(after=begin).with_reach())


class Timetable:
    """What changes the ordinary hours of the city's offices from a moment on."""

    def __init__(self, at=None):
        self.at = at or timezone.now()
        self.tz = timezone.get_default_timezone()
        self.today = day = timezone.localdate(self.at, self.tz)
        # Each office notes those of the closures that may concern it.
        with apart():
            holidays, closures = once(f"exceptions of {day}", lambda: exceptions_of(day))
        self.holidays = tuple(holiday_of(holiday) for holiday in holidays)
        self.closures = [c for c in closures if c.ends_at is None or c.ends_at > self.at]

    def schedule(self, office):
        """Return the hours of an office with all that changes them, however far ahead."""
        schedule = self.reckoned(office)
        self.note(office, schedule)
        return schedule

    def reckoned(self, office):
        """Return the same; whoever asks notes himself how far ahead he reads it."""
        return hours.Schedule(
            rules=rules_of(office.hours),
            holidays=self.holidays,
            closures=tuple(closure_of(c) for c in self.closures if self.concerns(c, office)),
            tz=self.tz,
            in_use_from=office.in_use_from,
            in_use_until=office.in_use_until,
        )

    def note(self, office, schedule, last=None, days_back=1, awaits_opening=False):
        """Note which holidays and closures the hours of an office hang on, known or to come.

        `last` is the last day that is looked at, None: there is no end; it is begun to look
        `days_back` days ago. With `awaits_opening` closures whose hours would open the office
        count however far ahead they are.
        """
        chain = chain_of(office)
        referred(chain)
        used(f"office:{office.pk}")
        lists = ["closures:city", f"closures:office:{office.pk}"]
        lists += [f"closures:department:{department}" for department in chain]
        if awaits_opening:
            used(*map(opening, lists))
        if schedule.heeds_holidays:
            lists.append("holidays")
        used(*within(lists, self.today, last, days_back))

    def concerns(self, closure, office):
        """Tell whether a closure holds at an office; a department's holds in its divisions."""
        if closure.scope == Closure.Scope.CITY:
            return True
        if closure.scope == Closure.Scope.OFFICES:
            return office.pk in closure.office_keys
        return not chain_of(office).isdisjoint(closure.department_keys)


def chain_of(office):
    """Return the keys of the department of an office, and of all that it is a part of."""
    return {office.department_id, *(d.pk for d in office.department.chain_above() or [])}


def schedule_of(office, at=None):
    """Return the schedule of one office; for several make one `Timetable`."""
    return Timetable(at).schedule(office)


def rules_of(stream):
    """Return the rules that a field of opening hours holds."""
    return tuple(rule_of(block.value) for block in stream)


def rule_of(value):
    mode = value["mode"]
    return hours.Rule(
        weekdays={WEEKDAY_NUMBERS[day] for day in value["days"]},
        opens=value.get("opens"),
        closes=value.get("closes"),
        all_day=mode == "all_day",
        mode="open" if mode == "all_day" else mode,
        weeks={int(week) for week in value.get("weeks") or []},
        season=season_of(value.get("season")),
        note=value.get("note") or "",
        also_on_holidays=bool(value.get("also_on_holidays")),
    )


def season_of(value):
    """Return the season of a rule, or None where it holds all year."""
    if not value or not value.get("from_month"):
        return None
    return hours.Season(
        start=(int(value["from_month"]), value["from_day"]),
        end=(int(value["until_month"]), value["until_day"]),
        name=value.get("name") or "",
    )


def closure_of(closure):
    return hours.Closure(
        starts=closure.starts_at,
        ends=closure.ends_at,
        effect=closure.effect,
        rules=rules_of(closure.hours) if closure.effect == "hours" else (),
        reason=closure.reason,
        scope=SCOPES[closure.scope],
        also_on_holidays=closure.also_on_holidays,
        note=closure.note,
    )


def holiday_of(holiday):
    return hours.Holiday(
        name=holiday.name,
        recurrence=recurrence_of(holiday),
        offset_days=holiday.offset_days,
        observed=holiday.observed,
        mode=holiday.effect,
        first_year=holiday.first_year,
        last_year=holiday.last_year,
    )


def recurrence_of(holiday):
    if holiday.recurrence == Holiday.Recurrence.FIXED:
        return hours.FixedDate(holiday.month, holiday.day)
    if holiday.recurrence == Holiday.Recurrence.WEEKDAY:
        return hours.NthWeekday(holiday.month, holiday.week, holiday.weekday)
    return hours.EasterSunday()
