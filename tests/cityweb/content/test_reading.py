"""YAML as the files are written in: 1.2 core, with places, within bounds."""

import pytest

from cityweb.content.problems import Place, Problems
from cityweb.content.reading import MOST_VALUES, read_file, read_text


def read(text):
    problems = Problems()
    value = read_text(text, Place("page.yaml"), problems)
    return value, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("written", "data"),
    [
        ("9:00", "9:00"),
        ("12:30:45", "12:30:45"),
        ("2026-03-31", "2026-03-31"),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("true", True),
        ("False", False),
        ("311", 311),
        ("-70.25", -70.25),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("~", None),
        ("", None),
        ('"311"', "311"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_a_plain_word_means_what_the_core_schema_says(written, data):
    value, problems = read(f"key: {written}\n")

    assert problems == []
    assert value.data["key"].data == data
    assert type(value.data["key"].data) is type(data)


def test_a_number_keeps_the_form_in_which_it_was_written():
    value, _ = read("postal_code: 04000\n")

    assert value.data["postal_code"].text == "04000"


def test_every_value_knows_its_line_and_its_path():
    value, _ = read("a: 1\nb:\n  - x: 1\n    y: 2\n  - {z: 3}\n")

    second = value.data["b"].data
    assert second[0].data["y"].place == Place("page.yaml", 4, "b[0].y")
    assert second[1].data["z"].place == Place("page.yaml", 5, "b[1].z")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "stands here twice, first in line 1"),
        ("a: 1\n b: 2\n", 2, "This is not YAML"),
        ("note: Open: now\n", 1, "needs quotes"),
        ("a: [1, 2\nb: 3\n", 2, "This is not YAML"),
        ("a: 'x\nb: y\n", 3, "This is not YAML"),
        ("a:\n\t- x\n", 2, "This is not YAML"),
        ("a: *x\n", 1, "undefined alias"),
        ("a: !!python/object:os.system {}\n", 1, "tags are not used"),
        ("a: !secret x\n", 1, "tags are not used"),
        ("? [a, b]\n: c\n", 1, "A key must be a plain word"),
        ("a: 1\n---\nb: 2\n", 2, "This is not YAML"),
        ('a: "x\\0y"\n', 1, "U+0000"),
        ('a: "\\ud800"\n', 1, ""),
        ("", 1, "empty"),
        ("# only a comment\n", 1, "empty"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_line(text, line, words):
    _, problems = read(text)

    assert len(problems) == 1
    assert problems[0].startswith(f"page.yaml:{line}:")
    assert words in problems[0]


def test_aliases_may_repeat_a_value():
    value, problems = read("a: &hours {opens: 9:00}\nb: *hours\n")

    assert problems == []
    assert value.data["b"].data["opens"].data == "9:00"
    assert value.data["b"].data["opens"].place.field == "b.opens"


def test_aliases_cannot_grow_without_bound():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]

    _, problems = read("\n".join(lines))

    assert len(problems) == 1
    assert "too much" in problems[0]
    assert MOST_VALUES < 9**8


def test_a_value_that_holds_itself_is_refused():
    _, problems = read("a: &a [*a]\n")

    assert "nested too deeply" in problems[0]


def test_deep_nesting_is_refused_without_a_crash():
    _, problems = read("a: " + "[" * 5000)

    assert len(problems) == 1


def test_text_that_is_not_utf_8_is_refused_at_its_line(tmp_path):
    path = tmp_path / "page.yaml"
    path.write_bytes("a: 1\nb: Café\n".encode("latin-1"))
    problems = Problems()

    assert read_file(path, "page.yaml", problems) is None

    assert str(next(iter(problems))).startswith("page.yaml:2: The file is not UTF-8")


def test_a_byte_order_mark_and_windows_line_ends_are_no_obstacle(tmp_path):
    path = tmp_path / "page.yaml"
    path.write_bytes("\ufefftitle: Café\r\nkind: x\r\n".encode())
    problems = Problems()

    value = read_file(path, "page.yaml", problems)

    assert not problems
    assert value.data["title"].data == "Café"
