"""The hours of an ordinary week, a cell for each day: “9:00-12:00, 13:00-17:00”, “closed”."""

import calendar
import re

from django.core.exceptions import ValidationError

from cityweb.content.block_errors import messages_of
from cityweb.content.problems import Refused
from cityweb.content.reading import Value
from cityweb.content.scalars import choice, clock
from departments.blocks.hours import MODES, WEEKDAYS
from departments.models import Office

DAYS = {calendar.day_name[number].lower(): key for number, (key, _) in enumerate(WEEKDAYS)}
TIME = r"(\d{1,2}:\d{2})"
SPAN = re.compile(rf"^{TIME}\s*[-–]\s*{TIME}$")
FIELD = Office._meta.get_field("hours")


def read_day(value):
    """Return the rules of a day as (mode, opens, closes); raise Refused where a cell is none."""
    spans = []
    for text in re.split(r"\s*[,;\n]\s*", value.text):
        span = SPAN.match(text)
        if span:
            spans.append(("open", *(clock_in(value, time) for time in span.groups())))
            continue
        try:
            spans.append((choice(Value(value.place, text, text), MODES), None, None))
        except Refused as refused:
            raise Refused(f"{refused.text} Or write hours as 9:00-17:00.") from refused
    for span in spans:
        check(span)
    return spans


def clock_in(value, time):
    return f"{clock(Value(value.place, time, time)):%H:%M}"


def check(span):
    """Raise Refused where the block of the hours would not take a span."""
    block = FIELD.stream_block.child_blocks["rule"]
    try:
        block.clean(block.to_python(rule(["mon"], span)))
    except ValidationError as error:
        errors = getattr(error, "block_errors", None) or {"": error}
        raise Refused(" ".join(t for e in errors.values() for t in messages_of(e))) from error


def rule(days, span):
    mode, opens, closes = span
    return {"days": days, "mode": mode, "opens": opens, "closes": closes, "weeks": []}


def week_of(hours):
    """Return {day: its spans} of stored hours; None where they are of more than a plain week."""
    week = {}
    for block in hours:
        value = block.value
        season = any(value["season"].values()) if value["season"] else False
        if season or value["weeks"] or value["note"] or value["also_on_holidays"]:
            return None
        times = [time and f"{time:%H:%M}" for time in (value["opens"], value["closes"])]
        for day in value["days"]:
            week.setdefault(day, []).append((value["mode"], *times))
    return week


def stream_of(week):
    """Return a week as the value of its field: days that are alike stand together."""
    alike = {}
    for day, _ in WEEKDAYS:
        if week.get(day):
            alike.setdefault(tuple(week[day]), []).append(day)
    raw = [
        {"type": "rule", "value": rule(days, span)}
        for spans, days in alike.items()
        for span in spans
    ]
    return FIELD.to_python(FIELD.stream_block.clean(FIELD.to_python(raw)))


def in_words(spans):
    labels = dict(MODES)
    return ", ".join(f"{s[1]}-{s[2]}" if s[1] else str(labels[s[0]]) for s in spans) or "nothing"
