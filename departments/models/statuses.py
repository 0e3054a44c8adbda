"""How far an action of a plan is, in the city's own words."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from base.caching.memory import remembered
from base.editing.seen import SeenForm


class ActionStatus(models.Model):
    """How far an action is, in the city's own words."""

    class Meaning(models.TextChoices):
        OPEN = "open", "Open: still to be done"
        DONE = "done", "Done"
        STOPPED = "stopped", "Stopped: will not be done"

    class Mark(models.TextChoices):
        """The look of a status; each has a shape and a word, never colour alone."""

        DONE = "done", "Done"
        WAY = "way", "Under way"
        LATE = "late", "Late"
        NONE = "none", "Not started"
        STOPPED = "stopped", "Stopped"

    label = models.CharField(max_length=40, unique=True)
    meaning = models.CharField(max_length=8, choices=Meaning.choices, default=Meaning.OPEN)
    mark = models.CharField(max_length=8, choices=Mark.choices, default=Mark.WAY)
    sort_order = models.PositiveSmallIntegerField(default=0)

    base_form_class = SeenForm

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("meaning"), FieldPanel("mark"), FieldPanel("sort_order")]),
    ]

    class Meta:
        ordering = ["sort_order", "label"]
        verbose_name = "action status"
        verbose_name_plural = "action statuses"

    def __str__(self):
        return self.label

    @property
    def is_open(self):
        return self.meaning == self.Meaning.OPEN


@remembered
def statuses():
    """Return every status that the city gives an action."""
    return list(ActionStatus.objects.all())
