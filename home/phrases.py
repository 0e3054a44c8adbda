"""The short texts of tasks and of the home page that a city says in its other languages."""

from base.phrases import source
from home.models import OpenNow, Task


@source
def of_tasks():
    for label, note in Task.objects.values_list("label", "note"):
        yield from (label, note)


@source
def of_home_pages():
    yield from OpenNow.objects.values_list("label", flat=True)
