"""Measures pages of several cities in turn, so that what the machine does else meets all alike.

A machine is not as fast from one second to the next. Ratios are those of figures taken one
right after the other, the median of many.
"""

import json
import os
import statistics
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROUNDS = 21
# The parts of the newsroom, by the names that bench/uncached.py gives them.
FIRST, LAST = "first part of the newsroom", "last part of the newsroom"


class City:
    """A process that makes pages of one city, when it is told to."""

    def __init__(self, process):
        self.process = process
        self.trips = self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit("bench/uncached.py ended.")
        return json.loads(line)

    def take(self, page, way):
        self.process.stdin.write(json.dumps([page, way]) + "\n")
        self.process.stdin.flush()
        return self.answer()


@contextmanager
def city(database, var):
    environment = os.environ | {"CITYWEB_VAR": str(var), "DATABASE_URL": database}
    command = [sys.executable, str(FOLDER / "uncached.py")]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield City(process)
        process.stdin.close()


def measured(databases, var):
    """Return what pages take in some cities, {name: database}, by name: demo, small, large."""
    with ExitStack() as stack:
        cities = {
            name: stack.enter_context(city(database, var)) for name, database in databases.items()
        }
        found = {name: compared(cities, name) for name in cities["demo"].trips}
        parts = in_turn([(cities["large"], FIRST, "warm"), (cities["large"], LAST, "warm")])
    return {"pages": found, "last part against the first": ratio(*parts, "all")}


def compared(cities, page):
    """Return trips, milliseconds and ratios of one type of page."""
    demo = cities["demo"]
    plain, warm = in_turn([(demo, page, "plain"), (demo, page, "warm")])
    found = {
        "trips": demo.trips[page],
        "cpu": {"plain": median(plain, "cpu"), "warm": median(warm, "cpu")},
        "share": ratio(plain, warm, "cpu"),
    }
    if all(page in cities[name].trips for name in ("small", "large")):
        both = in_turn([(cities[name], page, "warm") for name in ("small", "large")])
        found["growth"] = {of: ratio(*both, of) for of in ("cpu", "all")}
    return found


def in_turn(asked):
    """Take some figures one after the other, again and again; return the list of each."""
    taken = [[] for _ in asked]
    for _ in range(ROUNDS):
        for figures, (city, page, way) in zip(taken, asked, strict=True):
            figures.append(city.take(page, way))
    return taken


def median(figures, of):
    return round(statistics.median(each[of] for each in figures), 1)


def ratio(before, after, of):
    """Return the median of the ratios of figures that were taken one after the other."""
    pairs = zip(before, after, strict=True)
    return round(statistics.median(b[of] / a[of] for a, b in pairs), 2)
