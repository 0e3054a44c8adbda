"""The form of a closure: it offers, and takes, only what its editor may close."""

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from wagtail.admin.forms import WagtailAdminModelForm

DEPARTMENTS, OFFICES = "departments", "offices"


class OfficesField(ModelMultipleChoiceField):
    def label_from_instance(self, office):
        return f"{office.department.title}: {office}"


class ClosureForm(WagtailAdminModelForm):
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
