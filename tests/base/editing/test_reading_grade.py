"""How hard a page is to read is told to whoever edits it."""

import pytest
from django.contrib.auth import get_user_model

from base.editing.reading import grade, syllables
from tests.base.editing.forms import edit_address
from tests.factories import City

PLAIN = "The pool is open all year. Bring a towel and a lock. We lend you both if you ask. "
HARD = (
    "Notwithstanding aforementioned considerations, municipal authorities anticipate "
    "comprehensive implementation of infrastructural modernization initiatives. "
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("pool", 1), ("towel", 2), ("table", 2), ("fire", 1), ("wanted", 2), ("municipal", 4)],
)
def test_syllables_are_counted(word, count):
    assert syllables(word) == count


def test_a_plain_text_is_easier_than_an_official_one():
    assert grade(PLAIN * 5) < 4
    assert grade(HARD * 5) > 16


def test_a_few_words_have_no_grade():
    assert grade(PLAIN) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "told"), [(PLAIN, "easy to read"), (HARD, "try shorter sentences"), ("", None)]
)
def test_an_editor_is_told(client, text, told):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    page = City().information("Pools", body=[("text", f"<p>{text * 5}</p>")])

    seen = client.get(edit_address(page)).content.decode()

    assert ("Reading grade" in seen) is bool(told)
    assert told is None or told in seen
