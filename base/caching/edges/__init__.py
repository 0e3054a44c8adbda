"""Those who keep copies of pages in front of the site, each told of changes in its own way.

An edge has a `name`, and two methods that raise RequestException where it does not
do as it is told: `purge(outdated, gone)` takes cache tags, those of pages that the
public may not see any more apart; `purge_all()` outdates whatever it has. nginx, which
has no tags, is told the addresses that were made of them.
"""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from .cloudflare import Cloudflare
from .fastly import Fastly
from .nginx import Nginx
from .varnish import Varnish

KINDS = {
    "http": Varnish,
    "https": Varnish,
    "nginx": Nginx,
    "fastly": Fastly,
    "cloudflare": Cloudflare,
}


def edges():
    """Return the edges that EDGE_PURGE_URL names, under their names."""
    addresses = re.split(r"[,\s]+", settings.EDGE_PURGE_URL.strip())
    found = [edge_at(address) for address in addresses if address]
    return {edge.name: edge for edge in found}


def edge_at(address):
    parts = urlsplit(address)
    if parts.scheme not in KINDS or not parts.hostname:
        raise ImproperlyConfigured(f"EDGE_PURGE_URL names no edge: {parts.scheme}://…")
    return KINDS[parts.scheme].at(parts)
