"""Draws progress as bars: where each piece begins and how long it is.

Lengths are percents of the bar, written so that SVG reads them in any language.
"""

from dataclasses import dataclass

GAP = 0.6


@dataclass(frozen=True)
class Piece:
    """The piece of a bar that stands for the actions of one status."""

    share: object
    start: float
    length: float

    @property
    def x(self):
        return percent(self.start)

    @property
    def width(self):
        return percent(max(self.length - GAP, GAP))

    @property
    def middle(self):
        return percent(self.start + (self.length - GAP) / 2)


def bar(progress, full=None):
    """Return the pieces of a bar on which `full` actions would fill all of it."""
    full = full or progress.total
    pieces, start = [], 0
    for share in progress.shares:
        length = share.count * 100 / full
        pieces.append(Piece(share, start, length))
        start += length
    return pieces


def bars(rows):
    """Return [(thing, progress, pieces), …], all to one scale."""
    longest = max((progress.total for _, progress in rows), default=0)
    return [(thing, progress, bar(progress, full=longest)) for thing, progress in rows]


def table(rows, total):
    """Return the figures of the bars: a row for each thing, a cell for each status of the total."""
    statuses = [share.status for share in total.shares]
    return [
        {
            "area": thing,
            "cells": [(status, progress.count_of(status)) for status in statuses],
            "total": progress.total,
        }
        for thing, progress in rows
    ]


def percent(value):
    return f"{value:.2f}%"
