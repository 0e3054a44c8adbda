"""Hears of changes, in a thread of each process that keeps pages.

Without it nothing that was kept is trusted; except while the database is away, when
what was kept is all there is to serve.
"""

import logging
import os
from threading import Lock, Thread
from time import sleep

import psycopg
from django.conf import settings
from django.db import connections

from . import shelves
from .purging import CHANNEL, heard
from .shelves import Hearing

logger = logging.getLogger(__name__)

HEARTBEAT = 5  # seconds without news after which the connection is tried
PAUSE = 0.5  # seconds between attempts to connect

CONNECTION = {"dbname", "user", "password", "host", "port", "sslmode", "sslrootcert", "options"}

_lock = Lock()
_process = None


def begin_once():
    """Begin to listen in this process, unless it does already."""
    global _process
    if _process == os.getpid():
        return
    with _lock:
        if _process != os.getpid():
            _process = os.getpid()
            Thread(target=listen, name="purges", daemon=True).start()


def listen():
    while True:
        try:
            with connect() as connection:
                hear(connection)
        except psycopg.OperationalError as error:
            if shelves.hearing is not Hearing.DATABASE_AWAY:
                logger.warning("No word of changes: %s", error)
            shelves.set_hearing(next_state(shelves.hearing))
        except Exception:
            logger.exception("No word of changes")
            shelves.set_hearing(Hearing.NOTHING)
        sleep(PAUSE)


def next_state(state):
    """Return the state after a connection failed: first it is lost, then the database away."""
    return Hearing.NOTHING if state is Hearing.CHANGES else Hearing.DATABASE_AWAY


def connect():
    """Connect past a pooler, which would not pass on what is notified."""
    patience = {"connect_timeout": 5, "tcp_user_timeout": 5000}
    if settings.DATABASE_DIRECT_URL:
        return psycopg.connect(settings.DATABASE_DIRECT_URL, autocommit=True, **patience)
    about = connections["default"].get_connection_params()
    known = {key: value for key, value in about.items() if key in CONNECTION}
    return psycopg.connect(autocommit=True, **known | patience)


def hear(connection):
    connection.execute(f"LISTEN {CHANNEL}")
    shelves.purge_all()  # of what changed before, nobody told
    shelves.set_hearing(Hearing.CHANGES)
    while True:
        for notice in connection.notifies(timeout=HEARTBEAT):
            heard(notice.payload)
        connection.execute("SELECT 1")
