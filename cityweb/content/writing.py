"""Writes pages through Wagtail's own doors: one revision each, published, in the history."""

from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from .memory import Verdict
from .pages import DRAFT
from .readers import restrict
from .schema import Children, fields_of


def write_pages(drafts, memory):
    changed = [draft for draft in drafts if draft.verdict is Verdict.WRITE]
    # Wagtail would renew the index of references whenever a part of a page is saved.
    with disable_reference_index_auto_update():
        # The deepest first: the home page names offices, which must be stored before it is.
        for draft in deepest_first(changed):
            store_parts(draft.page)
        for draft in changed:
            write_page(draft, memory)


def deepest_first(drafts):
    return sorted(drafts, key=lambda draft: -draft.file.address.count("/"))


def store_parts(page):
    """Store offices, appointments and the like, so that the revision knows their keys.

    A revision that does not would make them anew at the next publication, and
    whatever refers to them would be lost.
    """
    for name, field in fields_of(type(page)).items():
        if isinstance(field, Children):
            getattr(page, name).commit()


def write_page(draft, memory):
    page = draft.page
    if draft.file.value.get("first_published_at"):
        # Publishing keeps the date that stands in the database.
        first = page.first_published_at
        Page.objects.filter(pk=page.pk).update(first_published_at=first)
    is_later = page.go_live_at is not None and page.go_live_at > timezone.now()
    if draft.is_new and (draft.state == DRAFT or is_later):
        # Nothing is published that would write what was filled in.
        page.save()
    revision = page.save_revision(clean=False)
    if draft.is_new or draft.state != DRAFT:
        ReferenceIndex.create_or_update_for_object(page)
    restrict(page, draft.readers)
    if draft.state != DRAFT:
        revision.publish()
        if page.expire_at and page.expire_at <= timezone.now():
            page.refresh_from_db()
            page.unpublish(set_expired=True)
    elif page.live:
        page.unpublish()
    memory.note(page, draft.file.name, draft.wanted, revision)
