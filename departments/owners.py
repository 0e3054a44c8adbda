"""Which department answers for a page."""

from django.db.models import Exists, OuterRef, Q

from base.caching.recording import today, used
from departments.models import Appointment, DepartmentPage, StaffPage


def owners_of(page):
    """Return the department that a page names or else stands below: one, or none."""
    if "department_id" in page.get_deferred_fields():  # of the page as it is stored
        own = type(page).objects.filter(pk=page.pk).values("department")
        return DepartmentPage.objects.filter(pk__in=own)
    named = getattr(page, "department_id", None)
    if named:
        return DepartmentPage.objects.filter(pk=named)
    if not page.path:  # a preview of what was never saved
        return DepartmentPage.objects.none()
    return DepartmentPage.objects.ancestor_of(page, inclusive=True)


def serving_departments_of(page, on=None):
    """Return the departments whose page it is to residents.

    The page of a person stays where they began; they belong where they serve.
    """
    if not isinstance(page, StaffPage) or page.pk is None:
        return owners_of(page)
    used(f"appointments:person:{page.pk}")
    day = on or today()
    present = Appointment.objects.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day,
                                         person=page)  # fmt: skip
    serves_here = Exists(present.filter(department=OuterRef("pk")))
    stands_below = Q(pk__in=owners_of(page).values("pk")) & ~Exists(present)
    return DepartmentPage.objects.filter(Q(serves_here) | stands_below)
