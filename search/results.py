"""What is shown of a page of results: where each stands, and the words marked."""

import json
from dataclasses import dataclass, replace

from django.conf import settings
from django.db.models.expressions import RawSQL
from django.utils.html import escape
from django.utils.safestring import mark_safe
from wagtail.models import Page

from base import languages
from base.findable import labels
from base.phrases import is_said, said
from base.querysets import published_pages
from base.together import together
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


def shown(ids, query, request, along):
    """Return entries that were found just now, in that order, as a reader sees them.

    `along` is a queryset that is filled on the same trip.
    """
    chosen = Entry.objects.filter(pk__in=ids)
    pages = chosen.values("page")
    translated = visible_entries().filter(words__isnull=False, page__in=pages)
    if languages.is_original():
        translated = Entry.objects.none()
    found, pages, translated, _ = together(
        marked(chosen, query), Page.objects.filter(pk__in=pages), marked(translated, query), along
    )
    kinds, titles = kinds_and_titles(pages)
    pages = {page.pk: page.specific_deferred for page in pages}
    entries = in_words({e.pk: e for e in found}, pages, {e.page_id: e for e in translated})
    names = labels()
    return [
        as_shown(entries[pk], pages, titles, kinds, names, request) for pk in ids if pk in entries
    ]


def in_words(entries, pages, translated):
    """Put in the place of each page's entry that of its translation into the language shown."""
    return {
        pk: translated.get(entry.page_id, entry) if is_whole(entry, pages) else entry
        for pk, entry in entries.items()
    }


def is_whole(entry, pages):
    """Tell whether an entry is of a page, not of something on it."""
    page = pages.get(entry.page_id)
    return page is not None and (entry.words_id is not None or entry.key == key_of(page))


def as_shown(entry, pages, titles, kinds, names, request):
    page = pages.get(entry.page_id)
    title, summary, body = entry.marked_title, entry.marked_summary, entry.marked_body
    is_page = is_whole(entry, pages)
    above = paths_above(page, inclusive=not is_page) if page else []
    found = Shown(
        title=mark(title),
        url=(page.get_url(request) if page else entry.url) or entry.url,
        kind=kinds[page.pk] if is_page else names.get(entry.kind, ""),
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


def kinds_and_titles(pages):
    """Return what each page is, and the titles of the public pages above them, by path.

    "Story" is what the type is called; where a type knows better, "Cabinet".
    """
    knowing = {}
    for page in pages:
        if hasattr(page.specific_class, "get_kind_display"):
            knowing.setdefault(page.specific_class, []).append(page.pk)
    above, *known = together(
        published_pages().filter(path__in=paths_of(pages)),
        *(model.objects.filter(pk__in=keys).only("kind") for model, keys in knowing.items()),
    )
    kinds = {page.pk: page.specific_class._meta.verbose_name.capitalize() for page in pages}
    kinds |= {page.pk: page.get_kind_display() for found in known for page in found}
    return kinds, {page.path: page.title for page in languages.in_words(above)}


def mark(text):
    """Return text as HTML, what was looked for marked."""
    safe = escape(text)
    return mark_safe(safe.replace(OPEN, "<mark>").replace(CLOSE, "</mark>"))  # noqa: S308


def marked(entries, query):
    """Fetch with entries their texts with what was looked for between OPEN and CLOSE."""
    config = "COALESCE(%s::jsonb ->> split_part(search_entry.language, '-', 1), 'simple')"
    body = "COALESCE((SELECT body FROM search_text WHERE entry_id = search_entry.id), '')"
    texts = {
        "marked_title": ("search_entry.title", WHOLE),
        "marked_summary": ("search_entry.summary", WHOLE),
        "marked_body": (f"left({body}, 20000)", OPTIONS),
    }
    return entries.annotate(
        **{
            name: RawSQL(  # noqa: S611 - made of constants, what was typed apart
                f"ts_headline({config}::regconfig, translate({text}, '{OPEN}{CLOSE}', ''), "
                "%s::tsquery, %s)",
                [json.dumps(CONFIGS), query, options],
            )
            for name, (text, options) in texts.items()
        }
    )


def paths_of(pages):
    return {path for page in pages for path in paths_above(page, inclusive=True)}


def paths_above(page, inclusive=False):
    """Return the paths of the pages above one, below the home page."""
    last = len(page.path) + (STEP if inclusive else 0)
    return [page.path[:end] for end in range(3 * STEP, last, STEP)]
