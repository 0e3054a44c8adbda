"""Offices with their address, phones and ordinary hours, a row for each."""

from django.core.exceptions import ValidationError

from base.phones import display, normal_form
from cityweb.content.problems import Refused
from departments.models import Office, Phone

from . import hours
from .departments import Departments
from .filling import fill, needed, say

DEPARTMENT = "department"
OF_OFFICE = ("name", "room", "street", "city", "state", "postal_code", "country",
             "latitude", "longitude", "directions", "email", "hours_note",
             "in_use_from", "in_use_until")  # fmt: skip
PHONES = {
    "phone": Phone.Kind.VOICE,
    "text_telephone": Phone.Kind.TEXT,
    "phone_24h": Phone.Kind.DAY_AND_NIGHT,
    "fax": Phone.Kind.FAX,
}
NEEDED = (DEPARTMENT, "name")


class Offices:
    columns = (DEPARTMENT, *OF_OFFICE, *PHONES, *hours.DAYS)
    needed = NEEDED

    def __init__(self, rows, load):
        self.rows = rows
        self.load = load
        self.departments = Departments(load)
        self.lines = {}

    def write(self):
        for row in self.rows:
            self.write_row(row)
        if not self.load.problems:
            self.departments.publish("offices")

    def write_row(self, row):
        if not needed(row, NEEDED, self.load):
            return
        department = self.departments.of(row)
        name = row.get("name")
        known = len(self.load.problems)
        if department is None or self.is_second(department, name):
            fill(Office(), row, OF_OFFICE, self.load, leaving_out=[DEPARTMENT])
            return
        alike = [o for o in department.offices.all() if o.name.casefold() == name.text.casefold()]
        if len(alike) > 1:
            text = f"{department} has {len(alike)} offices of this name. Edit them in the admin."
            self.load.problems.add(name.place, text)
            return
        office = alike[0] if alike else Office(department=department)
        changes = {
            **fill(office, row, OF_OFFICE, self.load, leaving_out=[DEPARTMENT]),
            **self.phones(row, office),
            **self.hours(row, office),
        }
        if not changes or len(self.load.problems) > known:
            return
        what = f"{department}, {office.name}"
        if not alike:
            office.sort_order = department.offices.count()
            self.load.change(row.place, what, "new office")
        department.offices.add(office)
        say(changes, row, what, self.load)
        self.departments.change(department)

    def is_second(self, department, name):
        """Report an office that another row speaks of."""
        first = self.lines.setdefault((department.pk, name.text.casefold()), name.place.line)
        if first == name.place.line:
            return False
        self.load.problems.add(name.place, f"This office stands in row {first} already.")
        return True

    def phones(self, row, office):
        """Set the number of each kind; return what differs."""
        changes = {}
        for column, kind in PHONES.items():
            value = row.get(column)
            if value is None:
                continue
            try:
                number = normal_form(value.text)
            except ValidationError as error:
                self.load.problems.add(value.place, error.messages[0])
                continue
            phones = [phone for phone in office.phones.all() if phone.kind == kind]
            if number in [phone.number for phone in phones]:
                continue
            if len(phones) > 1:
                text = f"The office has {len(phones)} such numbers. Edit them in the admin."
                self.load.problems.add(value.place, text)
                continue
            phone = phones[0] if phones else Phone(kind=kind, sort_order=office.phones.count())
            changes[column] = (display(phone.number), display(number))
            phone.number = number
            office.phones.add(phone)
        return changes

    def hours(self, row, office):
        """Set the hours of those days that a row has a cell for; return what differs."""
        given = {}
        for column, day in hours.DAYS.items():
            value = row.get(column)
            if value is None:
                continue
            try:
                given[column] = (day, hours.read_day(value))
            except Refused as refused:
                self.load.problems.refuse(refused, value.place)
        stored = hours.week_of(office.hours)
        if given and stored is None:
            text = "The hours have seasons, weeks, holidays or notes. Edit them in the admin."
            self.load.problems.add(row.place_of(next(iter(given))), text)
            return {}
        changes = {
            column: (hours.in_words(stored.get(day, [])), hours.in_words(spans))
            for column, (day, spans) in given.items()
            if stored.get(day, []) != spans
        }
        if changes:
            office.hours = hours.stream_of({**stored, **dict(given.values())})
        return changes
