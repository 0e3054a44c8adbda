"""Makes a page as a visitor without an account gets it, past the page store."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import BytesIO
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest

from base.caching.pages import PAST_THE_STORE
from base.caching.recording import recording


@dataclass(frozen=True)
class Rendered:
    status: int
    content_type: str
    content: bytes
    tags: frozenset
    until: datetime | None


@cache
def handler():
    handler = BaseHandler()
    handler.load_middleware()
    return handler


def render(path):
    """Return what stands at a path, and what it is made of."""
    with recording() as record:
        # Never closed as a request is: that may close the connection on which a job has its lock.
        response = handler().get_response(WSGIRequest(environment(path)))
        content = b"".join(response)
    kind = response.get("Content-Type", "")
    return Rendered(response.status_code, kind, content, frozenset(record.tags), record.until)


def environment(path):
    site = urlsplit(settings.SITE_URL)
    port = site.port or (443 if site.scheme == "https" else 80)
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote(path).encode().decode("latin-1"),
        "QUERY_STRING": "",
        "SERVER_NAME": site.hostname,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": site.netloc,
        "HTTP_X_FORWARDED_PROTO": site.scheme,
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": site.scheme,
        "wsgi.input": BytesIO(),
        PAST_THE_STORE: True,
    }
