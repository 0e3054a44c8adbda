"""Fills pages, their parts and records with what a file says, and checks them."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page

from .block_errors import NEEDED, report_model_errors
from .blocks import refuse_unknown
from .fields import default_of, read_field
from .problems import Refused
from .reading import Value
from .schema import Children, fields_of, keys_of, single_field
from .snapshot import content_of


class Form:
    """An instance being filled with one value of a file.

    Fields in `passing_by` stay as they are where the file does not name them.
    """

    def __init__(self, instance, value, city, passing_by=()):
        self.instance = instance
        self.value = value
        self.city = city
        self.passing_by = set(passing_by)
        self.many = {}
        self.is_stored = not instance._state.adding

    def fill(self):
        """Set every field of the instance: as the file says, else to its default."""
        refuse_unknown(self.value, list(keys_of(type(self.instance))), self.city.problems)
        for name, field in fields_of(type(self.instance)).items():
            given = self.value.get(name)
            if given is None and name in self.passing_by:
                continue
            if isinstance(field, Children):
                self.set_parts(field, given)
            elif field.many_to_many:
                self.many[name] = self.read(field, given) if given else []
                if isinstance(field, ParentalManyToManyField):
                    setattr(self.instance, name, self.many[name])
            else:
                self.set(field, given)
        return self

    def set(self, field, given):
        if given is not None:
            found = self.read(field, given)
            if found is not None:
                setattr(self.instance, field.name, found)
                return
        elif field.has_default() and callable(field.default) and self.is_stored:
            # “Today” was said at the first load, and stays.
            return
        elif isinstance(field, StreamField) and not field.blank:
            self.city.problems.add(self.value.place_of(field.name), NEEDED)
        setattr(self.instance, field.name, default_of(field, self.instance))

    def read(self, field, given):
        """Return what the file says of a field; None where it cannot be used."""
        try:
            return read_field(field, given, self.city, holder=self.value)
        except Refused as refused:
            self.city.problems.refuse(refused, given.place)
            return [] if field.many_to_many else None

    def set_parts(self, children, given):
        items = self.items_of(children, given)
        stored = list(getattr(self.instance, children.name).all()) if self.instance.pk else []
        forms = [Form(children.model(), item, self.city).fill() for item in items]
        for order, form in enumerate(forms):
            form.check()
            if isinstance(form.instance, Orderable):
                form.instance.sort_order = order
        if not self.city.problems:
            keep_identity([form.instance for form in forms], stored)
        setattr(self.instance, children.name, [form.instance for form in forms])
        self.refuse_twins(children, forms)
        self.check_number(children, given, len(items))

    def items_of(self, children, given):
        """Return the values of the parts, each as keys with values."""
        if given is None:
            return []
        if not isinstance(given.data, list):
            text = f"A list is wanted here (lines that begin with -), not {given.kind}."
            self.city.problems.add(given.place, text)
            return []
        single = single_field(children.model)
        items = []
        for item in given.data:
            if not isinstance(item.data, dict) and single:
                item = Value(item.place, {single: item})
            if isinstance(item.data, dict):
                items.append(item)
            else:
                self.city.problems.add(item.place, f"Keys with values are wanted, not {item.kind}.")
        return items

    def check_number(self, children, given, count):
        place = given.place if given else self.value.place_of(children.name)
        if children.most is not None and count > children.most:
            self.city.problems.add(place, f"At most {children.most} are possible here.")
        if count < children.least:
            self.city.problems.add(place, f"At least {children.least} are needed here.")

    def check(self):
        """Report what the model refuses."""
        try:
            self.instance.full_clean(exclude=self.unsaid())
        except ValidationError as error:
            report_model_errors(error, self.value, self.city.problems)

    def content(self, leaving_out=frozenset()):
        """Return what the instance will hold, to be compared with what is stored."""
        content = content_of(self.instance, leaving_out)
        many = {name: sorted(str(item.pk) for item in found) for name, found in self.many.items()}
        return {**content, **many}

    def unsaid(self):
        """Return the fields that need no check, and those that cannot be checked yet.

        What is read from a file was found already, or will be stored before it
        is referred to; Wagtail's own bookkeeping comes from Wagtail.
        """
        fields = self.instance._meta.fields
        mine = fields_of(type(self.instance))
        found = {
            field.name
            for field in fields
            if isinstance(field, models.ForeignKey)
            and (
                isinstance(field, ParentalKey)
                or field.get_cached_value(self.instance, default=None) is not None
            )
        }
        own = {f.name for f in fields if f.model is Page and f.name not in {*mine, "slug"}}
        return found | own

    def refuse_twins(self, children, forms):
        """Report parts that the database would refuse beside each other."""
        for constraint in children.model._meta.constraints:
            names = getattr(constraint, "fields", ())
            if children.parental_key.name not in names:
                continue
            rest = [name for name in names if name != children.parental_key.name]
            seen = set()
            for form in forms:
                fields = [children.model._meta.get_field(name) for name in rest]
                key = tuple(getattr(form.instance, field.attname) for field in fields)
                if key in seen and None not in key:
                    self.city.problems.add(form.value.place_of(rest[0]), "This is named twice.")
                seen.add(key)


def keep_identity(wanted, stored):
    """Give parts the keys of those that they take the place of, so that references hold.

    First those that are the same, then those of the same name, then in order.
    """
    free, open_parts = list(stored), list(wanted)
    for alike in (same_content, same_name, anything):
        for part in list(open_parts):
            twin = next((old for old in free if alike(part, old)), None)
            if twin is None:
                continue
            part.pk = twin.pk
            part._state.adding = False
            part._state.db = twin._state.db
            pass_on_parts(part, twin)
            free.remove(twin)
            open_parts.remove(part)


def pass_on_parts(part, twin):
    for name, field in fields_of(type(part)).items():
        if isinstance(field, Children):
            keep_identity(list(getattr(part, name).all()), list(getattr(twin, name).all()))


def same_content(part, old):
    return content_of(part) == content_of(old)


def same_name(part, old):
    return str(part) == str(old)


def anything(part, old):
    return True
