"""`manage.py serve` as a process of its own, in a folder and on a port of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import requests
from django.conf import settings

from cityweb import postgres

PATIENCE = 120  # seconds for what takes a few where nobody else works
OURS = ("DATABASE_URL", "DEBUG", "SITE_URL", "PORT", "ADMIN_PASSWORD", "PRODUCTION", "SECRET_KEY",
        "STORAGE_BUCKET", "REDIS_URL")  # fmt: skip
SMALL_CITY = Path(__file__).with_name("small-city")


class Run:
    """One run of the city, from its start to its end."""

    def __init__(self, var, port, *before, **environment):
        self.var = Path(var)
        self.port = port
        self.log = self.var.parent / f"{self.var.name}-{time.monotonic_ns()}.log"
        own = {key: value for key, value in os.environ.items() if key not in OURS}
        own |= {"CITYWEB_VAR": str(var), "PORT": str(port), "CITY_FILES": str(SMALL_CITY)}
        own |= {"CITYWEB_ENV_FILE": os.devnull, **environment}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [*before, sys.executable, "manage.py", "serve"], cwd=settings.BASE_DIR, env=own,
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    @property
    def output(self):
        return self.log.read_text()

    def get(self, path="/", **options):
        return requests.get(f"http://127.0.0.1:{self.port}{path}", timeout=30, **options)

    def wait_for(self, text):
        wait_until(lambda: text in self.output or self.process.poll() is not None)
        assert text in self.output, self.output
        return self

    def wait_until_served(self):
        return self.wait_for("Ctrl-C stops everything.")

    def end(self, number=signal.SIGTERM):
        """Send a signal and return the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(PATIENCE)

    def processes(self):
        """Return what runs for this folder, known by its environment or where it works."""
        data = postgres.Server(self.var).data
        return {
            int(entry.name): command_of(entry)
            for entry in Path("/proc").glob("[0-9]*")
            if belongs_to(entry, self.var, data)
        }

    def wait_until_gone(self):
        wait_until(lambda: not self.processes())
        assert self.processes() == {}


def belongs_to(entry, var, data):
    try:
        if (entry / "stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return False
        marker = f"CITYWEB_VAR={var}\0".encode()
        return marker in (entry / "environ").read_bytes() or (entry / "cwd").resolve() == data
    except OSError:
        return False


def command_of(entry):
    try:
        return (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def wait_until(is_so, seconds=PATIENCE):
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        time.sleep(0.1)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
