"""What every page has: a summary, a picture, and an honest "last updated"."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.search import index

from base import linked
from base.addresses import RESERVED_SLUGS, reserved_reason
from base.beside import beside
from base.caching.tags import named_above
from base.editing.forms import CityPageForm
from base.editing.reading import ReadingPanel
from base.fingerprint import fingerprint
from base.prepared import prepared
from base.querysets import PublishedQuerySet

from .translations import TranslatedPage

MOST_CHANGES = 12


class ChangeNote(models.Model):
    """What an editor told the public about a change to a page."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="change_notes")
    note = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return self.note


class BasePage(TranslatedPage, Page):
    """The ground on which every page type stands."""

    summary = models.TextField(
        max_length=300,
        blank=True,
        help_text="One or two plain sentences: what a resident finds here. "
        "Shown under the title, in lists and by search engines.",
    )
    listing_image = models.ForeignKey(
        "base.CityImage",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="picture",
        help_text="Shown at the top of the page and in lists.",
    )
    change_note = models.CharField(
        max_length=200,
        blank=True,
        help_text="What you changed, in words for the public. Optional; "
        "it joins the page's history when you publish.",
    )
    review_on = models.DateField(
        "review by", null=True, blank=True, help_text="When somebody should read this page again."
    )
    review_interval = models.PositiveSmallIntegerField(
        "review every (months)", null=True, blank=True
    )
    updated_at = models.DateTimeField(null=True, blank=True, editable=False)
    content_fingerprint = models.CharField(max_length=64, blank=True, editable=False)
    translated_from = models.CharField(max_length=64, blank=True, editable=False)

    # What is fetched with a page to show it: names for select_related, and relations of
    # parts; `linked_parts` where another page shows it.
    shown_with = ("listing_image",)
    shown_parts = linked_parts = ()
    # Served, a page knows those above it, and whether none of them is restricted.
    way = gathered = None
    is_open = False

    # Bookkeeping that no reader sees: not part of the fingerprint.
    unseen_fields = {"change_note", "review_on", "review_interval"}
    own_slugs = frozenset()
    words = ("title", "seo_title", "search_description", "summary")

    base_form_class = CityPageForm

    objects = PageManager.from_queryset(PublishedQuerySet)()

    search_fields = [*Page.search_fields, index.SearchField("summary", boost=1)]

    content_panels = [
        TitleFieldPanel("title", help_text="The page's name, as residents say it."),
        FieldPanel("summary"),
        FieldPanel("listing_image"),
    ]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    help_text="The last part of the address. Empty: made from the "
                    "title. Best left alone afterwards.",
                ),
                FieldPanel("seo_title"),
            ],
            heading="Address and search engines",
        ),
    ]
    upkeep_panels = [
        FieldPanel("change_note"),
        FieldPanel("review_on"),
        FieldPanel("review_interval"),
        PublishingPanel(),
    ]

    class Meta:
        abstract = True

    @classmethod
    def get_edit_handler(cls):
        """Return the form: content first, then address, then upkeep."""
        tabs = [
            ObjectList([ReadingPanel(), *cls.content_panels], heading="Content"),
            ObjectList(cls.promote_panels, heading="Address"),
            ObjectList(cls.upkeep_panels, heading="Upkeep"),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    @property
    def description(self):
        """What search engines and shared links say of the page."""
        return self.summary or self.search_description

    @property
    def last_updated(self):
        return self.updated_at or self.last_published_at

    @property
    def is_served(self):
        """Whether it is shown at its address, with what stands beside it; no preview is."""
        return self.gathered is not None

    def pages_above(self):
        """Return the published pages above this one, the home page first."""
        if self.way is None:
            return list(self.get_ancestors().filter(depth__gt=1, live=True))
        above = [page for page in self.way if page.depth > 1]
        named_above(above)
        return [page for page in above if page.live]

    def get_view_restrictions(self):
        if self.is_open:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def clean(self):
        super().clean()
        if self.slug in RESERVED_SLUGS - self.own_slugs:
            raise ValidationError({"slug": reserved_reason(self.slug)})

    def with_content_json(self, content):
        # These belong to the page as published, never to a revision of it.
        page = super().with_content_json(content)
        page.updated_at = self.updated_at
        page.content_fingerprint = self.content_fingerprint
        page.translated_from = self.translated_from
        return page

    def save(self, *args, **kwargs):
        changed = False
        if "update_fields" not in kwargs:
            changed = self.note_change()
            self.note_original()
        result = super().save(*args, **kwargs)
        if changed and self.change_note:
            self.record_change_note()
        return result

    def seen_beside(self):
        """Return what a reader sees on the page that is no part of it, by name."""
        return {}

    def note_change(self):
        """Move `updated_at` if what a reader sees differs; return whether it does."""
        if not self.live:
            return False
        now = fingerprint(self, ignoring=self.unseen_fields)
        if now == self.content_fingerprint:
            return False
        self.content_fingerprint = now
        self.updated_at = timezone.now()
        return True

    def get_context(self, request, *args, **kwargs):
        linked.fetch(self)
        return super().get_context(request, *args, **kwargs)

    def record_change_note(self):
        latest = self.change_notes.first()
        if latest is None or latest.note != self.change_note:
            self.change_notes.create(note=self.change_note, at=self.updated_at)


@beside(BasePage)
def latest_changes(page):
    """Find what editors told the public of a page's latest changes, newest first."""
    return changes_of(page.pk)


@prepared
def changes_of(pk):
    return ChangeNote.objects.filter(page=pk)[:MOST_CHANGES]
