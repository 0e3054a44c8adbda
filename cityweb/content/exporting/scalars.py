"""Single values as a file writes them: texts, moments, times of day."""

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from ..reading import is_printable
from ..scalars import LINE_BREAK


def plain(text):
    """Return a text less what no file may hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if is_printable(letter)).strip()


def line(text):
    return LINE_BREAK.sub(" ", plain(text))


def moment(value):
    """Return a moment in the city's own time; with its offset in the hour that comes twice."""
    local = timezone.localtime(value)
    naive = local.replace(tzinfo=None)
    if timezone.make_aware(parse_datetime(str(naive))) != value:
        return str(local)
    is_whole = not (naive.second or naive.microsecond)
    return str(naive).removesuffix(":00") if is_whole else str(naive)


def clock(value):
    text = value.isoformat()
    return text.removesuffix(":00") if len(text) == len("09:00:00") else text
