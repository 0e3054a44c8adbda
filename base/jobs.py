"""What the site does by the clock: each app registers its own jobs here."""

from dataclasses import dataclass
from datetime import timedelta

JOBS = []


@dataclass(frozen=True)
class Job:
    """A function without arguments, run again after an interval."""

    name: str
    every: timedelta
    run: object


def job(every):
    """Register a function to be run by `manage.py run_jobs`.

    `every` is the interval in seconds. A job must bear being run again at once,
    and on another machine: only one runs it at a time, but any may.
    """

    def register(function):
        name = f"{function.__module__}.{function.__qualname__}"
        JOBS.append(Job(name, timedelta(seconds=every), function))
        return function

    return register
