"""What residents come for, in their own words."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.search import index

from base.editing.seen import SeenForm


class Task(index.Indexed, models.Model):
    """Something that residents come for, and where it is done."""

    label = models.CharField(
        max_length=80, unique=True, help_text="Begin with a verb: “Pay a water bill”."
    )
    note = models.CharField(max_length=120, blank=True)
    everyday_words = models.TextField(
        blank=True,
        help_text="What people type when they look for it, with commas: “garbage, trash, bin”.",
    )
    # PROTECT: a task that leads nowhere is worse than none.
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    url = models.URLField("address elsewhere", blank=True)
    sort_order = models.PositiveSmallIntegerField(
        "order",
        default=100,
        help_text="The lowest come first; the first six stand on the home page.",
    )

    search_fields = [index.SearchField("label", boost=4), index.SearchField("everyday_words")]

    base_form_class = SeenForm

    panels = [
        FieldPanel("label"),
        FieldPanel("note"),
        FieldPanel("everyday_words"),
        MultiFieldPanel([PageChooserPanel("page"), FieldPanel("url")], heading="Where it is done"),
        FieldPanel("sort_order"),
    ]

    class Meta:
        ordering = ["sort_order", "label"]

    def __str__(self):
        return self.label

    def clean(self):
        super().clean()
        if bool(self.page_id) == bool(self.url):
            raise ValidationError({"page": "Choose a page or give an address: one of them."})

    @property
    def href(self):
        return self.page.url if self.page_id else self.url
