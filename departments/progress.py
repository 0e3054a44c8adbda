"""How far a plan is: shares by status, computed and never typed."""

from dataclasses import dataclass
from math import floor


@dataclass(frozen=True)
class Share:
    """The actions of one status: how many, and what part of all in whole percent."""

    status: object
    count: int
    percent: int


@dataclass(frozen=True)
class Progress:
    """The shares in the city's own order of statuses; the percents sum to 100."""

    shares: tuple
    total: int

    @property
    def done(self):
        return sum(s.count for s in self.shares if s.status.meaning == "done")

    def count_of(self, status):
        return sum(s.count for s in self.shares if s.status == status)

    def __bool__(self):
        return self.total > 0


def progress_of(actions):
    """Count actions by status; those without one do not count."""
    counts = {}
    for action in actions:
        status = action.get("status")
        if status is not None:
            counts[status] = counts.get(status, 0) + 1
    statuses = sorted(counts, key=lambda s: (s.sort_order, s.label))
    percents = whole_percents([counts[s] for s in statuses])
    shares = tuple(Share(s, counts[s], p) for s, p in zip(statuses, percents, strict=True))
    return Progress(shares, sum(counts.values()))


def whole_percents(counts):
    """Return whole percents that sum to 100, by the largest remainder method.

    Plain rounding of 1, 1 and 1 gives 99. Equal remainders go to the earlier one.
    """
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    exact = [count * 100 / total for count in counts]
    percents = [floor(value) for value in exact]
    by_remainder = sorted(
        range(len(counts)), key=lambda i: (percents[i] * total - counts[i] * 100, i)
    )
    for i in by_remainder[: 100 - sum(percents)]:
        percents[i] += 1
    return percents
