"""Figures: tables of fees, key facts."""

from django.utils.functional import cached_property
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StructBlock, StructValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from .text import INLINE_FEATURES


class TableValue(StructValue):
    @cached_property
    def rows(self):
        return [list(row) for row in self["table"].rows] if self.get("table") else []

    @property
    def columns(self):
        return self["table"].columns if self.get("table") else []

    @property
    def groups(self):
        """The rows under their headings: [{"heading": text, "rows": [cells, …]}, …].

        A row whose first cell alone is filled is the heading of those below it.
        """
        groups = []
        for cells in self.rows:
            if is_heading(cells):
                groups.append({"heading": cells[0].value, "rows": []})
            elif groups:
                groups[-1]["rows"].append(cells)
            else:
                groups.append({"heading": "", "rows": [cells]})
        return groups


def is_heading(cells):
    filled = [bool(str(cell.value or "").strip()) for cell in cells]
    return len(cells) > 1 and filled[0] and not any(filled[1:])


class TableBlock(StructBlock):
    """A table with a header row; fees are its usual content."""

    caption = CharBlock(max_length=120, help_text="What the table tells, for those who hear it.")
    table = TypedTableBlock(
        [
            ("text", CharBlock(required=False)),
            ("number", CharBlock(required=False, max_length=40, help_text="Set flush: $25.00")),
            ("rich_text", RichTextBlock(required=False, features=INLINE_FEATURES)),
        ],
        help_text="Every column has a heading. A row with only its first cell filled "
        "is a heading for the rows below it.",
    )

    class Meta:
        icon = "table"
        label_format = "{caption}"
        group = "Figures"
        template = "blocks/table.html"
        description = "Fees, dates or other figures in columns."
        value_class = TableValue


class FactBlock(StructBlock):
    figure = CharBlock(max_length=24, help_text="“118 miles”")
    text = CharBlock(max_length=120, help_text="“of fiber under the streets”")

    class Meta:
        label_format = "{figure} {text}"


class KeyFactsBlock(StructBlock):
    """A few figures that say much."""

    heading = CharBlock(max_length=80, required=False)
    facts = ListBlock(FactBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "order-up"
        group = "Figures"
        template = "blocks/key_facts.html"
        description = "A few large figures with a word on each."
        preview_value = {
            "heading": "",
            "facts": [
                {"figure": "118 miles", "text": "of fiber under the streets"},
                {"figure": "9", "text": "branch libraries"},
            ],
        }
