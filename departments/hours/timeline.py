"""The timeline of an office: what holds when, day by day, kept once reckoned."""

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from .holidays import kept_in
from .modes import Effect, Mode, State
from .moments import ONE_DAY, midnight
from .shifts import shifts_on
from .slices import Hours, Slice, joined, judge, strongest
from .spans import span_of

# How far ahead the next opening is looked for; all that comes each year comes by then.
FAR = timedelta(days=400)
# A closure that begins or ends behind this, a slip in its year perhaps, is not waited for.
FIVE_YEARS = timedelta(days=1826)
# Plain weekly rules repeat; what they don't do in two weeks they never do.
TWO_WEEKS = timedelta(days=15)
# Behind a closure without end nothing opens; weeks of the month repeat by then.
FIVE_WEEKS = timedelta(days=36)
OFFICES, DAYS = 64, 800  # whose timelines are kept, and how many days of each


class Timeline:
    """Slices and spans of each local day, from rules, holidays and closures."""

    def __init__(self, rules, holidays, closures, tz, in_use_from=None, in_use_until=None):
        self.rules = rules
        self.holidays = holidays
        self.closures = closures
        self.tz = tz
        self.in_use_from = in_use_from
        self.in_use_until = in_use_until
        self.may_open = any(
            rule.mode is Mode.OPEN
            for rules in (rules, *(c.rules for c in closures))
            for rule in rules
        )
        self._slices = {}
        self._kept = {}

    def day_of(self, at):
        """Return the local day of a moment.

        Where clocks went back over midnight the night is the new day's all the same.
        """
        day = at.astimezone(self.tz).date()
        return day + ONE_DAY if at >= midnight(day + ONE_DAY, self.tz) else day

    def in_use(self, day):
        """Tell whether residents find the office here on a day; both edges count."""
        return not (self.in_use_from and day < self.in_use_from) and not self.left(day)

    def in_use_between(self, first_day, last_day):
        """Tell whether it is in use on any of some days, which may have no last one."""
        too_early = self.in_use_from and last_day and last_day < self.in_use_from
        return not too_early and not self.left(first_day)

    def left(self, day):
        return bool(self.in_use_until and day > self.in_use_until)

    def holidays_on(self, day):
        """Return the holidays kept on a day."""
        if day.year not in self._kept:
            self._kept[day.year] = kept_in(self.holidays, day.year)
        return self._kept[day.year].get(day, [])

    def slices(self, day):
        """Return the slices of a local day, without a gap from midnight to midnight."""
        found = self._slices.get(day)
        if found is None:
            if len(self._slices) >= DAYS:
                self._slices.clear()
            found = self._slices[day] = self._cut(day)
        return found

    def slice_at(self, at):
        return next(piece for piece in self.slices(self.day_of(at)) if at < piece.ends)

    def slices_from(self, at, last_day):
        """Yield the slices from the one at a moment until the end of a day."""
        day = self.day_of(at)
        while day <= last_day:
            yield from (piece for piece in self.slices(day) if at < piece.ends)
            day += ONE_DAY

    def spans(self, day):
        """Return the spans that begin on a local day; they may run into the next."""
        runs = runs_of(piece for piece in self.slices(day) if piece.state.serves)
        before = self.slices(day - ONE_DAY)
        if runs and before and before[-1].flows_into(runs[0][0]):
            runs.pop(0)
        for piece in self.slices(day + ONE_DAY):
            if not runs or not runs[-1][-1].flows_into(piece):
                break
            runs[-1].append(piece)
        return [span_of(run, self.tz) for run in runs]

    def last_day_to_search(self, day):
        """Return the day behind which nothing new is to be found from a day on."""
        last = day + FAR
        coming = [closure for closure in self.closures if not closure.over(midnight(day, self.tz))]
        resting = self.holidays and not all(rule.also_on_holidays for rule in self.rules)
        changing = resting or any(rule.specificity for rule in self.rules)
        if not coming and not changing:
            last = day + TWO_WEEKS
        for closure in coming:
            edge = self.day_of(closure.ends or closure.starts)
            last = max(last, min(edge, day + FIVE_YEARS) + FAR)
        for closure in coming:
            if closure.effect is Effect.CLOSED and closure.ends is None:
                last = min(last, max(day, self.day_of(closure.starts)) + FIVE_WEEKS)
        return min(last, self.in_use_until + ONE_DAY) if self.in_use_until else last

    def _cut(self, day):
        starts, ends = midnight(day, self.tz), midnight(day + ONE_DAY, self.tz)
        if starts == ends:  # the date line moved, and the day never was
            return ()
        if not self.in_use(day):
            return (Slice(starts, ends, State.NOT_IN_USE),)
        closures = [closure for closure in self.closures if closure.overlaps(starts, ends)]
        usual = self._hours(self.rules, day, State.CLOSED if self.rules else State.UNKNOWN)
        if not closures and not usual.written:
            return (Slice(starts, ends, usual.otherwise),)
        replaced = {
            closure: self._hours(closure.rules, day, heed=not closure.also_on_holidays)
            for closure in closures
            if closure.effect is Effect.REPLACE
        }
        edges = usual.edges().union(*(hours.edges() for hours in replaced.values()))
        edges.update(edge for c in closures for edge in (c.starts, c.ends) if edge)
        inner = sorted(edge for edge in edges if starts < edge < ends)
        return joined(
            judge(
                begin,
                end,
                usual,
                replaced,
                [closure for closure in closures if closure.in_force(begin)],
                self.holidays_on,
            )
            for begin, end in pairwise([starts, *inner, ends])
        )

    def _hours(self, rules, day, otherwise=State.CLOSED, heed=True):
        """Return the hours that rules give to a day, the evening before included."""
        written = [
            shift
            for origin in (day - ONE_DAY, day)
            if self.in_use(origin)
            for shift in shifts_on(rules, origin, self.tz)
        ]
        kept = [self._on_holiday(shift) for shift in written] if heed else written
        return Hours(tuple(written), tuple(filter(None, kept)), otherwise)

    def _on_holiday(self, shift):
        """Return what the holidays of its date leave of a shift: it, another mode or None."""
        holidays = self.holidays_on(shift.day)
        if not holidays or shift.also_on_holidays:
            return shift
        mode = strongest(holidays)[0].mode
        return None if mode is Mode.CLOSED else replace(shift, mode=mode)


@lru_cache(maxsize=OFFICES)
def timeline_of(*facts):
    """Return the timeline of these rules, holidays, closures, zone and days in use.

    It follows from them alone, so offices and pages of the same hours share it.
    """
    return Timeline(*facts)


def runs_of(slices):
    """Return lists of slices that flow into each other."""
    runs = []
    for piece in slices:
        if runs and runs[-1][-1].flows_into(piece):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs
