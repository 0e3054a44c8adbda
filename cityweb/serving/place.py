"""Where the city is served: one at a time from a folder, on a port that is free."""

import fcntl
import os
import socket
import time
from contextlib import contextmanager

from django.core.management.base import CommandError

from .guard import ENDING

HOST = "127.0.0.1"
WAIT = 20  # seconds for a run that was killed to be cleared away


def read_port():
    text = os.environ.get("PORT") or "8000"
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) < 65536:
        raise CommandError(f"PORT is “{text}”; it must be a number from 1 to 65535.")
    return int(text)


@contextmanager
def alone(var, port):
    """Hold the folder's lock, or refuse to start beside another who uses the same data."""
    var.mkdir(parents=True, exist_ok=True)
    with (var / "serve-lock").open("a+") as lock:
        until = time.monotonic() + WAIT
        while not taken(lock):
            lock.seek(0)
            holder = lock.read().strip()
            if holder != ENDING or time.monotonic() > until:
                raise CommandError(f"The city is already served from this folder: {holder}")
            time.sleep(0.2)
        lock.truncate(0)
        lock.write(f"http://{HOST}:{port}/\n")
        lock.flush()
        yield lock


def taken(lock):
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


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
