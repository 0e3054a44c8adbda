"""Links: to a page, a document or an address elsewhere, exactly one of them."""

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail.blocks import (
    CharBlock,
    ListBlock,
    StructBlock,
    StructBlockValidationError,
    StructValue,
    URLBlock,
)

from .choosers import DocumentChooserBlock, PageChooserBlock


class LinkValue(StructValue):
    @cached_property
    def href(self):
        """The address, or "" where what it led to is gone."""
        if self.get("page"):
            return self["page"].url or ""
        if self.get("document"):
            return self["document"].url
        return self.get("url") or ""

    @property
    def text(self):
        if self.get("label"):
            return self["label"]
        target = self.get("page") or self.get("document")
        return target.title if target else self.get("url", "")


class BaseLinkBlock(StructBlock):
    """Checks that a link leads to exactly one place."""

    targets = ("page", "document", "url")

    def clean(self, value):
        result = super().clean(value)
        chosen = [name for name in self.targets if result.get(name)]
        if len(chosen) != 1:
            text = "Choose where the link leads." if not chosen else "Choose one target only."
            field = chosen[1] if chosen else next(n for n in self.targets if n in result)
            raise StructBlockValidationError({field: ValidationError(text)})
        return result


class LinkBlock(BaseLinkBlock):
    label = CharBlock(max_length=80, required=False, help_text="Empty: the target's own title.")
    page = PageChooserBlock(required=False)
    url = URLBlock(required=False, label="Address elsewhere")

    class Meta:
        icon = "link"
        label_format = "{label}"
        value_class = LinkValue


class TaskLinkBlock(BaseLinkBlock):
    """Something that a resident can do, and where."""

    label = CharBlock(max_length=80, help_text="Begin with a verb: “Book a class”.")
    note = CharBlock(max_length=120, required=False, help_text="A few words more.")
    page = PageChooserBlock(required=False)
    document = DocumentChooserBlock(required=False)
    url = URLBlock(required=False, label="Address elsewhere")

    class Meta:
        icon = "arrow-right"
        label_format = "{label}"
        value_class = LinkValue


class LinkColumnBlock(StructBlock):
    heading = CharBlock(max_length=40)
    links = ListBlock(LinkBlock())

    class Meta:
        icon = "list-ul"
        label_format = "{heading}"
