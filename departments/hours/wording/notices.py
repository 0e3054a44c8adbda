"""Announcements in words: "Closed November 26 and 27, 2026"."""

from dataclasses import dataclass
from datetime import time

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from base.phrases import said
from departments.hours.modes import Effect

from .clock import hour_range, long_date, month_day, o_clock, on_date
from .lists import listed
from .standing import Line, lines_of


@dataclass(frozen=True)
class Notice:
    """What happens when, why, and what residents can do instead.

    `headline` and `reason` together are `sentence`; `hours` are those that hold
    meanwhile, where the usual ones are replaced.
    """

    headline: str
    reason: str
    sentence: str
    note: str = ""
    hours: tuple[Line, ...] = ()


def notice_of(announcement):
    headline = effects()[announcement.effect] % {"when": when(announcement)}
    reason = listed(map(said, announcement.reasons))
    sentence = headline
    if reason:
        sentence = _("%(headline)s: %(reason)s") % {"headline": headline, "reason": reason}
    return Notice(
        headline, reason, sentence, said(announcement.note), tuple(lines_of(announcement.rules))
    )


def effects():
    return {
        Effect.CLOSED: _("Closed %(when)s"),
        Effect.PHONE: _("Phone only %(when)s"),
        Effect.APPOINTMENT: _("By appointment only %(when)s"),
        Effect.REPLACE: _("Other hours %(when)s"),
    }


def when(announcement):
    starts, ends = announcement.starts, announcement.ends
    if ends is None:
        return _("from %(start)s, until further notice") % {"start": edge(starts, starts.date())}
    if announcement.whole_days:
        return dates(announcement.first_day, announcement.last_day)
    day = long_date(announcement.first_day)
    if announcement.first_day == announcement.last_day:
        if ends.time() == time.min:
            return _("%(day)s, from %(time)s") % {"day": day, "time": o_clock(starts)}
        return _("%(day)s, %(times)s") % {"day": day, "times": hour_range(starts, ends)}
    values = {
        "start": edge(starts, announcement.first_day),
        "end": edge(ends, announcement.last_day),
    }
    if ends.time() == time.min:
        return _("from %(start)s through %(end)s") % values
    return _("from %(start)s to %(end)s") % values


def edge(at, day):
    """Return an end of a stretch: its day, with the time where that is not midnight."""
    if at.time() == time.min:
        return on_date(day)
    return _("%(time)s on %(day)s") % {"time": o_clock(at), "day": long_date(day)}


def dates(first, last):
    """Return days without naming month and year twice: November 26 and 27, 2026."""
    if first == last:
        return on_date(first)
    two = (last - first).days == 1
    if (first.year, first.month) == (last.year, last.month):
        values = {"month": formats.date_format(first, "F"), "year": first.year}
        values |= {"first": first.day, "last": last.day}
        if two:
            return _("%(month)s %(first)s and %(last)s, %(year)s") % values
        return _("%(month)s %(first)s to %(last)s, %(year)s") % values
    named = month_day if first.year == last.year else long_date
    values = {"first": named(first), "last": long_date(last)}
    if two:
        return pgettext("dates", "%(first)s and %(last)s") % values
    return pgettext("dates", "%(first)s to %(last)s") % values
