"""Those who alert the whole city when something is wrong, and have no other right."""

from django.contrib.auth.models import Group, Permission

NAME = "Emergency communications"
RIGHTS = ["access_admin", "alert_city", "add_alert", "change_alert", "delete_alert", "view_alert"]


def make_emergency_team(people=()):
    """Make, or mend, the group and add people to it; return it."""
    group, _ = Group.objects.get_or_create(name=NAME)
    group.permissions.add(*Permission.objects.filter(codename__in=RIGHTS))
    group.user_set.add(*people)
    return group
