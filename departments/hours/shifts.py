"""Shifts: the hours that rules give to a date, before any exception."""

from dataclasses import dataclass
from datetime import date, datetime

from .modes import Mode
from .moments import ONE_DAY, midnight, moment
from .rules import rules_on

PRECEDENCE = {Mode.OPEN: 0, Mode.APPOINTMENT: 1, Mode.PHONE: 2}


@dataclass(frozen=True, slots=True)
class Shift:
    """From one moment to another, in UTC, by a rule; it belongs to the date it begins on."""

    starts: datetime
    ends: datetime
    mode: Mode
    day: date
    timed: bool
    note: str
    also_on_holidays: bool = False


def shifts_on(rules, day, tz):
    """Return the shifts that begin on a date.

    One that lies wholly in the hour that the spring change skips is left out.
    """
    shifts = [shift_of(rule, day, tz) for rule in rules_on(rules, day)]
    return tuple(shift for shift in shifts if shift.starts < shift.ends)


def shift_of(rule, day, tz):
    if rule.opens is None:
        starts, ends = midnight(day, tz), midnight(day + ONE_DAY, tz)
    else:
        last_day = day if rule.opens < rule.closes else day + ONE_DAY
        starts, ends = moment(day, rule.opens, tz), moment(last_day, rule.closes, tz)
    return Shift(starts, ends, rule.mode, day, rule.timed, rule.note, rule.also_on_holidays)


def shift_at(shifts, at):
    """Return the shift that counts at a moment, or None.

    Where shifts overlap, open counts before by appointment, that before the phone,
    then the one that began first.
    """
    covering = [shift for shift in shifts if shift.starts <= at < shift.ends]
    if len(covering) < 2:
        return covering[0] if covering else None
    return min(covering, key=lambda s: (PRECEDENCE[s.mode], s.starts))
