"""The page store: whoever asks for a public page gets the one that was made already.

Outermost of all that handles a request, so that a page that is kept costs nothing of
the rest. One request at a time makes a page; the others wait for it. Where making it
fails, or the database is away, the last one made is shown for up to a day.
"""

from collections import OrderedDict
from math import inf
from time import time

from django.conf import settings
from django.http import HttpResponse

from base.room import roomy

from . import listening, shelves
from .answers import DAY, Answer, is_public
from .recording import recording
from .shelves import Hearing

PARAMETERS = ("before", "department", "limit", "year")  # all that a public page depends on
MOST_PRIVATE = 2000
STALE_FOR = 5  # seconds
PAST_THE_STORE = "cityweb.past_the_store"  # no header: no visitor can say so
SAID = "cityweb.said"  # the answer that was given, and its own headers


class PageStore:
    def __init__(self, get_response):
        self.get_response = roomy(get_response)
        self.private = OrderedDict()  # addresses whose last answer was for one person alone

    def __call__(self, request):
        key = key_of(request)
        if key is None:
            return self.get_response(request)
        if settings.PAGE_STORE_MEGABYTES:
            listening.begin_once()
        if key in self.private:
            return self.make(request, key, None)
        response = self.kept(request, shelves.pages.get(key))
        if response is not None:
            return response
        with shelves.pages.making(key) as making:
            # Perhaps another one made it while we waited.
            return self.kept(request, shelves.pages.get(key)) or self.make(request, key, making)

    def kept(self, request, kept):
        """Return what is kept, if it may be shown, else None."""
        if kept is None:
            return None
        if kept.is_fresh and shelves.are_trusted():
            return self.respond(request, kept, "HIT")
        if shelves.hearing is Hearing.DATABASE_AWAY and may_stand_in(kept):
            return self.respond(request, kept, "STALE")
        return None

    def make(self, request, key, making):
        with recording() as record:
            response = self.get_response(request)
        kept = shelves.pages.get(key)
        if response.status_code >= 500 and kept is not None and may_stand_in(kept):
            return self.respond(request, kept, "STALE")
        if not is_public(response):
            self.remember_private(key)
            return response
        self.private.pop(key, None)
        answer = Answer.of(response, record.tags)
        if making is not None and request.method == "GET" and shelves.are_trusted():
            shelves.pages.keep(key, making, answer, record.tags, record.until, answer.size)
        shelves.pages.answered["MISS"] += 1
        expires = record.until.timestamp() if record.until else inf
        return self.tell(request, answer, expires, "MISS")

    def respond(self, request, kept, word):
        shelves.pages.answered[word] += 1
        # Whoever keeps copies shall soon ask again for what is shown for want of better.
        expires = time() + STALE_FOR if word == "STALE" else kept.expires
        return self.tell(request, kept.value, expires, word)

    def tell(self, request, answer, expires, word):
        status, headers, body = answer.told(request.META, expires, word)
        request.META[SAID] = answer, headers
        return HttpResponse(body, status=status, headers=headers)

    def remember_private(self, key):
        self.private[key] = True
        while len(self.private) > MOST_PRIVATE:
            self.private.popitem(last=False)


def key_of(request):
    """Return the key under which the answer to a request is kept; None where none may be."""
    if request.method not in {"GET", "HEAD"} or "HTTP_AUTHORIZATION" in request.META:
        return None
    if PAST_THE_STORE in request.META:
        return None
    if settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES:
        return None
    query = request.GET
    chosen = tuple((name, query[name]) for name in PARAMETERS if name in query) if query else ()
    return request.is_secure(), request.get_host(), request.path, chosen


def may_stand_in(kept):
    """Tell whether what is over may still be shown where nothing newer can be had.

    A mirror has it newer, where it was purged: with an alert, or without a page that is gone.
    """
    is_young = time() - kept.made_at < DAY
    return is_young and not (kept.is_purged and settings.MIRROR)
