"""Ends what a killed `serve` leaves behind.

Nobody can catch SIGKILL; so a process of its own waits until the pipe from
`serve` breaks. Then it ends the process groups that it was told of and stops the
embedded PostgreSQL. It has the lock of `serve` as well: whoever starts the city
anew meanwhile waits until all is gone.
"""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from django.conf import settings

from cityweb import postgres

GRACE = 10  # seconds from the polite request to the end
ENDING = "ending"
DONE = "done"


class Guard:
    """The guard as `serve` knows it."""

    def __init__(self, var, lock, own_database):
        command = [sys.executable, "-m", "cityweb.serving.guard", str(var), str(lock.fileno())]
        self.process = subprocess.Popen(
            [*command, "database"] if own_database else command,
            cwd=settings.BASE_DIR, stdin=subprocess.PIPE, pass_fds=[lock.fileno()],
            start_new_session=True, text=True,
        )  # fmt: skip

    def watch(self, group):
        self.tell(str(group))

    def forget(self, group):
        """Leave a group alone that ended: its number may be another's one day."""
        self.tell(f"-{group}")

    def dismiss(self):
        """Tell it that everything was ended in good order."""
        self.tell(DONE)
        with suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()

    def tell(self, word):
        with suppress(BrokenPipeError):
            self.process.stdin.write(f"{word}\n")
            self.process.stdin.flush()


def main(var, lock, *own_database):
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    words = sys.stdin.read().split()
    if DONE in words:
        return
    os.truncate(int(lock), 0)
    os.pwrite(int(lock), ENDING.encode(), 0)
    told = {int(word) for word in words}
    end_groups([group for group in told if group > 0 and -group not in told])
    if own_database:
        postgres.Server(Path(var)).stop()


def end_groups(groups):
    """Ask process groups to end, and end them after a while."""
    send(groups, signal.SIGTERM)
    until = time.monotonic() + GRACE
    while any(map(is_alive, groups)) and time.monotonic() < until:
        time.sleep(0.1)
    send(groups, signal.SIGKILL)


def send(groups, number):
    for group in groups:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, number)


def is_alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main(*sys.argv[1:])
