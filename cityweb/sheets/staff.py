"""People and their posts, a row for each post."""

from django.conf import settings
from django.core.exceptions import ValidationError

from cityweb.content.block_errors import report_model_errors
from cityweb.content.reading import Value
from departments.models import Appointment, DepartmentPage, StaffPage

from .departments import Departments, why_not_to_touch
from .filling import fill, needed, say

DEPARTMENT, PERSON = "department", "person"
OF_PERSON = ("first_name", "last_name", "email", "phone", "summary", "short_bio")
OF_POST = ("title", "leads", "acting", "starts_on", "ends_on", "term_ends_on")
NEEDED = (DEPARTMENT, "first_name", "last_name", "title")


class Staff:
    columns = (DEPARTMENT, PERSON, *OF_PERSON, *OF_POST)
    needed = NEEDED

    def __init__(self, rows, load):
        self.rows = rows
        self.load = load
        self.departments = Departments(load)
        self.said = {}
        self.posts = {}

    def write(self):
        for row in self.rows:
            self.write_row(row)
        if not self.load.problems:
            self.departments.publish("appointments")

    def write_row(self, row):
        if needed(row, NEEDED, self.load):
            department = self.departments.of(row)
            self.post(row, department, self.person(row, department))

    def person(self, row, department):
        """Return the person of a row, stored; None, with the reason reported, if that cannot be."""
        found, known = list(self.people(row)), len(self.load.problems)
        if len(found) > 1:
            slugs = ", ".join(person.slug for person in found)
            text = f"{len(found)} people have this name. Say which with “{PERSON}”: {slugs}."
            self.load.problems.add(row.place_of("last_name"), text)
            return None
        person = found[0] if found else StaffPage(live=False)
        changes = fill(person, row, OF_PERSON, self.load, leaving_out=wagtails_own(person))
        if changes and found and (reason := why_not_to_touch(person)):
            self.load.problems.add(row.place, reason)
        if department is None or len(self.load.problems) > known:
            return None
        if not found and not self.add(person, row, department):
            return None
        if changes:
            say(changes, row, person.name, self.load)
            person.save_revision().publish()
        return None if self.contradicts(row, person) else StaffPage.objects.get(pk=person.pk)

    def add(self, person, row, department):
        """Put a new person below a department; tell whether there was room."""
        named = row.get(PERSON)
        person.slug = slug_of(named) if named else ""
        try:
            DepartmentPage.objects.get(pk=department.pk).add_child(instance=person)
            person.full_clean()  # which a draft is spared
        except ValidationError as error:
            report_model_errors(error, Value(row.place, {"slug": named or row}), self.load.problems)
            return False
        self.load.change(row.place, person.name, f"new, in {department}")
        return True

    def people(self, row):
        """Find the people that a row may mean: whom it names by address, or all of that name."""
        people = StaffPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        named = row.get(PERSON)
        if named:
            return people.filter(slug=slug_of(named))
        first, last = row.get("first_name").text, row.get("last_name").text
        return people.filter(first_name__iexact=first, last_name__iexact=last)

    def contradicts(self, row, person):
        """Report what another row says otherwise of the same person."""
        is_other = False
        for name in OF_PERSON:
            value = row.get(name)
            if value is None:
                continue
            first = self.said.setdefault((person.pk, name), value)
            if first.text != value.text:
                text = f"Row {first.place.line} says otherwise: “{first.text}”."
                self.load.problems.add(value.place, text)
                is_other = True
        return is_other

    def post(self, row, department, person):
        """Set the post of a row; where it has no person, only check what it says."""
        known = len(self.load.problems)
        if department is None or person is None:
            fill(Appointment(), row, OF_POST, self.load, leaving_out=[DEPARTMENT, PERSON])
            return
        title = row.get("title")
        key = (person.pk, title.text.casefold())
        first = self.posts.setdefault((department.pk, *key), row.place.line)
        if first != row.place.line:
            self.load.problems.add(title.place, f"This post stands in row {first} already.")
            return
        stored = [post for post in department.appointments.all()
                  if (post.person_id, post.title.casefold()) == key]  # fmt: skip
        post = stored[0] if stored else Appointment(department=department, person=person)
        changes = fill(post, row, OF_POST, self.load, leaving_out=[DEPARTMENT, PERSON])
        if not changes or len(self.load.problems) > known:
            return
        what = f"{person.name}, {post.title}"
        if not stored:
            post.sort_order = department.appointments.count()
            self.load.change(row.place, what, f"new post in {department}")
        department.appointments.add(post)
        say(changes, row, what, self.load)
        self.departments.change(department)


def slug_of(value):
    return value.text.strip("/").rpartition("/")[2].lower()


def wagtails_own(person):
    """Return the fields that are no cell's: where the page stands, who made it."""
    return [field.name for field in person._meta.fields if field.name not in OF_PERSON]
