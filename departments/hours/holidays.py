"""Holidays: the days of each year on which the city rests."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from .modes import Effect, Mode
from .moments import ONE_DAY
from .rules import LAST, LEAP_YEAR, WEEKS

SATURDAY, SUNDAY = 5, 6
# A fixed 29 February comes back after eight years at the latest.
YEARS_AHEAD = 9


@dataclass(frozen=True)
class FixedDate:
    """The same date every year; one on 29 February skips the common years."""

    month: int
    day: int

    def __post_init__(self):
        date(LEAP_YEAR, self.month, self.day)

    def in_year(self, year):
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True)
class NthWeekday:
    """A weekday of a month: the fourth Thursday of November; week -1 is the last."""

    month: int
    week: int
    weekday: int

    def __post_init__(self):
        if self.week not in WEEKS or not 1 <= self.month <= 12 or not 0 <= self.weekday <= 6:
            raise ValueError(f"No month has a day like {self}.")

    def in_year(self, year):
        if self.week == LAST:
            end = date(year + self.month // 12, self.month % 12 + 1, 1) - ONE_DAY
            return end - timedelta(days=(end.weekday() - self.weekday) % 7)
        first = date(year, self.month, 1)
        to_weekday = timedelta(days=(self.weekday - first.weekday()) % 7)
        day = first + to_weekday + timedelta(weeks=self.week - 1)
        return day if day.month == self.month else None


@dataclass(frozen=True)
class EasterSunday:
    """Easter of the western churches."""

    def in_year(self, year):
        return easter(year)


@dataclass(frozen=True)
class Holiday:
    """A day that comes back each year, and what holds on it.

    `offset_days` counts from the recurrence (1 is the day after Thanksgiving). An
    `observed` holiday on a Saturday is kept on the Friday before, on a Sunday on the
    Monday after, even where that is in another year; `first_year` and
    `last_year` mean the year that the holiday is named for.
    """

    name: str
    recurrence: FixedDate | NthWeekday | EasterSunday
    offset_days: int = 0
    observed: bool = False
    mode: Mode = Mode.CLOSED
    first_year: int | None = None
    last_year: int | None = None

    def __post_init__(self):
        object.__setattr__(self, "mode", Mode(self.mode))
        if self.mode is Mode.OPEN:
            raise ValueError("A holiday closes, or leaves the phone or appointments.")

    @property
    def reason(self):
        return self.name

    @property
    def effect(self):
        return Effect(self.mode.value)

    def of_year(self, year):
        """Return the date on which the holiday of a year is kept, or None."""
        if year < (self.first_year or year) or year > (self.last_year or year):
            return None
        day = self.recurrence.in_year(year)
        if day is None:
            return None
        day += timedelta(days=self.offset_days)
        if self.observed and day.weekday() == SATURDAY:
            return day - ONE_DAY
        if self.observed and day.weekday() == SUNDAY:
            return day + ONE_DAY
        return day

    def occurs_on(self, day):
        year = (day - timedelta(days=self.offset_days)).year
        return any(self.of_year(y) == day for y in (year - 1, year, year + 1))

    def next(self, after):
        """Return the first date after a day on which it is kept, or None."""
        year = (after - timedelta(days=self.offset_days)).year - 1
        year = max(year, self.first_year or year)
        dates = (self.of_year(y) for y in range(year, year + YEARS_AHEAD + 2))
        return next((day for day in dates if day is not None and day > after), None)


@lru_cache(maxsize=256)
def kept_in(holidays, year):
    """Return the holidays by the dates of a year on which they are kept."""
    days = {}
    for holiday in holidays:
        away = (date(year, 7, 1) - timedelta(days=holiday.offset_days)).year
        for of in (away - 1, away, away + 1):
            day = holiday.of_year(of)
            if day is not None and day.year == year:
                days.setdefault(day, []).append(holiday)
    return days
