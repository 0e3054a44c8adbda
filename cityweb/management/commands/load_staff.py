"""`manage.py load_staff FILE.csv`: people and their posts, from a spreadsheet."""

from cityweb.sheets.loading import SheetCommand
from cityweb.sheets.staff import Staff


class Command(SheetCommand):
    help = "Loads people and their posts from a spreadsheet saved as CSV; see docs/importing.md."
    kind = Staff
