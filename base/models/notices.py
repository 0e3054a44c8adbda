"""Addresses on their way to search engines."""

from django.db import models
from django.utils import timezone


class AddressNotice(models.Model):
    """An address that search engines must still be told of: written with the change itself."""

    path = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now, db_index=True)
    failures = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)

    def __str__(self):
        return self.path
