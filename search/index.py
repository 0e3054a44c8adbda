"""Keeps the entries of the search: one when it changes, or all of them anew."""

import logging
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import connection, transaction
from wagtail.models import Page

from base.findable import kinds
from search.languages import config_of
from search.models import Entry
from search.vocabulary import refresh

logger = logging.getLogger(__name__)
POSTPONED = ContextVar("search_index_postponed", default=None)
LONGEST = 100_000
COLUMNS = ["key", "kind", "page_id", "document_id", "words_id", "url", "language", "title",
           "summary", "departments", "date", "weight"]  # fmt: skip

ENTRY = f"""
    INSERT INTO search_entry ({", ".join(COLUMNS)}, head, names)
    VALUES ({", ".join(f"%({name})s" for name in COLUMNS)},
        setweight(to_tsvector(%(config)s::regconfig, %(title)s), 'A')
        || setweight(to_tsvector(%(config)s::regconfig, %(everyday_words)s), 'B')
        || setweight(to_tsvector(%(config)s::regconfig, %(summary)s), 'C'),
        to_tsvector('simple', %(title)s || ' ' || %(everyday_words)s))
    ON CONFLICT (key) DO UPDATE SET
        {", ".join(f"{name} = EXCLUDED.{name}" for name in [*COLUMNS[1:], "head", "names"])}
"""  # noqa: S608
TEXT = """
    INSERT INTO search_text (entry_id, body, vector)
    SELECT id, %(body)s, head || setweight(to_tsvector(%(config)s::regconfig, %(body)s), 'D')
    FROM search_entry WHERE key = %(key)s
    ON CONFLICT (entry_id) DO UPDATE SET body = EXCLUDED.body, vector = EXCLUDED.vector
"""


def key_of(thing):
    return f"{thing._meta.label_lower}:{thing.pk}"


def row_of(thing):
    """Return the row of a thing, or None where nothing of it is to be found."""
    kind, words_id, language = kinds()[type(thing)], None, settings.LANGUAGE_CODE
    described = thing
    if getattr(thing, "is_translation", False):
        described, words_id, language = thing.original, thing.pk, thing.locale.language_code
        if described is None or thing.alias_of_id:
            return None
        described.speak(thing)
    found = kind.describe(described)
    if found is None:
        return None
    texts = {
        name: getattr(found, name).replace("\0", " ")[:LONGEST]
        for name in ("title", "summary", "everyday_words", "body", "url")
    }
    return texts | {
        "key": key_of(thing), "kind": kind.name, "language": language,
        "config": config_of(language), "page_id": found.page_id, "words_id": words_id,
        "document_id": found.document_id, "departments": found.departments, "date": found.date,
        "weight": found.weight or kind.weight,
    }  # fmt: skip


def write(rows):
    with connection.cursor() as cursor:
        cursor.executemany(ENTRY, rows)
        cursor.executemany(TEXT, rows)


def is_postponed():
    """Tell whether everything that is saved now is written anew later."""
    return POSTPONED.get() is not None


def renew(thing):
    """Write the entry of a thing that was saved; a failure here never fails the saving."""
    postponed = POSTPONED.get()
    if postponed is not None:
        postponed.append(thing)
        return
    if type(thing) not in kinds():
        return
    try:
        with transaction.atomic():
            # What is stored, never what is in hand: that may carry the words of a draft.
            stored = type(thing)._default_manager.filter(pk=thing.pk).first()
            for each in with_translations(stored) if stored else []:
                row = row_of(each)
                write([row]) if row else forget(each)
    except Exception:
        logger.exception("%s cannot be indexed", key_of(thing))


def with_translations(thing):
    """Return a thing and its translations, which tell its facts in other words."""
    if isinstance(thing, Page) and len(settings.LANGUAGES) > 1 and not thing.is_translation:
        return [thing, *type(thing).objects.translation_of(thing)]
    return [thing]


def forget(thing):
    Entry.objects.filter(key=key_of(thing)).delete()


def rebuild():
    """Write all entries anew, and the vocabulary; what is gone is left out."""
    rows = []
    with transaction.atomic():
        with connection.cursor() as cursor:
            # Not TRUNCATE: it would keep those who search waiting.
            cursor.execute("DELETE FROM search_text")
            cursor.execute("DELETE FROM search_entry")
        for model in kinds():
            for thing in model._default_manager.iterator(chunk_size=500):
                row = row_of(thing)
                rows += [row] if row else []
                if len(rows) >= 500:
                    write(rows)
                    rows = []
        write(rows)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE search_entry, search_text")
        refresh()


@contextmanager
def rebuilt_at_the_end():
    """Leave the entries alone while much is written, then write all of them, if any is another."""
    postponed = []
    token = POSTPONED.set(postponed)
    try:
        yield
    finally:
        POSTPONED.reset(token)
    if postponed:
        rebuild()
