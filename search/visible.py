"""Which entries anyone may see: asked anew at every search, so that no stale one is shown."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, IntegerField, OuterRef, Q
from django.db.models.functions import Cast, Length, Substr
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from base import languages
from base.models import CityDocument
from base.querysets import published_pages
from search.models import Entry


def public_pages():
    """Return the published pages of this site that have not expired, whatever the clock did."""
    root = next(site for site in languages.sites() if site.is_default_site).root_page
    return (
        published_pages().filter(path__startswith=root.path)
        .exclude(expire_at__lte=timezone.now()).order_by()
    )  # fmt: skip


def public_words():
    """Return the translations into the language shown that are published themselves."""
    return (
        Page.objects.live().filter(locale__language_code=languages.shown(), alias_of=None)
        .exclude(expire_at__lte=timezone.now()).order_by()
    )  # fmt: skip


def public_documents():
    """Return the documents that a public page uses, those of private collections left out."""
    types = ContentType.objects.get_for_models(Page, CityDocument)
    used = ReferenceIndex.objects.filter(
        base_content_type=types[Page], to_content_type=types[CityDocument]
    ).annotate(
        page_pk=Cast("object_id", IntegerField()), document_pk=Cast("to_object_id", IntegerField())
    )
    by_public = Q(page_pk__in=public_pages().values("pk"))
    if not languages.is_original():
        keys = public_pages().values("translation_key")
        by_public |= Q(page_pk__in=public_words().filter(translation_key__in=keys).values("pk"))
    used = used.filter(by_public).values("document_pk")
    above = Substr(OuterRef("collection__path"), 1, Length("collection__path"))
    private = CollectionViewRestriction.objects.filter(collection__path=above)
    return CityDocument.objects.filter(pk__in=used).exclude(Exists(private)).order_by()


def visible_entries():
    """Return what may be found, in the words of the originals and of the language shown."""
    of_page = Exists(public_pages().filter(pk=OuterRef("page")))
    of_document = Exists(public_documents().filter(pk=OuterRef("document")))
    words = Q(words=None)
    if not languages.is_original():
        words |= Exists(public_words().filter(pk=OuterRef("words")))
    return Entry.objects.filter(words).filter(
        of_page | of_document | Q(page=None, document=None)
    )  # fmt: skip
