"""Which department answers for a page."""

from django.db.models import Exists, OuterRef, Q

from base.caching.recording import today, used
from departments.models import Appointment, DepartmentPage, StaffPage


def owners_of(page):
    """Return the department that a page names or else stands below: one, or none."""
    find, *about = who_owns(page)
    return find(*about)


def who_owns(page):
    """Return the question for the owners of a page: what asks it, and of what."""
    if "department_id" in page.get_deferred_fields():  # of the page as it is stored
        return named_by, type(page), page.pk
    named = getattr(page, "department_id", None)
    if named:
        return with_keys, (named,)
    if not page.path:  # a preview of what was never saved
        return (DepartmentPage.objects.none,)
    return on_the_way, ways_to(page)


def named_by(model, pk):
    return DepartmentPage.objects.filter(pk__in=model.objects.filter(pk=pk).values("department"))


def with_keys(keys):
    return DepartmentPage.objects.filter(pk__in=keys)


def on_the_way(paths):
    return DepartmentPage.objects.filter(path__in=paths)


def ways_to(page):
    """Return where a page and all above it stand in the tree."""
    ends = range(page.steplen, len(page.path) + 1, page.steplen)
    return tuple(page.path[:end] for end in ends)


def who_serves(page, on=None):
    """Return the question for the departments whose page it is to residents.

    The page of a person stays where they began; they belong where they serve.
    """
    if not isinstance(page, StaffPage) or page.pk is None:
        return who_owns(page)
    used(f"appointments:person:{page.pk}")
    return where_somebody_serves, page.pk, on or today(), ways_to(page)


def where_somebody_serves(pk, day, paths):
    present = Appointment.objects.filter(Q(ends_on=None) | Q(ends_on__gte=day), starts_on__lte=day,
                                         person=pk)  # fmt: skip
    serves_here = Exists(present.filter(department=OuterRef("pk")))
    stands_below = Q(pk__in=on_the_way(paths).values("pk")) & ~Exists(present)
    return DepartmentPage.objects.filter(Q(serves_here) | stands_below)
