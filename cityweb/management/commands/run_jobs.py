"""The clock of the site: runs what the apps registered, each in its module `jobs`."""

import logging
import os
import signal
import threading
import zlib
from contextlib import contextmanager
from time import monotonic

from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, close_old_connections, connection
from django.utils.module_loading import autodiscover_modules

from base.jobs import JOBS

logger = logging.getLogger("cityweb.jobs")
TICK = 1.0
POLITE = 10  # whoever answers residents comes first


class Command(BaseCommand):
    help = "Runs what the site does by the clock, until it is told to stop."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="Run every job once, then end.")

    def handle(self, once=False, **options):
        autodiscover_modules("jobs")
        if once:
            for each in JOBS:
                run_alone(each)
            return
        os.nice(POLITE)
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        due = dict.fromkeys(JOBS, 0.0)
        while not stop.is_set():
            for each in JOBS:
                if not stop.is_set() and monotonic() >= due[each]:
                    close_old_connections()
                    run_alone(each)
                    due[each] = monotonic() + each.every.total_seconds()
            stop.wait(TICK)


def run_alone(each):
    """Run a job unless another process is at it; log what goes wrong and go on."""
    try:
        with lock(each.name) as is_ours:
            if is_ours:
                each.run()
    except (OperationalError, InterfaceError) as error:
        logger.warning("%s: the database does not answer (%s)", each.name, type(error).__name__)
        connection.close()
    except Exception:
        logger.exception("%s failed", each.name)


@contextmanager
def lock(name):
    """Hold a lock by this name in the database; yield False where another holds it.

    It belongs to the connection: should this process die, the lock goes with it.
    """
    key = zlib.crc32(name.encode())
    is_ours = ask("SELECT pg_try_advisory_lock(%s)", key)
    try:
        yield is_ours
    finally:
        if is_ours:
            ask("SELECT pg_advisory_unlock(%s)", key)


def ask(query, value):
    with connection.cursor() as cursor:
        cursor.execute(query, [value])
        return cursor.fetchone()[0]
