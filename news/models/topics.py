"""What stories are about."""

from django.db import models
from wagtail.admin.panels import (
    FieldPanel,
)

from base.editing.seen import SeenForm


class Topic(models.Model):
    """What stories are about, across departments."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)

    base_form_class = SeenForm

    panels = [FieldPanel("name"), FieldPanel("slug")]

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name
