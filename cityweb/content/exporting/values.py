"""Fields of models, each written in the one way in which `fields` reads it."""

from django.db import models
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from ..blocks import kind_among
from ..fields import default_of, features_of
from ..schema import Children, fields_of, is_part, key_to_page, natural_field, single_field
from ..snapshot import plain as plain_number
from .blocks import write_stream_field
from .markdown import markdown_of
from .scalars import clock, line, moment, plain


def written(instance, out, leaving_out=frozenset()):
    """Return the keys of an instance with what they hold; what is as by default is left out."""
    data = {}
    for name, field in fields_of(type(instance)).items():
        if name in leaving_out:
            continue
        if isinstance(field, Children):
            value = [part_of(part, out) for part in getattr(instance, name).all()]
        elif field.many_to_many:
            value = [many_of(item, field, out) for item in in_order(instance, field)]
            value = [item for item in value if item is not None]
        else:
            value = value_of(field, instance, out, data)
        if value is not None and value != []:
            data[name] = value
    return data


def part_of(part, out):
    data = written(part, out)
    single = single_field(type(part))
    return data[single] if list(data) == [single] else data


def value_of(field, instance, out, data):
    """Return what a field holds, or None where that need not be said."""
    value = getattr(instance, field.attname)
    is_stream = isinstance(field, StreamField)
    if not is_stream and (value is None or is_by_default(field, instance, value)):
        return None
    return said_of(field, instance, value, out, data)


def said_of(field, instance, value, out, data):
    if isinstance(field, StreamField):
        return write_stream_field(field, value, out)
    if isinstance(field, models.ForeignKey):
        return reference(field, instance, out, data)
    if getattr(field, "choices", None):
        return value if isinstance(value, int) else str(value)
    return KINDS[kind_among(field, KINDS)](field, value, out)


def is_by_default(field, instance, value):
    if field.has_default() and callable(field.default):
        return False  # what it is today, it is not tomorrow
    return value == default_of(field, instance)


def reference(field, instance, out, data):
    model, key = field.related_model, getattr(instance, field.attname)
    if model is get_image_model():
        return out.pictures.name_of(key)
    if model is get_document_model():
        return out.documents.name_of(key)
    if issubclass(model, Page):
        return out.pages.address(key)
    related = getattr(instance, field.name)
    if is_part(model):
        data[key_to_page(model).name] = address_of_holder(related, out)
        return name_of_part(related)
    return name_of(related)


def many_of(item, field, out):
    model = field.related_model
    if issubclass(model, Page):
        return out.pages.address(item.pk)
    if is_part(model):
        holder = address_of_holder(item, out)
        return {key_to_page(model).name: holder, model._meta.model_name: name_of_part(item)}
    return name_of(item)


def in_order(instance, field):
    """Return related records in an order that does not depend on their keys."""
    found = list(getattr(instance, field.name).all())
    if issubclass(field.related_model, Page):
        return sorted(found, key=lambda page: page.url_path)
    if is_part(field.related_model):
        key = key_to_page(field.related_model).name
        return sorted(found, key=lambda part: (getattr(part, key).url_path, part.pk))
    return sorted(found, key=name_of)


def address_of_holder(part, out):
    return out.pages.address(getattr(part, key_to_page(type(part)).attname))


def name_of(record):
    return plain(getattr(record, natural_field(type(record)).attname))


def name_of_part(part):
    """Return the name of a part; the longer one where another part has the same."""
    key = key_to_page(type(part))
    others = type(part)._default_manager.filter(**{key.name: getattr(part, key.attname)})
    natural = natural_field(type(part)).name
    twins = others.filter(**{f"{natural}__iexact": getattr(part, natural)}).exclude(pk=part.pk)
    return plain(str(part)) if twins.exists() else name_of(part)


KINDS = {
    RichTextField: lambda field, value, out: markdown_of(value, features_of(field), out),
    models.BooleanField: lambda field, value, out: value,
    models.DateTimeField: lambda field, value, out: moment(value),
    models.DateField: lambda field, value, out: value.isoformat(),
    models.TimeField: lambda field, value, out: clock(value),
    models.IntegerField: lambda field, value, out: value,
    models.DecimalField: lambda field, value, out: plain_number(value),
    models.FloatField: lambda field, value, out: repr(value),
    models.TextField: lambda field, value, out: plain(value),
    models.Field: lambda field, value, out: line(str(value)),
}
