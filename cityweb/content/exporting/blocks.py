"""Blocks, each written in the one way in which `blocks` and `block_forms` read it."""

import json
from datetime import time

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.dateparse import parse_datetime
from wagtail.blocks import (
    ChooserBlock,
    DateTimeBlock,
    ListBlock,
    PageChooserBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    TimeBlock,
)
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from ..block_forms import SEASON_EDGES, has_picture, has_table, inner, is_picture, is_season
from ..blocks import bare_child, empty, features_of, kind_among
from ..schema import natural_field
from .markdown import markdown_of
from .scalars import clock, line, moment, plain


def write_stream_field(field, value, out):
    """Return the blocks of a StreamField as a list."""
    raw = json.dumps(field.stream_block.get_prep_value(value), cls=DjangoJSONEncoder)
    return write_stream(field.stream_block, json.loads(raw), out)


def write_block(block, raw, out):
    """Return what a file says for a value as Wagtail keeps it."""
    special = next((write for test, write in SPECIAL if test(block)), None)
    write = special or STRUCTURED.get(kind_among(block, STRUCTURED)) or write_leaf
    return write(block, raw, out)


def is_empty(block, raw):
    """Tell whether a value is what a block holds where a file says nothing of it."""
    if raw is None:
        return True
    if isinstance(block, StructBlock):
        return all(is_empty(child, raw.get(name)) for name, child in block.child_blocks.items())
    nothing = empty(block)
    return raw == nothing or (raw == "" and nothing is None)


def write_children(children, raw, out):
    """Return {name: value} of those children that hold something."""
    data = {}
    for name, child in children.items():
        if is_empty(child, raw.get(name)):
            continue
        value = write_block(child, raw[name], out)
        if value is not None and not (value == "" and empty(child) in ("", None)):
            data[name] = value
    return data


def write_leaf(block, raw, out):
    kind = kind_among(block, LEAVES)
    if kind:
        return LEAVES[kind](block, raw, out)
    return line(raw) if isinstance(raw, str) else raw


def name_of_record(block, raw, out):
    record = block.model_class._default_manager.filter(pk=raw).first()
    if record is None:
        out.note(f"There is no {block.model_class._meta.verbose_name} any more; it is left out.")
        return None
    return plain(getattr(record, natural_field(block.model_class).attname))


LEAVES = {
    RichTextBlock: lambda b, raw, out: markdown_of(raw, features_of(b), out),
    PageChooserBlock: lambda b, raw, out: out.pages.address(raw),
    ImageChooserBlock: lambda b, raw, out: out.pictures.name_of(raw),
    DocumentChooserBlock: lambda b, raw, out: out.documents.name_of(raw),
    ChooserBlock: name_of_record,
    DateTimeBlock: lambda b, raw, out: moment(parse_datetime(raw)),
    TimeBlock: lambda b, raw, out: clock(time.fromisoformat(raw)),
    TextBlock: lambda b, raw, out: plain(raw),
}


def write_struct(block, raw, out):
    data = write_children(block.child_blocks, raw, out)
    name = bare_child(block)
    is_bare = name is not None and list(data) == [name]
    return data[name] if is_bare and not isinstance(data[name], (dict, list)) else data


def write_list(block, raw, out):
    items = [write_block(block.child_block, item["value"], out) for item in raw]
    return [item for item in items if item is not None]


def write_stream(block, raw, out):
    items = []
    for item in raw:
        name = item["type"]
        value = write_block(block.child_blocks[name], item["value"], out)
        items.append(value if len(block.child_blocks) == 1 else {name: value})
    return items


STRUCTURED = {StreamBlock: write_stream, ListBlock: write_list, StructBlock: write_struct}


# What a file writes more plainly than it is built


def write_table(block, raw, out):
    name = inner(block, BaseTypedTableBlock)
    others = {key: child for key, child in block.child_blocks.items() if key != name}
    table, kinds = raw[name], block.child_blocks[name].child_blocks
    columns = [column["type"] for column in table["columns"]]
    rows = [
        [
            "" if is_empty(kinds[kind], cell) else write_block(kinds[kind], cell, out)
            for kind, cell in zip(columns, row["values"], strict=True)
        ]
        for row in table["rows"]
    ]
    headings = [write_column(column, next(iter(kinds))) for column in table["columns"]]
    return {**write_children(others, raw, out), "columns": headings, "rows": rows}


def write_column(column, usual):
    heading = line(column["heading"])
    return heading if column["type"] == usual else {"heading": heading, "type": column["type"]}


def write_picture(block, raw, out):
    return out.pictures.name_of(raw["image"])


def write_captioned_picture(block, raw, out):
    name = inner(block, ImageBlock)
    picture = raw[name]
    data = {name: out.pictures.name_of(picture["image"]), **words_of(picture, out)}
    others = {key: child for key, child in block.child_blocks.items() if key != name}
    data.update(write_children(others, raw, out))
    return data[name] if list(data) == [name] else data


def words_of(picture, out):
    """Return what is said of a picture in this place and not of the picture itself."""
    record, said = out.pictures.record(picture["image"]), {}
    if record is None:
        return said
    decorative, alt = bool(picture["decorative"]), picture["alt_text"] or ""
    if decorative != record.is_decorative:
        said["decorative"] = decorative
    if not decorative and alt != record.default_alt_text:
        said["alt"] = line(alt)
    return said


def write_season(block, raw, out):
    others = {key: child for key, child in block.child_blocks.items()
              if not key.startswith(SEASON_EDGES)}  # fmt: skip
    edges = {
        edge: f"{int(raw[f'{edge}_month']):02}-{int(raw[f'{edge}_day']):02}"
        for edge in SEASON_EDGES
    }
    return {**write_children(others, raw, out), **edges}


SPECIAL = [
    (has_table, write_table),
    (is_picture, write_picture),
    (has_picture, write_captioned_picture),
    (is_season, write_season),
]
