"""Parts of pages that stand on many: kept in the process, purged by their tags.

Only what anyone may see is kept so, and only while a public page is made outside of
any transaction. Nothing that decides who may see a page belongs here.
"""

from functools import wraps

from django.db import connection

from base import languages

from . import shelves
from .recording import holds_until, is_recording, recording, used

SIZE = 4096  # bytes that a part is reckoned to take


def may_be_taken_back():
    """Tell whether what is read now may be a change that is never committed."""
    return connection.in_atomic_block


def remembered(function):
    """Keep what a function returns for its arguments, in each language."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def remember(*args):
        if not (is_recording() and shelves.are_trusted()) or may_be_taken_back():
            return function(*args)
        key = (name, languages.shown(), languages.around(), args)
        kept = shelves.parts.get(key)
        if kept is not None and kept.is_fresh:
            used(*kept.tags)
            holds_until(kept.until)
            return kept.value
        with shelves.parts.making(key) as making, recording() as record:
            value = function(*args)
            shelves.parts.keep(key, making, value, record.tags, record.until, SIZE)
        return value

    return remember
