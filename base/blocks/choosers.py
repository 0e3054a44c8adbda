"""Choosers whose pages, pictures and documents are fetched with all else that a page shows.

In migrations and in the admin they are Wagtail's own.
"""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock as StockDocumentChooserBlock
from wagtail.images.blocks import ImageBlock as StockImageBlock
from wagtail.images.blocks import ImageChooserBlock as StockImageChooserBlock

from base import linked
from base.caching.tags import named


class Kept:
    is_kept = True

    def bulk_to_python(self, values):
        values = list(values)
        kept = linked.kept(self.model_class, values)
        return super().bulk_to_python(values) if kept is None else kept


class PageChooserBlock(Kept, blocks.PageChooserBlock):
    def bulk_to_python(self, values):
        values = list(values)
        named(key for key in values if key is not None)
        return super().bulk_to_python(values)


class DocumentChooserBlock(Kept, StockDocumentChooserBlock):
    pass


class ImageChooserBlock(Kept, StockImageChooserBlock):
    pass


class ImageBlock(StockImageBlock):
    def __init__(self, required=True, **kwargs):
        super().__init__(required=required, **kwargs)
        self.child_blocks["image"] = ImageChooserBlock(required=required)
        self.child_blocks["image"].set_name("image")


DECONSTRUCT_ALIASES = {
    PageChooserBlock: "wagtail.blocks.PageChooserBlock",
    DocumentChooserBlock: "wagtail.documents.blocks.DocumentChooserBlock",
    ImageChooserBlock: "wagtail.images.blocks.ImageChooserBlock",
}
