"""Rules of the week: on which days they hold, and which of them counts on a date."""

from calendar import isleap
from dataclasses import dataclass, field
from datetime import date, time

from .modes import Mode
from .moments import ONE_DAY

LEAP_YEAR = 2000
LAST = -1
WEEKS = {1, 2, 3, 4, 5, LAST}


@dataclass(frozen=True)
class Season:
    """A part of every year, from a (month, day) to a (month, day), both included.

    It may run over New Year. In a year without 29 February a season from that
    day begins on 1 March, and one until that day ends on the 28th.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    name: str = ""

    def __post_init__(self):
        for month, day in (self.start, self.end):
            date(LEAP_YEAR, month, day)

    def contains(self, day):
        now = (day.month, day.day)
        if self.start <= self.end:
            return self.start <= now <= self.end
        return now >= self.start or now <= self.end

    def from_day_on(self, day):
        """Return the first and the last date of the season that a day is in, else of the next."""
        for year in (day.year - 1, day.year, day.year + 1):
            last = leap_safe(year + (self.start > self.end), self.end, before=True)
            if last >= day:
                return leap_safe(year, self.start), last
        raise AssertionError("Every season comes back within a year.")


@dataclass(frozen=True)
class Rule:
    """On these weekdays (0 is Monday), from then till then.

    A closing time at or before the opening time is the next day's; 00:00 closes at
    midnight. By appointment or on the phone without times means the whole day,
    at no particular hours. `weeks` are weeks of the month (first is 1, last is -1);
    none means every week. `also_on_holidays` keeps it on the days on which the city rests.
    """

    weekdays: frozenset[int]
    opens: time | None = None
    closes: time | None = None
    all_day: bool = False
    mode: Mode = Mode.OPEN
    weeks: frozenset[int] = field(default_factory=frozenset)
    season: Season | None = None
    note: str = ""
    also_on_holidays: bool = False

    def __post_init__(self):
        object.__setattr__(self, "weekdays", frozenset(self.weekdays))
        object.__setattr__(self, "weeks", frozenset(self.weeks))
        object.__setattr__(self, "mode", Mode(self.mode))
        if not self.weekdays or not self.weekdays <= set(range(7)):
            raise ValueError("A rule needs weekdays between 0 (Monday) and 6 (Sunday).")
        if not self.weeks <= WEEKS:
            raise ValueError("Weeks of the month are 1 to 5, and -1 for the last.")
        if (self.opens is None) != (self.closes is None):
            raise ValueError("A rule has both an opening and a closing time, or neither.")
        if self.all_day and self.opens is not None:
            raise ValueError("A rule for the whole day has no times.")
        if self.mode is Mode.CLOSED and (self.all_day or self.opens is not None):
            raise ValueError("A rule that says closed has no times.")
        if self.mode is Mode.OPEN and self.opens is None and not self.all_day:
            raise ValueError("A rule that says open needs times, or the whole day.")

    @property
    def timed(self):
        """Tell whether it names hours, day and night being hours too."""
        return self.all_day or self.opens is not None

    @property
    def specificity(self):
        """How particular it is: a week of the month says more than a season."""
        return 2 * bool(self.weeks) + bool(self.season)

    def holds_on(self, day):
        return (
            day.weekday() in self.weekdays
            and (not self.weeks or not self.weeks.isdisjoint(weeks_of(day)))
            and (self.season is None or self.season.contains(day))
        )


def leap_safe(year, month_and_day, before=False):
    """Return a date; in place of a 29 February that is none, the day after, or before, it."""
    month, day = month_and_day
    if (month, day) == (2, 29) and not isleap(year):
        return date(year, 2, 28) if before else date(year, 3, 1)
    return date(year, month, day)


def weeks_of(day):
    """Return which of its weekday in the month a day is, as {4} or {4, -1}."""
    nth = (day.day - 1) // 7 + 1
    return {nth, LAST} if (day + 7 * ONE_DAY).month != day.month else {nth}


def rules_on(rules, day):
    """Return the rules that count on a date: the most particular ones that hold.

    Among equals, one that says closed wins: an editor who writes "every day"
    and "Sunday closed" means that Sunday is closed.
    """
    holding = [rule for rule in rules if rule.holds_on(day)]
    top = max((rule.specificity for rule in holding), default=0)
    counting = [rule for rule in holding if rule.specificity == top]
    return [] if any(rule.mode is Mode.CLOSED for rule in counting) else counting
