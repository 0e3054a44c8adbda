"""A city whose pages are kept by an empty store."""

import pytest

from base.caching import shelves
from base.caching.shelf import Shelf
from base.caching.shelves import Hearing
from tests.demo_words import demo_words  # noqa: F401
from tests.factories import City


@pytest.fixture
def store(monkeypatch):
    """An empty store in a process that hears of changes."""
    shelf = Shelf(2**22)
    monkeypatch.setattr(shelves, "pages", shelf)
    monkeypatch.setattr(shelves, "parts", Shelf(2**20))
    monkeypatch.setattr(shelves, "hearing", Hearing.CHANGES)
    return shelf


@pytest.fixture
def city(store):
    city = City()
    city.harbor = city.department("Harbor", summary="Boats and piers.")
    return city
