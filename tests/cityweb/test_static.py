"""The styles and scripts of the pages, named by their content."""

import json

import pytest
from django.core.management import call_command


@pytest.fixture
def collected(settings, tmp_path):
    """Collect the city's own files, as the first start does."""
    settings.STATIC_ROOT = tmp_path
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {
            "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage",
        },
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    return tmp_path


def test_every_file_that_the_styles_name_is_there(collected):
    # A missing one would raise, and the first start with it.
    manifest = json.loads((collected / "staticfiles.json").read_text())

    assert "css/city.css" in manifest["paths"]
    assert (collected / manifest["paths"]["css/city.css"]).with_suffix(".css.br").exists()
