"""Which entries anyone may see: asked anew at every search, so that no stale one is shown."""

from django.db.models import Exists, OuterRef, Q

from base import languages
from base.models import CityDocument
from base.visible import public_pages, public_uploads, public_words
from search.models import Entry


def visible_entries():
    """Return what may be found, in the words of the originals and of the language shown."""
    of_page = Exists(public_pages().filter(pk=OuterRef("page")))
    of_document = Exists(public_uploads(CityDocument).filter(pk=OuterRef("document")))
    words = Q(words=None)
    if not languages.is_original():
        words |= Exists(public_words().filter(pk=OuterRef("words")))
    return Entry.objects.filter(words).filter(
        of_page | of_document | Q(page=None, document=None)
    )  # fmt: skip
