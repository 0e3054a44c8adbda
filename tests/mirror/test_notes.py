"""The mirror's notes tell which addresses were made of what."""

import pytest

from base.mirror.notes import made_of, notes

MADE_OF = {
    "/": {"line:1", "name:2", "settings:1"},
    "/all-of-them/": {"page:1", "page:2", "settings:1"},
    "/departments/parks/": {"page:1", "line:2", "settings:1"},
    "/departments/parks/index.md": {"page:1"},
    "/departments/mines/": {"page:2", "settings:1"},
    "/api/v2/pages/2/": {"page:2"},
}


@pytest.fixture
def mirror(settings, tmp_path):
    settings.MIRROR_ROOT = tmp_path / "var of the city" / "mirror"
    settings.MIRROR = True
    with notes() as kept:
        kept.expect(MADE_OF, 1)
        for path, tags in MADE_OF.items():
            kept.rendered(path, "", tags, None)


def test_first_come_the_pages_themselves_then_what_stands_high(mirror):
    assert made_of({"page:1", "line:1", "page", "line"}, 10) == [
        "/departments/parks/", "/departments/parks/index.md", "/all-of-them/", "/",
    ]  # fmt: skip


def test_a_page_comes_before_what_machines_read_of_it(mirror):
    assert made_of({"page:2"}, 2) == ["/departments/mines/", "/api/v2/pages/2/"]


def test_no_more_are_told_than_were_asked_for(mirror):
    assert made_of({"settings:1"}, 2) == ["/", "/all-of-them/"]


def test_what_is_made_of_nothing_that_changed_is_left_out(mirror):
    assert made_of({"line:2"}, 10) == ["/departments/parks/"]
    assert made_of({"line:9"}, 10) == made_of(set(), 10) == []


def test_an_address_that_was_made_anew_is_made_of_what_it_is_now(mirror):
    with notes() as kept:
        kept.rendered("/", "", {"line:3"}, None)

    assert made_of({"name:2"}, 10) == []
    assert made_of({"line:3"}, 10) == ["/"]


def test_without_a_mirror_nothing_is_known(settings, mirror, tmp_path):
    settings.MIRROR = False
    assert made_of({"page:1"}, 10) == []

    settings.MIRROR, settings.MIRROR_ROOT = True, tmp_path / "none" / "mirror"
    assert made_of({"page:1"}, 10) == []
    assert not settings.MIRROR_ROOT.parent.exists()


def test_who_asks_does_not_wait_for_who_writes(mirror):
    with notes() as kept:
        kept.outdate({"page:1"})

        assert made_of({"line:2"}, 10) == ["/departments/parks/"]
