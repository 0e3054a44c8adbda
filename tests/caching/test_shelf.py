"""What is kept is bounded, purged by its tags, over by the clock, and made by one at a time."""

from datetime import UTC, datetime, timedelta
from threading import Event, Thread

import time_machine

from base.caching.shelf import Shelf

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def put(shelf, key, value="value", tags=(), until=None, size=10):
    with shelf.making(key) as making:
        shelf.keep(key, making, value, tags, until, size)


def test_what_is_kept_is_fresh_until_one_of_its_tags_is_purged():
    shelf = Shelf(1000)
    put(shelf, "a", tags={"page:1", "settings"})
    put(shelf, "b", tags={"page:2"})

    shelf.purge(["settings", "page:3"])

    assert not shelf.get("a").is_fresh
    assert shelf.get("b").is_fresh


def test_what_is_kept_is_over_at_its_moment_and_not_before():
    shelf = Shelf(1000)
    put(shelf, "a", until=NOON)

    with time_machine.travel(NOON - timedelta(seconds=1), tick=False):
        before = shelf.get("a").is_fresh
    with time_machine.travel(NOON, tick=False):
        after = shelf.get("a").is_fresh

    assert (before, after) == (True, False)


def test_what_was_used_longest_ago_leaves_first():
    shelf = Shelf(100)
    for key in "abcdefghij":
        put(shelf, key, size=10, tags={f"page:{key}"})
    shelf.get("a")

    put(shelf, "k", size=10)

    assert shelf.get("a") is not None
    assert shelf.get("b") is None
    assert shelf.bytes == 100


def test_what_is_larger_than_an_eighth_of_the_shelf_is_not_kept():
    shelf = Shelf(80)

    put(shelf, "a", size=11)

    assert shelf.get("a") is None
    assert shelf.bytes == 0


def test_what_was_begun_before_a_purge_of_its_tags_is_not_kept():
    shelf = Shelf(1000)

    with shelf.making("a") as making:
        shelf.purge(["page:1"])
        shelf.keep("a", making, "old", {"page:1"}, None, 10)
    with shelf.making("b") as making:
        shelf.purge(["page:1"])
        shelf.keep("b", making, "not concerned", {"page:2"}, None, 10)
    with shelf.making("c") as making:
        shelf.purge_all()
        shelf.keep("c", making, "old", {"page:2"}, None, 10)

    assert shelf.get("a") is None
    assert shelf.get("b").value == "not concerned"
    assert shelf.get("c") is None


def test_one_at_a_time_makes_a_thing_and_the_others_get_what_it_made():
    shelf, made, may_end = Shelf(1000), [], Event()

    def ask():
        with shelf.making("a") as making:
            if shelf.get("a") is None:
                may_end.wait(5)
                made.append(1)
                shelf.keep("a", making, "value", (), None, 10)

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    may_end.set()
    for thread in threads:
        thread.join(5)

    assert made == [1]
    assert shelf.in_making == {}


def test_a_failure_while_making_lets_the_next_one_try():
    shelf = Shelf(1000)
    try:
        with shelf.making("a"):
            raise ValueError
    except ValueError:
        pass

    put(shelf, "a")

    assert shelf.get("a").is_fresh
