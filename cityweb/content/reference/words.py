"""Says in plain words what a key holds and what is asked of it."""

from dataclasses import dataclass

from django import forms
from django.db import models
from wagtail import blocks
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from base.phones import PhoneNumberField
from cityweb.content.blocks import choices_of, features_of, kind_among
from cityweb.content.schema import (
    Children,
    is_part,
    key_to_page,
    natural_field,
    single_field,
)

FEATURES = {
    "bold": "bold",
    "italic": "italic",
    "ul": "lists",
    "ol": "numbered lists",
    "link": "links",
    "document-link": "links to documents",
}
FEW = 12


@dataclass(frozen=True)
class Row:
    """One key of a table: its name, what it holds, whether it is needed, and advice."""

    name: str
    kind: str
    needed: bool
    about: str = ""


def up_to(limit):
    return f", up to {limit} letters" if limit else ""


def formatted(features):
    return f"formatted text ({', '.join(FEATURES.get(name, name) for name in features)})"


def one_of(choices):
    """Name the keys of a choice; their labels too, where they say more."""
    choices = [(str(key), str(label)) for key, label in choices if str(key)]
    if len(choices) > FEW:
        return "one of: " + ", ".join(f"`{key}`" for key, _ in choices)
    names = [
        f"`{key}`" if key.casefold() == label.casefold() else f"`{key}` ({label})"
        for key, label in choices
    ]
    return "one of: " + ", ".join(names)


def address_of(models_):
    names = sorted({str(model._meta.verbose_name) for model in models_ if model is not Page})
    return f"address of a {' or a '.join(names)}" if names else "address of a page"


def left_out(default):
    """Say what holds where a key is left out."""
    word = str(default).lower() if default is True else str(default)
    return f"Left out: `{word}`."


# Fields of models


def kind_of_field(field):
    if isinstance(field, Children):
        single = single_field(field.model)
        most = f" (at most {field.most})" if field.most else ""
        if single:
            return f"list{most}: {kind_of_field(field.model._meta.get_field(single))}"
        return f"list{most}, see below"
    if getattr(field, "choices", None):
        return one_of(field.flatchoices)
    if field.many_to_many:
        return f"list: {kind_of_reference(field.related_model)}"
    if isinstance(field, models.ForeignKey):
        return kind_of_reference(field.related_model, in_list=False)
    if isinstance(field, StreamField):
        return kind_of_stream(field.stream_block)
    if isinstance(field, RichTextField):
        return formatted(features_of(field))
    if isinstance(field, PhoneNumberField):
        return "phone number"
    kind = FIELDS[kind_among(field, FIELDS)]
    return kind if isinstance(field, models.EmailField) else kind + up_to(field.max_length)


FIELDS = {
    models.BooleanField: "`true` or `false`",
    models.DateTimeField: "date with a time",
    models.DateField: "date",
    models.TimeField: "time of day",
    models.IntegerField: "whole number",
    models.DecimalField: "number",
    models.FloatField: "number",
    models.EmailField: "e-mail address",
    models.URLField: "web address",
    models.TextField: "text of several lines",
    models.Field: "text",
}


def kind_of_reference(model, in_list=True):
    if model is get_image_model():
        return "picture"
    if model is get_document_model():
        return "document"
    if issubclass(model, Page):
        return address_of([model])
    if is_part(model):
        key, name = key_to_page(model).name, model._meta.model_name
        if in_list:
            return f"`{{{key}: address, {name}: its name}}`"
        return f"name of the {name}; `{key}` says whose"
    return f"{model._meta.verbose_name}, by its {natural_field(model).name}"


def row_of_field(name, field):
    if isinstance(field, Children):
        return Row(name, kind_of_field(field), bool(field.least))
    has_default = field.has_default() or field.blank or field.null or field.many_to_many
    has_default = has_default or isinstance(field, models.SlugField)
    about = str(field.help_text or "")
    default = field.default if field.has_default() and not callable(field.default) else None
    if default not in (None, "", False, 0) and not isinstance(field, StreamField):
        about = f"{about} {left_out(default)}".strip()
    if isinstance(field, models.SlugField):
        about = "A part of addresses. Left out: made from the name."
    return Row(name, kind_of_field(field), not has_default, about)


# Blocks


def kind_of_block(block):
    if isinstance(block, blocks.StreamBlock):
        return kind_of_stream(block)
    if isinstance(block, blocks.ListBlock):
        child = block.child_block
        inner = "see below" if isinstance(child, blocks.StructBlock) else kind_of_block(child)
        return f"list{limits_of(block)}: {inner}"
    if isinstance(block, blocks.StructBlock):
        return "keys, see below"
    if isinstance(block, blocks.RichTextBlock):
        return formatted(features_of(block))
    if isinstance(block, blocks.MultipleChoiceBlock):
        return "list or range; " + one_of(choices_of(block))
    if isinstance(block, blocks.ChoiceBlock):
        return one_of(choices_of(block))
    if isinstance(block, blocks.PageChooserBlock):
        return address_of(block.target_models or [Page])
    if isinstance(block, ImageChooserBlock):
        return "picture"
    if isinstance(block, DocumentChooserBlock):
        return "document"
    if isinstance(block, blocks.ChooserBlock):
        return kind_of_reference(block.model_class)
    kind = BLOCKS[kind_among(block, BLOCKS)]
    field = getattr(block, "field", None)
    return kind + up_to(getattr(field, "max_length", None) if is_text(field) else None)


BLOCKS = {
    blocks.BooleanBlock: "`true` or `false`",
    blocks.DateTimeBlock: "date with a time",
    blocks.DateBlock: "date",
    blocks.TimeBlock: "time of day",
    blocks.IntegerBlock: "whole number",
    blocks.URLBlock: "web address",
    blocks.EmailBlock: "e-mail address",
    blocks.TextBlock: "text of several lines",
    blocks.Block: "text",
}


def is_text(field):
    return isinstance(field, forms.CharField)


def limits_of(block):
    least, most = getattr(block.meta, "min_num", None), getattr(block.meta, "max_num", None)
    parts = [f"at least {least}" if least else "", f"at most {most}" if most else ""]
    parts = [part for part in parts if part]
    return f" ({', '.join(parts)})" if parts else ""


def kind_of_stream(block):
    children = list(block.child_blocks.values())
    if len(children) > 1:
        return f"list of [blocks](#blocks){limits_of(block)}"
    is_plain = not isinstance(children[0], blocks.StructBlock)
    inner = kind_of_block(children[0]) if is_plain else "see below"
    return f"list{limits_of(block)}: {inner}"


def row_of_block(name, block):
    about = str(getattr(block, "field", None) and block.field.help_text or "")
    about = about or str(getattr(block.meta, "help_text", "") or "")
    default = getattr(block.meta, "default", None)
    is_said = isinstance(default, (str, bool)) and default not in ("", False)
    if is_said:
        about = f"{about} {left_out(default)}".strip()
    least = getattr(block.meta, "min_num", None)
    return Row(name, kind_of_block(block), bool((block.required or least) and not is_said), about)
