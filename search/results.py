"""What is shown of a page of results: where each stands, and the words marked."""

import json
from dataclasses import dataclass, replace

from django.conf import settings
from django.db import connection
from django.utils.html import escape
from django.utils.safestring import mark_safe
from wagtail.models import Page

from base import languages
from base.findable import labels
from base.phrases import is_said, said
from base.querysets import published_pages
from search.index import key_of
from search.languages import CONFIGS
from search.models import Entry
from search.visible import visible_entries

PER_PAGE = 10
STEP = Page.steplen
OPEN, CLOSE = "\ue000", "\ue001"  # private characters: no text of ours has them
OPTIONS = f"StartSel={OPEN}, StopSel={CLOSE}, MaxWords=32, MinWords=16, MaxFragments=1"
WHOLE = f"StartSel={OPEN}, StopSel={CLOSE}, HighlightAll=true"


@dataclass
class Shown:
    title: str
    url: str
    kind: str
    place: tuple = ()
    summary: str = ""
    words_language: str = settings.LANGUAGE_CODE


def shown(ids, query, request):
    """Return entries that were found just now, in that order, as a reader sees them."""
    entries = {e.pk: e for e in Entry.objects.filter(pk__in=ids)}
    pages = Page.objects.filter(pk__in=[e.page_id for e in entries.values() if e.page_id])
    pages = {page.pk: page for page in pages.specific()}
    entries = in_words(entries, pages)
    titles = titles_above(pages.values())
    marked = headlines([e.pk for e in entries.values()], query)
    names = labels()
    return [
        as_shown(entries[pk], pages, titles, marked[entries[pk].pk], names, request)
        for pk in ids if pk in entries
    ]  # fmt: skip


def in_words(entries, pages):
    """Put in the place of each page's entry that of its translation into the language shown."""
    if languages.is_original():
        return entries
    of_translations = {
        e.page_id: e for e in visible_entries().filter(words__isnull=False, page__in=pages)
    }
    return {
        pk: of_translations.get(entry.page_id, entry) if is_whole(entry, pages) else entry
        for pk, entry in entries.items()
    }


def is_whole(entry, pages):
    """Tell whether an entry is of a page, not of something on it."""
    page = pages.get(entry.page_id)
    return page is not None and (entry.words_id is not None or entry.key == key_of(page))


def as_shown(entry, pages, titles, marked, names, request):
    page = pages.get(entry.page_id)
    title, summary, body = marked
    is_page = is_whole(entry, pages)
    above = paths_above(page, inclusive=not is_page) if page else []
    found = Shown(
        title=mark(title),
        url=(page.get_url(request) if page else entry.url) or entry.url,
        kind=kind_of(page) if is_page else names.get(entry.kind, ""),
        place=tuple(titles[path] for path in above if path in titles),
        words_language=entry.language,
        summary=mark(summary if OPEN in summary or OPEN not in body else f"… {body} …"),
    )
    return found if is_page else in_phrases(found, entry)


def in_phrases(found, entry):
    """Say what is no page in the language shown, if the city says all of it there."""
    texts = [text for text in (entry.title, entry.summary) if text]
    if languages.is_original() or not all(map(is_said, texts)):
        return found
    title, summary = said(entry.title), said(entry.summary)
    return replace(found, title=title, summary=summary, words_language=languages.shown())


def kind_of(page):
    """Say what a page is: "Story"; where its type knows better, "Cabinet"."""
    own = getattr(page, "get_kind_display", None)
    return own() if own else page._meta.verbose_name.capitalize()


def mark(text):
    """Return text as HTML, what was looked for marked."""
    safe = escape(text)
    return mark_safe(safe.replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))  # noqa: S308


def headlines(ids, query):
    """Return {id: (title, summary, text)} with what was looked for between OPEN and CLOSE."""
    config = "COALESCE(%s::jsonb ->> split_part(e.language, '-', 1), 'simple')::regconfig"
    clean = f"translate(%s, '{OPEN}{CLOSE}', '')"
    asked = f"""
        SELECT e.id, ts_headline({config}, {clean % "e.title"}, %s::tsquery, %s),
            ts_headline({config}, {clean % "e.summary"}, %s::tsquery, %s),
            ts_headline({config}, left({clean % "t.body"}, 20000), %s::tsquery, %s)
        FROM search_entry e JOIN search_text t ON t.entry_id = e.id WHERE e.id = ANY(%s)
    """  # noqa: S608
    known = json.dumps(CONFIGS)
    with connection.cursor() as cursor:
        cursor.execute(
            asked,
            [known, query, WHOLE, known, query, WHOLE, known, query, OPTIONS, ids],
        )
        return {row[0]: row[1:] for row in cursor.fetchall()}


def titles_above(pages):
    """Return the titles of the public pages between the home page and these, by path."""
    paths = {path for page in pages for path in paths_above(page, inclusive=True)}
    found = languages.in_words(published_pages().filter(path__in=paths))
    return {page.path: page.title for page in found}


def paths_above(page, inclusive=False):
    """Return the paths of the pages above one, below the home page."""
    last = len(page.path) + (STEP if inclusive else 0)
    return [page.path[:end] for end in range(3 * STEP, last, STEP)]
