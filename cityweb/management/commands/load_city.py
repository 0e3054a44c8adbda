"""Loads a city from content files: all of it, or nothing."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cityweb.content.loading import load_city
from cityweb.content.problems import InvalidCity
from departments.jobs import print_plans


class Command(BaseCommand):
    help = "Loads a city from a folder of content files; see docs/content-files.md."

    def add_arguments(self, parser):
        parser.add_argument("path", type=Path, help="The folder of the content files.")
        parser.add_argument("--check", action="store_true", help="Check the files; write nothing.")
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="Replace what staff have changed in the admin since the last load.",
        )

    def handle(self, path, check=False, overwrite=False, **options):
        path = Path(path)
        if not path.is_dir():
            raise CommandError(f"There is no folder {path}.")
        try:
            summary = load_city(path, overwrite=overwrite, check_only=check)
        except InvalidCity as invalid:
            for problem in invalid.problems:
                self.stderr.write(str(problem))
            count = len(invalid.problems)
            found = "1 problem was found" if count == 1 else f"{count} problems were found"
            raise CommandError(f"{found} in {path}. Nothing was loaded.") from invalid
        if not check:
            print_plans()
        self.report(summary, check)

    def report(self, summary, check):
        if check:
            self.stdout.write("No problem was found. Nothing was written.")
        for what, counts in summary.counts.items():
            parts = ", ".join(f"{count} {kind}" for kind, count in counts.items())
            self.stdout.write(f"{what}: {parts}")
        if summary.kept:
            self.stdout.write(
                "Kept as staff changed it in the admin (--overwrite replaces it by the files):"
            )
        for name, fields in summary.kept:
            self.stdout.write(f"  {name}: {', '.join(fields)}" if fields else f"  {name}")
