"""The application that a server imports."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")
django = get_wsgi_application()

from base.caching.front import KeptFirst  # noqa: E402

application = KeptFirst(django)

# What is loaded by now stays: no later round of the collector need look at it again.
gc.collect()
gc.freeze()
