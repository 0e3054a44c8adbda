"""Slices: what holds in each stretch of a day, and which exceptions made it so.

Every truth of the hours is read off slices, so that the rules for what beats
what stand in one function, `judge`.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from .closures import Closure, nearest
from .holidays import Holiday
from .modes import Effect, State
from .shifts import Shift, shift_at


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch between two moments, in UTC, in which one thing holds.

    `acting` are the exceptions without which it would be otherwise, the strongest
    first; `day` is the date that the hours in question belong to.
    """

    starts: datetime
    ends: datetime
    state: State
    day: date | None = None
    timed: bool = False
    note: str = ""
    acting: tuple[Holiday | Closure, ...] = ()

    @property
    def hours(self):
        return (self.state, self.day, self.timed, self.note)

    def equals(self, other):
        """Tell whether the same holds, for the same reasons, at another time."""
        return self.hours == other.hours and self.acting == other.acting

    def flows_into(self, other):
        """Tell whether another slice goes on with the same hours."""
        return (
            self.day is not None
            and self.state.serves
            and self.ends == other.starts
            and self.hours == other.hours
        )


@dataclass(frozen=True, slots=True)
class Hours:
    """The shifts that one set of rules gives, as written and as holidays leave them."""

    written: tuple[Shift, ...]
    kept: tuple[Shift, ...]
    otherwise: State = State.CLOSED

    def state_at(self, at):
        shift = shift_at(self.kept, at)
        return State(shift.mode) if shift else self.otherwise

    def edges(self):
        return {edge for shift in self.written for edge in (shift.starts, shift.ends)}


def judge(starts, ends, usual, replaced, in_force, holidays_on):
    """Return the slice between two moments between which nothing begins or ends.

    Replaced hours come first (the nearest closure's), then holidays, then closures
    that leave only the phone or appointments; closed beats everything. `replaced`
    has the hours of closures that bring their own.
    """
    replacing = nearest(in_force, Effect.REPLACE)
    hours = replaced[replacing] if replacing else usual
    written, shift = shift_at(hours.written, starts), shift_at(hours.kept, starts)
    state = State(shift.mode) if shift else hours.otherwise
    acting = []
    if replacing and state is not usual.state_at(starts):
        acting.append(replacing)
    if written and (shift is None or shift.mode is not written.mode):
        # Nearly always the written one's; where two dates overlap, it may be the other's.
        holidays = holidays_on(written.day) or holidays_on(shift.day)
        acting += strongest(holidays)

    converting = nearest(in_force, Effect.PHONE, Effect.APPOINTMENT)
    if converting and state not in (State.CLOSED, State(converting.effect)):
        state = State(converting.effect)
        acting.append(converting)
    closing = [closure for closure in in_force if closure.effect is Effect.CLOSED]
    if closing and state is not State.CLOSED:
        state = State.CLOSED
        acting += closing

    source = shift or written or shift_at(usual.written, starts)
    return Slice(
        starts,
        ends,
        state,
        day=source.day if source else None,
        timed=bool(shift) and shift.timed,
        note=shift.note if shift and state.serves else "",
        acting=tuple(sorted(acting, key=strength)),
    )


def strongest(holidays):
    """Return those of a date's holidays that decide what holds on it."""
    severity = [Effect.APPOINTMENT, Effect.PHONE, Effect.CLOSED]
    top = max(severity.index(holiday.effect) for holiday in holidays)
    return [holiday for holiday in holidays if holiday.effect is severity[top]]


def strength(exception):
    """Order exceptions: what closes, holidays, what converts, what replaces.

    Among closures of a kind the nearer comes first, then the later.
    """
    if isinstance(exception, Holiday):
        return (1, 0, 0)
    rank = {Effect.CLOSED: 0, Effect.REPLACE: 3}.get(exception.effect, 2)
    return (rank, -exception.scope, -exception.starts.timestamp())


def joined(slices):
    """Return slices with equal neighbours made one."""
    result = []
    for piece in slices:
        if result and result[-1].equals(piece):
            piece = replace(result.pop(), ends=piece.ends)
        result.append(piece)
    return tuple(result)
