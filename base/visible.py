"""What anyone may see at this moment, whatever is kept or indexed of it.

A page whose time is over says that it is live until the clock comes by.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, IntegerField, OuterRef, Q
from django.db.models.functions import Cast, Length, Substr
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from base import languages
from base.querysets import published_pages


def public_pages():
    """Return the published pages of this site that have not expired."""
    return of_this_site(published_pages()).order_by()


def of_this_site(pages):
    """Leave of published pages those that stand in this site and have not expired."""
    site = next((site for site in languages.sites() if site.is_default_site), None)
    if site is None:
        return pages.none()
    return pages.filter(path__startswith=site.root_page.path).exclude(expire_at__lte=timezone.now())


def public_words():
    """Return the translations into the language shown that are published themselves."""
    return (
        Page.objects.live().filter(locale__language_code=languages.shown(), alias_of=None)
        .exclude(expire_at__lte=timezone.now()).order_by()
    )  # fmt: skip


def public_uploads(model):
    """Return the pictures or documents that a public page uses, private collections left out."""
    types = ContentType.objects.get_for_models(Page, model)
    used = ReferenceIndex.objects.filter(
        base_content_type=types[Page], to_content_type=types[model]
    ).annotate(
        page_pk=Cast("object_id", IntegerField()), upload_pk=Cast("to_object_id", IntegerField())
    )
    by_public = Q(page_pk__in=public_pages().values("pk"))
    if not languages.is_original():
        keys = public_pages().values("translation_key")
        by_public |= Q(page_pk__in=public_words().filter(translation_key__in=keys).values("pk"))
    used = used.filter(by_public).values("upload_pk")
    above = Substr(OuterRef("collection__path"), 1, Length("collection__path"))
    private = CollectionViewRestriction.objects.filter(collection__path=above)
    return model.objects.filter(pk__in=used).exclude(Exists(private)).order_by()
