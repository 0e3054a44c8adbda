"""Closures: exceptions between two moments, for the city, a department or an office."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from .modes import Effect
from .moments import in_utc
from .rules import Rule


class Scope(IntEnum):
    """How near to an office an exception was decided; the nearest word counts."""

    CITY = 0
    DEPARTMENT = 1
    OFFICE = 2


@dataclass(frozen=True)
class Closure:
    """An exception to the usual hours; without an end it lasts until further notice.

    It acts on moments and cuts what lies across them. `REPLACE` puts `rules` in the
    place of the usual ones. Its moments are kept in UTC, whatever zone they came in.
    """

    starts: datetime
    ends: datetime | None = None
    effect: Effect = Effect.CLOSED
    rules: tuple[Rule, ...] = ()
    reason: str = ""
    scope: int = Scope.CITY
    also_on_holidays: bool = False
    note: str = ""

    def __post_init__(self):
        object.__setattr__(self, "starts", in_utc(self.starts, "The start of a closure"))
        if self.ends is not None:
            object.__setattr__(self, "ends", in_utc(self.ends, "The end of a closure"))
        object.__setattr__(self, "effect", Effect(self.effect))
        object.__setattr__(self, "rules", tuple(self.rules))
        if self.ends is not None and self.ends <= self.starts:
            raise ValueError("A closure ends after it begins.")
        if (self.effect is Effect.REPLACE) != bool(self.rules):
            raise ValueError("A closure has rules if, and only if, it replaces the hours.")

    def overlaps(self, starts, ends):
        return self.starts < ends and not self.over(starts)

    def over(self, at):
        """Tell whether it has ended at a moment in UTC."""
        return self.ends is not None and self.ends <= at

    def in_force(self, at):
        return self.starts <= at and not self.over(at)


def nearest(closures, *effects):
    """Return the closure that counts among those of some effects, or None.

    The narrowest scope wins over the wider ones, then the later start.
    """
    rivals = [closure for closure in closures if closure.effect in effects]
    return max(rivals, key=nearness, default=None)


def nearness(closure):
    return (closure.scope, closure.starts)
