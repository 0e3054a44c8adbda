"""The words of the demo city, without its pictures: quickly loaded, and searched in place."""

import shutil

import pytest
from django.conf import settings
from django.db import transaction
from PIL import Image

from cityweb.content.loading import load_city


@pytest.fixture(scope="module")
def demo_words(django_db_setup, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("words") / "demo"
    shutil.copytree(settings.BASE_DIR / "demo", folder, ignore=shutil.ignore_patterns("*.py"))
    for picture in folder.rglob("*.png"):
        Image.new("RGB", (40, 25), "#5a999e").save(picture)
    media = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MEDIA_ROOT", media)
        with transaction.atomic():
            load_city(folder)
            yield media
            transaction.set_rollback(True)
