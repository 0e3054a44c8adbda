"""The clock of the site: scheduled publishing, and whatever the apps registered."""

import logging
import signal
import threading
import zlib
from time import monotonic

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.utils.module_loading import autodiscover_modules

from base.jobs import JOBS, job

logger = logging.getLogger("cityweb.jobs")
TICK = 1.0


@job(every=10)
def publish_scheduled():
    """Publish what is due, withdraw what has expired."""
    call_command("publish_scheduled", verbosity=0)


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
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        due = dict.fromkeys(JOBS, 0.0)
        while not stop.is_set():
            for each in JOBS:
                if not stop.is_set() and monotonic() >= due[each]:
                    run_alone(each)
                    due[each] = monotonic() + each.every.total_seconds()
            stop.wait(TICK)


def run_alone(each):
    """Run a job unless another process is at it; log what goes wrong and go on."""
    close_old_connections()
    key = zlib.crc32(each.name.encode())
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
            if not cursor.fetchone()[0]:
                return
        try:
            each.run()
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [key])
    except (DatabaseError, InterfaceError) as error:
        logger.warning("%s: the database does not answer (%s)", each.name, type(error).__name__)
        connection.close()
    except Exception:
        logger.exception("%s failed", each.name)
