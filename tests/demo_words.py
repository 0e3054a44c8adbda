"""The demo city in the database of the tests themselves, to be searched and changed in place."""

import os
import shutil
import time

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection

from base.models.translations import original_locale
from tests.demo_site import loaded_city, sql


@pytest.fixture(scope="module")
def demo_words(shared_folder, django_db_setup, django_db_blocker, tmp_path_factory):
    """Let the tests of a module work in a copy of the loaded demo city; return its media."""
    original = loaded_city(shared_folder)
    own, name = connection.settings_dict["NAME"], f"words_{os.getpid()}_{time.monotonic_ns()}"
    media = tmp_path_factory.mktemp("words") / "media"
    shutil.copytree(original.folder / "media", media)
    original.copy_database(shared_folder, name)
    try:
        with django_db_blocker.unblock():
            turn_to(name)
            yield media
            turn_to(own)
    finally:
        sql(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def turn_to(name):
    """Work with another database of the same tables from now on."""
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()
    original_locale.cache_clear()
    cache.clear()
