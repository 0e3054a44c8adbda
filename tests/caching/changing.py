"""Every kind of change that the models allow, made to records that public pages show."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.deletion import ProtectedError
from wagtail.fields import StreamField
from wagtail.models import Page

from base.caching import tags
from base.caching.shown import SHOWN, places_of

KEPT = {
    "slug",
    "url_path",
    "translation_key",
    "sizes",
    "avif",
    "jpeg",
    "width",
    "height",
    "file",
    "locale",
    "specific_id",
}


def records_on(addresses):
    """Yield of each model that is shown one record that some of the addresses show."""
    used = set().union(*(rendered.tags for rendered in addresses.values()))
    for model in SHOWN:
        if model is Page:
            continue
        found = model._base_manager.order_by("pk")
        if issubclass(model, Page):
            found = found.filter(locale__language_code="en", live=True)
        shown = [record for record in found if not used.isdisjoint(marks_of(record))]
        read = (record for record in shown if any(is_read(record, r) for r in addresses.values()))
        yield model, next(read, shown[0] if shown else None)


def is_read(record, rendered):
    """Tell whether some text of a record stands on an address that uses the record."""
    if rendered.tags.isdisjoint(marks_of(record)):
        return False
    texts = [getattr(record, field.attname) for field in type(record)._meta.concrete_fields]
    return any(
        isinstance(text, str) and len(text) > 5 and text.encode() in rendered.body for text in texts
    )


def marks_of(record):
    if isinstance(record, Page):
        return {tags.of_page(record.pk)}
    return {tags.of_record(record), *places_of(record)}


def fields_of(model):
    """Return the fields of a model that can be changed alone, those of its own page apart.

    A change of any field of a record purges the same, but of pages: what only its own
    page shows purges nothing else, and what is no part of its name spares whoever shows
    the name alone.
    """
    found = [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key
        and field.name not in KEPT
        and (field.model is not Page or field.name == "title")
    ]
    if not issubclass(model, Page):
        return {"changed": found}
    own, unseen = SHOWN[model].own, SHOWN[model].unseen
    return {
        "own": [f for f in found if f.name in own],
        "line": [f for f in found if f.name not in own | unseen | {"title"}],
        "name": [f for f in found if f.name == "title"],
    }


def change(record, fields):
    """Change each field that can be changed without making the record invalid."""
    record = type(record)._base_manager.get(pk=record.pk)
    for field in fields:
        before = getattr(record, field.attname)
        other = another(field, before)
        if other is None:
            continue
        setattr(record, field.attname, other)
        if not is_valid(record):
            setattr(record, field.attname, before)
    return save(record)


def is_valid(record):
    try:
        record.full_clean()
    except ValidationError:
        return False
    return True


def another(field, value):
    """Return another value for a field, or None where it has none."""
    if field.choices:
        keys = [key for key, _ in field.flatchoices]
        return next((key for key in keys if key != value), None)
    if isinstance(field, StreamField):
        return field.stream_block.to_python(list(value.raw_data)[1:]) if value else None
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(value, datetime):
        return value + timedelta(hours=1)
    if isinstance(value, date):
        return value - timedelta(days=400)
    if isinstance(field, models.IntegerField):
        return (value or 0) + 1
    if isinstance(field, (models.EmailField, models.URLField, models.SlugField)):
        return None
    if isinstance(field, (models.CharField, models.TextField)) and value:
        return f"Other {value}"[: field.max_length]
    return None


def save(record):
    """Save a record as an editor would; return False where it is not allowed."""
    if not is_valid(record):
        return False
    if isinstance(record, Page):
        record.save_revision(clean=False).publish()
    else:
        record.save()
    return True


def delete(record):
    try:
        record.delete()
    except ProtectedError:
        return False
    return True


def add_copy(record):
    """Add another record like one that is there."""
    copy = type(record)._base_manager.get(pk=record.pk)
    copy.pk = None
    copy._state.adding = True
    for field in copy._meta.concrete_fields:
        if field.unique and not field.primary_key and isinstance(field, models.CharField):
            setattr(copy, field.attname, f"{getattr(copy, field.attname)}2")
    if not is_valid(copy):
        return False
    copy.save()
    return True
