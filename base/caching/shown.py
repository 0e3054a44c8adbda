"""Which models public pages show, and the lists that their records stand in.

Each app says so of its own models in a module `cache_tags`.
"""

from dataclasses import dataclass

from wagtail.models import Page

from .tags import below, note_when_loaded

SHOWN = {}

# What Wagtail keeps with a page that no reader sees.
BOOKKEEPING = frozenset(
    {
        "latest_revision", "has_unpublished_changes", "draft_title", "numchild",
        "first_published_at", "last_published_at", "latest_revision_created_at", "locked",
        "locked_at", "locked_by", "go_live_at", "expire_at", "expired", "owner", "alias_of",
        "content_fingerprint", "change_note", "review_on", "review_interval", "show_in_menus",
        "page_ptr", "path", "depth",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """How records of a model are seen: `places` returns the tags of the lists that one stands
    in, `own` names the fields of a page that only its own page shows, `unseen` those that
    none shows, `ranked_by` those that decide whether a list that is cut off shows it."""

    places: object = lambda record: ()
    own: frozenset = frozenset()
    unseen: frozenset = frozenset()
    ranked_by: frozenset = frozenset()


def shown(model, places=None, own=(), unseen=(), ranked_by=()):
    """Register a model whose records public pages show.

    Records without places, and pages, are noted wherever they are loaded; other records
    are known by the places alone that whoever lists them notes.
    """
    if issubclass(model, Page):
        # The question whether it was helpful names the revision that was read.
        own = {"seo_title", "search_description", "updated_at", "live_revision", *own}
        unseen = BOOKKEEPING | set(unseen)
    fields = (frozenset(names) for names in (own, unseen, ranked_by))
    SHOWN[model] = Shown(places or (lambda record: ()), *fields)
    if places is None or issubclass(model, Page):
        note_when_loaded(model)


def places_of(record):
    """Return the tags of the lists that a record stands in."""
    places = set(SHOWN[type(record)].places(record))
    if isinstance(record, Page) and record.path:
        places.add(below(type(record), record.path[: -record.steplen]))
    return places
