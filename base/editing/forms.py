"""The form of every page: it takes only what its editor may choose, and loses nothing in use."""

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, ReferenceIndex

from .checks import problems_of
from .choices import problems_with, references_of
from .visibility import title_for

PUBLISHING = {"action-publish", "action-submit", "action-restart-workflow"}
UPKEEP = ("change_note", "review_on", "review_interval")


class CityPageForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.is_checked = False
        if self.instance.is_translation:
            self.leave_facts_out()
        if "slug" in self.fields:
            self.fields["slug"].required = False  # made from the title where it is empty
        self.references_before = set()
        if self.is_bound and self.instance.pk and not self.chooses_freely:
            self.references_before = references_of(self.instance)

    def leave_facts_out(self):
        """Ask a translator for words alone; all else is taken from the original."""
        of_every_page = {field.name for field in Page._meta.get_fields()} - {"slug"}
        own = {field.name for field in self.instance._meta.get_fields()} - of_every_page
        for name in (own & set(self.fields)) - {*self.instance.words, *UPKEEP}:
            del self.fields[name]
        for name in self.instance.facts:
            self.formsets.pop(name, None)

    @property
    def chooses_freely(self):
        return self.for_user is None or self.for_user.is_superuser

    @property
    def is_to_be_published(self):
        approves = self.data.get("workflow-action-name") == "approve"
        return bool(PUBLISHING & set(self.data)) or (
            approves and "action-workflow-action" in self.data
        )

    def is_valid(self):
        valid = super().is_valid()
        if valid and not self.is_checked:
            self.is_checked = True
            for problem in [*self.refused_choices(), *self.rows_in_use()]:
                self.add_error(None, problem)
            if self.is_to_be_published:
                self.hold_back()
        return valid and not self.errors

    def hold_back(self):
        """Refuse to publish what some residents could not see, hear or understand."""
        for name, problem in problems_of(self.instance).items():
            self.add_error(name if name in self.fields else None, problem)

    def refused_choices(self):
        if self.chooses_freely:
            return []
        chosen = set().union(*(references_of(form.instance) for form in forms_of(self)))
        return problems_with(chosen - self.references_before, self.for_user)

    def rows_in_use(self):
        """Say which rows cannot be taken away because other pages show them."""
        problems = []
        for form in forms_of(self, deleted=True):
            references = ReferenceIndex.get_references_to(form.instance)
            users = [user for user, _ in references.group_by_source_object()]
            names = [self.name_of(user) for user in users if user.pk != self.instance.pk]
            if names:
                shown = ", ".join(names)
                problems.append(f"“{form.instance}” is shown by: {shown}. Change that first.")
        return problems

    def name_of(self, user):
        if isinstance(user, Page) and self.for_user:
            return title_for(self.for_user, user)
        return str(user)


def forms_of(form, deleted=False):
    """Yield a form and the forms of its rows, however deep; or those of the rows taken away."""
    if not deleted:
        yield form
    for name, formset in getattr(form, "formsets", {}).items():
        if name == "comments":
            continue
        gone = formset.deleted_forms
        for row in formset.forms:
            if row in gone:
                if deleted and row.instance.pk:
                    yield row
            elif row.has_changed() or row.instance.pk:
                yield from forms_of(row, deleted)
