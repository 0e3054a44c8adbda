"""Writes every public address as a file, for the server in front while nothing else answers."""

from django.conf import settings
from django.core.management.base import BaseCommand

from base.mirror import keeping


class Command(BaseCommand):
    help = "Writes every public address as a file; run_jobs keeps them true where MIRROR is set."

    def handle(self, **options):
        keeping.renew(everything=True)
        self.stdout.write(f"The mirror is in {settings.MIRROR_ROOT}.")
