"""`manage.py load_redirects FILE.csv`: where the addresses of the old site lead now."""

from cityweb.sheets.loading import SheetCommand
from cityweb.sheets.redirects import Redirects


class Command(SheetCommand):
    help = "Loads redirects from a spreadsheet saved as CSV; see docs/importing.md."
    kind = Redirects
