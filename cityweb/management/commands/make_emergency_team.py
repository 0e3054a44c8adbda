"""`manage.py make_emergency_team --member ada@city.example`: who alerts the whole city."""

from cityweb.emergency_team import make_emergency_team
from cityweb.management.commands import make_web_team


class Command(make_web_team.Command):
    help = "Makes, or mends, the group that alerts the whole city, and adds people to it."
    make = staticmethod(make_emergency_team)
