"""The short texts of tasks that a city says in its other languages."""

from base.phrases import source
from home.models import Task


@source
def of_tasks():
    for label, note in Task.objects.values_list("label", "note"):
        yield from (label, note)
