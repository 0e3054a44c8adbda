"""The table of hours: a row for each day, or for each run of equal days."""

from dataclasses import dataclass, replace
from itertools import groupby

from django.utils.translation import gettext as _

from departments.hours.modes import State

from .clock import weekday
from .lists import weekdays_listed
from .modes import span_in_words


@dataclass(frozen=True)
class Row:
    """Days and their hours, a line for each span; `today` marks the row that holds it."""

    days: str
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
            weekday(day.date.weekday()),
            hours_of(day),
            tuple(dict.fromkeys(span.note for span in day.spans if span.note)),
            day.state,
            today=day.date == today,
            changed=day.changed,
            reason=day.reason,
        )
        for day in days
    ]


def groups_of(days, today=None):
    """Return a row for each run of days with the same hours: Monday to Friday."""
    pairs = zip(days, rows_of(days, today), strict=True)
    groups = []
    for _key, run in groupby(pairs, key=lambda pair: replace(pair[1], days="", today=False)):
        run = list(run)
        label = weekdays_listed(day.date.weekday() for day, row in run)
        groups.append(replace(run[0][1], days=label, today=any(row.today for day, row in run)))
    return groups


def hours_of(day):
    if day.spans:
        return tuple(span_in_words(span) for span in day.spans)
    return ({State.UNKNOWN: _("Not known"), State.NOT_IN_USE: _("Not here")}.get(
        day.state, _("Closed")
    ),)  # fmt: skip
