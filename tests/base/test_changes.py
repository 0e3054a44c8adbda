"""What editors say of their changes stands in the public history of the page."""

import pytest
from bs4 import BeautifulSoup

from tests.factories import City

pytestmark = pytest.mark.django_db


def publish(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    page.refresh_from_db()


def told(client):
    page = BeautifulSoup(client.get("/pools/").content, "html.parser")
    return [item.get_text() for item in page.select("[aria-label='Changes to this page'] li")]


def test_notes_stand_newest_first_with_their_days(client):
    page = City().information("Pools")
    publish(page, summary="Open all year.", change_note="The pool is open in winter now.")
    publish(page, summary="Open all year but Monday.", change_note="Closed on Mondays.")

    first, second = told(client)

    assert first.endswith(": Closed on Mondays.")
    assert second.endswith(": The pool is open in winter now.")
    assert "20" in first.partition(":")[0]


def test_publishing_the_same_again_tells_nothing(client):
    page = City().information("Pools")
    publish(page, summary="Open all year.", change_note="The pool is open in winter now.")

    publish(page, change_note="Nothing at all.")

    assert len(told(client)) == 1


def test_a_page_without_notes_says_nothing_of_them(client):
    publish(City().information("Pools"), summary="Open all year.")

    assert told(client) == []
