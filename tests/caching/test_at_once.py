"""A transaction of thousands of changes tells of them once."""

import pytest

from base.caching import purging
from base.caching.tags import of_gone, of_page
from base.models import Phrase

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch):
    """What is told, one set of tags a message; None stands for all."""
    messages = []
    monkeypatch.setattr(
        purging, "SINKS", [lambda tags: messages.append(None if tags is None else set(tags))]
    )
    return messages


def test_changes_are_told_in_one_message(told):
    with purging.at_once():
        for text in ("Dog license", "Sewer"):
            Phrase.objects.create(text=text)
        assert told == []

    assert len(told) == 1
    assert {tag for tag in told[0] if tag.startswith("phrase")}


def test_nothing_is_told_of_nothing(told):
    with purging.at_once():
        pass

    assert told == []


def test_too_many_are_told_as_all_and_what_is_gone_by_name(told):
    with purging.at_once():
        purging.purge({of_page(number) for number in range(5000)} | {of_gone(7)})

    assert of_gone(7) in told[0]
    assert told[1:] == [None]


def test_all_stays_all(told):
    with purging.at_once():
        purging.purge({of_gone(7)})
        purging.purge_all()
        purging.purge({of_page(3)})

    assert told == [{of_gone(7)}, None]


def test_what_fails_tells_nothing_and_what_follows_is_told_as_ever(told):
    with pytest.raises(ZeroDivisionError), purging.at_once():
        purging.purge({of_page(3)})
        raise ZeroDivisionError

    purging.purge({of_page(4)})

    assert [of_page(4) in tags for tags in told] == [True]


def test_of_many_that_are_gone_each_is_told_within_what_a_message_may_hold(told):
    """However long their tags are: those of a list hold a place in the tree."""
    gone = {of_gone(f"departmentpages:{number:064}") for number in range(500)}

    with purging.at_once():
        purging.purge(gone | {of_page(number) for number in range(5000)})

    assert gone <= set().union(*filter(None, told))
