"""Words: paragraphs with lists, and headings that can be linked to."""

from django.utils.text import slugify
from wagtail.blocks import CharBlock, ChoiceBlock, RichTextBlock, StructBlock, StructValue

FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]
INLINE_FEATURES = ["bold", "italic", "link"]


class TextBlock(RichTextBlock):
    """Paragraphs and lists; lists may be nested."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = "Text"
        group = "Words"
        template = "blocks/text.html"
        description = "Paragraphs, links and lists."
        preview_value = (
            "<p>Bring one of these:</p><ul><li>a passport</li><li>a driver’s license</li></ul>"
        )


def anchor_of(words):
    """Return the part after # for some words, in their own letters where they are not Latin."""
    return slugify(words) or slugify(words, allow_unicode=True)


class HeadingValue(StructValue):
    @property
    def anchor(self):
        """The part after # that leads here."""
        return anchor_of(self.get("anchor_name") or self.get("text") or "")


class HeadingBlock(StructBlock):
    """A heading inside the page, with an address of its own."""

    text = CharBlock(max_length=120)
    level = ChoiceBlock(
        choices=[("h2", "Section"), ("h3", "Section within a section")], default="h2"
    )
    anchor_name = CharBlock(
        required=False, max_length=60, help_text="Only to keep an old address: “fees”."
    )

    class Meta:
        icon = "title"
        label_format = "{text}"
        group = "Words"
        template = "blocks/heading.html"
        description = "Opens a section; others can link straight to it."
        value_class = HeadingValue
        preview_value = {"text": "What it costs", "level": "h2", "anchor_name": ""}
