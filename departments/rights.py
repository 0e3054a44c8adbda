"""Who may close what: with the right to edit a department comes that to close its doors."""

from django.db.models import Exists, OuterRef
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from departments.models import Closure, DepartmentPage, Office

CLOSE_CITY = "departments.close_city"


def may_close_city(user):
    return user.has_perm(CLOSE_CITY)


def departments_of(user):
    """Return the departments that somebody may edit."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return DepartmentPage.objects.filter(pk__in=pages.order_by().values("pk"))


def offices_of(user):
    """Return the offices of the departments that somebody may edit."""
    departments = departments_of(user).values("pk")
    return Office.objects.filter(department__in=departments).select_related("department")


class ClosurePolicy(ModelPermissionPolicy):
    """The rights on the model, narrowed to closures that lie wholly in one's departments."""

    def within_reach(self, user):
        """Return the closures that somebody who may not close the city may change."""
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

    def instances_user_has_any_permission_for(self, user, actions):
        if not self.user_has_any_permission(user, actions):
            return Closure.objects.none()
        return Closure.objects.all() if may_close_city(user) else self.within_reach(user)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        allowed = self.instances_user_has_any_permission_for(user, actions)
        return allowed.filter(pk=instance.pk).exists()

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)
