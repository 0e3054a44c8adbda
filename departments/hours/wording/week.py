"""The table of hours: a row for each day, or for each run of equal days."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from base.phrases import said
from departments.hours.modes import State

from .clock import weekday
from .lists import capitalized, weekdays_listed
from .modes import span_in_words


@dataclass(frozen=True)
class Row:
    """Days and their hours, a line for each span.

    `date` is the first of them; `today` marks the row that holds the present day.
    """

    days: str
    date: date
    hours: tuple[str, ...]
    notes: tuple[str, ...]
    state: State
    today: bool = False
    changed: bool = False
    reason: str = ""


def rows_of(days, today=None):
    """Return a row for each day."""
    return [
        Row(
            capitalized(weekday(day.date.weekday())),
            day.date,
            hours_of(day),
            tuple(dict.fromkeys(said(span.note) for span in day.spans if span.note)),
            day.state,
            today=day.date == today,
            changed=day.changed,
            reason=said(day.reason),
        )
        for day in days
    ]


def groups_of(days, today=None):
    """Return a row for each run of days of a week with the same hours: Monday to Friday."""
    groups = []
    for _hours, run in groupby(rows_of(days, today), key=hours_alone):
        rows = list(run)
        label = capitalized(weekdays_listed([row.date.weekday() for row in rows]))
        groups.append(replace(rows[0], days=label, today=any(row.today for row in rows)))
    return groups


def hours_alone(row):
    return replace(row, days="", date=date.min, today=False)


def hours_of(day):
    if day.spans:
        return tuple(span_in_words(span) for span in day.spans)
    if day.state is State.UNKNOWN:
        return (_("Not known"),)
    return (_("Not here") if day.state is State.NOT_IN_USE else _("Closed"),)
