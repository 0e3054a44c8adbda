"""Tells every process on every machine which cache tags are outdated.

The message goes out with the transaction that made the change: after its commit,
and never for what was rolled back.
"""

import json
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, transaction

from . import shelves
from .shelf import GONE

CHANNEL = "cityweb_purge"
LONGEST = 7500  # PostgreSQL raises, inside the publish, from 8000 bytes on
ALL = "all"
GATHERED = ContextVar("gathered_purges", default=None)
SINKS = []  # who else hears of a purge, within its transaction


def kind_of(tag):
    return tag.partition(":")[0]


@contextmanager
def at_once():
    """Tell of all that is outdated meanwhile in one message, at the end.

    For a transaction of thousands of changes; where it fails, nothing is outdated.
    """
    gathered = set()
    token = GATHERED.set(gathered)
    try:
        yield
    finally:
        GATHERED.reset(token)
    if ALL in gathered:
        forget_gone(gathered)
        purge_all()
    else:
        purge(gathered)


def purge(tags):
    """Outdate whatever was made of these, or names their kind alone."""
    gathered = GATHERED.get()
    if gathered is not None:
        gathered.update(tags)
        return
    tags = sorted({*tags, *map(kind_of, tags)})
    if not tags:
        return
    message = json.dumps(tags)
    if len(message) > LONGEST:
        forget_gone(tags)
        purge_all()
        return
    tell(message, tags)
    transaction.on_commit(lambda: shelves.purge(tags), robust=True)


def forget_gone(tags):
    """Tell of pages that may be read no more, where all else is told as one."""
    gone = [tag for tag in tags if kind_of(tag) == GONE]
    quoted = max(map(len, gone), default=0) + len('"", ')
    for some in batched(gone, LONGEST // quoted):
        tell(json.dumps(some), some)
    transaction.on_commit(lambda: shelves.purge(gone), robust=True)


def batched(items, size):
    return [items[start : start + size] for start in range(0, len(items), size)]


def purge_all():
    """Outdate whatever was made."""
    gathered = GATHERED.get()
    if gathered is not None:
        gathered.add(ALL)
        return
    tell(ALL, None)
    transaction.on_commit(shelves.purge_all, robust=True)


def tell(message, tags):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, message])
    for sink in SINKS:
        sink(tags)


def heard(message):
    """Act on a message of another process."""
    if message == ALL:
        shelves.purge_all()
    else:
        shelves.purge(json.loads(message))
