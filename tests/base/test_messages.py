"""The words of the interface in the languages that the city may speak."""

import re
from ast import literal_eval
from datetime import date
from gettext import GNUTranslations
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.template import Context, Template
from django.utils import translation

LOCALES = Path(settings.LOCALE_PATHS[0])
ENTRY = re.compile(
    r'(?:msgctxt (".*")\n)?msgid (".*")\n(?:msgid_plural (".*")\n)?((?:msgstr(?:\[\d\])? ".*"\n)+)'
)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|</?\w+>")

each_language = pytest.mark.parametrize("code", ["es", "ar"])


def source(code):
    return (LOCALES / code / "LC_MESSAGES" / "django.po").read_text()


def messages(code):
    """Return [(context, message, its plural, [words in the language]), …]."""
    return [
        (context and literal_eval(context), literal_eval(message), literal_eval(plural or '""'),
         [literal_eval(line.split(" ", 1)[1]) for line in words.splitlines()])
        for context, message, plural, words in ENTRY.findall(source(code))
        if message != '""'
    ]  # fmt: skip


def compiled(code):
    with (LOCALES / code / "LC_MESSAGES" / "django.mo").open("rb") as file:
        return GNUTranslations(file)


@each_language
def test_every_message_has_words_with_its_placeholders(code):
    found = messages(code)

    assert len(found) + 1 == len(re.findall("^msgid ", source(code), re.M)) > 200
    for _, message, plural, words in found:
        assert all(words), message
        for each in words:
            wanted = sorted(PLACEHOLDER.findall(plural or message))
            assert sorted(PLACEHOLDER.findall(each)) == wanted, message


@each_language
def test_no_words_are_a_guess_or_tell_who_wrote_them_when(code):
    for left in ("fuzzy", "#~", "Last-Translator", "POT-Creation-Date"):
        assert left not in source(code)


@each_language
def test_plurals_have_as_many_forms_as_the_language(code):
    forms = int(re.search(r"nplurals=(\d)", source(code))[1])

    for _, message, plural, words in messages(code):
        assert len(words) == (forms if plural else 1), message


@each_language
def test_what_is_compiled_is_what_is_written(code):
    expected = {}
    for context, message, plural, words in messages(code):
        key = f"{context}\x04{message}" if context else message
        expected |= {(key, n): each for n, each in enumerate(words)} if plural else {key: words[0]}

    catalog = {key: words for key, words in compiled(code)._catalog.items() if key}

    assert catalog == expected


@pytest.mark.parametrize(
    ("code", "day", "month", "short"),
    [
        ("en", "November 5, 2026", "November 2026", "Nov 2026"),
        ("es", "5 de noviembre de 2026", "noviembre de 2026", "nov. 2026"),
        ("ar", "5 نوفمبر 2026", "نوفمبر 2026", "نوفمبر 2026"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(code, day, month, short):
    template = Template("{% load date_tags %}{{ at|day }}|{{ at|month }}|{{ at|short_month }}")

    with translation.override(code):
        seen = template.render(Context({"at": date(2026, 11, 5)}))

    assert re.sub(r"<[^>]+>", "", seen).split("|") == [day, month, short]
    assert 'datetime="2026-11-05"' in seen


def test_a_phone_number_keeps_its_order_among_words_from_right_to_left():
    template = Template("{% load phone_tags %}{{ '207-555-0140'|phone_link }}")

    with translation.override("ar"):
        assert 'dir="ltr"' in template.render(Context())
    assert "dir=" not in template.render(Context())


def test_a_document_says_its_size_with_a_decimal_point():
    template = Template("{% load document_tags %}{{ document|document_note }}")
    document = SimpleNamespace(type_label="PDF", get_file_size=lambda: 2_202_010, page_count=24)

    with translation.override("es"):
        seen = template.render(Context({"document": document}))

    assert seen.replace("\N{NO-BREAK SPACE}", " ") == "PDF, 2.1 MB, 24 páginas"
