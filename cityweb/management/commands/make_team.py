"""`manage.py make_team /departments/parks/`: who writes a department's pages, who publishes."""

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from departments.models import DepartmentPage
from departments.teams import make_team


class Command(BaseCommand):
    help = "Makes, or mends, the team of a department, and adds people to it."

    def add_arguments(self, parser):
        parser.add_argument("address", help="The department: /departments/parks/ or parks.")
        parser.add_argument("--editor", action="append", default=[], metavar="EMAIL")
        parser.add_argument("--publisher", action="append", default=[], metavar="EMAIL")

    def handle(self, address, editor, publisher, **options):
        slug = address.strip("/").rpartition("/")[2]
        department = DepartmentPage.objects.filter(slug=slug).first()
        if department is None:
            raise CommandError(f"No department at “{address}”.")
        team = make_team(department, people(editor), people(publisher))
        for change in team.changes or [f"Nothing to do: the team of {department} is complete."]:
            self.stdout.write(change)


def people(addresses):
    """Return the accounts of e-mail addresses."""
    users = get_user_model().objects.in_bulk([a.lower() for a in addresses], field_name="email")
    missing = [address for address in addresses if address.lower() not in users]
    if missing:
        raise CommandError(f"No account with the address {', '.join(missing)}.")
    return list(users.values())
