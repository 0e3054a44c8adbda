import re
import signal
from contextlib import contextmanager

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cityweb.serving.signals import StopSignals
from tests.demo_words import demo_words  # noqa: F401

# Django logs what is executed for many rows as “56 times: INSERT …”.
WRITING = re.compile(r"(\d+ times: )?\s*(INSERT|UPDATE|DELETE|TRUNCATE|REFRESH)\b")


@pytest.fixture
def count_rows():
    """Return a function that counts the rows of every table: {model: rows}."""

    def count():
        return {model._meta.label: model._base_manager.count() for model in apps.get_models()}

    return count


@pytest.fixture
def watch_writing():
    """Return a context manager that yields a list; then it has every query that wrote."""

    @contextmanager
    def watch():
        written = []
        with CaptureQueriesContext(connection) as queries:
            yield written
        written += [query["sql"] for query in queries if WRITING.match(query["sql"])]

    return watch


@pytest.fixture
def signals():
    """The signals that ask this process to stop, as `serve` hears them."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    signals = StopSignals()
    signals.install()
    yield signals
    for number, handler in before.items():
        signal.signal(number, handler)
