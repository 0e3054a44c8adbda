"""Fields of models: each kind of field has one way in which a file writes its value."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.models import Page

from . import scalars
from .block_errors import report
from .blocks import kind_among, read_block
from .checks import is_for_residents, report_rich_text, report_stream
from .problems import Refused
from .references import read_page, read_part, read_record
from .richtext import read_rich_text
from .schema import is_part, key_to_page, natural_field


def read_field(field, value, city, holder=None):
    """Return what a value is for a field; raise Refused where it is nothing for it.

    `holder` is what the value stands in: it names the page of a part.
    """
    if getattr(field, "choices", None):
        return scalars.choice(value, field.flatchoices)
    if field.many_to_many:
        return read_many(field, value, city)
    if isinstance(field, models.ForeignKey):
        return read_reference(field, value, city, holder)
    if isinstance(field, StreamField):
        return read_stream_field(field, value, city, holder)
    found = KINDS[kind_among(field, KINDS)](field, value, city)
    if isinstance(field, RichTextField) and is_for_residents(holder):
        report_rich_text(found, value.place, city.problems)
    return found


def read_stream_field(field, value, city, holder):
    """Return the cleaned value of a StreamField; what its blocks refuse is reported."""
    shaped = read_block(field.stream_block, value, city)
    stream = field.to_python(shaped.raw)
    if is_for_residents(holder):
        report_stream(stream, shaped, city.problems)
    try:
        return field.to_python(field.stream_block.clean(stream))
    except ValidationError as error:
        report(error, shaped, city.problems)
        return stream


def read_long_text(field, value):
    text = scalars.text(value)
    if field.max_length and len(text) > field.max_length:
        # Django leaves this to the forms.
        raise Refused(f"The text has {len(text)} letters; at most {field.max_length} are possible.")
    return text


def read_number(field, value, city):
    def parse(text):
        try:
            return field.to_python(text)
        except ValidationError as error:
            raise ValueError from error

    whole = isinstance(field, models.IntegerField)
    return scalars.number(value, parse, "a whole number" if whole else "a number")


def read_reference(field, value, city, holder):
    model = field.related_model
    if model is get_image_model():
        return city.pictures.refer(value)
    if model is get_document_model():
        return city.documents.refer(value)
    if issubclass(model, Page):
        return read_page(value, city.pages, (model,))
    if is_part(model):
        key = key_to_page(model).name
        if holder is None or not holder.get(key):
            raise Refused(f"Say with “{key}:” whose {model._meta.verbose_name} it is.")
        return read_part(holder.get(key), value, model, city.pages)
    return read_record(value, model)


def read_many(field, value, city):
    """Return several pages, records or parts; each that is wrong is reported by itself."""
    if not isinstance(value.data, list):
        raise Refused(f"A list is wanted here (lines that begin with -), not {value.kind}.")
    found = []
    for item in value.data:
        try:
            related = read_one_of_many(field, item, city)
        except Refused as refused:
            city.problems.refuse(refused, item.place)
            continue
        if related in found:
            city.problems.add(item.place, f"{scalars_of(item)} is named twice.")
            continue
        found.append(related)
    return found


def scalars_of(item):
    return f"“{item.text}”" if item.text else "This one"


def read_one_of_many(field, item, city):
    model = field.related_model
    if issubclass(model, Page):
        return read_page(item, city.pages, (model,))
    if is_part(model):
        key, name = key_to_page(model).name, model._meta.model_name
        if not isinstance(item.data, dict) or set(item.data) != {key, name}:
            raise Refused(f"Write each one as {{{key}: /…/, {name}: its name}}.")
        return read_part(item.get(key), item.get(name), model, city.pages)
    return read_record(item, model)


KINDS = {
    RichTextField: lambda field, value, city: read_rich_text(value, features_of(field), city),
    models.BooleanField: lambda field, value, city: scalars.flag(value),
    models.DateTimeField: lambda field, value, city: scalars.moment(value),
    models.DateField: lambda field, value, city: scalars.day(value),
    models.TimeField: lambda field, value, city: scalars.clock(value),
    models.IntegerField: read_number,
    models.DecimalField: read_number,
    models.FloatField: read_number,
    models.TextField: lambda field, value, city: read_long_text(field, value),
    models.Field: lambda field, value, city: scalars.line(value),
}


def features_of(field):
    from wagtail.rich_text import features

    return field.features if field.features is not None else features.get_default_features()


def default_of(field, instance):
    """Return what a field holds where a file does not name it."""
    if isinstance(field, models.SlugField):
        return slugify(getattr(instance, natural_field(type(instance)).attname))
    return field.get_default()
