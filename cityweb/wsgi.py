"""The application that a server imports."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")

application = get_wsgi_application()

# What is loaded by now stays: no later round of the collector need look at it again.
gc.collect()
gc.freeze()
