"""The tables of keys: of a model with its parts, of a block with what stands in it."""

from dataclasses import dataclass, field

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock

from base.blocks.links import BaseLinkBlock
from cityweb.content.block_forms import inner
from cityweb.content.schema import Children, keys_of, page_types, single_field
from departments.blocks.hours import SeasonBlock

from .words import Row, row_of_block, row_of_field

PAGE_ROWS = {
    "type": Row("type", "the type of the page", True),
    "live": Row("live", "`true` or `false`", False, "`false` keeps it as a draft."),
    "readers": Row(
        "readers",
        "`everyone`, `login` or a list of groups",
        False,
        "Who may read it and what is below it: `login` is whoever can sign in. Left out: as it is.",
    ),
    "sort": Row("sort", "whole number", False, "Its place among the pages beside it."),
}
PAGE_ADVICE = {
    "seo_title": "Another title for search engines and the tab of the browser.",
    "go_live_at": "It is published at this moment.",
    "expire_at": "It is withdrawn at this moment.",
    "first_published_at": "Keeps the date of a page that stood elsewhere before.",
}


@dataclass
class Table:
    """The keys that stand at one place, and the tables of what stands in them."""

    title: str
    advice: str = ""
    rows: list = field(default_factory=list)
    inner: list = field(default_factory=list)

    def walk(self):
        yield self
        for table in self.inner:
            yield from table.walk()


def table_of_model(model, title="", leaving_out=()):
    table = Table(title)
    for name, own in keys_of(model).items():
        if name in leaving_out:
            continue
        if own is None:
            table.rows.append(PAGE_ROWS.get(name) or Row(name, f"address of the {name}", True))
            continue
        row = row_of_field(name, own)
        if name in PAGE_ADVICE:
            row = Row(name, row.kind, False, PAGE_ADVICE[name])
        table.rows.append(row)
        path = f"{title} › {name}" if title else name
        if isinstance(own, Children) and not single_field(own.model):
            table.inner.append(table_of_model(own.model, path))
        elif isinstance(own, StreamField):
            table.inner += tables_below(own.stream_block, path)
    return table


def tables_below(block, title):
    """Return the tables of the keys that stand in a value of a block."""
    if isinstance(block, blocks.StreamBlock):
        children = list(block.child_blocks.values())
        return tables_below(children[0], title) if len(children) == 1 else []
    if isinstance(block, blocks.ListBlock):
        return tables_below(block.child_block, title)
    if isinstance(block, blocks.StructBlock):
        return [table_of_block(block, title)]
    return []


def table_of_block(block, title=""):
    special = next((rows for test, rows in SPECIAL if test(block)), None)
    if special:
        return Table(title, rows=special(block))
    table = Table(title)
    if isinstance(block, BaseLinkBlock):
        targets = [f"`{name}`" for name in block.targets if name in block.child_blocks]
        table.advice = f"Exactly one of {', '.join(targets)} is needed."
    for name, child in block.child_blocks.items():
        table.rows.append(row_of_block(name, child))
        table.inner += tables_below(child, f"{title} › {name}" if title else name)
    return table


def rows_of_table(block):
    name = inner(block, BaseTypedTableBlock)
    others = [row_of_block(key, c) for key, c in block.child_blocks.items() if key != name]
    kinds = ", ".join(f"`{kind}`" for kind in block.child_blocks[name].child_blocks)
    return [
        *others,
        Row("columns", f"list of `{{heading: …, type: …}}`; the type is one of: {kinds}", True,
            "A bare word is the heading of a column of text."),
        Row("rows", "list of rows, each a list of its cells", True,
            "A row with only its first cell is a heading for the rows below it."),
    ]  # fmt: skip


def rows_of_picture(block):
    name = inner(block, ImageBlock)
    others = [row_of_block(key, c) for key, c in block.child_blocks.items() if key != name]
    return [
        Row(name, "picture", True),
        Row("alt", "text", False, "Only where other words fit better here than the picture's own."),
        Row("decorative", "`true` or `false`", False),
        *others,
    ]


def rows_of_season(block):
    return [
        row_of_block("name", block.child_blocks["name"]),
        Row("from", "month and day: `06-01`", True),
        Row("until", "month and day: `08-31`", True, "This day is included."),
    ]


SPECIAL = [
    (lambda block: inner(block, BaseTypedTableBlock), rows_of_table),
    (lambda block: inner(block, ImageBlock), rows_of_picture),
    (lambda block: isinstance(block, SeasonBlock), rows_of_season),
]


def shared_page_keys():
    """Return the keys that every page has, whatever its type."""
    return [name for name in keys_of_every_page() if name != "title"]


def keys_of_every_page():
    sets = [set(keys_of(model)) for model in page_types().values()]
    first = keys_of(next(iter(page_types().values())))
    return [name for name in first if all(name in keys for keys in sets)]
