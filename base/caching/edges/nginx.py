"""nginx, with deploy/nginx.conf: by address, at the port that it has for the site."""

from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

import requests
from django.conf import settings

from . import asking

MAPS = []  # each returns, of tags and a number, at most so many addresses made of them
CODINGS = ("br", "gzip", "identity")
MOST = 500  # addresses
LONGEST = 2  # seconds, after which nginx has asked again by itself


@dataclass(frozen=True)
class Nginx:
    """One machine, which is made to ask anew for what changed.

    The mirror knows which addresses these are; without one nginx is told nothing, nor
    of all that is too much to tell. It asks again each second in any case.
    """

    place: str

    @classmethod
    def at(cls, parts):
        return cls(parts.netloc.rpartition("@")[2])

    @property
    def name(self):
        return f"nginx://{self.place}"

    def purge(self, outdated, gone):
        until = monotonic() + LONGEST
        tags = {*outdated, *gone}
        with requests.Session() as session:
            for path in (path for made_of in MAPS for path in made_of(tags, MOST)):
                for coding in CODINGS:
                    self.renew(session, path, coding)
                if monotonic() > until:
                    break

    def purge_all(self):
        pass

    def renew(self, session, path, coding):
        """Let nginx fetch what it keeps for an address in a coding; no matter if it is gone."""
        site = urlsplit(settings.SITE_URL)
        said = {
            "Host": site.netloc,
            "X-Forwarded-Proto": site.scheme,
            "Accept-Encoding": coding,
        }
        url = f"http://{self.place}{path}"
        answer = session.head(url, headers=said, timeout=asking.PATIENCE)
        if answer.headers.get("X-Cache") != "BYPASS" or answer.status_code > 500:
            raise requests.HTTPError(str(answer.status_code), response=answer)
