"""Purges on their way to those who keep copies of pages outside of the processes."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone


class EdgePurge(models.Model):
    """What one edge must still be told: written with the change itself, deleted once told.

    Without tags it is told that everything changed.
    """

    edge = models.TextField()
    tags = ArrayField(models.TextField(), null=True)
    made_at = models.DateTimeField(default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now)
    told = models.PositiveSmallIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["edge", "next_try_at"], name="edge_purge_due")]

    def __str__(self):
        return f"{self.edge}: {'everything' if self.tags is None else ' '.join(self.tags)}"


class MirrorPurge(models.Model):
    """What every machine's mirror must be told; the transaction says in which order.

    Transactions end in another order than they begin, so a mirror that has heard of all
    before one that is still open has missed none.
    """

    tags = ArrayField(models.TextField(), null=True)
    made_at = models.DateTimeField(default=timezone.now)
    transaction = models.BigIntegerField(
        db_default=models.Func(function="txid_current"), db_index=True
    )

    def __str__(self):
        return "everything" if self.tags is None else " ".join(self.tags)
