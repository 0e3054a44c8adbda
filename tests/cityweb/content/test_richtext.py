"""Markdown becomes the HTML that Wagtail's own editor would save."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from base.blocks.text import FEATURES, INLINE_FEATURES
from cityweb.content.problems import Place, Refused
from cityweb.content.reading import Value
from cityweb.content.richtext import read_rich_text

KEY = re.compile(r' data-block-key="\w+"')


class Pages:
    """A city without pages, for links that lead elsewhere."""


def written(markdown, features=FEATURES):
    value = Value(Place("page.yaml", 7, "body"), markdown, markdown, text_line=8)
    return read_rich_text(value, features, Pages())


def html(markdown, features=FEATURES):
    return KEY.sub("", written(markdown, features))


def resaved(text, features=FEATURES):
    """Open a text in the editor and save it."""
    converter = ContentstateConverter(features)
    return converter.to_database_format(converter.from_database_format(text))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Bring a **passport** or *card*.", "<p>Bring a <b>passport</b> or <i>card</i>.</p>"),
        ("***Both***", "<p><b><i>Both</i></b></p>"),
        ("One\ntwo", "<p>One two</p>"),
        ("One\\\ntwo", "<p>One<br/>two</p>"),
        ("One\n\nTwo", "<p>One</p><p>Two</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n\n- b", "<ul><li>a</li><li>b</li></ul>"),
        (
            "- a\n    - b\n        - c\n- d",
            "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>",
        ),
        ("- a\n  1. b", "<ul><li>a<ol><li>b</li></ol></li></ul>"),
        (
            "[x](https://a.example/?b=1&c=2)",
            '<p><a href="https://a.example/?b=1&amp;c=2">x</a></p>',
        ),
        ("<https://a.example/>", '<p><a href="https://a.example/">https://a.example/</a></p>'),
        ("[write](mailto:a@b.example)", '<p><a href="mailto:a@b.example">write</a></p>'),
        ("[311](tel:311)", '<p><a href="tel:311">311</a></p>'),
        ("[below](#fees)", '<p><a href="#fees">below</a></p>'),
        ("**see [x](#y)**", '<p><b>see</b> <a href="#y"><b>x</b></a></p>'),
        ("Smith & Sons, “5 < 6”", "<p>Smith &amp; Sons, “5 &lt; 6”</p>"),
        (r"\<b>no\</b>", "<p>&lt;b&gt;no&lt;/b&gt;</p>"),
        (r"\</script>{{ x }}{% y %}", "<p>&lt;/script&gt;{{ x }}{% y %}</p>"),
        ("&lt;b&gt; &amp;amp;", "<p>&lt;b&gt; &amp;amp;</p>"),
        ("“Ñandú” łódź 東京", "<p>“Ñandú” łódź 東京</p>"),
        ("", ""),
        ("   \n\n", ""),
    ],
)
def test_markdown_becomes_the_editors_html(markdown, expected):
    assert html(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "line", "words"),
    [
        ("Text\n\n# Heading", 10, "block “heading”"),
        ("Heading\n===", 8, "block “heading”"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", 8, "block “table”"),
        ("![a](b.png)", 8, "block “image”"),
        ("> words", 8, "block “quote”"),
        ("a\n\n---\n\nb", 10, "new block"),
        ("```\nx\n```", 8, "Code"),
        ("a\n\n    x", 10, "further left"),
        ("a `x`", 8, "Code"),
        ("<div>x</div>", 8, "HTML"),
        ("a <b>x</b>", 8, "HTML"),
        ("a <!-- x -->", 8, "HTML"),
        ("</script>", 8, "HTML"),
        ("~~x~~", 8, "struck out"),
        ("3. a\n4. b", 8, "begins at 1"),
        ("2026. That year", 8, "begins at 1"),
        ("- a\n\n  b", 10, "one paragraph"),
        ("- - a", 8, "needs words"),
        ("-\n- a", 8, "needs words"),
        ("[](https://a.example/)", 8, "needs words"),
        ('[x](https://a.example/ "title")', 8, "no title"),
        ("[x](javascript:alert)", 8, "javascript:"),
        ("[x](data:text/html,x)", 8, "data:"),
        ("[x](//a.example/)", 8, "https:"),
        ("[x](https://)", 8, "not a valid address"),
        ("[x](mailto:nobody)", 8, "not a valid address"),
        ("[x](tel:abc)", 8, "not a valid address"),
        ("[x](#)", 8, "name of a place"),
        ("- a\n    1. b\n1. c", 7, "Put a sentence between"),
        ("[x\\\ny](#z)", 8, "one line"),
    ],
)
def test_what_the_field_cannot_hold_is_refused_with_what_to_use(markdown, line, words):
    with pytest.raises(Refused) as refused:
        written(markdown)

    assert words in refused.value.text
    assert refused.value.place.line == line


@pytest.mark.parametrize("markdown", ["- a", "1. a"])
def test_a_list_is_refused_where_the_field_has_none(markdown):
    with pytest.raises(Refused, match="Write a sentence"):
        written(markdown, INLINE_FEATURES)


WORDS = st.sampled_from(
    [
        "word",
        "Ñandú",
        "&",
        "\\<",
        "\\*",
        "“x”",
        "5",
        "\u00a0",
        "😀",
        "{{ x }}",
        "'",
        '"',
        "  ",
        "\u2003",
    ]
)
INLINE = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map(" ".join),
        inner.map(lambda text: f"**{text}**"),
        inner.map(lambda text: f"*{text}*"),
        inner.map(lambda text: f"[{text}](https://a.example/?x=1&y=2)"),
        st.tuples(inner, inner).map(lambda pair: f"{pair[0]}\\\n{pair[1]}"),
    ),
    max_leaves=8,
)


def as_list(items):
    return "\n".join(f"{'    ' * depth}{mark} {text}" for depth, mark, text in items)


ITEMS = st.lists(
    st.tuples(
        st.integers(0, 2), st.sampled_from(["-", "1."]), INLINE.filter(lambda t: "\n" not in t)
    ),
    min_size=1,
    max_size=6,
).map(as_list)


@settings(max_examples=200)
@given(st.lists(st.one_of(INLINE, ITEMS), min_size=1, max_size=4).map("\n\n".join))
def test_opening_and_saving_in_the_editor_changes_nothing(markdown):
    try:
        text = written(markdown)
    except Refused:
        return

    assert not text or resaved(text) == text


def test_the_same_text_gets_the_same_keys_at_every_load():
    assert written("a\n\n- b") == written("a\n\n- b")
