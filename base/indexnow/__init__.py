"""Tells search engines at once which addresses are new, changed or gone (indexnow.org).

`noting` writes the addresses with the change itself, `telling` sends them by the clock,
`key` shows whose site it is. All of it only on the one site that may be found, and only
with a key.
"""

import re

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

KEY = "[A-Za-z0-9-]{8,128}"


def is_on():
    return bool(settings.PRODUCTION and settings.INDEXNOW_KEY)


def check_key():
    if settings.INDEXNOW_KEY and not re.fullmatch(KEY, settings.INDEXNOW_KEY):
        raise ImproperlyConfigured("INDEXNOW_KEY takes 8 to 128 letters, digits and hyphens")
