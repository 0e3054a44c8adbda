"""The shared body: every block that any page may hold."""

from wagtail.blocks import StreamBlock

from .asides import CalloutBlock, QuoteBlock
from .data import KeyFactsBlock, TableBlock
from .lists import CardsBlock, DisclosuresBlock, StepsBlock
from .media import PictureBlock, VideoBlock
from .targets import ButtonBlock, DocumentBlock
from .text import HeadingBlock, TextBlock


class BodyBlock(StreamBlock):
    text = TextBlock()
    heading = HeadingBlock()
    image = PictureBlock()
    table = TableBlock()
    callout = CalloutBlock()
    disclosures = DisclosuresBlock()
    cards = CardsBlock()
    steps = StepsBlock()
    quote = QuoteBlock()
    key_facts = KeyFactsBlock()
    document = DocumentBlock()
    video = VideoBlock()
    button = ButtonBlock()

    class Meta:
        template = "blocks/body.html"
