"""Sets what a row says of a record; the record's own checks judge it."""

from django.core.exceptions import ValidationError
from django.db import models

from cityweb.content.block_errors import report_model_errors
from cityweb.content.fields import read_field
from cityweb.content.problems import Refused

from .cells import flag


def fill(instance, row, names, load, leaving_out=()):
    """Set those fields that a row has a cell for; return {field: (before, now)} of what differs.

    An empty cell leaves its field as it is. `leaving_out` names what the
    record's checks are to pass by.
    """
    before = {name: getattr(instance, name) for name in names}
    for name in names:
        value = row.get(name)
        if value is None:
            continue
        try:
            setattr(instance, name, read(instance._meta.get_field(name), value, load))
        except Refused as refused:
            load.problems.refuse(refused, value.place)
    try:
        instance.full_clean(exclude=leaving_out)
    except ValidationError as error:
        report_model_errors(error, row, load.problems)
    now = {name: getattr(instance, name) for name in names}
    return {name: (before[name], now[name]) for name in names if now[name] != before[name]}


def read(field, value, load):
    return flag(value) if isinstance(field, models.BooleanField) else read_field(field, value, load)


def needed(row, names, load):
    """Tell whether a row has all of some cells; report those that are missing."""
    missing = [name for name in names if row.get(name) is None]
    for name in missing:
        load.problems.add(row.place_of(name), "This is needed.")
    return not missing


def say(changes, row, what, load):
    for name, (before, now) in changes.items():
        load.change(row.place, what, f"{name}: {in_words(before)} -> {in_words(now)}")


def in_words(value):
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value in (None, "") else str(value)
