"""The demo city loads, a second load changes nothing, and staff can save what was loaded."""

import pytest
from django.conf import settings
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from cityweb.content.loading import load_city

pytestmark = pytest.mark.django_db

DEMO = settings.BASE_DIR / "demo"


def rich_texts(block, value):
    """Yield (features, HTML) of every formatted text in a value."""
    if isinstance(block, RichTextBlock):
        yield block.features, value.source
    elif isinstance(block, StreamBlock):
        for child in value:
            yield from rich_texts(child.block, child.value)
    elif isinstance(block, ListBlock):
        for item in value:
            yield from rich_texts(block.child_block, item)
    elif isinstance(block, StructBlock) and not isinstance(block, ImageBlock):
        for name, child in block.child_blocks.items():
            yield from rich_texts(child, value[name])
    elif isinstance(block, TypedTableBlock):
        for row in value.row_data:
            for column, cell in zip(value.columns, row["values"], strict=True):
                yield from rich_texts(column["block"], cell)


def rich_texts_of(page):
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            yield from rich_texts(field.stream_block, getattr(page, field.name))
        elif isinstance(field, RichTextField):
            yield field.features, getattr(page, field.name)


def test_the_demo_city_loads_and_stays_as_it_is(demo_words, settings, count_rows, watch_writing):
    settings.MEDIA_ROOT = demo_words
    rows = count_rows()

    with watch_writing() as written:
        second = load_city(DEMO)

    assert second.counts["pages"]["unchanged"] > 100
    assert set(second.counts["pages"]) == {"unchanged"}
    assert not second.kept
    assert count_rows() == rows
    assert written == []

    # What the editor makes of each text is what was loaded, so saving moves no date.
    texts = [text for page in Page.objects.specific() for text in rich_texts_of(page)]
    assert len(texts) > 300
    for features, html in texts:
        converter = ContentstateConverter(features)
        again = converter.to_database_format(converter.from_database_format(html))
        assert not html or again == html
