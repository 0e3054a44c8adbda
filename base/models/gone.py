"""Addresses of pages that there were and are no more."""

from django.db import models


class GoneAddress(models.Model):
    """Where a public page stood, in the language that the city is written in."""

    path = models.CharField(max_length=2000, unique=True)
    gone_at = models.DateTimeField(auto_now=True)

    def __str__(self):
        return self.path
