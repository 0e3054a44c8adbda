"""What the texts of a page lead to and show, fetched in one trip before they are rendered.

Stock, each kind of block asks for its own pages and pictures, and each paragraph for those
that it links to.
"""

from copy import copy
from itertools import chain

from django.db.models import Exists, OuterRef
from wagtail.models import Page

from base import languages
from base.blocks.raw import references
from base.caching.tags import led_to, shown_as
from base.parts import hand_out, parts_of
from base.prepared import prepared
from base.querysets import published_pages
from base.sites import root_paths
from base.together import together


def fetch(*pages):
    """Fetch what the texts of some pages refer to, and keep it while they are shown."""
    known = languages.once("linked", dict)
    wanted = {}
    for model, key in chain.from_iterable(map(references, pages)):
        if (model, key) not in known:
            wanted.setdefault(model, set()).add(key)
    found = {model: of_model(model, tuple(keys)) for model, keys in wanted.items()}
    if Page in found:
        shown_as(led_to, found[Page])
    parts = {
        model: parts_of(model, keys, getattr(model, "linked_parts", ()))
        for model, keys in wanted.items()
    }
    together(*found.values(), *(part for each in parts.values() for part in each.values()))
    for model, keys in wanted.items():
        known |= {(model, key): None for key in keys}
        known |= {(model, record.pk): record for record in found[model]}
        hand_out(list(found[model]), parts[model])
    remember_roots(page for pages in found.values() for page in pages)


@prepared
def of_model(model, keys):
    """Return the records of some keys; pages with whether anyone may read them, `is_public`."""
    along = getattr(model, "shown_with", [None])
    records = model._default_manager.filter(pk__in=keys).select_related(*along)
    if model is not Page:
        return records
    return records.annotate(is_public=Exists(published_pages().filter(pk=OuterRef("pk"))))


def remember_roots(records):
    """Let pages know their addresses without asking."""
    paths = root_paths(languages.sites())
    for record in records:
        if isinstance(record, Page):
            record._wagtail_cached_site_root_paths = paths


def keys_of(model):
    """Return the keys of all records of a model that are kept."""
    return {key for kind, key in languages.once("linked", dict) if kind is model}


def kept(model, keys):
    """Return the records of some keys, each an object of its own; None unless all are kept."""
    known = languages.once("linked", dict)
    if any(key is not None and (model, key) not in known for key in keys):
        return None
    return [copy(known[model, key]) if key is not None else None for key in keys]
