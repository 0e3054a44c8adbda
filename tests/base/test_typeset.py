"""Whatever people write can be set on paper, and is never read as markup."""

import os
from io import BytesIO
from threading import Barrier, Thread

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pypdf import PdfReader

from base.typeset import TypesetFailed, shelf, typeset
from base.typeset.richtext import nodes

TEMPLATE = """
#let d = json("content.json")
#set document(title: "A test")
#set text(font: ("Public Sans", "Noto Sans Arabic", "Missing Sign"), fallback: false)
#heading(level: 1, "A test")
#par(d.words)
"""


@pytest.fixture
def template(tmp_path):
    file = tmp_path / "template.typ"
    file.write_text(TEMPLATE)
    return file


@pytest.fixture
def folder(settings, tmp_path):
    settings.TYPESET_ROOT = tmp_path / "typeset"
    return settings.TYPESET_ROOT


def text_of(pdf):
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_markup_is_set_as_it_was_written(template):
    words = '#let x = 1 $a^2$ \\ `code` *bold* = heading #image("x.png") @here <there>'

    assert words in " ".join(text_of(typeset(template, {"words": words}, {})).split())


@pytest.mark.parametrize(
    "words",
    [
        "مرحبا بالعالم",
        "עברית",
        "😀 👩‍👩‍👧",
        "漢字",
        "\ufeff\ufffe\x01\x85",
        "\ue000",
        "a\u0301\u20dd",
        "",
    ],
)
def test_letters_that_no_font_has_do_not_stop_the_press(template, words):
    assert typeset(template, {"words": words}, {}).startswith(b"%PDF")


def test_a_template_that_fails_says_so(template):
    with pytest.raises(TypesetFailed, match="words"):
        typeset(template, {}, {})


def test_lists_may_be_nested_and_links_and_marks_are_kept():
    html = (
        "<p>Bring  <b>one <i>of</i></b> these<br/>or <a href='https://x.example'>ask</a>:</p>"
        "<ul><li>a<ol><li>b</li></ol></li></ul>"
    )

    text, bullets = nodes(html)

    assert text["runs"] == [
        {"text": "Bring "},
        {"text": "one ", "bold": True},
        {"text": "of", "bold": True, "italic": True},
        {"text": " these"},
        {"text": "\u2028", "break": True},
        {"text": "or "},
        {"text": "ask", "href": "https://x.example"},
        {"text": ":"},
    ]
    inner = bullets["items"][0][1]
    assert (bullets["ordered"], inner["ordered"]) == (False, True)
    assert inner["items"][0][0]["runs"] == [{"text": "b"}]


@pytest.mark.parametrize("html", ["", "<p></p>", "<ul></ul>", "<p> </p>"])
def test_nothing_stays_nothing(html):
    assert nodes(html) == []


def test_a_link_that_would_run_something_is_none():
    (text,) = nodes('<p><a href="javascript:alert(1)">here</a></p>')

    assert text["runs"] == [{"text": "here"}]


@given(st.text())
@example("<p><ul><li></p></li>")
def test_any_text_becomes_data(html):
    assert isinstance(nodes(html), list)


def test_a_file_is_made_once_and_replaces_the_one_before(folder):
    made = []

    def make():
        made.append(1)
        return b"%d" % len(made)

    assert [shelf.kept("plan-1-en", "a", make) for _ in range(3)] == [b"1"] * 3
    assert shelf.kept("plan-1-en", "b", make) == b"2"
    assert shelf.kept("plan-11-en", "b", make) == b"3"
    assert sorted(f.name for f in folder.glob("*.pdf")) == ["plan-1-en.b.pdf", "plan-11-en.b.pdf"]


def test_what_was_made_longest_ago_leaves_a_full_folder(folder, monkeypatch):
    monkeypatch.setattr(shelf, "MOST", 2)
    for number in range(4):
        shelf.kept(f"card-{number}-en", "a", lambda: b"here", kind="png")
        os.utime(folder / f"card-{number}-en.a.png", (number, number))

    assert sorted(file.name for file in folder.glob("*.*")) == [
        "card-2-en.a.png", "card-3-en.a.png"
    ]  # fmt: skip


def test_what_cannot_be_kept_is_answered_all_the_same(settings, tmp_path):
    settings.TYPESET_ROOT = tmp_path / "file" / "typeset"
    (tmp_path / "file").touch()

    assert shelf.kept("plan-1-en", "a", lambda: b"here") == b"here"


def test_what_failed_is_not_kept(folder):
    def fail():
        raise TypesetFailed("no")

    with pytest.raises(TypesetFailed):
        shelf.kept("plan-1-en", "a", fail)

    assert shelf.kept("plan-1-en", "a", lambda: b"now") == b"now"


def test_several_who_ask_at_once_make_one_file(folder):
    made, start = [], Barrier(4)

    def make():
        made.append(1)
        return b"here"

    def ask():
        start.wait()
        shelf.kept("plan-1-en", "a", make)

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(made) == 1
