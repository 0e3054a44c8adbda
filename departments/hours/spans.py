"""Spans: from then till then, as residents read them."""

from dataclasses import dataclass
from datetime import datetime

from .modes import Mode
from .moments import ONE_DAY, in_utc, midnight


@dataclass(frozen=True)
class Span:
    """From one moment to another, in the city's zone, in one mode.

    `timed` is False where no hours are named (by appointment, or on the phone, at
    no particular time); `whole_day` means from midnight to midnight.
    """

    starts: datetime
    ends: datetime
    mode: Mode
    note: str = ""
    timed: bool = True
    whole_day: bool = False

    def contains(self, at):
        at = in_utc(at)
        return in_utc(self.starts) <= at < in_utc(self.ends)


def span_of(slices, tz):
    """Return the span that slices flowing into each other make."""
    first, last = slices[0], slices[-1]
    starts, ends = first.starts.astimezone(tz), last.ends.astimezone(tz)
    day = starts.date()
    return Span(
        starts,
        ends,
        Mode(first.state),
        first.note,
        first.timed,
        whole_day=(first.starts, last.ends) == (midnight(day, tz), midnight(day + ONE_DAY, tz)),
    )
