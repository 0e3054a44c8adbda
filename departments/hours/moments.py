"""Moments: what the clocks on the wall show, turned into points in time.

Python compares two times of the same zone by their wall clocks, which is wrong
around a clock change. So hours are reckoned in UTC and shown in the city's zone.
"""

from datetime import UTC, datetime, time, timedelta
from functools import lru_cache

ONE_DAY = timedelta(days=1)


def moment(day, clock, tz):
    """Return the moment, in UTC, at which the clocks of a zone show a time.

    A time that the spring change skips moves forward by the gap; of a time that
    the autumn change repeats the first counts (PEP 495, fold 0).
    """
    return datetime.combine(day, clock.replace(fold=0), tzinfo=tz).astimezone(UTC)


@lru_cache(maxsize=4096)
def midnight(day, tz):
    """Return the moment, in UTC, at which a day begins in a zone."""
    return moment(day, time.min, tz)


def in_utc(at, what="The moment"):
    """Return an aware moment in UTC.

    Raises ValueError for a naive one: its zone would be anyone's guess.
    """
    if at.utcoffset() is None:
        raise ValueError(f"{what} needs a time zone, and {at.isoformat(' ')} has none.")
    return at.astimezone(UTC)
