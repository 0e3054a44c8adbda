"""What is shown of a page of results: where each stands, and the words marked."""

from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.utils.html import escape
from django.utils.safestring import mark_safe
from wagtail.models import Page

from base.findable import labels
from base.querysets import published_pages
from search.index import config_of
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
    is_promoted: bool = False


def shown(ids, query, request):
    """Return the entries of some keys, in that order, as a reader sees them."""
    entries = {e.pk: e for e in visible_entries().select_related("document").filter(pk__in=ids)}
    pages = Page.objects.filter(pk__in=[e.page_id for e in entries.values() if e.page_id])
    pages = {page.pk: page for page in pages.specific()}
    titles = titles_above(pages.values())
    marked = headlines(list(entries), query)
    names = labels()
    return [
        as_shown(entries[pk], pages, titles, marked[pk], names, request)
        for pk in ids if pk in entries
    ]  # fmt: skip


def as_shown(entry, pages, titles, marked, names, request):
    page = pages.get(entry.page_id)
    title, summary, body = marked
    is_page = entry.key.startswith(("home.task", "departments.office")) is False
    above = paths_above(page, inclusive=not is_page) if page else []
    return Shown(
        title=mark(title),
        url=(page.get_url(request) if page else entry.url) or entry.url,
        kind=kind_of(page) if page and is_page else names.get(entry.kind, ""),
        place=tuple(titles[path] for path in above if path in titles),
        summary=mark(summary if OPEN in summary or not body or OPEN not in body else body),
    )


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
    config = config_of(settings.LANGUAGE_CODE)
    clean = f"translate(%s, '{OPEN}{CLOSE}', '')"
    asked = f"""
        SELECT e.id, ts_headline(%s::regconfig, {clean % "e.title"}, %s::tsquery, %s),
            ts_headline(%s::regconfig, {clean % "e.summary"}, %s::tsquery, %s),
            ts_headline(%s::regconfig, left({clean % "t.body"}, 20000), %s::tsquery, %s)
        FROM search_entry e JOIN search_text t ON t.entry_id = e.id WHERE e.id = ANY(%s)
    """  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(
            asked, [config, query, WHOLE, config, query, WHOLE, config, query, OPTIONS, ids]
        )
        return {row[0]: row[1:] for row in cursor.fetchall()}


def titles_above(pages):
    """Return the titles of the public pages between the home page and these, by path."""
    paths = {path for page in pages for path in paths_above(page, inclusive=True)}
    return dict(published_pages().filter(path__in=paths).values_list("path", "title"))


def paths_above(page, inclusive=False):
    """Return the paths of the pages above one, below the home page."""
    last = len(page.path) + (STEP if inclusive else 0)
    return [page.path[:end] for end in range(3 * STEP, last, STEP)]
