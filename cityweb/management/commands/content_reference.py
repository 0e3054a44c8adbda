"""Prints docs/content-files.md: `manage.py content_reference > docs/content-files.md`."""

from django.core.management.base import BaseCommand

from cityweb.content.reference.document import write


class Command(BaseCommand):
    help = "Prints the reference of the content files, made from the models and blocks."
    requires_system_checks = []

    def handle(self, **options):
        self.stdout.write(write(), ending="")
