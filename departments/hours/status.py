"""The status of an office at a moment: open, closed or otherwise, why, and until when."""

from dataclasses import dataclass
from datetime import datetime

from .closures import Closure
from .modes import Mode, State
from .moments import ONE_DAY, midnight
from .spans import Span


@dataclass(frozen=True)
class Status:
    """What holds at a moment; all moments are in the city's zone.

    `until` is when the state ends, None when it never does. `opens_at` is when it next
    opens, where it is not open now; an office that is closed and never opens tells
    when it next serves otherwise. `opens_in` is the mode of that. `reason` names the
    holiday or the closure in force, if that is why. `whole_day` means that the state
    lasts from this midnight to the next. `may_open` is False where nothing that is known
    ever opens it, as by appointment only.
    """

    at: datetime
    state: State
    until: datetime | None = None
    opens_at: datetime | None = None
    opens_in: Mode | None = None
    reason: str = ""
    note: str = ""
    span: Span | None = None
    whole_day: bool = False
    may_open: bool = True

    @property
    def last_day(self):
        """The last day that it hangs on; None where it hangs on all that is to come.

        So it is where the state never ends, and where nobody knows when it will open. What
        never opens hangs on the first hours that would open it as well, however far ahead.
        """
        if self.until is None or not self._tells_what_comes:
            return None
        return max(m.date() for m in (self.at, self.until, self.opens_at) if m is not None)

    @property
    def _tells_what_comes(self):
        if self.state is State.OPEN or self.opens_in is Mode.OPEN:
            return True
        return not self.may_open and (self.state.serves or self.opens_in is not None)


def status_at(timeline, at):
    """Return the status at a moment in UTC."""
    today = timeline.day_of(at)
    now = timeline.slice_at(at)
    last_day = timeline.last_day_to_search(max(today, timeline.in_use_from or today))
    until, stretch = stretch_from(timeline, at, now.state, last_day)
    opening = next_opening(timeline, at, now.state, last_day)
    cause = cause_of(timeline, at, now, stretch)
    tz = timeline.tz
    return Status(
        at=at.astimezone(tz),
        state=now.state,
        until=until and until.astimezone(tz),
        opens_at=opening and opening.starts.astimezone(tz),
        opens_in=opening and Mode(opening.state),
        reason=cause.reason if cause else "",
        note=cause.note if isinstance(cause, Closure) else "",
        span=span_at(timeline, at, today) if now.state.serves else None,
        whole_day=all(piece.state is now.state for piece in timeline.slices(today)),
        may_open=timeline.may_open,
    )


def stretch_from(timeline, at, state, last_day):
    """Return when a state ends, and the slices until then."""
    tz, today = timeline.tz, timeline.day_of(at)
    if state is State.NOT_IN_USE:
        return (None if timeline.left(today) else midnight(timeline.in_use_from, tz)), []
    stretch = []
    for piece in timeline.slices_from(at, last_day):
        if piece.state is not state:
            return piece.starts, stretch
        stretch.append(piece)
    last_in_use = timeline.in_use_until
    return (midnight(last_in_use + ONE_DAY, tz) if last_in_use else None), stretch


def next_opening(timeline, at, state, last_day):
    """Return the slice with which it next opens, or None.

    Where nobody serves now and it never opens, the slice with which it serves otherwise.
    """
    if state is State.OPEN or timeline.left(timeline.day_of(at)):
        return None
    if timeline.in_use_from:
        at = max(at, midnight(timeline.in_use_from, timeline.tz))
    otherwise = None
    if state.serves and not timeline.may_open:
        return None
    for piece in timeline.slices_from(at, last_day):
        if piece.state is State.OPEN:
            return piece
        if piece.state.serves and not state.serves:
            otherwise = otherwise or piece
            if not timeline.may_open:
                break
    return otherwise


def cause_of(timeline, at, now, stretch):
    """Return the exception that is why, or None.

    Closed also for what is in force now and cuts hours earlier today or later in the
    same stretch: at seven in the morning of a holiday the holiday is why.
    """
    if now.acting or now.state is not State.CLOSED:
        return next(iter(now.acting), None)
    today = timeline.day_of(at)
    in_force = [c for c in timeline.closures if c.in_force(at)] + timeline.holidays_on(today)
    earlier = [piece for piece in timeline.slices(today) if piece.ends <= at]
    while earlier and earlier[-1].state is State.CLOSED:
        stretch = [earlier.pop(), *stretch]
    return next((e for piece in stretch for e in piece.acting if e in in_force), None)


def span_at(timeline, at, today):
    spans = timeline.spans(today - ONE_DAY) + timeline.spans(today)
    return next(span for span in spans if span.contains(at))
