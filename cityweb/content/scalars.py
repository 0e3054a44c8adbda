"""Single values: text, numbers, flags, days and times, as people write them."""

import re

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime, parse_time

from .problems import Refused, nearest

LINE_BREAK = re.compile(r"\s*\n\s*")
SHORTEST_PREFIX = 3


def text(value):
    """Return the text of a value, as several lines if it has them."""
    if isinstance(value.data, (dict, list)):
        raise Refused(f"Text is wanted here, not {value.kind}.")
    if isinstance(value.data, bool):
        raise Refused(f"Text is wanted here. Put quotes around it: '{value.text}'.")
    return value.text.strip()


def line(value):
    """Return the text of a value on one line."""
    return LINE_BREAK.sub(" ", text(value))


def flag(value):
    if not isinstance(value.data, bool):
        raise Refused("Write true or false here.")
    return value.data


def number(value, parse, what="a number"):
    """Return the number that `parse` makes of the text."""
    if isinstance(value.data, (bool, dict, list)):
        raise Refused(f"Write {what} here, not {value.kind}.")
    try:
        result = parse(value.text.strip())
    except (ValueError, ArithmeticError):
        result = None
    if result is None:
        raise Refused(f"“{value.text}” is not {what}.")
    return result


def day(value):
    found = parsed(parse_date, value)
    if found is None:
        raise Refused(f"“{value.text}” is not a date. Write it as 2026-03-31.")
    return found


def moment(value):
    """Return a moment; it is written in the city's own time."""
    found = parsed(parse_datetime, value)
    if found is None and (only_day := parsed(parse_date, value)):
        found = parse_datetime(f"{only_day} 00:00")
    if found is None:
        raise Refused(f"“{value.text}” is not a date with a time. Write it as 2026-03-31 14:00.")
    return timezone.make_aware(found) if timezone.is_naive(found) else found


def clock(value):
    found = parsed(parse_time, value)
    if found is None:
        raise Refused(f"“{value.text}” is not a time of day. Write it as 9:00 or 17:30.")
    return found


def parsed(parse, value):
    try:
        return parse(line(value))
    except ValueError:
        return None


def choice(value, choices):
    """Return the key of a choice, written as its key or its label, or as enough of the label."""
    word = line(value)
    keys = {str(key): key for key, _ in choices if key not in ("", None)}
    if word in keys:
        return keys[word]
    labels = {str(label).casefold(): key for key, label in choices if key not in ("", None)}
    folded = word.casefold()
    if folded in labels:
        return labels[folded]
    begun = [key for label, key in labels.items() if label.startswith(folded)]
    if len(begun) == 1 and len(word) >= SHORTEST_PREFIX:
        return begun[0]
    known = ", ".join(keys)
    raise Refused(f"“{word}” is not one of: {known}.{nearest(word, [*keys, *labels])}")


def several_choices(value, choices):
    """Return the keys of several choices: a list, one alone, or a range such as mon-fri."""
    keys = [str(key) for key, _ in choices]
    found = []
    for item in value.data if isinstance(value.data, list) else [value]:
        first, dash, last = line(item).partition("-")
        if dash and first in keys and last in keys:
            start, end = keys.index(first), keys.index(last)
            found += keys[start : end + 1] if start <= end else keys[start:] + keys[: end + 1]
            continue
        try:
            found.append(str(choice(item, choices)))
        except Refused as refused:
            raise Refused(refused.text, item.place) from refused
    return list(dict.fromkeys(found))
