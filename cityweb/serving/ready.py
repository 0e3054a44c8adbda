"""Makes the city ready: tables, static files, the city and its accounts.

Each step looks first whether it has anything to do; all of them together must
cost a second where nothing changed.
"""

import hashlib
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import Page

from cityweb.serving import accounts


def say(text):
    print(text, flush=True)


def bring_tables_up_to_date():
    """Apply what is missing; do it again where the last time was cut short before its end.

    What comes after the migrations themselves, such as permissions, leaves no trace there.
    """
    executor = MigrationExecutor(connection)
    newest = executor.loader.graph.leaf_nodes()
    stamp = settings.VAR_DIR / "migrated"
    state = state_of_tables(newest)
    is_done = stamp.exists() and stamp.read_text() == state
    if not is_done or executor.migration_plan(newest):
        say("Preparing the database …")
        stamp.unlink(missing_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        stamp.write_text(state)


def state_of_tables(newest):
    """Return a digest of which database it is and how far its tables are."""
    where = [str(connection.settings_dict[key]) for key in ("HOST", "PORT", "NAME")]
    return hashlib.sha256(repr((where, sorted(newest))).encode()).hexdigest()


@contextmanager
def static_files(children):
    """Collect, name by content and compress the static files beside what is done meanwhile.

    A process of its own does it, which asks no database; it is done when this ends.
    """
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    state = state_of_static_files()
    if stamp.exists() and stamp.read_text() == state:
        yield
        return
    say("Collecting and compressing static files …")
    command = ["collectstatic", "--no-input", "--clear", "--verbosity=0"]
    children.start("static files", "manage.py", *command)
    yield
    children.finish("static files")
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


def fill_empty_city():
    """Load the content files where there is no city yet; return its first passwords.

    [(e-mail, password, role), …]; none where there were accounts already.
    """
    with transaction.atomic():
        made = []
        if not Page.objects.filter(depth__gt=2).exists():
            say(f"Loading the city from {settings.CITY_FILES} …")
            call_command("load_city", settings.CITY_FILES)
            made = accounts.open_team()
        made = accounts.make_administrator() + made
        accounts.keep(made)
    return made
