"""The alerts of a page at a moment. In force is what the clock says: nobody ends anything."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects
from django.utils import timezone

from alerts.models import Alert
from base.beside import beside
from base.caching.recording import holds_until, used
from base.models import BasePage
from base.prepared import prepared
from departments.owners import who_serves


@beside(BasePage)
def alerts_on(page):
    """Find the alerts of a page that are in force or to come."""
    return alerts_of(timezone.now(), *who_serves(page))


@prepared
def alerts_of(now, find, *about):
    return Alert.objects.lasting(after=now).of(find(*about)).with_links()


@prepared
def alerts_of_the_city(now):
    return Alert.objects.lasting(after=now).concerning(None).with_links()


@dataclass(frozen=True)
class Board:
    """What is shown at a moment, the gravest first, and when that changes by itself.

    Whoever keeps a copy of the page must not keep it past `next_change`.
    """

    shown: tuple
    next_change: datetime | None


def board_of(page=None, at=None):
    """Return the board of a page, or of what is no page."""
    used("alerts")
    at = at or timezone.now()
    if page is None:
        found = made_of(alerts_of_the_city(at), at)
    elif page.is_served:
        found = made_of(alerts_on(page), at)
    else:
        found = board(Alert.objects.concerning(page).with_links(), at)
    holds_until(found.next_change)
    return found


def board(alerts, at=None):
    """Return the board of some alerts."""
    at = at or timezone.now()
    return made_of(alerts.lasting(after=at), at)


def board_of_all(at=None):
    """Return the board of the whole city; each alert that is shown knows its departments."""
    found = board(Alert.objects.with_links(), at)
    prefetch_related_objects(found.shown, "departments")
    return found


def made_of(alerts, at):
    lasting = [alert for alert in alerts if not alert.is_over(at)]
    shown = sorted((a for a in lasting if a.in_force(at)), key=lambda alert: alert.rank)
    moments = [moment for a in lasting for moment in (a.starts_at, a.ends_at)]
    coming = [moment for moment in moments if moment and moment > at]
    return Board(tuple(shown), min(coming, default=None))
