"""`make run`: the city, from whatever state it is in to being served."""

import fcntl
import os
import signal
import socket
import time
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cityweb import postgres
from cityweb.serving import ready
from cityweb.serving.children import Children

HOST = "127.0.0.1"
PATIENCE = 60  # seconds until the first answer


class Stopped(Exception):
    """Somebody asked the city to stop."""


class Command(BaseCommand):
    help = "Serves the city, with everything that it needs."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--reload", action="store_true", help="Restart when the code changes.")

    def handle(self, reload=False, **options):
        port = read_port()
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, stop)
        with alone(port):
            refuse_taken_port(port)
            own = None if os.environ.get("DATABASE_URL") else postgres.Server(settings.VAR_DIR)
            children = Children()
            try:
                if own:
                    ready.say("Starting PostgreSQL …")
                    own.start()
                self.serve(children, port, reload)
            except postgres.PostgresError as error:
                raise CommandError(str(error)) from error
            except Stopped:
                ready.say("Stopping …")
            finally:
                for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                    signal.signal(number, signal.SIG_IGN)
                children.stop()
                if own:
                    own.stop()

    def serve(self, children, port, reload):
        ready.bring_tables_up_to_date()
        if not settings.DEBUG:
            ready.collect_static_files()
        ready.load_demo_into_empty_city()
        account = ready.make_administrator()
        if reload:
            children.start("server", "manage.py", "runserver", f"{HOST}:{port}")
        else:
            children.start(
                "server", "-m", "granian", "--interface", "wsgi", "--host", HOST,
                "--port", str(port), "--workers", "2", "--blocking-threads", "4",
                "--respawn-failed-workers", "--workers-kill-timeout", "10",
                "--log-level", "warning", "cityweb.wsgi:application",
            )  # fmt: skip
        children.start("jobs", "manage.py", "run_jobs")
        wait_for_answer(port, children)
        announce(port, account)
        while True:
            time.sleep(0.5)
            if dead := children.first_dead():
                raise CommandError(f"The {dead[0]} process ended by itself (exit code {dead[1]}).")


def read_port():
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CommandError(f"PORT is “{text}”; it must be a number from 1 to 65535.")
    return int(text)


def stop(number, frame):
    raise Stopped


@contextmanager
def alone(port):
    """Refuse to start beside another one that uses the same data."""
    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    with (settings.VAR_DIR / "serve-lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CommandError(
                f"The city is already served from this folder: {lock.read().strip()}"
            ) from None
        lock.truncate(0)
        lock.write(f"http://{HOST}:{port}/\n")
        lock.flush()
        yield


def refuse_taken_port(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} cannot be used ({error.strerror}). "
                "Choose another one: PORT=8001 make run"
            ) from None


def wait_for_answer(port, children):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if dead := children.first_dead():
            raise CommandError(f"The {dead[0]} process ended at once (exit code {dead[1]}).")
        try:
            with urlopen(f"http://{HOST}:{port}/health/live/", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise CommandError(f"No answer on port {port} within {PATIENCE} seconds.")


def announce(port, account):
    ready.say(f"\n  The city   {settings.SITE_URL}/\n  The admin  {settings.SITE_URL}/admin/")
    if account:
        ready.say(f"  Sign in    {account[0]}  {account[1]}")
        ready.say("             (shown only now; the password can be changed in the admin)")
    ready.say("\nCtrl-C stops everything.")
