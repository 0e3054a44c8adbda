"""nginx, with deploy/nginx.conf: by address, at the port that it has for the site."""

from dataclasses import dataclass
from time import monotonic
from urllib.parse import urlsplit

import requests
from django.conf import settings

from . import asking

MAPS = []  # each returns, of tags and a number, at most so many addresses made of them
CODINGS = ("br", "gzip", "identity")
DONE = ("BYPASS", "MIRROR")  # where the site fails, residents get the mirror too
MOST = 30  # addresses: making all of a large city anew would keep residents waiting
LONGEST = 0.25  # seconds: the next change waits so long, and nginx asks again by itself soon


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
        until, failure = monotonic() + LONGEST, None
        tags = {*outdated, *gone}
        with requests.Session() as session:
            for path in (path for made_of in MAPS for path in made_of(tags, MOST)):
                if monotonic() > until:
                    break
                try:
                    for coding in CODINGS:
                        self.renew(session, path, coding)
                except requests.HTTPError as error:
                    failure = error
        if failure:
            raise failure

    def purge_all(self):
        """Leave it to nginx: it asks again each second."""

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
        if answer.status_code >= 500 or answer.headers.get("X-Cache") not in DONE:
            raise requests.HTTPError(str(answer.status_code), response=answer)
