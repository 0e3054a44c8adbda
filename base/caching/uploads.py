"""Which lists of pictures and documents a change to a page outdates: of what public pages use."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, IntegerField, OuterRef
from django.db.models.functions import Cast
from modelcluster.fields import ParentalKey
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from base.visible import public_pages

from .tags import of_uploads


def models():
    return get_image_model(), get_document_model()


def uploads_between(before, after, changed):
    """Return the tags of the lists that a change to a page outdates.

    The states of the page are None where nobody may read it; `changed` are the names of the
    fields that differ. What another public page uses stays in its list.
    """
    record = after if after is not None else before
    if record is None or (before and after and not any(map(may_use, fields(record, changed)))):
        return set()
    uploads = used_by(before) ^ used_by(after)
    others = Page.objects.exclude(pk=record.pk)
    return {of_uploads(model) for model, key in uploads if not is_used(model, key, others)}


def uploads_under(path):
    """Return the tags of the lists of what no public page uses but those from a tree path on."""
    others = Page.objects.exclude(path__startswith=path)
    within = Page.objects.filter(path__startswith=path)
    return {
        of_uploads(model)
        for model in models()
        for key in references(model, within).values_list("to_object_id", flat=True).distinct()
        if not is_used(model, key, others)
    }


def uploads_with(record):
    """Return the tags of the lists in which something stands because a row of a page uses it."""
    own = record._meta.concrete_fields
    is_row = any(isinstance(field, ParentalKey) for field in own)
    return set(map(of_uploads, models())) if is_row and any(map(may_use, own)) else set()


def fields(record, names):
    return [record._meta.get_field(name) for name in names]


def may_use(field):
    return hasattr(field, "extract_references") or field.related_model in models()


def used_by(page):
    """Return {(model, key), …} of the pictures and documents in the fields of a page."""
    found = set()
    for field in page._meta.concrete_fields if page is not None else ():
        value = field.value_from_object(page)
        if value is None:
            continue
        if field.related_model in models():
            found.add((field.related_model, str(value)))
        elif hasattr(field, "extract_references"):
            referred = ((model, str(key)) for model, key, *_ in field.extract_references(value))
            found |= {(model, key) for model, key in referred if model in models()}
    return found


def is_used(model, key, pages):
    """Tell whether any of some pages that is public uses a picture or a document."""
    public = public_pages().filter(pk__in=pages.values("pk"))
    return references(model, public).filter(to_object_id=key).exists()


def references(model, pages):
    """Return where pages refer to pictures, or to documents."""
    types = ContentType.objects.get_for_models(Page, model)
    found = ReferenceIndex.objects.filter(
        base_content_type=types[Page], to_content_type=types[model]
    ).annotate(page_pk=Cast("object_id", IntegerField()))
    return found.filter(Exists(pages.filter(pk=OuterRef("page_pk"))))
