"""`manage.py make_web_team --member ada@city.example`: who keeps what counts everywhere."""

from django.core.management.base import BaseCommand

from cityweb.management.commands.make_team import people
from cityweb.web_team import make_web_team


class Command(BaseCommand):
    help = "Makes, or mends, the group of the web team, and adds people to it."
    make = staticmethod(make_web_team)

    def add_arguments(self, parser):
        parser.add_argument("--member", action="append", default=[], metavar="EMAIL")

    def handle(self, member, **options):
        group = self.make(people(member))
        members = ", ".join(str(user) for user in group.user_set.order_by("email"))
        self.stdout.write(f"Group “{group}”: {members or 'nobody yet'}")
