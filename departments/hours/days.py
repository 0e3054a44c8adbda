"""Days: the hours of a date, as a table of hours shows them."""

from dataclasses import dataclass
from datetime import date, timedelta

from .modes import SERVING, State
from .moments import ONE_DAY
from .slices import strength
from .spans import Span


@dataclass(frozen=True)
class Day:
    """A date with the spans that begin on it.

    `state` is the best that it offers; `changed` tells that an exception made it other
    than usual, and `reason` names the strongest one.
    """

    date: date
    spans: tuple[Span, ...]
    state: State
    changed: bool = False
    reason: str = ""


def day_on(timeline, day):
    spans = tuple(timeline.spans(day))
    acting = acting_on(timeline, day)
    return Day(
        day,
        spans,
        state_of(timeline, day, spans),
        changed=bool(acting),
        reason=acting[0].reason if acting else "",
    )


def week_around(timeline, day):
    """Return the days of the week that a day is in, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return [day_on(timeline, monday + n * ONE_DAY) for n in range(7)]


def state_of(timeline, day, spans):
    states = {State(span.mode) for span in spans} or {p.state for p in timeline.slices(day)}
    return next(
        (state for state in (*SERVING, State.UNKNOWN, State.NOT_IN_USE) if state in states),
        State.CLOSED,
    )


def acting_on(timeline, day):
    """Return the exceptions that change the hours of a date, the strongest first.

    The small hours after midnight belong to the date on which their hours began.
    """
    pieces = [p for p in timeline.slices(day) if p.day in (None, day)]
    pieces += [p for p in timeline.slices(day + ONE_DAY) if p.day == day]
    return sorted({e for piece in pieces for e in piece.acting}, key=strength)
