"""Ways out of the text: a button, a document."""

from wagtail.blocks import CharBlock, StructBlock, URLBlock

from .choosers import DocumentChooserBlock, PageChooserBlock
from .links import BaseLinkBlock, LinkValue


class DocumentBlock(StructBlock):
    """A document to read or keep; its type and size are said for you."""

    document = DocumentChooserBlock()
    label = CharBlock(max_length=120, required=False, help_text="Empty: the document’s title.")
    note = CharBlock(max_length=160, required=False)

    class Meta:
        icon = "doc-full-inverse"
        group = "Ways on"
        template = "blocks/document.html"
        description = "A document with its type, size and pages."


class ButtonBlock(BaseLinkBlock):
    """The one thing that most readers came to do."""

    label = CharBlock(max_length=60, help_text="Begin with a verb: “Apply now”.")
    page = PageChooserBlock(required=False)
    url = URLBlock(required=False, label="Address elsewhere")

    class Meta:
        icon = "link-external"
        label_format = "{label}"
        group = "Ways on"
        template = "blocks/button.html"
        description = "A large link to the one thing most readers came for."
        value_class = LinkValue
        preview_value = {"label": "Apply now", "url": "https://example.org/"}
