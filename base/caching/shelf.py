"""Keeps what was made, under the tags of what it was made of, within bounds."""

from collections import Counter, OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from math import inf
from sys import intern
from threading import Lock
from time import time

GONE = "gone"  # the kind of the tag of a page that may be read no more
DEPTHS = ("page", "line", "name", "address")  # of what is shown of a page
FACTS = "facts"  # what is shown of it that is the same in all languages
PATIENCE = 10  # seconds that a request waits for another one that makes the same


@dataclass(slots=True)
class Kept:
    """Something kept: fresh until the clock or a purge says otherwise."""

    value: object
    tags: tuple  # a set of as many would take eight times the room
    until: datetime | None
    size: int
    expires: float
    made_at: float
    is_purged: bool = False

    @property
    def is_fresh(self):
        return not self.is_purged and time() < self.expires


class Making:
    """Something that is being made; what is purged meanwhile is noted on it."""

    __slots__ = ("lock", "waiting", "purged", "all_purged")

    def __init__(self):
        self.lock = Lock()
        self.waiting = 0
        self.begin()

    def begin(self):
        self.purged = set()
        self.all_purged = False

    def outdates(self, tags):
        return self.all_purged or not self.purged.isdisjoint(tags)


class Shelf:
    """A bounded store; what was used longest ago leaves first.

    What was begun before a purge of one of its tags is never kept.
    """

    def __init__(self, max_bytes):
        self.max_bytes = max_bytes
        self.bytes = 0
        self.kept = OrderedDict()
        self.in_making = {}
        self.answered = Counter()
        self.lock = Lock()

    def get(self, key):
        """Return what is kept under a key, fresh or not, or None."""
        with self.lock:
            kept = self.kept.get(key)
            if kept is not None:
                self.kept.move_to_end(key)
            return kept

    @contextmanager
    def making(self, key):
        """Let one at a time make what belongs under a key; yield None to whom waited too long."""
        with self.lock:
            making = self.in_making.setdefault(key, Making())
            making.waiting += 1
        is_ours = making.lock.acquire(timeout=PATIENCE)
        try:
            if is_ours:
                with self.lock:
                    making.begin()
            yield making if is_ours else None
        finally:
            if is_ours:
                making.lock.release()
            with self.lock:
                making.waiting -= 1
                if not making.waiting:
                    del self.in_making[key]

    def keep(self, key, making, value, tags, until, size):
        """Keep what was made, unless it was outdated meanwhile or is too large."""
        expires = until.timestamp() if until else inf
        kept = Kept(value, tuple(map(intern, tags)), until, size, expires, time())
        with self.lock:
            if making is None or making.outdates(kept.tags) or size > self.max_bytes // 8:
                return
            self.drop(key)
            self.kept[key] = kept
            self.bytes += size
            while self.bytes > self.max_bytes:
                self.drop(next(iter(self.kept)))

    def drop(self, key):
        kept = self.kept.pop(key, None)
        if kept is not None:
            self.bytes -= kept.size

    def figures(self):
        """Return how full it is, and what share of answers came from it."""
        total = sum(self.answered.values())
        hits = self.answered["HIT"] + self.answered["STALE"]
        return {
            "kept": len(self.kept),
            "megabytes": round(self.bytes / 2**20, 1),
            "answers": total,
            "hit_ratio": round(hits / total, 3) if total else None,
        }

    def purge(self, tags):
        """Outdate what was made of these, also what is being made of them right now."""
        with self.lock:
            for making in self.in_making.values():
                making.purged.update(tags)
            purged = frozenset(tags)
            gone = frozenset(tag for each in purged for tag in tags_of_gone(each))
            for key, kept in list(self.kept.items()):
                if gone and not gone.isdisjoint(kept.tags):
                    self.drop(key)
                elif not purged.isdisjoint(kept.tags):
                    kept.is_purged = True

    def purge_all(self):
        with self.lock:
            for making in self.in_making.values():
                making.all_purged = True
            for kept in self.kept.values():
                kept.is_purged = True


def tags_of_gone(tag):
    """Return what shows a page, a line or the name of it, that nobody may read any more."""
    kind, _, page_id = tag.partition(":")
    if kind != GONE:
        return []
    return [*(f"{shown}:{page_id}" for shown in DEPTHS), f"line:{page_id}:{FACTS}"]
