"""Moves a page's "last updated" when a record that stands on it changes by itself.

A page that is saved looks at its own content (`base.fingerprint`). Here the pages on
which a record stands are looked at again, once what changed it is committed.
"""

from copy import copy

from asgiref.local import Local
from django.db import transaction
from django.db.models.signals import post_delete, post_save

from base.caching.changes import page_changed
from base.caching.purging import purge
from base.caching.tags import of_page

WAITING = Local()


def stands_on(model, pages):
    """Register on which pages records of a model stand: `pages` returns (type, key) of each."""

    def changed(instance, raw=False, **kwargs):
        if not raw:
            waiting().update(pages(instance))
            transaction.on_commit(look_again, robust=True)

    name = f"last updated by {model._meta.label}"
    for signal in (post_save, post_delete):
        signal.connect(changed, sender=model, weak=False, dispatch_uid=name)


def waiting():
    if not hasattr(WAITING, "pages"):
        WAITING.pages = set()
    return WAITING.pages


def look_again():
    while waiting():
        model, key = waiting().pop()
        page = model.objects.filter(pk=key).first()
        before = copy(page)
        if page is not None and page.note_change():
            model.objects.filter(pk=key).update(content_fingerprint=page.content_fingerprint)
            move_date(page)
            page_changed.send(model, before=before, after=page)


def move_date(page):
    """Date a page anew in every language: such records stand on it in all of them."""
    spoken = type(page).objects.live().filter(translation_key=page.translation_key)
    spoken.update(updated_at=page.updated_at)
    codes = spoken.values_list("locale__language_code", flat=True)
    purge({of_page(page.pk), *(of_page(page.pk, code) for code in codes)})
