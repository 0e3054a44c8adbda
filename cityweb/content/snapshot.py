"""What a page or record holds, in a form that can be compared: no keys of the database's own."""

import json
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.fields import RichTextField, StreamField

from base.fingerprint import without_identifiers

from .schema import Children, fields_of

# What the editor calls a paragraph of a formatted text by.
BLOCK_KEY = re.compile(r' data-block-key=\\?"[^"\\]*\\?"')


def content_of(instance, leaving_out=frozenset()):
    """Return {key: content} of an instance, its parts included."""
    names = {n: f for n, f in fields_of(type(instance)).items() if n not in leaving_out}
    return {name: content_of_field(instance, name, field) for name, field in names.items()}


def content_of_field(instance, name, field):
    if isinstance(field, Children):
        return [content_of(part) for part in getattr(instance, name).all()]
    if field.many_to_many:
        return sorted(str(item.pk) for item in many_of(instance, field))
    if isinstance(field, models.ForeignKey):
        related = field.get_cached_value(instance, default=None)
        pk = related.pk if related is not None else getattr(instance, field.attname)
        return pk if pk is not None or related is None else f"new {related}"
    value = getattr(instance, field.attname)
    if isinstance(field, StreamField):
        # As the database returns it: days and times as text.
        raw = json.dumps(field.get_prep_value(value), cls=DjangoJSONEncoder)
        return without_identifiers(json.loads(BLOCK_KEY.sub("", raw)))
    if isinstance(field, RichTextField):
        return BLOCK_KEY.sub("", value)
    return plain(value)


def many_of(instance, field):
    """Return the related records; a record that is not stored has none yet."""
    return getattr(instance, field.name).all() if instance.pk else []


def plain(value):
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value
