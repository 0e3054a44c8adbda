"""Turns the signals that ask for the end into one exception, at a moment that suits."""

import ctypes
import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path

PR_SET_PDEATHSIG = 1
ASKING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody asked the city to stop; nothing on the way may swallow it."""


class StopSignals:
    """Raises Stopped where a signal arrives, or at the end of what must not be cut short."""

    def __init__(self):
        self.asked = False
        self.shielded = False

    def install(self):
        for number in ASKING:
            # A background start inherits INT as ignored; under nohup HUP is, on purpose.
            if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self.receive)

    def ignore(self):
        for number in ASKING:
            signal.signal(number, signal.SIG_IGN)

    def receive(self, number, frame):
        self.asked = True
        if not self.shielded:
            raise Stopped

    def check(self):
        """Raise Stopped where it was asked for, even if what was running swallowed it."""
        if self.asked:
            raise Stopped

    @contextmanager
    def shield(self):
        self.shielded = True
        try:
            yield
        finally:
            self.shielded = False
        self.check()


def end_with_make():
    """Ask the kernel for SIGTERM should the `make` that started this be killed (Linux).

    Any other parent may go: whoever starts the city in the background wants it to stay.
    """
    if sys.platform != "linux":
        return
    if Path(f"/proc/{os.getppid()}/comm").read_text().strip() in {"make", "gmake"}:
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
