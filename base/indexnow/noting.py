"""Notes, within the transaction of a change, the addresses of which search engines are told.

An address is noted when its page is published or withdrawn, when what its readers see
changed, and when it moved: where it was and where it is. Of what only some may read
nobody is told.
"""

from functools import wraps

from django.conf import settings
from django.db import transaction
from django.db.models import Exists
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move

from base import languages
from base.caching.changes import is_original, page_changed
from base.models import AddressNotice, BasePage
from base.public_addresses import root_path
from base.querysets import restrictions_on_or_above
from base.redirects import never_in_the_way

from . import is_on


def where_it_is_on(function):
    """Let a receiver act only where search engines are told, and never in a change's way."""
    safely = never_in_the_way(function)

    @wraps(function)
    def act(*args, **kwargs):
        if is_on():
            safely(*args, **kwargs)

    return act


@receiver(page_changed)
@where_it_is_on
def note_page(sender, before, after, **kwargs):
    page, was, now = after or before, standing(before), standing(after)
    if not isinstance(page, BasePage):
        return
    if was == now and (not now or before.updated_at == after.updated_at):
        return
    if page.original is None or page.original.get_view_restrictions().exists():
        return
    if was and now and was != now:
        if place_of(was) == place_of(now):
            note_subtree(after, was)  # else it has moved, which is noted of its own
    else:
        note(addresses_of([page], with_translations=was != now))


def standing(page):
    """Return where a page stands in the tree; None where nobody sees it.

    A translation has its address of the original, wherever it stands itself.
    """
    if page is None or not page.live:
        return None
    return page.url_path if is_original(page) else "/"


def place_of(url_path):
    """Return what stands before the name of a page in its path."""
    return url_path.rstrip("/").rpartition("/")[0]


@receiver(post_page_move)
@where_it_is_on
def note_moved(sender, instance, parent_page_before, url_path_before, url_path_after, **kwargs):
    if url_path_before != url_path_after:
        note_subtree(instance, url_path_before, parent_page_before)


@receiver(post_save, sender=PageViewRestriction)
@where_it_is_on
def note_restricted(sender, instance, created=False, **kwargs):
    if created:
        note(addresses_of(open_but_for(instance, live_below(instance.page))))


@receiver(pre_delete, sender=PageViewRestriction)
@where_it_is_on
def note_opened(sender, instance, **kwargs):
    """Note what comes into view, once that is sure: it may be deleted with its page."""
    below = live_below(instance.page)
    transaction.on_commit(lambda: note(addresses_of(open_but_for(None, below))), robust=True)


def note_subtree(page, url_path_before, parent_before=None):
    """Note a page and all below it, where they were and where they are.

    They stood below another page, or below the same one under another name.
    """
    parent = page.get_parent()
    ways = [(url_path_before, parent_before or parent), (page.url_path, parent)]
    found, told = list(open_within(page)), set()
    for above, below_what in ways:
        if Page.objects.get(pk=below_what.pk).get_view_restrictions().exists():
            continue
        for each in found:  # of which some may still say where they were
            parts = each.url_path.split("/")
            each.url_path = above + "/".join(parts[len(parts) - 1 - each.depth + page.depth :])
        told |= addresses_of(found)
    note(told)


def open_within(page):
    """Return a page and those below it that nothing restricts from the page on."""
    within = restrictions_on_or_above().filter(page__path__startswith=page.path)
    return live_below(page).exclude(Exists(within))


def live_below(page):
    return Page.objects.live().filter(path__startswith=page.path).select_related("locale")


def open_but_for(restriction, pages):
    """Return those of some pages that anyone may read, but for one restriction."""
    others = restrictions_on_or_above().exclude(pk=restriction and restriction.pk)
    return pages.exclude(Exists(others))


def addresses_of(pages, with_translations=True):
    """Return the paths at which pages stand, those of their translations too."""
    pages = list(pages)
    originals = {page.translation_key: page for page in pages if is_original(page)}
    keys = {page.translation_key for page in pages} - originals.keys()
    found = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE, live=True)
    above = {page.translation_key: page for page in found.filter(translation_key__in=keys)}
    told = [(page, originals.get(page.translation_key) or above.get(page.translation_key))
            for page in pages]  # fmt: skip
    if with_translations:
        others = Page.objects.live().filter(translation_key__in=originals, alias_of=None)
        others = others.exclude(locale__language_code=settings.LANGUAGE_CODE)
        told += [
            (page, originals[page.translation_key]) for page in others.select_related("locale")
        ]
    root = root_path()
    return {
        languages.here(original.url_path[len(root) - 1 :], page.locale.language_code)
        for page, original in told
        if original is not None and original.url_path.startswith(root)
    }


def note(paths):
    AddressNotice.objects.bulk_create(AddressNotice(path=path) for path in sorted(paths))
