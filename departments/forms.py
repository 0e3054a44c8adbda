"""The forms of closures and of people."""

import re

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.utils.text import slugify
from wagtail.models import Page

from base.editing.forms import CityPageForm
from base.editing.seen import SeenForm

DEPARTMENTS, OFFICES = "departments", "offices"


class OfficesField(ModelMultipleChoiceField):
    def label_from_instance(self, office):
        return f"{office.department.title}: {office}"


class ClosureForm(SeenForm):
    """Offers, and takes, only what its editor may close."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        from departments.rights import departments_of, may_close_city, offices_of

        self.may_close_city = may_close_city(self.for_user)
        departments = departments_of(self.for_user).order_by("title")
        offices = offices_of(self.for_user).order_by("department__title", "sort_order")
        self.fields[DEPARTMENTS].queryset = departments
        self.fields[OFFICES] = OfficesField(
            offices,
            required=False,
            widget=CheckboxSelectMultiple,
            label="Offices",
            help_text="Only these, the others of the department stay open.",
        )
        if not self.may_close_city:
            scope = self.fields["scope"]
            scope.choices = [c for c in scope.choices if c[0] in {DEPARTMENTS, OFFICES}]

    def clean(self):
        data = super().clean()
        scope = data.get("scope")
        for name in (DEPARTMENTS, OFFICES):
            if scope == name and not data.get(name) and name not in self.errors:
                self.add_error(name, ValidationError(f"Choose the {name} that this is for."))
            if scope and scope != name:
                # What was ticked before the scope was changed closes nothing in silence.
                data[name] = self.fields[name].queryset.none()
        return data


class StaffPageForm(CityPageForm):
    """Lets the address follow the name until the page is first published.

    Drafts save themselves while a name is typed; its first letters would stay in
    the address for ever.
    """

    def clean(self):
        data = super().clean()
        page = self.instance
        never_public = page.pk is None or not (page.live or page.first_published_at)
        if never_public and self.follows_name(data.get("slug")):
            name = f"{data.get('first_name', '')} {data.get('last_name', '')}"
            data["slug"] = self.free_slug(slugify(name))
        return data

    def follows_name(self, slug):
        """Tell whether an address was made from the name that the page had before."""
        return not slug or re.fullmatch(rf"{slugify(self.instance.title)}(-\d+)?", slug)

    def free_slug(self, wanted):
        candidate, number = wanted, 1
        while wanted and not Page._slug_is_available(candidate, self.parent_page, self.instance):
            number += 1
            candidate = f"{wanted}-{number}"
        return candidate
