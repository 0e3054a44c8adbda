"""The processes that serve the city, and their end."""

import os
import signal
import subprocess
import sys
import time
from contextlib import nullcontext, suppress

from django.conf import settings
from django.core.management.base import CommandError

GRACE = 15  # seconds from the polite request to the end


class Children:
    """Processes that live and die with this one, each at the head of a group of its own.

    `shield()` keeps off, while one is started, what would cut that short: it would be nobody's.
    """

    def __init__(self, guard, shield=nullcontext):
        self.guard = guard
        self.shield = shield
        self.processes = {}

    def start(self, name, *command):
        with self.shield():
            process = subprocess.Popen(
                [sys.executable, *command], cwd=settings.BASE_DIR,
                stdin=subprocess.DEVNULL, preexec_fn=begin_group,
            )  # fmt: skip
            self.guard.watch(process.pid)
            self.processes[name] = process

    def finish(self, name):
        """Wait for a process that ends by itself; raise CommandError where it failed."""
        process = self.processes[name]
        code = process.wait()
        self.guard.forget(process.pid)
        del self.processes[name]
        if code:
            raise CommandError(f"The {name} process failed (exit code {code}).")

    def first_dead(self):
        """Return the name and exit code of a process that ended by itself, or None."""
        for name, process in self.processes.items():
            if process.poll() is not None:
                return name, process.returncode
        return None

    def stop(self):
        """Ask each group to end, and end it after a while."""
        self.send(signal.SIGTERM)
        until = time.monotonic() + GRACE
        for process in self.processes.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.1, until - time.monotonic()))
        self.send(signal.SIGKILL)
        for process in self.processes.values():
            process.wait()

    def send(self, number):
        for process in self.processes.values():
            with suppress(ProcessLookupError):
                os.killpg(process.pid, number)


def begin_group():
    """Keep Ctrl-C from the child: it is for the parent, who then ends it."""
    os.setpgid(0, 0)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # a background start inherits INT as ignored
