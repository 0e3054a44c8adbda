"""What residents say of a page, for the department that answers for it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.text import Truncator

from departments.models import DepartmentPage
from departments.owners import owners_of
from feedback.masking import masked


class Feedback(models.Model):
    """One answer to “Was this page helpful?”, by nobody in particular."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision",
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name="version of the page",
    )
    department = models.ForeignKey(
        DepartmentPage, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    language = models.CharField(max_length=12, default=settings.LANGUAGE_CODE)
    helpful = models.BooleanField()
    words = models.TextField(blank=True)
    sent_at = models.DateTimeField("sent", default=timezone.now, db_index=True)

    class Meta:
        ordering = ["-sent_at", "-pk"]
        verbose_name_plural = "feedback"

    def __str__(self):
        return f"Answer {self.pk}"

    def save(self, *args, **kwargs):
        self.words = masked(self.words)
        super().save(*args, **kwargs)

    def answer(self):
        return "Yes" if self.helpful else "No"

    def excerpt(self):
        """Return the beginning of the words, for a list."""
        return Truncator(self.words).chars(160) or "(no words)"

    excerpt.short_description = "words"

    @classmethod
    def of(cls, page, **fields):
        """Store an answer for the department that answers for the page today."""
        return cls.objects.create(page_id=page.pk, department=owners_of(page).first(), **fields)


class Day(models.Model):
    """A day with a secret of its own; both are gone on the next."""

    date = models.DateField(unique=True)
    salt = models.BinaryField(max_length=32)

    def __str__(self):
        return str(self.date)


class Sender(models.Model):
    """How many answers came from somewhere on a day; nothing leads back to the address."""

    day = models.ForeignKey(Day, on_delete=models.CASCADE, related_name="senders")
    key = models.BinaryField(max_length=32)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "key"], name="sender_once_a_day")]

    def __str__(self):
        return f"{self.count} on {self.day}"
