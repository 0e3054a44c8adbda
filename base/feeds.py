"""Atom feeds (RFC 4287): what is new, for those who follow a city with a reader of their own.

An id is made of what never changes, so that a page that moves is not news again.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import get_conditional_response

from base import languages
from base.addresses import absolute

MOST = 50
SINCE = "2026"  # from when on these ids are given out (RFC 4151)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NOT_FOR_READERS = re.compile(r'<svg\b.*?</svg>|\s(?:srcset|sizes|data-[\w-]+)="[^"]*"', re.DOTALL)


@dataclass(frozen=True)
class Entry:
    id: str
    title: str
    url: str
    published: datetime
    updated: datetime
    html: str
    language: str
    author: str = ""
    topics: tuple = ()


@dataclass(frozen=True)
class Feed:
    """`page` is where people read the same, `path` where the feed itself stands."""

    id: str
    title: str
    page: str
    path: str
    entries: list
    city: str
    subtitle: str = ""


def tag(*parts):
    """Return an id (RFC 4151): tag:www.city.example,2026:stories/…"""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},{SINCE}:{'/'.join(map(str, parts))}"


def answer(request, feed):
    """Answer with a feed, or with 304 to whoever has it already."""
    updated = max((entry.updated for entry in feed.entries), default=None)
    content = render_to_string(
        "feed.xml",
        {"feed": feed, "updated": updated or datetime.fromisoformat(f"{SINCE}-01-01T00:00:00Z"),
         "self": absolute(feed.path), "language": languages.shown()},
    )  # fmt: skip
    content = NOT_XML.sub("", content).encode()
    response = HttpResponse(content, content_type="application/atom+xml; charset=utf-8")
    response["ETag"] = f'"{sha256(content).hexdigest()[:32]}"'
    return get_conditional_response(request, etag=response["ETag"], response=response)


def for_readers(html, url):
    """Return a piece of the page at an address so that it holds good anywhere."""
    html = NOT_FOR_READERS.sub("", html)
    html = re.sub(r'\b(href|src)="(?=/)', rf'\1="{settings.SITE_URL}', html)
    return re.sub(r'\bhref="(?=#)', f'href="{url}', html)
