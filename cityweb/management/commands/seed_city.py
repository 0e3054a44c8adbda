"""Adds a generated city of any size, to measure with."""

from argparse import BooleanOptionalAction

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cityweb.seeding.city import measure_tables, sow


class Command(BaseCommand):
    help = "Adds generated departments, people and stories. For benchmarks, never for a real city."

    def add_arguments(self, parser):
        parser.add_argument("--departments", type=int, default=20)
        parser.add_argument("--news", type=int, default=200, help="How many stories.")
        parser.add_argument("--people", type=int, default=50)
        parser.add_argument(
            "--admin-search",
            action=BooleanOptionalAction,
            default=True,
            help="Whether the search of the admin finds them; the city’s own always does.",
        )

    def handle(self, departments, news, people, admin_search=True, **options):
        if departments < 1 or news < 0 or people < 0:
            raise CommandError("At least one department, and no fewer than no stories or people.")
        sow(departments, news, people, timezone.localdate(), admin_search)
        measure_tables()
        self.stdout.write(f"{departments} departments, {news} stories and {people} people added.")
