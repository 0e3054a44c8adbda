"""Several things of one kind: disclosures, cards, steps."""

from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ListBlock,
    RichTextBlock,
    StructBlock,
    StructValue,
    TextBlock,
    URLBlock,
)

from base.icons import ICONS

from .choosers import ImageChooserBlock, PageChooserBlock
from .links import LinkValue
from .text import FEATURES, anchor_of


class DisclosureValue(StructValue):
    @property
    def anchor(self):
        """The part after # that opens this disclosure."""
        return anchor_of(self.get("title") or "")


class DisclosureBlock(StructBlock):
    """A title that opens: a piece of a department's core work, a question."""

    icon = ChoiceBlock(choices=ICONS, required=False)
    title = CharBlock(max_length=120)
    note = CharBlock(max_length=120, required=False, help_text="A few words below the title.")
    text = RichTextBlock(features=FEATURES)

    class Meta:
        icon = "collapse-down"
        label_format = "{title}"
        value_class = DisclosureValue


class DisclosuresBlock(StructBlock):
    """Titles that open, one below the other."""

    heading = CharBlock(max_length=80, default="Our core work")
    items = ListBlock(DisclosureBlock(), min_num=1)

    class Meta:
        icon = "list-ul"
        label_format = "{heading}"
        group = "Lists"
        template = "blocks/disclosures.html"
        description = "Core work or questions: titles that open."
        preview_value = {
            "heading": "Our core work",
            "items": [
                {
                    "icon": "network",
                    "title": "Connect homes",
                    "note": "Fiber and public internet",
                    "text": "<p>We own the fiber under the streets.</p>",
                }
            ],
        }


class CardBlock(StructBlock):
    title = CharBlock(max_length=80)
    text = TextBlock(max_length=240, required=False)
    image = ImageChooserBlock(required=False)
    page = PageChooserBlock(required=False)
    url = URLBlock(required=False, label="Address elsewhere")

    class Meta:
        icon = "doc-full"
        label_format = "{title}"
        value_class = LinkValue


class CardsBlock(StructBlock):
    """Ways on, each with a word and perhaps a picture."""

    heading = CharBlock(max_length=80, required=False)
    items = ListBlock(CardBlock(), min_num=1)

    class Meta:
        icon = "grip"
        label_format = "{heading}"
        group = "Lists"
        template = "blocks/cards.html"
        description = "Ways on, each with a word and a picture."
        preview_value = {
            "heading": "More to do",
            "items": [{"title": "Borrow a kayak", "text": "Free with a library card."}],
        }


class StepBlock(StructBlock):
    title = CharBlock(max_length=120)
    text = RichTextBlock(features=FEATURES, required=False)

    class Meta:
        label_format = "{title}"


class StepsBlock(StructBlock):
    """What to do, in order."""

    heading = CharBlock(max_length=80, required=False)
    items = ListBlock(StepBlock(), min_num=1)

    class Meta:
        icon = "list-ol"
        label_format = "{heading}"
        group = "Lists"
        template = "blocks/steps.html"
        description = "What to do, in order."
        preview_value = {
            "heading": "How to apply",
            "items": [
                {"title": "Fill in the form", "text": "<p>It takes ten minutes.</p>"},
                {"title": "Pay the fee", "text": ""},
            ],
        }
