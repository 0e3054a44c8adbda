"""Outdates every copy of a page, wherever it is kept: after a release, whose pages look anew."""

from django.core.management.base import BaseCommand
from django.db import transaction

from base.caching.purging import purge_all


class Command(BaseCommand):
    help = "Outdates every copy of a page, wherever it is kept."

    def handle(self, **options):
        with transaction.atomic():
            purge_all()
