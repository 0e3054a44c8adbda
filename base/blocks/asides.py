"""Words set apart from the text: a warning, somebody's own words."""

from wagtail.blocks import CharBlock, ChoiceBlock, RichTextBlock, StructBlock, TextBlock

from .text import INLINE_FEATURES


class CalloutBlock(StructBlock):
    """A boxed aside: a deadline, a fee, a warning."""

    tone = ChoiceBlock(
        choices=[("info", "Information"), ("warning", "Warning"), ("success", "Good news")],
        default="info",
    )
    heading = CharBlock(max_length=80)
    body = RichTextBlock(features=INLINE_FEATURES)

    class Meta:
        icon = "info-circle"
        group = "Set apart"
        template = "blocks/callout.html"
        description = "A deadline, a fee or a warning, in a box."
        preview_value = {
            "tone": "warning",
            "heading": "Closed on Monday",
            "body": "<p>Pay online instead.</p>",
        }


class QuoteBlock(StructBlock):
    """Somebody's own words, and whose they are."""

    text = TextBlock(max_length=500)
    speaker = CharBlock(max_length=120, required=False, help_text="Name and title.")

    class Meta:
        icon = "openquote"
        group = "Set apart"
        template = "blocks/quote.html"
        description = "Somebody’s own words."
        preview_value = {
            "text": "We answer every call ourselves.",
            "speaker": "A head of department",
        }
