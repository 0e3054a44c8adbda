"""Varnish, with deploy/varnish.vcl and xkey."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from base.caching.tags import EVERYTHING

from .asking import ask, parts

MOST = 100  # tags in a header


@dataclass(frozen=True)
class Varnish:
    """One machine. What is outdated stays at hand for the case that the site fails."""

    url: str = field(repr=False)

    @classmethod
    def at(cls, parts):
        return cls(f"{parts.scheme}://{parts.netloc}/")

    @property
    def name(self):
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"

    def purge(self, outdated, gone):
        # First what nobody may see any more.
        for some in parts(gone, MOST):
            ask("PURGE", self.url, headers={"Xkey-Purge": " ".join(some)})
        for some in parts(outdated, MOST):
            ask("PURGE", self.url, headers={"Xkey-Softpurge": " ".join(some)})

    def purge_all(self):
        ask("PURGE", self.url, headers={"Xkey-Purge": EVERYTHING})
