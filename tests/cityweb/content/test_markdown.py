"""Formatted text becomes Markdown that reads back as the very same text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from base.blocks.text import FEATURES
from cityweb.content.exporting.markdown import markdown_of
from cityweb.content.problems import Refused
from tests.cityweb.content.test_richtext import INLINE, ITEMS, KEY, html, resaved, written


class Out:
    """An export of a city without pages, and what it notes."""

    def __init__(self):
        self.notes = []
        self.reader = None

    def note(self, text):
        self.notes.append(text)


def markdown(text):
    return markdown_of(text, FEATURES, Out())


@pytest.mark.parametrize(
    "text",
    [
        "Bring a **passport** or *card*.",
        "**see [the *list*](#y) first**",
        "One\\\ntwo\n\nThree",
        "- a\n    - b\n        - c\n- d\n\nEnd",
        "1. a\n1. b",
        "- a\n    1. b",
        "[x](https://a.example/?b=1&c=2) and [311](tel:311)",
        "Look\\![here](#y)",
        "5 \\* 3 \\< 16, AT&T, \\&amp; and a\\_b",
        "2026\\. A year",
        "\\# no heading\\\n\\- no list",
        "a \\| b\\\n\\:---",
    ],
)
def test_what_was_written_plainly_is_written_the_same_way_again(text):
    assert markdown(written(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "<p>un<b>believ</b>able</p>",
        "<p>so<b>“quoted”</b>it</p>",
        "<p><i>a</i><b>b</b><b><i>c</i></b>d</p>",
        "<p><i>a</i><b><i>b</i>c</b></p>",
        '<p>a<a href="#y">b<b>c</b></a><b>d</b></p>',
        "<p>\u00a0<b>a\u2003b</b>,<i>c</i></p>",
    ],
)
def test_emphasis_inside_a_word_reads_back_the_same(text):
    assert html(markdown(text)) == KEY.sub("", resaved(text))


@settings(max_examples=150)
@given(st.lists(st.one_of(INLINE, ITEMS), min_size=1, max_size=4).map("\n\n".join))
def test_whatever_the_files_can_say_is_written_and_read_back(text):
    try:
        stored = written(text)
    except Refused:
        return

    assert html(markdown(stored)) == KEY.sub("", stored)


def test_an_empty_paragraph_is_no_paragraph():
    assert markdown("<p>a</p><p></p><p>b</p>") == "a\n\nb"


def test_lists_that_markdown_cannot_hold_are_noted():
    out = Out()

    text = markdown_of("<ul><li>a<ol><li>b</li></ol></li></ul><ol><li>c</li></ol>", FEATURES, out)

    assert "- c" in text or "1. c" in text
    assert html(text)
