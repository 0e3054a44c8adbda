"""Answers what is kept before Django begins: the same answer, for a fraction of the work.

Only what can be read of a request at a glance is answered here. Everything else goes to
Django, whose page store answers alike.
"""

from functools import lru_cache
from io import BytesIO

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.core.handlers.wsgi import WSGIRequest

from . import shelves
from .pages import PAST_THE_STORE, SAID

STATUS = {200: "200 OK", 304: "304 Not Modified"}


class KeptFirst:
    """A WSGI application in front of Django's.

    What middleware outside of the page store says with a page is noted when the page
    first passes it, and said again each time.
    """

    def __init__(self, application):
        self.application = application
        self.reads = ["wsgi.url_scheme", *names_that_tell_the_address()]

    def __call__(self, environ, start_response):
        kept = self.kept_for(environ)
        if kept is None or kept.value.around is None:
            return self.ask_django(environ, start_response)
        status, headers, body = kept.value.told(environ, kept.expires, "HIT")
        shelves.pages.answered["HIT"] += 1
        start_response(STATUS[status], [*headers.items(), *kept.value.around])
        return [body]

    def kept_for(self, environ):
        """Return what is kept for a request and may be shown, or None."""
        if not shelves.are_trusted() or not is_plain(environ):
            return None
        address = address_in(tuple((name, environ.get(name)) for name in self.reads))
        if address is None:
            return None
        kept = shelves.pages.get((*address, environ["PATH_INFO"], ()))
        return kept if kept is not None and kept.is_fresh else None

    def ask_django(self, environ, start_response):
        def begin(status, headers, *more):
            if SAID in environ and status == STATUS[200]:
                answer, own = environ[SAID]
                answer.around = around(headers, own)
            return start_response(status, headers, *more)

        return self.application(environ, begin)


def names_that_tell_the_address():
    """Return the names of what Django reads to know the host, and whether it is HTTPS."""
    by_proxy = [settings.SECURE_PROXY_SSL_HEADER[0]] if settings.SECURE_PROXY_SSL_HEADER else []
    names = ["HTTP_HOST", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT"]
    return [*names, "SERVER_NAME", "SERVER_PORT", *by_proxy]


def is_plain(environ):
    """Tell whether nothing but host, path and coding can matter to the answer."""
    cookies = environ.get("HTTP_COOKIE", "")
    path = environ.get("PATH_INFO", "")
    return (
        environ["REQUEST_METHOD"] == "GET"
        and not environ.get("QUERY_STRING")
        and not environ.get("SCRIPT_NAME")
        and "HTTP_AUTHORIZATION" not in environ
        and PAST_THE_STORE not in environ
        and path.startswith("/")
        and path.isascii()
        and not (cookies and (settings.SESSION_COOKIE_NAME in cookies or "messages" in cookies))
    )


@lru_cache(maxsize=256)
def address_in(read):
    """Return (is it HTTPS, host) as Django reads them; None for a host that is not ours."""
    known = {name: value for name, value in read if value is not None}
    request = WSGIRequest({"REQUEST_METHOD": "GET", "wsgi.input": BytesIO(), **known})
    try:
        return request.is_secure(), request.get_host()
    except DisallowedHost:
        return None


def around(headers, own):
    """Return the headers that came to an answer's own; None if its own were changed."""
    theirs = tuple((name, value) for name, value in headers if name not in own)
    is_changed = dict(headers) != {**own, **dict(theirs)}
    personal = {"Content-Encoding", "Set-Cookie"}.intersection(name for name, _ in theirs)
    return None if is_changed or personal else shared(theirs)


@lru_cache(maxsize=64)
def shared(headers):
    """Return the same object for equal headers: nearly all pages are told the same."""
    return headers
