"""Times and dates as a city writes them: 8:30 a.m., noon, November 26."""

from datetime import date, time, timedelta

from django.utils import formats
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, npgettext, pgettext

from departments.hours.rules import LEAP_YEAR

A_WEEK = 7
# Django says these times of day; named here, they are said in the city's own words.
TIMES_OF_DAY = [
    gettext_noop("a.m."),
    gettext_noop("p.m."),
    gettext_noop("noon"),
    gettext_noop("midnight"),
]


def clock(at):
    """Return the time of a moment or of a clock: 8:30 a.m., noon, midnight."""
    return formats.time_format(at, "TIME_FORMAT")


def o_clock(at):
    """Return the time as a sentence takes it: some languages put an article before it."""
    hour = at.hour % 12 or 12
    return npgettext("in a sentence", "%(time)s", "%(time)s", hour) % {"time": clock(at)}


def weekday(number):
    return str(WEEKDAYS[number])


def month_day(day):
    return formats.date_format(day, "MONTH_DAY_FORMAT")


def long_date(day):
    return formats.date_format(day, pgettext("date format", "F j, Y"))


def on_date(day):
    """Return a date as a sentence takes it after "closed": some languages say "the" or "on"."""
    return pgettext("in a sentence", "%(day)s") % {"day": long_date(day)}


def day_of_year(month, day):
    """Return a day of every year: June 1."""
    return month_day(date(LEAP_YEAR, month, day))


def relative_day(day, today):
    """Return a day as seen from another: nothing for the same, tomorrow, on Monday."""
    away = (day - today).days
    if away == 0:
        return ""
    if away == 1:
        return _("tomorrow")
    if 0 < away < A_WEEK:
        return _("on %(day)s") % {"day": weekday(day.weekday())}
    return _("on %(day)s") % {"day": month_day(day) if day.year == today.year else long_date(day)}


def end_day(ends):
    """Return the day that a moment ends: midnight is the end of the day before."""
    return ends.date() - timedelta(days=1) if ends.time() == time.min else ends.date()


def hour_range(starts, ends):
    return _("%(starts)s – %(ends)s") % {"starts": clock(starts), "ends": clock(ends)}
