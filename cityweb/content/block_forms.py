"""Blocks that a file writes more plainly than they are built: tables, pictures, seasons."""

import re

from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.images.blocks import ImageBlock

from departments.blocks.hours import SeasonBlock

from . import scalars
from .blocks import Shaped, empty, form_of, read_block, read_children, refuse_unknown
from .problems import Refused, nearest

MONTH_DAY = re.compile(r"^(\d{1,2})-(\d{1,2})$")
SEASON_EDGES = ("from", "until")


def inner(block, kind):
    """Return the name of the child of a kind, or None."""
    children = getattr(block, "child_blocks", {})
    return next((name for name, child in children.items() if isinstance(child, kind)), None)


# A table: its columns and rows stand beside its caption


def has_table(block):
    return inner(block, BaseTypedTableBlock) is not None


@form_of(has_table)
def read_table(block, value, city):
    if not isinstance(value.data, dict):
        raise Refused(f"A table has a caption, columns and rows; here is {value.kind}.")
    name = inner(block, BaseTypedTableBlock)
    others = {key: child for key, child in block.child_blocks.items() if key != name}
    refuse_unknown(value, [*others, "columns", "rows"], city.problems)
    raw, parts = read_children(others, value, city)
    parts[name] = cells_of(block.child_blocks[name], value, city)
    return Shaped(value.place, {**raw, name: parts[name].raw}, parts)


def cells_of(table, value, city):
    """Return the columns and rows of a table; its parts are the rows, theirs the cells."""
    columns = [column_of(table, item, city) for item in list_at(value, "columns", city)]
    rows = [row_of(table, columns, item, city) for item in list_at(value, "rows", city)]
    raw = {
        "columns": [{"type": kind, "heading": heading} for kind, heading in columns],
        "rows": [{"values": [cell.raw for cell in row.parts]} for row in rows],
        "caption": "",
    }
    return Shaped(value.place, raw, rows)


def list_at(value, key, city):
    found = value.get(key)
    if found is None or not isinstance(found.data, list) or not found.data:
        city.problems.add(value.place_of(key), f"A table needs a list of {key}.")
        return []
    return found.data


def column_of(table, item, city):
    """Return (type, heading) of a column; a bare word is the heading of a column of text."""
    kinds = list(table.child_blocks)
    if not isinstance(item.data, dict):
        return kinds[0], scalars.line(item)
    refuse_unknown(item, ["heading", "type"], city.problems)
    kind = scalars.line(item.get("type")) if item.get("type") else kinds[0]
    if kind not in kinds:
        text = f"“{kind}” is not one of: {', '.join(kinds)}.{nearest(kind, kinds)}"
        city.problems.add(item.place_of("type"), text)
        kind = kinds[0]
    if not item.get("heading"):
        city.problems.add(item.place_of("heading"), "A column needs a heading.")
        return kind, ""
    return kind, scalars.line(item.get("heading"))


def row_of(table, columns, item, city):
    cells = item.data if isinstance(item.data, list) else None
    if cells is None:
        city.problems.add(item.place, f"A row is a list of its cells: [Dog license, $12]; "
                                      f"here is {item.kind}.")  # fmt: skip
        cells = []
    if columns and len(cells) > len(columns):
        text = f"The row has {len(cells)} cells, the table {len(columns)} columns."
        city.problems.add(item.place, f"{text} A text with a comma in it needs quotes.")
        cells = cells[: len(columns)]
    blocks = [table.child_blocks[kind] for kind, _ in columns]
    shaped = [read_block(block, cell, city) for block, cell in zip(blocks, cells, strict=False)]
    missing = range(len(shaped), len(columns))
    shaped += [Shaped(item.place.item(n), empty(blocks[n])) for n in missing]
    return Shaped(item.place, None, shaped)


# A picture: its own words hold unless others are given


def is_picture(block):
    return isinstance(block, ImageBlock)


def has_picture(block):
    return not is_picture(block) and inner(block, ImageBlock) is not None


@form_of(is_picture)
def read_picture(block, value, city):
    return picture(value, value, city)


def picture(holder, image, city):
    """Return a picture with the words that stand for it in this place."""
    record = city.pictures.refer(image)
    decorative, alt = record.is_decorative, record.default_alt_text
    if holder is not image and holder.get("decorative"):
        decorative = scalars.flag(holder.get("decorative"))
    if holder is not image and holder.get("alt"):
        alt = scalars.line(holder.get("alt"))
    raw = {"image": record.pk, "decorative": decorative, "alt_text": "" if decorative else alt}
    return Shaped(image.place, raw)


@form_of(has_picture)
def read_captioned_picture(block, value, city):
    name = inner(block, ImageBlock)
    if not isinstance(value.data, dict) or value.get("file"):
        part = picture(value, value, city)
        return Shaped(value.place, {**empty(block), name: part.raw}, {name: part})
    others = {key: child for key, child in block.child_blocks.items() if key != name}
    refuse_unknown(value, [name, "alt", "decorative", *others], city.problems)
    raw, parts = read_children(others, value, city)
    if value.get(name) is None:
        raise Refused("Say which picture, as in images/ferry.png.", value.place_of(name))
    try:
        parts[name] = picture(value, value.get(name), city)
    except Refused as refused:
        city.problems.refuse(refused, value.place_of(name))
        parts[name] = Shaped(value.place_of(name), None)
    return Shaped(value.place, {**raw, name: parts[name].raw}, parts)


# A season: from 06-01 until 08-31


def is_season(block):
    return isinstance(block, SeasonBlock)


@form_of(is_season)
def read_season(block, value, city):
    if not isinstance(value.data, dict):
        raise Refused(f"Write a season as {{from: 06-01, until: 08-31}}, not {value.kind}.")
    others = {key: child for key, child in block.child_blocks.items()
              if not key.startswith(SEASON_EDGES)}  # fmt: skip
    refuse_unknown(value, [*others, *SEASON_EDGES], city.problems)
    raw, parts = read_children(others, value, city)
    for edge in SEASON_EDGES:
        place = value.place_of(edge)
        if not value.get(edge):
            raise Refused("A season needs its first and its last day.", place)
        match = MONTH_DAY.match(scalars.line(value.get(edge)))
        if not match or not 1 <= int(match[1]) <= 12:
            raise Refused("Write the day as month and day: 06-01.", place)
        raw[f"{edge}_month"], raw[f"{edge}_day"] = str(int(match[1])), int(match[2])
        parts[f"{edge}_month"] = parts[f"{edge}_day"] = Shaped(place, None)
    return Shaped(value.place, raw, parts)
