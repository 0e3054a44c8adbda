"""The content of blocks as it is kept, before anything of it is fetched."""

from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import extract_references_from_rich_text


def value_of(item):
    """Return the value of an item of a list, in the older form of a list too."""
    return item.get("value", item) if isinstance(item, dict) else item


def references(page):
    """Yield (model, key) of all that the texts of a page refer to."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from in_block(field.stream_block, list(getattr(page, field.name).raw_data))
        elif isinstance(field, RichTextField):
            yield from in_text(getattr(page, field.name))


def in_block(block, raw):
    """Yield what the raw value of a block refers to."""
    if isinstance(block, StreamBlock):
        for item in raw or []:
            if item["type"] in block.child_blocks:
                yield from in_block(block.child_blocks[item["type"]], item["value"])
    elif isinstance(block, ListBlock):
        for item in raw or []:
            yield from in_block(block.child_block, value_of(item))
    elif isinstance(block, StructBlock) and isinstance(raw, dict):
        for name, child in block.child_blocks.items():
            yield from in_block(child, raw.get(name))
    elif isinstance(block, TypedTableBlock):
        yield from in_table(block, raw or {})
    elif isinstance(block, RichTextBlock):
        yield from in_text(raw)
    elif getattr(block, "is_kept", False) and isinstance(raw, int):
        yield block.model_class, raw


def in_table(block, raw):
    for number, column in enumerate(raw.get("columns", [])):
        for row in raw.get("rows", []):
            yield from in_block(block.child_blocks.get(column["type"]), row["values"][number])


def in_text(html):
    for model, key, *_ in extract_references_from_rich_text(html or ""):
        if key.isdecimal():
            yield model, int(key)
