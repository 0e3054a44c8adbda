"""Loads a spreadsheet: all of it or nothing, and says each change that it makes."""

from dataclasses import dataclass, field
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cityweb.content.problems import Problems

from .reading import Unreadable, read_sheet


class RowProblems(Problems):
    """What is wrong in the rows of a table; each has the same columns, so a row counts too."""

    def pass_over(self, place):
        self._touched.update((place.line, path) for path in place.and_above())

    def touch(self, place):
        return (place.line, place.field) in self._touched


class Refusal(Exception):
    """Something in the rows is wrong; nothing was written."""

    def __init__(self, problems):
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class OnlyTried(Exception):
    """Ends a dry run: what it wrote is taken back."""


@dataclass
class Load:
    """One spreadsheet on its way into the database: what is wrong, and what changes."""

    problems: RowProblems = field(default_factory=RowProblems)
    changes: list = field(default_factory=list)

    def change(self, place, what, text):
        self.changes.append(f"{place.file}:{place.line}: {what}: {text}")


def load_sheet(path, kind, dry_run=False):
    """Write the rows of a file as things of a kind; return what changed.

    Raises Unreadable or Refusal. A dry run writes too, and takes it back, so
    that it meets whatever a real one would.
    """
    load = Load()
    try:
        with transaction.atomic():
            rows = read_sheet(path, kind.columns, kind.needed, load.problems)
            if not load.problems:
                kind(rows, load).write()
            if load.problems:
                raise Refusal(load.problems)
            if dry_run:
                raise OnlyTried
    except OnlyTried:
        pass
    return load.changes


class SheetCommand(BaseCommand):
    """A command that loads a spreadsheet of one kind: a class that has columns, and writes rows."""

    kind = None

    def add_arguments(self, parser):
        columns = ", ".join(self.kind.columns)
        parser.add_argument("file", type=Path, help=f"A table as CSV, with {columns}.")
        parser.add_argument(
            "--dry-run", action="store_true", help="Say what would change; write nothing."
        )

    def handle(self, file, dry_run=False, **options):
        try:
            changes = load_sheet(file, self.kind, dry_run)
        except Unreadable as error:
            raise CommandError(f"{file}: {error}") from error
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except Refusal as refusal:
            for problem in refusal.problems:
                self.stderr.write(str(problem))
            count = len(refusal.problems)
            found = "1 problem was found" if count == 1 else f"{count} problems were found"
            raise CommandError(f"{found} in {file}. Nothing was loaded.") from refusal
        for change in changes:
            self.stdout.write(change)
        end = "Nothing was written." if dry_run else "Loaded."
        self.stdout.write(f"{end} Changes: {len(changes)}.")
