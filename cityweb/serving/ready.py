"""Makes the city ready: tables, static files, the demo, an administrator.

Each step looks first whether it has anything to do; all of them together must
cost a second where nothing changed.
"""

import hashlib
import os
import secrets
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Page

DEMO = "demo"


def say(text):
    print(text, flush=True)


def bring_tables_up_to_date():
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("Preparing the database …")
        call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)


def collect_static_files():
    """Collect, name by content and compress the static files, if any of them changed."""
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    state = state_of_static_files()
    if stamp.exists() and stamp.read_text() == state:
        return
    say("Collecting and compressing static files (some seconds) …")
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(state)


def state_of_static_files():
    """Return a digest of the project's own static files and of what is installed."""
    digest = hashlib.sha256()
    sources = [settings.BASE_DIR / "requirements.txt"]
    for folder in settings.STATICFILES_DIRS:
        sources += sorted(path for path in Path(folder).rglob("*") if path.is_file())
    for path in sources:
        digest.update(f"{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def load_demo_into_empty_city():
    home_alone = Page.objects.filter(depth__gt=1).count() <= 1
    if home_alone:
        say("Loading the demo city …")
        call_command("load_city", settings.BASE_DIR / DEMO)


def make_administrator():
    """Make the first administrator; return (e-mail, password), or None where there is one."""
    users = get_user_model().objects
    if users.filter(is_superuser=True).exists():
        return None
    email = "admin@city.example"
    password = os.environ.get("ADMIN_PASSWORD") or secrets.token_urlsafe(12)
    users.create_superuser(email, password, first_name="City", last_name="Administrator")
    return email, password
