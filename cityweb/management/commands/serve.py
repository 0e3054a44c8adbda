"""`make run`: the city, from whatever state it is in to being served."""

import os
import time
from contextlib import nullcontext, suppress
from urllib.request import urlopen

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cityweb import postgres
from cityweb.serving import accounts, ready
from cityweb.serving.children import Children
from cityweb.serving.guard import Guard
from cityweb.serving.place import HOST, alone, read_port, refuse_taken_port
from cityweb.serving.ready import say
from cityweb.serving.signals import Stopped, StopSignals, end_with_make

PATIENCE = 60  # seconds until the first answer


class Command(BaseCommand):
    help = "Serves the city, with everything that it needs."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--reload", action="store_true", help="Restart when the code changes.")

    def handle(self, reload=False, **options):
        port = read_port()
        self.signals = StopSignals()
        self.signals.install()
        end_with_make()
        with suppress(Stopped), alone(settings.VAR_DIR, port) as lock:
            refuse_taken_port(port)
            own = None if os.environ.get("DATABASE_URL") else postgres.Server(settings.VAR_DIR)
            guard = Guard(settings.VAR_DIR, lock, own_database=bool(own))
            children = Children(guard, self.signals.shield)
            try:
                self.start_database(own)
                self.serve(children, port, reload)
                self.watch(children, own)
            except postgres.PostgresError as error:
                raise CommandError(str(error)) from error
            except Stopped:
                say("Stopping …")
            finally:
                self.signals.ignore()
                children.stop()
                if own:
                    own.stop()
                guard.dismiss()

    def start_database(self, own):
        if own:
            say("Starting PostgreSQL …")
            with self.signals.shield():
                own.start()

    def serve(self, children, port, reload):
        with nullcontext() if settings.DEBUG else ready.static_files(children):
            ready.bring_tables_up_to_date()
            first_passwords = ready.fill_empty_city()
        say("Starting the server …")
        if reload:
            children.start("server", "manage.py", "runserver", f"{HOST}:{port}")
        else:
            children.start(
                "server", "-m", "granian", "--interface", "wsgi", "--host", HOST,
                "--port", str(port), "--workers", "2", "--blocking-threads", "4",
                "--respawn-failed-workers", "--workers-kill-timeout", "10",
                "--log-level", "warning", "cityweb.wsgi:application",
            )  # fmt: skip
        wait_for_answer(port, children)
        children.start("jobs", "manage.py", "run_jobs")
        announce(port, first_passwords)

    def watch(self, children, own):
        """Start a database that died again; end with a process that ended by itself."""
        while True:
            time.sleep(0.5)
            self.signals.check()
            if dead := children.first_dead():
                raise CommandError(f"The {dead[0]} process ended by itself (exit code {dead[1]}).")
            if own and not own.has_process():
                say("PostgreSQL ended by itself.")
                self.start_database(own)


def wait_for_answer(port, children):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if dead := children.first_dead():
            raise CommandError(f"The {dead[0]} process ended at once (exit code {dead[1]}).")
        with suppress(OSError), urlopen(f"http://{HOST}:{port}/health/live/", timeout=5):
            return
        time.sleep(0.05)
    raise CommandError(f"No answer on port {port} within {PATIENCE} seconds.")


def announce(port, first_passwords):
    here = f"http://{HOST}:{port}"
    say(f"\n  The city   {settings.SITE_URL}/\n  The admin  {settings.SITE_URL}/admin/")
    if here != settings.SITE_URL:
        say(f"  It listens on {here} for the proxy in front.")
    for line in accounts.told(first_passwords):
        say(line)
    say("\nCtrl-C stops everything.")
