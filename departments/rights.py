"""Who may close what: with the right to edit a department comes that to close its doors."""

from django.db.models import Exists, OuterRef
from wagtail.permission_policies.pages import PagePermissionPolicy

from departments.models import Closure, DepartmentPage, Office
from departments.reach import ReachPolicy

CLOSE_CITY = "departments.close_city"


def may_close_city(user):
    return user.has_perm(CLOSE_CITY)


def departments_of(user, action="change"):
    """Return the departments that somebody may edit, or "publish"."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, action)
    return DepartmentPage.objects.filter(pk__in=pages.order_by().values("pk"))


def offices_of(user):
    """Return the offices of the departments that somebody may edit."""
    departments = departments_of(user).values("pk")
    return Office.objects.filter(department__in=departments).select_related("department")


class ClosurePolicy(ReachPolicy):
    """Closures that lie wholly in one's departments; all for those who may close the city."""

    def within_reach(self, user):
        if may_close_city(user):
            return Closure.objects.all()
        own = departments_of(user).values("pk")
        departments, offices = Closure.departments.through, Closure.offices.through
        others = [
            departments.objects.filter(closure=OuterRef("pk")).exclude(departmentpage__in=own),
            offices.objects.filter(closure=OuterRef("pk")).exclude(office__department__in=own),
        ]
        some = [
            departments.objects.filter(closure=OuterRef("pk")),
            offices.objects.filter(closure=OuterRef("pk")),
        ]
        return (
            Closure.objects.exclude(scope=Closure.Scope.CITY)
            .filter(Exists(some[0]) | Exists(some[1]))
            .exclude(Exists(others[0]) | Exists(others[1]))
        )
