"""Short texts of the city in its other languages: a task, an office, a holiday, a menu."""

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from base import languages


class Phrase(ClusterableModel):
    """A text that stands outside of pages, and what it is called in each other language."""

    text = models.CharField(
        max_length=320,
        unique=True,
        help_text="Exactly as it is written in the city’s own language, wherever it stands.",
    )

    panels = [
        FieldPanel("text"),
        InlinePanel("translations", heading="In other languages", label="language", min_num=1),
    ]

    class Meta:
        ordering = ["text"]
        verbose_name = "phrase in other languages"
        verbose_name_plural = "phrases in other languages"

    def __str__(self):
        return self.text


class PhraseTranslation(Orderable):
    phrase = ParentalKey(Phrase, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=12, choices=languages.other_choices)
    words = models.CharField(max_length=400)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["phrase", "language"], name="phrase_once_a_language")
        ]

    def __str__(self):
        return f"{self.words} ({self.language})"
