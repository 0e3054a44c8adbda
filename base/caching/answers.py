"""What a public answer is, and what it tells those who keep copies of it."""

import gzip
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial
from hashlib import sha256
from time import time

import brotli
from django.utils.http import parse_etags

from base.compression import TEXT

from .purging import kind_of

DAY = 86_400
WHILE_REVALIDATING = 10  # seconds that an edge may go on showing what is over
MOST_TAGS = 120  # what fits into the headers that proxies pass on
MOST_OF_A_KIND = 16
A_TAG = 48  # bytes: in the header, and its place among the others
PACKED = "br"
LARGE = 128 * 1024  # bytes


def packed(body):
    """Pack a text; a large one in a quarter of the time, to about a tenth more."""
    return brotli.compress(body, quality=2 if len(body) > LARGE else 5)


# Whoever accepts several gets the first of them.
CODINGS = {
    PACKED: packed,
    "gzip": partial(gzip.compress, compresslevel=6, mtime=0),
}


def public(response):
    """Say that an answer is the same for everyone who is not signed in."""
    response.is_public = True
    return response


def is_public(response):
    """Tell whether anyone may be given a copy: a view says so, and nothing speaks against it."""
    return (
        getattr(response, "is_public", False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "cookie" not in response.get("Vary", "").lower()
    )


@dataclass(slots=True)
class Answer:
    """A public answer as it is kept: its headers and its bytes, those of a text packed.

    Packed, a page takes a fifth. Nearly everyone takes it so; for others it is unpacked.
    """

    headers: dict
    bodies: dict
    is_text: bool
    etag: str
    size: int  # about the bytes that it takes with every coding that may yet be asked for
    around: tuple | None = None  # headers that came to its own on the way out; None: not known

    @classmethod
    def of(cls, response, tags):
        body = response.content
        headers = dict(response.headers)
        for name in ("Content-Length", "Cache-Control", "ETag"):
            headers.pop(name, None)
        headers["Surrogate-Key"] = " ".join(told_tags(tags))
        is_text = headers.get("Content-Type", "").startswith(TEXT)
        if is_text:
            headers["Vary"] = "Accept-Encoding"
        kept = {PACKED: CODINGS[PACKED](body)} if is_text else {"": body}
        size = len(next(iter(kept.values()))) * 5 // 2 + 4096 + A_TAG * len(tags)
        return cls(headers, kept, is_text, sha256(body).hexdigest()[:24], size)

    def body(self, coding):
        """Return its bytes in a coding, made when it is first asked for; plain ones each time."""
        if coding in self.bodies:
            return self.bodies[coding]
        plain = brotli.decompress(self.bodies[PACKED])
        if coding:
            self.bodies[coding] = plain = CODINGS[coding](plain)
        return plain

    def told(self, environ, expires, word):
        """Return status, headers and bytes for a request; `word` says where they come from."""
        coding = coding_for(environ.get("HTTP_ACCEPT_ENCODING", "")) if self.is_text else ""
        headers = dict(self.headers)
        headers["Cache-Tag"] = headers["Surrogate-Key"].replace(" ", ",")
        if coding:
            headers["Content-Encoding"] = coding
        headers["ETag"] = etag = f'"{self.etag}{coding and "-" + coding}"'
        headers["Cache-Control"] = cache_control(expires)
        headers["X-Cache"] = word
        if etag in parse_etags(environ.get("HTTP_IF_NONE_MATCH", "")):
            return 304, headers, b""
        body = self.body(coding)
        headers["Content-Length"] = str(len(body))
        return 200, headers, body


@lru_cache(maxsize=256)
def coding_for(accepted):
    """Return the first of the codings that a request accepts, or ""."""
    accepted = {part.partition(";")[0].strip() for part in accepted.lower().split(",")
                if not part.replace(" ", "").endswith(";q=0")}  # fmt: skip
    return next((coding for coding in CODINGS if coding in accepted), "")


def cache_control(expires):
    """Return how long an edge may keep an answer: never past the moment when it changes.

    A browser asks again each time, and is told in few bytes if nothing is new.
    """
    fresh = max(0, int(min(expires - time(), DAY)))
    return (
        f"public, max-age=0, s-maxage={fresh}, "
        f"stale-while-revalidate={WHILE_REVALIDATING}, stale-if-error={DAY}"
    )


def told_tags(tags):
    """Return the tags for the edge; of a kind of which there are many, the kind alone.

    Every purge names the kinds of its tags as well.
    """
    if len(tags) <= MOST_TAGS:
        return sorted(tags)
    kinds = [kind_of(tag) for tag in tags]
    many = {kind for kind, number in Counter(kinds).items() if number > MOST_OF_A_KIND}
    pairs = zip(tags, kinds, strict=True)
    return sorted(many.union(tag for tag, kind in pairs if kind not in many))
