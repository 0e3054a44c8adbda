"""Tells a machine whether this process lives, and whether it can serve.

Alive means: it answers, whatever became of the rest. Ready means: pages can be
served, so database and tables answer too. A storage that is away is named, and an
edge or search engine that was not told of changes, but takes no machine out of service:
pages need no call to it. Each part is asked in a thread of its own, since one that hangs
would hold whoever asks it.
"""

import logging
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TookTooLong
from functools import cache
from os import makedirs
from tempfile import TemporaryFile
from threading import Lock, Thread
from time import monotonic

from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from base.caching import outbox, shelves
from base.indexnow import telling

logger = logging.getLogger(__name__)
PATIENCE = 2.0  # seconds that all parts together have to answer


@require_safe
def live(request):
    return HttpResponse("alive\n", content_type="text/plain")


@require_safe
def ready(request):
    """Answer 200 if pages can be served, else 503; and how each part is."""
    until = monotonic() + PATIENCE
    asked = {name: question.ask() for name, question in QUESTIONS.items()}
    parts = {name: outcome(name, answer, until) for name, answer in asked.items()}
    works = all(parts[name] == "ok" for name in NEEDED)
    store = {"hearing": shelves.hearing.value, **shelves.pages.figures()}
    return JsonResponse(
        {"ready": works, **parts, "page_store": store}, status=200 if works else 503
    )


def outcome(name, answer, until):
    """Return "ok", or a word on what is wrong; the log says more than strangers may read."""
    try:
        answer.result(max(0, until - monotonic()))
    except TookTooLong:
        return "no answer" if name in NEEDED else "away"
    except NotReady as error:
        return str(error)
    except Exception as error:
        logger.warning("%s: %s", name, error)
        return "fails" if name in NEEDED else "away"
    return "ok"


class NotReady(Exception):
    """A part answers, but not so that the city can be served."""


class Question:
    """What one part is asked. While an answer is awaited, nobody asks again."""

    def __init__(self, put):
        self.put = put
        self.lock = Lock()
        self.answer = None

    def ask(self):
        with self.lock:
            if self.answer is None or self.answer.done():
                self.answer = Future()
                Thread(target=self.settle, args=[self.answer], daemon=True).start()
            return self.answer

    def settle(self, answer):
        try:
            answer.set_result(self.put())
        except Exception as error:
            answer.set_exception(error)


def database():
    """Ask over a new connection, which must be possible too."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    finally:
        connection.close()


def migrations():
    """Find the latest migration of every app among those applied."""
    try:
        applied = MigrationRecorder(connection).applied_migrations()
    finally:
        connection.close()
    if missing := [key for key in latest_migrations() if key not in applied]:
        raise NotReady(f"{len(missing)} not applied")


@cache
def latest_migrations():
    return MigrationLoader(None).graph.leaf_nodes()


def storage():
    """Write where uploads go; a bucket is asked for a file instead."""
    if not isinstance(default_storage, FileSystemStorage):
        default_storage.exists("ready")
        return
    folder = default_storage.path("")
    makedirs(folder, exist_ok=True)
    with TemporaryFile(dir=folder) as file:
        file.write(b"ready")


def edges():
    """Find changes that an edge could not be told so far."""
    try:
        failed = outbox.waiting()
    finally:
        connection.close()
    if failed["number"]:
        raise NotReady(
            f"{failed['number']} purges wait, since {failed['since']:%Y-%m-%d %H:%M} UTC"
        )


def search_engines():
    """Find addresses of which search engines could not be told so far."""
    try:
        failed = telling.waiting()
    finally:
        connection.close()
    if failed["number"]:
        raise NotReady(
            f"{failed['number']} addresses wait, since {failed['since']:%Y-%m-%d %H:%M} UTC: "
            f"{failed['error']}"
        )


NEEDED = ("database", "migrations")
PARTS = (database, migrations, storage, edges, search_engines)
QUESTIONS = {part.__name__: Question(part) for part in PARTS}
