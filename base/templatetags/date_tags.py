"""Dates and times of day, each in its one form."""

from datetime import datetime
from functools import lru_cache

from django import template
from django.utils import formats, timezone
from django.utils.dateformat import format as formatted
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy

register = template.Library()

MOST_KNOWN = 2000  # dates that need not be written anew

DAY = pgettext_lazy("date format", "F j, Y")
MONTH = pgettext_lazy("date format", "F Y")
SHORT_MONTH = pgettext_lazy("date format", "M Y")
WEEKDAY_AND_DAY = pgettext_lazy("date format", "l, F j")


@register.filter
def day(value):
    """Show a date as "November 5, 2026", readable by machines too."""
    return stamp(value, DAY)


@register.filter
def month(value):
    """Show a date as "March 2024"."""
    return stamp(value, MONTH, machine="Y-m")


@register.filter
def short_month(value):
    """Show a date as "Jun 2027", for columns."""
    return stamp(value, SHORT_MONTH, machine="Y-m")


@register.filter
def moment(value):
    """Show the day of a moment; the time of day is there for machines."""
    if not value:
        return ""
    local = timezone.localtime(value)
    # HTML allows no more than three digits of a second.
    return format_html(
        '<time datetime="{}">{}</time>', local.isoformat(timespec="seconds"), formatted(local, DAY)
    )


@register.filter
def weekday_and_day(value):
    """Show a date as "Thursday, November 12"."""
    return formatted(value, WEEKDAY_AND_DAY)


@register.filter
def unbroken(text):
    """Keep "8:30 a.m." in one line."""
    return text.replace(" a.m.", "\N{NO-BREAK SPACE}a.m.").replace(
        " p.m.", "\N{NO-BREAK SPACE}p.m."
    )


@register.filter
def clock(value):
    """Show the time of a moment as "8:30 a.m.", "noon"."""
    return formats.time_format(timezone.localtime(value), "TIME_FORMAT")


def stamp(value, form, machine="Y-m-d"):
    if not value:
        return ""
    day = value.date() if isinstance(value, datetime) else value
    return stamped(day, str(form), machine, get_language())


@lru_cache(MOST_KNOWN)
def stamped(day, form, machine, language):
    """Show a date in a language; the same few dates stand on many pages, and many times."""
    return format_html(
        '<time datetime="{}">{}</time>', formatted(day, machine), formatted(day, form)
    )
