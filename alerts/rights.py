"""Who may alert whom: publishers the residents of their departments, few the whole city."""

from django.db.models import Exists, OuterRef

from alerts.models import Alert
from departments.models import DepartmentPage
from departments.reach import ReachPolicy
from departments.rights import departments_of

ALERT_CITY = "alerts.alert_city"


def may_alert_city(user):
    return user.has_perm(ALERT_CITY)


def alerted_by(user):
    """Return the departments on whose pages somebody may put an alert."""
    if may_alert_city(user):
        return DepartmentPage.objects.all()
    return departments_of(user, "publish")


class AlertPolicy(ReachPolicy):
    """Alerts that lie wholly in one's departments; all for those who may alert the city."""

    def within_reach(self, user):
        if may_alert_city(user):
            return Alert.objects.all()
        chosen = Alert.departments.through.objects.filter(alert=OuterRef("pk"))
        of_others = chosen.exclude(departmentpage__in=departments_of(user, "publish").values("pk"))
        own = Alert.objects.filter(Exists(chosen), scope=Alert.Scope.DEPARTMENTS)
        return own.exclude(Exists(of_others))
