"""What every test stands on."""

import pytest


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Serve static files by their own names: nothing is collected for a test."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    """Keep uploads of a test in a folder of its own."""
    settings.MEDIA_ROOT = tmp_path / "media"
