"""`manage.py load_offices FILE.csv`: offices with phones and hours, from a spreadsheet."""

from cityweb.sheets.loading import SheetCommand
from cityweb.sheets.offices import Offices


class Command(SheetCommand):
    help = "Loads offices, phones and hours from a spreadsheet as CSV; see docs/importing.md."
    kind = Offices
