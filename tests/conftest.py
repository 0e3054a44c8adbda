"""What every test stands on."""

import gc
import os
from copy import deepcopy

import hypothesis
import pytest
from django.conf import settings
from django.db import transaction
from django.test import client, override_settings

from base.room import roomy
from tests.demo_site import copy_of_the_city

# Two processes share the modules, each taking the next one. The longest come first, so that
# none is left for one of them at the end; while one loads the demo city, the other does without.
LONGEST = [
    "tests/caching/test_proof.py",
    "tests/departments/test_permission_sweep.py",
    "tests/caching/test_city_behind_edges.py",
    "tests/browser/test_editing.py",
    "tests/browser/test_reading.py",
    "tests/cityweb/test_serve.py",
    "tests/test_every_page.py",
    "tests/cityweb/test_nonsense.py",
    "tests/browser/test_keyboard.py",
    "tests/browser/test_autosave.py",
    "tests/search/test_canaries.py",
    "tests/test_queries.py",
    "tests/cityweb/test_storage.py",
    "tests/browser/test_outline.py",
    "tests/cityweb/test_crawl.py",
]

# The same cases on each machine, and no clock; `--hypothesis-profile=default` tries others.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.load_profile("same")


def pytest_collection_modifyitems(items):
    rank = {module: place for place, module in enumerate(LONGEST)}
    for item in items:
        item.obj = roomy(item.obj)
    items.sort(key=lambda item: rank.get(item.nodeid.partition("::")[0], len(LONGEST)))


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Serve static files by their own names: nothing is collected for a test."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True, scope="session")
def no_page_store():
    """Keep no page from one test for the next, and no thread that listens for changes."""
    settings.PAGE_STORE_MEGABYTES = 0


@pytest.fixture(autouse=True, scope="session")
def no_time_for_safety():
    """Hash the passwords of tests quickly, and look for rubbish seldom."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture
def no_contexts(monkeypatch):
    """Do not keep, of each part of a page, a copy of what it is made with."""
    monkeypatch.setattr(client, "store_rendered_templates", lambda *args, **about: None)


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    """Keep uploads of a test in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="module")
def prepared_once(request, django_db_setup, django_db_blocker, tmp_path_factory):
    """What a module's `prepare()` returns, and the folder of its uploads; undone at its end."""
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(MEDIA_ROOT=media):
            prepared = request.module.prepare()
        yield prepared, media
        transaction.set_rollback(True)


@pytest.fixture
def prepared(prepared_once, db, settings):
    """A copy of what the module prepared, which one test may change."""
    prepared, settings.MEDIA_ROOT = prepared_once
    return deepcopy(prepared)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory):
    """A folder that all processes of this run of the tests share."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "demo-city"


@pytest.fixture(scope="session")
def demo_site(shared_folder, tmp_path_factory):
    """The demo city behind its real server; to be read only."""
    with copy_of_the_city(shared_folder, tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture(scope="module")
def own_site(shared_folder, tmp_path_factory):
    """A demo city of the module's own, to be changed at will."""
    with copy_of_the_city(shared_folder, tmp_path_factory.mktemp("own-site")) as site:
        yield site
