"""The schedule of an office: every question about its hours is asked here."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from .announcements import MARGIN, Announcement, announcements_between
from .closures import Closure
from .days import Day, day_on, week_around
from .holidays import Holiday
from .moments import ONE_DAY, in_utc, midnight
from .rules import Rule
from .spans import Span
from .status import Status, status_at
from .timeline import timeline_of


@dataclass(frozen=True)
class Schedule:
    """The hours of an office with all that changes them.

    Without rules its hours are unknown, which is never closed. It is at its place
    from the day `in_use_from` to the day `in_use_until`, both included.
    """

    rules: tuple[Rule, ...]
    holidays: tuple[Holiday, ...]
    closures: tuple[Closure, ...]
    tz: ZoneInfo
    in_use_from: date | None = None
    in_use_until: date | None = None

    def __post_init__(self):
        for name in ("rules", "holidays", "closures"):
            object.__setattr__(self, name, tuple(getattr(self, name)))
        if self.in_use_from and self.in_use_until and self.in_use_until < self.in_use_from:
            raise ValueError("An office is not left before it is moved into.")

    @cached_property
    def _timeline(self):
        edges = (self.in_use_from, self.in_use_until)
        return timeline_of(self.rules, self.holidays, self.closures, self.tz, *edges)

    @cached_property
    def _ordinary(self):
        return timeline_of(self.rules, (), (), self.tz)

    @property
    def known(self):
        """Tell whether anybody has said when the office is open."""
        return bool(self.rules)

    @property
    def heeds_holidays(self):
        """Tell whether a holiday could change anything: not where each rule holds on them too."""
        return bool(self.closures) or not all(rule.also_on_holidays for rule in self.rules)

    def spans(self, on: date) -> list[Span]:
        """Return the spans that begin on a date, exceptions applied."""
        return self._timeline.spans(on)

    def status(self, at: datetime) -> Status:
        """Return what holds at a moment. Raises ValueError for a naive one."""
        return status_at(self._timeline, in_utc(at))

    def week(self, on: date) -> list[Day]:
        """Return the usual hours of the week around a date, Monday to Sunday.

        Seasons and weeks of the month count; holidays, closures and moves don't.
        """
        return week_around(self._ordinary, on)

    def days(self, on: date, n: int = 7) -> list[Day]:
        """Return a date and those after it, n in all, exceptions applied."""
        return [day_on(self._timeline, on + i * ONE_DAY) for i in range(n)]

    def next_change(self, at: datetime) -> datetime | None:
        """Return the next moment at which anything shown changes by the clock alone.

        That is where hours or closures begin or end, where the office moves, and
        midnight, when "today" and what is announced move on; None when nothing does.
        """
        at = in_utc(at)
        timeline = self._timeline
        today = timeline.day_of(at)
        if timeline.left(today):
            return None
        edges = set()
        if self.in_use_from:
            edges.add(midnight(self.in_use_from, self.tz))
        if self.in_use_until:
            edges.add(midnight(self.in_use_until + ONE_DAY, self.tz))
        lasting = [closure for closure in self.closures if not closure.over(at)]
        if self.rules or lasting:
            edges.update(piece.ends for piece in timeline.slices(today))
            edges.update(edge for c in lasting for edge in (c.starts, c.ends) if edge)
        following = min((edge for edge in edges if edge > at), default=None)
        return following and following.astimezone(self.tz)

    def announcements(self, at: datetime, days: int = 7) -> list[Announcement]:
        """Return the exceptions that run at a moment or begin within days of it."""
        return announcements_between(self._timeline, in_utc(at), days)

    def last_day_announced(self, at: datetime, days: int = 7) -> date | None:
        """Return the last day that these announcements hang on; None: on all that is to come.

        A run of equal days is told whole, and a closure by whether it changes anything.
        """
        day_of = self._timeline.day_of
        last_day = day_of(in_utc(at)) + days * ONE_DAY + MARGIN
        for closure in sorted(self.closures, key=lambda closure: closure.starts):
            if day_of(closure.starts) <= last_day + ONE_DAY:
                if closure.ends is None:
                    return None
                last_day = max(last_day, day_of(closure.ends))
        return last_day + ONE_DAY

    def coming(self, at: datetime, days: int = 365) -> list[Announcement]:
        """Return all exceptions known for a long while."""
        return self.announcements(at, days)
