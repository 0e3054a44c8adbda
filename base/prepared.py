"""Questions to the database whose SQL is written once.

Django writes the SQL of a queryset anew whenever it is asked: a third of what a page costs.
What is asked on every page differs from one time to the next in a few values alone.

    @prepared
    def divisions(pk):
        return DepartmentPage.objects.published().filter(part_of=pk).order_by("title")

`divisions(7)` is that queryset, as ever. Its SQL is written with stand-ins for the arguments,
twice and with different ones, so that it is known where they went; from then on their values
are put there. A question whose SQL does not show that is asked as Django would.

The function may depend on its arguments alone: not on the clock, nor on the language shown.
"""

import re
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import update_wrapper
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.core.signals import setting_changed
from django.db import DEFAULT_DB_ALIAS, connections

ALL = []
CHECKING = []  # not empty: each SQL is compared with the one that Django writes


def prepared(ask):
    """Make a question of a function that returns a queryset.

    Arguments are whole numbers, text, dates, moments, UUIDs and tuples of those. Of any other,
    as None or a model, and of the length of a tuple, the SQL may depend.
    """
    ALL.append(Prepared(ask))
    return ALL[-1]


@contextmanager
def checking():
    """Raise an AssertionError meanwhile where a question would have been another one."""
    CHECKING.append(True)
    try:
        yield
    finally:
        CHECKING.pop()


class Prepared:
    def __init__(self, ask):
        self.ask, self.written = ask, {}
        update_wrapper(self, ask)

    def __call__(self, *arguments):
        shape, values = taken_apart(arguments)
        if shape not in self.written:
            self.written[shape] = write(self.ask, shape)
        written = self.written[shape]
        if written is None:
            return self.ask(*arguments)
        found = written.filled(values, lambda: self.ask(*arguments))
        if CHECKING:
            check(found, self.ask(*arguments))
        return found


@dataclass(frozen=True)
class Slot:
    kind: type


def taken_apart(arguments):
    """Return what of some arguments the SQL may depend on, and the values that it may not."""
    shape, values = [], []
    for argument in arguments:
        slots = tuple(map(slot_of, argument)) if isinstance(argument, tuple) else (None,)
        if None not in slots:
            shape.append(slots)
            values += argument
            continue
        shape.append(slot_of(argument) or argument)
        if isinstance(shape[-1], Slot):
            values.append(argument)
    return tuple(shape), values


def slot_of(value):
    """Return where a value goes; None for one of which the SQL may depend."""
    if isinstance(value, bool):
        return None
    return next((slot for kind, slot in SLOTS.items() if isinstance(value, kind)), None)


# What stands in for the nth argument, in the first writing and in the second. None is what
# another would be with a little added, nor a part of another.
STAND_INS = {
    int: lambda n, time: 1_000_000_007 + 500_000_000 * time + 104_729 * n,
    str: lambda n, time: chr(0xE000 + 0x400 * time + n) * 64,
    datetime: lambda n, time: (
        datetime(4001 + 100 * time, 1, 1, tzinfo=UTC) + n * timedelta(days=503)
    ),
    date: lambda n, time: date(4001 + 100 * time, 1, 1) + n * timedelta(days=503),
    UUID: lambda n, time: UUID(int=(time + 1 << 64) + 104_729 * n),
}
SLOTS = {kind: Slot(kind) for kind in STAND_INS}


def stand_ins(shape, time):
    """Return arguments of a shape, and the values in them, one by one."""
    values, arguments = [], []

    def value(slot):
        values.append(STAND_INS[slot.kind](len(values), time))
        return values[-1]

    for part in shape:
        if isinstance(part, tuple):
            arguments.append(tuple(map(value, part)))
        else:
            arguments.append(value(part) if isinstance(part, Slot) else part)
    return arguments, values


def write(ask, shape):
    """Write the SQL of a question; None where its SQL does not show the arguments."""
    (first, values), (second, others) = stand_ins(shape, 0), stand_ins(shape, 1)
    queryset = ask(*first)
    try:
        compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        again, further = ask(*second).query.get_compiler(DEFAULT_DB_ALIAS).as_sql()
    except EmptyResultSet:
        return None
    if sql != again or len(params) != len(further):
        return None
    places = [
        place_of(param, other, values, others) for param, other in zip(params, further, strict=True)
    ]
    return None if None in places else Written(queryset, compiler, sql, places)


def place_of(param, other, values, others):
    """Return a function that makes a parameter of the values; None where it cannot be known."""
    if type(param) is type(other) and param == other:
        return lambda given: param
    for number, value in enumerate(values):
        if param == value and other == others[number]:
            kind = type(param)
            if kind is int or not issubclass(kind, int):
                return lambda given: given[number]
            return lambda given: kind(given[number])  # as psycopg wants whole numbers
        if isinstance(value, str) and isinstance(param, str):
            # What begins with it, or a range of paths: what follows means nothing but itself.
            rest = param.removeprefix(value)
            if re.fullmatch("[0-9A-Z]*%?", rest) and other == others[number] + rest:
                return lambda given: escaped(given[number], rest) + rest
    return None


def escaped(text, rest):
    """Return a text as it stands before the rest of a pattern, or of a plain value."""
    return re.sub(r"([\\%_])", r"\\\1", text) if rest.endswith("%") else text


class Written:
    """A queryset and its SQL, into which values are put."""

    def __init__(self, queryset, compiler, sql, places):
        self.queryset, self.compiler, self.sql, self.places = queryset, compiler, sql, places

    def filled(self, values, ask):
        """Return the queryset for some values; `ask` makes it as Django would."""
        queryset, query = bare_copy(self.queryset), bare_copy(self.queryset.query)
        params = tuple(place(values) for place in self.places)
        queryset._query = query
        query.get_compiler = lambda using=None, connection=None, **_: self.ready(
            query, params, connection or connections[using or DEFAULT_DB_ALIAS]
        )
        # What is narrowed further begins anew.
        query.clone = lambda: ask().query.clone()
        return queryset

    def ready(self, query, params, connection):
        compiler = copy(self.compiler)
        compiler.query, compiler.connection = query, connection
        compiler.as_sql = lambda *args, **kwargs: (self.sql, params)
        return compiler


def bare_copy(thing):
    """Copy an object without asking it."""
    same = object.__new__(type(thing))
    same.__dict__ = thing.__dict__.copy()
    return same


def check(found, fresh):
    ours, theirs = (each.query.get_compiler(each.db).as_sql() for each in (found, fresh))
    assert ours[0] == theirs[0], (ours[0], theirs[0])  # noqa: S101 - asked for
    assert tuple(ours[1]) == tuple(theirs[1]), (ours[1], theirs[1])  # noqa: S101


def forget(**kwargs):
    for each in ALL:
        each.written.clear()


setting_changed.connect(forget)
