"""Room for calls within calls, so that they cost the system nothing.

CPython lays the frames of calls into pieces of memory of 16 KB, and up to 3.13 gives a piece
back to the system as soon as the first call in it returns. Where calls go to and fro over the
end of a piece, as deep within templates, each of them costs two calls of the system and a
fault of memory: a seventh of what a page takes. A piece that a large frame needs is larger,
and what is called from there finds room in it.
"""

from functools import wraps

SLOTS = 2**16  # of 8 bytes: room for as deep as calls may go; the system gives what is used


def roomy(function):
    """Let a function, and whatever it calls, find room for its frames in one piece."""

    @wraps(function)
    def call(*args, **kwargs):
        return function(*args, **kwargs)

    call.__code__ = call.__code__.replace(co_stacksize=SLOTS)
    return call
