"""What the search keeps: an entry for each findable thing, its vocabulary, what staff add."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel

from base.editing.seen import SeenForm
from base.languages import once
from base.together import together


class Entry(models.Model):
    """One thing that can be found. Who may see it is never kept here, see `base.visible`."""

    key = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=20)
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, null=True, related_name="+"
    )
    document = models.ForeignKey(
        "base.CityDocument", on_delete=models.CASCADE, null=True, related_name="+"
    )
    words = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.CASCADE,
        null=True,
        related_name="+",
        help_text="The translation whose words these are; the page is its original.",
    )
    url = models.TextField(blank=True)
    language = models.CharField(max_length=12)
    title = models.TextField()
    summary = models.TextField(blank=True)
    departments = ArrayField(models.BigIntegerField(), default=list)
    date = models.DateField(null=True)
    weight = models.FloatField(default=1.0)
    head = SearchVectorField(help_text="Title, everyday words and summary.")
    names = SearchVectorField(help_text="The words of the title as they stand.")

    class Meta:
        indexes = [
            GinIndex(fields=["head"], name="search_entry_head"),
            GinIndex(fields=["names"], name="search_entry_names"),
            models.Index(fields=["-weight", "-id"], name="search_entry_weight"),
        ]

    def __str__(self):
        return self.title


class Text(models.Model):
    """All words of an entry; apart, so that the table of entries stays slim."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True)
    body = models.TextField(blank=True)
    vector = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["vector"], name="search_text_vector")]

    def __str__(self):
        return str(self.entry)


class Word(models.Model):
    """A word of the site's own vocabulary; `near` is the word less one letter each."""

    word = models.CharField(max_length=40)
    language = models.CharField(max_length=12)
    lexeme = models.CharField(max_length=40, db_index=True)
    frequency = models.PositiveIntegerField()
    near = ArrayField(models.CharField(max_length=40))

    class Meta:
        indexes = [GinIndex(fields=["near"], name="search_word_near")]
        constraints = [
            models.UniqueConstraint(fields=["word", "language"], name="search_word_once")
        ]

    def __str__(self):
        return self.word


def parts(text):
    """Return the phrases that stand in a text with commas."""
    return [" ".join(part.lower().split()) for part in text.split(",") if part.strip()]


class Synonym(models.Model):
    """What residents type, and what the site calls it."""

    typed = models.CharField(
        max_length=200, unique=True, help_text="What people type, with commas: “trash, rubbish”."
    )
    means = models.CharField(
        max_length=200, help_text="What is looked for as well: “solid waste, garbage”."
    )

    base_form_class = SeenForm
    panels = [FieldPanel("typed"), FieldPanel("means")]

    class Meta:
        ordering = ["typed"]

    def __str__(self):
        return self.typed


class Promotion(models.Model):
    """A result that staff put before all others for some words."""

    phrases = models.CharField(
        max_length=200, unique=True, help_text="The whole of what is typed; several with commas."
    )
    title = models.CharField(max_length=120, blank=True, help_text="Empty: the page’s own.")
    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    url = models.URLField("address elsewhere", blank=True)

    base_form_class = SeenForm
    panels = [
        FieldPanel("phrases"),
        FieldPanel("title"),
        MultiFieldPanel([PageChooserPanel("page"), FieldPanel("url")], heading="Where it leads"),
    ]

    class Meta:
        ordering = ["phrases"]
        verbose_name = "promoted result"

    def __str__(self):
        return self.phrases

    def clean(self):
        super().clean()
        if bool(self.page_id) == bool(self.url):
            raise ValidationError({"page": "Choose a page or give an address: one of them."})
        if self.url and not self.title:
            raise ValidationError({"title": "An address elsewhere needs a title."})

    @property
    def href(self):
        return self.page.url if self.page_id else self.url


def said_by_staff():
    """Return what staff add to the search: (synonyms, promoted results)."""
    return once("search words of staff", lambda: together(Synonym.objects.all(),
                                                          Promotion.objects.all()))  # fmt: skip


class Miss(models.Model):
    """How often something was looked for in vain on a day; by whom is not known."""

    phrase = models.CharField(max_length=80)
    day = models.DateField()
    count = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-day", "-count"]
        verbose_name = "search without result"
        verbose_name_plural = "searches without result"
        constraints = [models.UniqueConstraint(fields=["phrase", "day"], name="search_miss_once")]

    def __str__(self):
        return self.phrase
