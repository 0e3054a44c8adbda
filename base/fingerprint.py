"""Tells whether what a reader sees of a page has changed.

A page is re-saved for many reasons that change nothing for a reader:
re-publishing the same text, an import, a move of the tree. The fingerprint is
taken over the page's own content alone, and two contents that read the same
have the same one.
"""

import hashlib
import json

from wagtail.models import Page

# Kept from Wagtail's own fields: all else there is bookkeeping of the tree and
# of publishing.
SHOWN_PAGE_FIELDS = {"title", "slug", "seo_title", "search_description"}
BOOKKEEPING = {
    "pk", "id", "page_ptr", "updated_at", "content_fingerprint", "translated_from"
}  # fmt: skip


def fingerprint(page, ignoring=frozenset()):
    """Return a hash of the page's content, 64 hexadecimal digits."""
    wagtails_own = {field.name for field in Page._meta.get_fields()} - SHOWN_PAGE_FIELDS
    content = {
        name: value
        for name, value in page.serializable_data().items()
        if name not in wagtails_own | BOOKKEEPING | set(ignoring)
    }
    return hash_of(content | page.seen_beside())


def fingerprint_of_words(page):
    """Return a hash of those words of a page that a translator puts into another language."""
    return hash_of({name: page._meta.get_field(name).value_to_string(page) for name in page.words})


def hash_of(content):
    text = json.dumps(without_identifiers(content), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def without_identifiers(value):
    """Return the value less the keys that only the database or the editor uses."""
    if isinstance(value, str) and value[:1] in "[{":
        try:
            value = json.loads(value)
        except ValueError:
            return value
    if isinstance(value, dict):
        return {
            key: without_identifiers(item) for key, item in value.items() if key not in {"id", "pk"}
        }
    if isinstance(value, list):
        return [without_identifiers(item) for item in value]
    return value
