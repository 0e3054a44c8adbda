"""Notes, while a page is made, what it is made of and until when it holds."""

from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, timedelta

from django.utils import timezone

_CURRENT = ContextVar("record_of_what_is_made", default=None)


class Record:
    """The cache tags of what was used, and the moment until which the result holds."""

    __slots__ = ("tags", "until")

    def __init__(self):
        self.tags = set()
        self.until = None

    def use(self, tags):
        self.tags.update(tags)

    def hold_until(self, moment):
        if moment is not None and (self.until is None or moment < self.until):
            self.until = moment


@contextmanager
def recording():
    """Note what is used inside; whoever records outside has used it too."""
    outer, record = _CURRENT.get(), Record()
    before = _CURRENT.set(record)
    try:
        yield record
    finally:
        _CURRENT.reset(before)
        if outer is not None:
            outer.use(record.tags)
            outer.hold_until(record.until)


@contextmanager
def apart():
    """Note nothing inside: whoever uses what is found there says so more precisely."""
    before = _CURRENT.set(Record() if is_recording() else None)
    try:
        yield
    finally:
        _CURRENT.reset(before)


def is_recording():
    return _CURRENT.get() is not None


def used(*tags):
    """Note that what is being made shows what these cache tags stand for."""
    record = _CURRENT.get()
    if record is not None:
        record.use(tags)


def holds_until(moment):
    """Note that the clock alone changes what is being made at a moment; None: never."""
    record = _CURRENT.get()
    if record is not None:
        record.hold_until(moment)


def today():
    """Return the day in the city. What is made of it holds until the next midnight."""
    tz = timezone.get_default_timezone()
    day = timezone.localdate(timezone=tz)
    tomorrow = day + timedelta(days=1)
    holds_until(datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=tz))
    return day
