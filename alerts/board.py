"""The alerts of a page at a moment. In force is what the clock says: nobody ends anything."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from alerts.models import Alert
from base.caching.recording import holds_until, used


@dataclass(frozen=True)
class Board:
    """What is shown at a moment, the gravest first, and when that changes by itself.

    Whoever keeps a copy of the page must not keep it past `next_change`.
    """

    shown: tuple
    next_change: datetime | None


def board_of(page=None, at=None):
    """Return the board of a page, or of what is no page, by one query."""
    used("alerts")
    found = board(Alert.objects.concerning(page).with_links(), at)
    holds_until(found.next_change)
    return found


def board(alerts, at=None):
    """Return the board of some alerts."""
    at = at or timezone.now()
    lasting = list(alerts.lasting(after=at))
    shown = sorted((a for a in lasting if a.in_force(at)), key=lambda alert: alert.rank)
    moments = [moment for a in lasting for moment in (a.starts_at, a.ends_at)]
    coming = [moment for moment in moments if moment and moment > at]
    return Board(tuple(shown), min(coming, default=None))
