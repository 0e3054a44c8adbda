"""Blocks: each kind of block has one way in which a file writes its value."""

import uuid
from dataclasses import dataclass, field

from django import forms
from wagtail.blocks import (
    BooleanBlock,
    ChoiceBlock,
    ChooserBlock,
    DateBlock,
    DateTimeBlock,
    IntegerBlock,
    ListBlock,
    MultipleChoiceBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    TimeBlock,
)
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from base.blocks.links import BaseLinkBlock

from . import scalars
from .problems import Place, Refused, nearest
from .references import read_page, read_record
from .richtext import read_rich_text

SPECIAL = []


@dataclass
class Shaped:
    """A value as Wagtail keeps it, and where in the file its parts stand."""

    place: Place
    raw: object
    parts: object = field(default_factory=dict)


def form_of(test):
    """Register how blocks that pass a test are written, where it is not as they are built."""

    def register(read):
        SPECIAL.append((test, read))
        return read

    return register


def special_form(block):
    return next((read for test, read in SPECIAL if test(block)), None)


def read_block(block, value, city):
    """Return what a value is for a block; what is wrong with it is reported."""
    read = special_form(block) or STRUCTURED.get(kind_among(block, STRUCTURED))
    if value.data is None:
        return Shaped(value.place, empty(block))
    try:
        if read:
            return read(block, value, city)
        return Shaped(value.place, read_leaf(block, value, city))
    except Refused as refused:
        city.problems.refuse(refused, value.place)
        return Shaped(value.place, empty(block))


def kind_among(block, kinds):
    return next((kind for kind in kinds if isinstance(block, kind)), None)


def identifier(place):
    """Return an identifier that the same place gets at every load."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{place.file}#{place.field}"))


def empty(block):
    """Return what Wagtail keeps for a block that was left empty."""
    if isinstance(block, (ListBlock, StreamBlock)):
        return []
    if isinstance(block, StructBlock):
        return {name: empty(child) for name, child in block.child_blocks.items()}
    if isinstance(block, MultipleChoiceBlock):
        return []
    raw = block.get_prep_value(block.get_default())
    if raw is None and not isinstance(block, ChooserBlock):
        is_text = isinstance(getattr(block, "field", None), (forms.CharField, forms.ChoiceField))
        return "" if is_text else None
    return raw


# Values that stand alone


def read_leaf(block, value, city):
    kind = kind_among(block, LEAVES)
    return LEAVES[kind](block, value, city) if kind else scalars.line(value)


def read_page_choice(block, value, city):
    models = block.target_models or [block.model_class]
    return read_page(value, city.pages, models).pk


LEAVES = {
    RichTextBlock: lambda b, v, city: read_rich_text(v, features_of(b), city),
    BooleanBlock: lambda b, v, city: scalars.flag(v),
    MultipleChoiceBlock: lambda b, v, city: scalars.several_choices(v, choices_of(b)),
    ChoiceBlock: lambda b, v, city: scalars.choice(v, choices_of(b)),
    PageChooserBlock: read_page_choice,
    ImageChooserBlock: lambda b, v, city: city.pictures.refer(v).pk,
    DocumentChooserBlock: lambda b, v, city: city.documents.refer(v).pk,
    ChooserBlock: lambda b, v, city: read_record(v, b.model_class).pk,
    DateTimeBlock: lambda b, v, city: scalars.moment(v).isoformat(),
    DateBlock: lambda b, v, city: scalars.day(v).isoformat(),
    TimeBlock: lambda b, v, city: scalars.clock(v).isoformat(),
    IntegerBlock: lambda b, v, city: scalars.number(v, int, "a whole number"),
    TextBlock: lambda b, v, city: scalars.text(v),
}


def features_of(block):
    """Return the features of a rich text; Wagtail's own where the block names none."""
    from wagtail.rich_text import features

    return block.features if block.features is not None else features.get_default_features()


def choices_of(block):
    """Return the choices of a block, flat and without the empty one."""
    return [(key, label) for key, label in flat(block.field.choices) if key != ""]


def flat(choices):
    for key, label in choices:
        if isinstance(label, (list, tuple)):
            yield from label
        else:
            yield key, label


# Values made of others


def read_struct(block, value, city):
    if not isinstance(value.data, dict):
        name = bare_child(block)
        if name is None or isinstance(value.data, list):
            raise Refused(f"Keys with values are wanted here ({', '.join(block.child_blocks)}), "
                          f"not {value.kind}.")  # fmt: skip
        raw = empty(block)
        part = read_block(block.child_blocks[name], value, city)
        return Shaped(value.place, {**raw, name: part.raw}, {name: part})
    refuse_unknown(value, block.child_blocks, city.problems)
    return Shaped(value.place, *read_children(block.child_blocks, value, city))


def read_children(children, value, city):
    """Return what the keys of a value are for blocks of the same names: (raw, parts)."""
    raw, parts = {}, {}
    for name, child in children.items():
        if value.get(name):
            parts[name] = read_block(child, value.get(name), city)
        raw[name] = parts[name].raw if name in parts else empty(child)
    return raw, parts


def bare_child(block):
    """Return the child that a bare value stands for: the only one that is needed."""
    if isinstance(block, BaseLinkBlock):
        return None
    needed = [
        name
        for name, child in block.child_blocks.items()
        if child.required and not has_default(child)
    ]
    return needed[0] if len(needed) == 1 else None


def has_default(block):
    return getattr(block.meta, "default", None) not in (None, "")


def refuse_unknown(value, known, problems):
    """Report the keys that are not known here."""
    for key, item in value.data.items():
        if key in known:
            continue
        text = f"“{key}” is not known here.{nearest(key, known)}"
        if value.flow and item.data is None:
            text += " A text with a comma in it needs quotes inside { }."
        problems.add(item.place, f"{text} Known: {', '.join(known)}.")


def read_list(block, value, city):
    if not isinstance(value.data, list):
        raise Refused(f"A list is wanted here (lines that begin with -), not {value.kind}.")
    parts = [read_block(block.child_block, item, city) for item in value.data]
    raw = [{"type": "item", "value": p.raw, "id": identifier(p.place)} for p in parts]
    return Shaped(value.place, raw, parts)


def read_stream(block, value, city):
    if not isinstance(value.data, list):
        raise Refused(f"A list is wanted here (lines that begin with -), not {value.kind}.")
    parts, raw = [], []
    for item in value.data:
        found = named_block(block, item, city.problems)
        if found is None:
            continue
        name, inner = found
        part = read_block(block.child_blocks[name], inner, city)
        parts.append(part)
        raw.append({"type": name, "value": part.raw, "id": identifier(item.place)})
    return Shaped(value.place, raw, parts)


def named_block(block, item, problems):
    """Return (name of the block, its value) of an item of a stream; report what is wrong."""
    names = list(block.child_blocks)
    if len(names) == 1:
        return names[0], item
    if not isinstance(item.data, dict) or not item.data:
        text = f"Each item of this list is a block with its name, as in “- {names[0]}: …”."
        problems.add(item.place, f"{text} Known: {', '.join(names)}.")
        return None
    if len(item.data) > 1:
        first, second = list(item.data)[:2]
        text = f"An item holds one block; here are “{first}” and “{second}”."
        problems.add(item.place, f"{text} Write what belongs to “{first}” below it, further right.")
        return None
    name, inner = next(iter(item.data.items()))
    if name not in names:
        text = f"There is no block “{name}”.{nearest(name, names)} Known: {', '.join(names)}."
        problems.add(inner.place, text)
        return None
    return name, inner


STRUCTURED = {StreamBlock: read_stream, ListBlock: read_list, StructBlock: read_struct}
