"""Writes the city as content files, for a move, for keeping, for another city to start from."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cityweb.content.exporting.city import FolderInUse, export_city


class Command(BaseCommand):
    help = "Writes what is published into a new folder of content files, as load_city reads them."

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, help="The folder to write; new, or empty.")

    def handle(self, path, **options):
        try:
            summary = export_city(path)
        except FolderInUse as error:
            raise CommandError(
                f"{path} is not empty. Name a folder that is, or one that there is not yet."
            ) from error
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
        for note in summary.notes:
            self.stderr.write(note)
        for what, count in summary.counts.items():
            self.stdout.write(f"{what}: {count}")
