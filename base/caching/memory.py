"""Parts of pages that stand on many: kept in the process, purged by their tags.

Only what anyone may see is kept so, and only while a public page is made outside of
any transaction. Nothing that decides who may see a page belongs here.
"""

from functools import wraps
from sys import getsizeof

from django.db import connection

from base import languages

from . import shelves
from .recording import holds_until, is_recording, recording, used

SIZE = 4096  # bytes that a part is reckoned to take beside a text


def may_be_taken_back():
    """Tell whether what is read now may be a change that is never committed."""
    return connection.in_atomic_block


def remembered(function):
    """Keep what a function returns for its arguments, in each language."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def remember(*args):
        return recall((name, *args), lambda: function(*args))

    return remember


def recall(name, make):
    """Return what is kept under a name in the language that is shown, else make it."""
    if not (is_recording() and shelves.are_trusted()) or may_be_taken_back():
        return make()
    key = (name, languages.shown(), languages.around())
    kept = shelves.parts.get(key)
    if kept is not None and kept.is_fresh:
        used(*kept.tags)
        holds_until(kept.until)
        return kept.value
    with shelves.parts.making(key) as making, recording() as record, languages.anew():
        value = make()
        size = SIZE + getsizeof(value)
        shelves.parts.keep(key, making, value, record.tags, record.until, size)
    return value
