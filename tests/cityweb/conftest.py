import pytest
from django.apps import apps


@pytest.fixture
def count_rows():
    """Return a function that counts the rows of every table: {model: rows}."""

    def count():
        return {model._meta.label: model._base_manager.count() for model in apps.get_models()}

    return count
