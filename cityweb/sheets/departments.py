"""The departments that the rows of a spreadsheet name, each published once if it changed."""

from django.conf import settings

from departments.models import DepartmentPage


def why_not_to_touch(page):
    """Return why a page cannot be changed from outside of its form, or ""."""
    if not page.live:
        return f"“{page}” is not published."
    if page.has_unpublished_changes:
        return f"“{page}” has changes that nobody has published. Publish or discard them first."
    return f"“{page}” is locked." if page.locked else ""


class Departments:
    def __init__(self, load):
        self.load = load
        self.pages = {}
        self.changed = set()

    def of(self, row, column="department"):
        """Return the department that a row names; None, with the reason reported, if there is none.

        One that is named again is the same object, with what was changed in it.
        """
        value = row.get(column)
        slug = value.text.strip("/").rpartition("/")[2].lower()
        if slug not in self.pages:
            self.pages[slug] = DepartmentPage.objects.filter(
                slug=slug, locale__language_code=settings.LANGUAGE_CODE
            ).first()
        page = self.pages[slug]
        reason = why_not_to_touch(page) if page else f"There is no department “{slug}”."
        if reason:
            self.load.problems.add(value.place, reason)
            return None
        return page

    def change(self, page):
        self.changed.add(page.slug)

    def publish(self, *parts):
        """Store the parts of what changed, and publish it, a revision for each department."""
        for slug in sorted(self.changed):
            page = self.pages[slug]
            # Else the revision would not know the keys of what is new in it.
            for name in parts:
                getattr(page, name).commit()
            page.save_revision(clean=False).publish()
