"""The short texts of departments that a city says in its other languages."""

from base.phrases import source
from departments.models import ActionStatus, Appointment, Closure, Holiday, Office, Phone


def texts(model, *names):
    for row in model.objects.values_list(*names).distinct():
        yield from row


@source
def of_departments():
    yield from texts(Office, "name", "room", "country", "directions", "hours_note")
    yield from texts(Phone, "label")
    yield from texts(Appointment, "title")
    yield from texts(Closure, "reason", "note")
    yield from texts(Holiday, "name")
    yield from texts(ActionStatus, "label")
    yield from of_hours()


def of_hours():
    """Yield the notes of hours and the names of seasons."""
    for (hours,) in Office.objects.values_list("hours"):
        for rule in hours:
            yield rule.value.get("note")
            yield (rule.value.get("season") or {}).get("name")
