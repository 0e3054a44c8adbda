"""Turns the signals that ask for the end into one exception, at a moment that suits."""

import signal
from contextlib import contextmanager

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

    @contextmanager
    def shield(self):
        self.shielded = True
        try:
            yield
        finally:
            self.shielded = False
        if self.asked:
            raise Stopped
