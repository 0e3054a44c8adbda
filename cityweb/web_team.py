"""The web team: it keeps what counts in the whole city, and helps every department."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

NAME = "Web team"
# Application: what of it the team adds, changes and deletes.
KEPT = {
    "departments": ["closure", "holiday", "actionstatus"],
    "news": ["topic"],
    "alerts": ["alert"],
    "feedback": ["feedback"],
    "home": ["task"],
    "search": ["synonym", "promotion"],
    "users": ["user"],
    "wagtailredirects": ["redirect"],
    "wagtailcore": ["workflow", "task", "locale"],
    "base": ["sitesettings", "phrase"],
}
ACTIONS = ["add", "change", "delete", "view"]
FURTHER = ["access_admin", "close_city", "alert_city", "submit_translation", "view_miss"]
PAGES = ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"]
COLLECTED = {"wagtailimages": "image", "wagtaildocs": "document", "wagtailcore": "collection"}


@transaction.atomic
def make_web_team(people=()):
    """Make, or mend, the group of the web team and add people to it; return it."""
    group, _ = Group.objects.get_or_create(name=NAME)
    wanted = Permission.objects.filter(codename__in=FURTHER)
    for app, models in KEPT.items():
        names = [f"{action}_{model}" for action in ACTIONS for model in models]
        wanted |= Permission.objects.filter(content_type__app_label=app, codename__in=names)
    group.permissions.add(*wanted)
    root, top = Page.get_first_root_node(), Collection.get_first_root_node()
    for right in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=PAGES
    ):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=right)
    for app, model in COLLECTED.items():
        names = [f"{action}_{model}" for action in ("add", "change", "delete", "choose")]
        for right in Permission.objects.filter(content_type__app_label=app, codename__in=names):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=top, permission=right
            )
    group.user_set.add(*people)
    return group
