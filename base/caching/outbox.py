"""Tells edges what changed: written with the change, told after it, again where that fails.

A change never waits for an edge, nor fails with one. Whoever made it begins to tell
in a thread of its own; what is left is told by `run_jobs`.

Each edge is told three times. While it is told first, some process may not have heard
of the change yet, or may be making the page as it was; the edge may be given that.
"""

import logging
from datetime import timedelta
from threading import Lock, Thread

from django.db import connections, transaction
from django.db.models import Count, Min, Q
from django.utils import timezone
from requests import RequestException

from base.jobs import job
from base.models import EdgePurge
from base.querysets import published_pages

from .edges import edges

logger = logging.getLogger(__name__)

AGAIN = [timedelta(seconds=2), timedelta(seconds=12)]
CLAIM = timedelta(seconds=30)  # until another may try what somebody began to tell
LONGEST_PAUSE = timedelta(minutes=5)
MOST = 1000  # tags, beyond which it is simpler to outdate everything


def write(tags):
    """Note, within the transaction of a change, what each edge must be told."""
    names = list(edges())
    if not names:
        return
    tags = None if tags is None else list(tags)
    EdgePurge.objects.bulk_create(EdgePurge(edge=name, tags=tags) for name in names)
    transaction.on_commit(lambda: [courier(name).wake() for name in names], robust=True)


@job(every=1)
def tell_edges():
    for edge in edges().values():
        deliver(edge)


def deliver(edge):
    """Tell an edge what is due; return whether there was anything."""
    purge = claim(edge.name)
    if purge is None:
        return False
    try:
        tell(edge, purge.tags)
    except RequestException as error:
        purge.failures += 1
        purge.last_error = f"{type(error).__name__} {getattr(error.response, 'status_code', '')}"
        pause = timedelta(seconds=2 ** min(purge.failures, 9))
        purge.next_try_at = timezone.now() + min(pause, LONGEST_PAUSE)
        logger.warning("%s was not told what changed: %s", edge.name, purge.last_error)
    else:
        purge.told += 1
        if purge.told > len(AGAIN):
            purge.delete()
            return True
        purge.failures, purge.last_error = 0, ""
        purge.next_try_at = timezone.now() + AGAIN[purge.told - 1]
    purge.save()
    return True


@transaction.atomic
def claim(name):
    """Return what is due for an edge, as one, or None; nobody else gets it for a while."""
    now = timezone.now()
    due = EdgePurge.objects.filter(edge=name, next_try_at__lte=now).order_by("pk")
    found = list(due.select_for_update(skip_locked=True))
    if not found:
        return None
    first, *others = found
    if any(each.tags is None for each in found):
        first.tags = None
    else:
        tags = set().union(*(each.tags for each in found))
        first.tags = sorted(tags) if len(tags) <= MOST else None
    first.told = min(each.told for each in found)
    first.failures = max(each.failures for each in found)
    first.next_try_at = now + CLAIM
    first.save()
    EdgePurge.objects.filter(pk__in=[each.pk for each in others]).delete()
    return first


def tell(edge, tags):
    if tags is None:
        edge.purge_all()
        return
    gone = gone_from_view(tags)
    edge.purge({*tags} - gone, gone)


def gone_from_view(tags):
    """Return the tags of those pages that the public may not see, or not any more."""
    ids = {tag: int(tag.split(":")[1]) for tag in tags if tag.startswith("page:")}
    seen = set(published_pages().filter(pk__in=ids.values()).values_list("pk", flat=True))
    return {tag for tag, pk in ids.items() if pk not in seen}


class Courier:
    """Tells one edge, in a thread that ends when nothing is left to tell."""

    def __init__(self, name):
        self.name = name
        self.lock = Lock()
        self.is_asked = self.is_busy = False

    def wake(self):
        with self.lock:
            self.is_asked = True
            if self.is_busy:
                return
            self.is_busy = True
        # No daemon: a command that ends with the change still tells it.
        Thread(target=self.run, name=f"tells {self.name}").start()

    def run(self):
        while self.goes_on():
            try:
                deliver(edges()[self.name])
            except Exception:
                logger.exception("%s was not told what changed", self.name)
            finally:
                connections.close_all()

    def goes_on(self):
        with self.lock:
            self.is_busy, self.is_asked = self.is_asked, False
            return self.is_busy


_couriers = {}


def courier(name):
    return _couriers.setdefault(name, Courier(name))


def waiting():
    """Return how many purges failed so far, and since when the oldest of them waits."""
    failed = Q(failures__gt=0, edge__in=edges())
    return EdgePurge.objects.filter(failed).aggregate(number=Count("pk"), since=Min("made_at"))
