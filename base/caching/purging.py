"""Tells every process on every machine which cache tags are outdated.

The message goes out with the transaction that made the change: after its commit,
and never for what was rolled back.
"""

import json

from django.db import connection, transaction

from . import shelves

CHANNEL = "cityweb_purge"
LONGEST = 7500  # PostgreSQL raises, inside the publish, from 8000 bytes on
ALL = "all"
SINKS = []  # who else hears of a purge, within its transaction


def kind_of(tag):
    return tag.partition(":")[0]


def purge(tags):
    """Outdate whatever was made of these, or names their kind alone."""
    tags = sorted({*tags, *map(kind_of, tags)})
    if not tags:
        return
    message = json.dumps(tags)
    if len(message) > LONGEST:
        purge_all()
        return
    tell(message, tags)
    transaction.on_commit(lambda: shelves.purge(tags), robust=True)


def purge_all():
    """Outdate whatever was made."""
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
