"""The team of a department: who writes its pages, who publishes them, and how they pass on.

Making a team again changes nothing that is right already, so it can be run
whenever in doubt, and follows a department that was renamed.
"""

from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from base.shared import shared_collection

EDITORS, PUBLISHERS = "editors", "publishers"
PAGE_RIGHTS = {
    EDITORS: {"add_page", "change_page"},
    PUBLISHERS: {"add_page", "change_page", "publish_page", "lock_page", "unlock_page"},
}
# Rights on uploads are kept under the names of Wagtail's own models.
UPLOADS = ["image", "document"]
UPLOAD_RIGHTS = {f"{act}_{kind}" for act in ("add", "change", "choose") for kind in UPLOADS}
SHARED_RIGHTS = {f"choose_{kind}" for kind in UPLOADS}
OF_EVERYONE = {
    "access_admin",
    "add_closure",
    "change_closure",
    "delete_closure",
    "view_closure",
    "submit_translation",
}
OWN_RIGHTS = {EDITORS: set(OF_EVERYONE), PUBLISHERS: set(OF_EVERYONE)}


def also_may(name, *codenames):
    """Let an app of a higher floor give the editors or the publishers rights on its records."""
    OWN_RIGHTS[name].update(codenames)


@dataclass
class Team:
    department: object
    collection: object = None
    editors: object = None
    publishers: object = None
    workflow: object = None
    changes: list = field(default_factory=list)

    def say(self, text):
        self.changes.append(text)


@transaction.atomic
def make_team(department, editors=(), publishers=()):
    """Make, or mend, the team of a department and add people to it; return the team.

    `Team.changes` says in words what was done; it is empty where all was right.
    """
    team = Team(department)
    team.editors = group_of(team, EDITORS)
    team.publishers = group_of(team, PUBLISHERS)
    team.collection = collection_of(team)
    for group, name in ((team.editors, EDITORS), (team.publishers, PUBLISHERS)):
        give(team, group, name)
    team.workflow = workflow_of(team)
    for group, people in ((team.editors, editors), (team.publishers, publishers)):
        for person in people:
            if not group.user_set.filter(pk=person.pk).exists():
                group.user_set.add(person)
                team.say(f"{person} joined “{group}”")
    return team


def group_of(team, name):
    """Return a group of the department, by its rights there or else by its name."""
    wanted = name_of(team.department, name)
    group = stored_group(team.department, name)
    if group is None:
        taken = Group.objects.filter(name=wanted).first()
        if taken and taken.page_permissions.exists():
            wanted = name_of(team.department, name, distinct=True)
        group, made = Group.objects.get_or_create(name=wanted)
        if made:
            team.say(f"Group “{group}”")
    elif group.name not in {wanted, name_of(team.department, name, distinct=True)}:
        if Group.objects.filter(name=wanted).exists():
            wanted = name_of(team.department, name, distinct=True)
        team.say(f"Group “{group.name}” is now “{wanted}”")
        group.name = wanted
        group.save()
    return group


def stored_group(department, name):
    """Return the group that has rights on a department, or None."""
    return Group.objects.filter(
        page_permissions__page=department, name__endswith=f" {name}"
    ).first()


def name_of(department, name, distinct=False):
    """Return the name of a group; with the last part of the address where titles are alike."""
    title = f"{department.title} ({department.slug})" if distinct else department.title
    return f"{title[: 150 - len(name) - 1]} {name}"


def collection_of(team):
    """Return the collection of what the department uploads."""
    rights = GroupCollectionPermission.objects.filter(
        group=team.editors, permission__codename__startswith="add_"
    ).exclude(collection=shared_collection())
    found = rights.select_related("collection").first()
    if found:
        collection = found.collection
        if collection.name != team.department.title:
            team.say(f"Collection “{collection.name}” is now “{team.department.title}”")
            collection.name = team.department.title
            collection.save()
        return collection
    root = Collection.get_first_root_node()
    team.say(f"Collection “{team.department.title}”")
    return root.add_child(name=team.department.title)


def give(team, group, name):
    """Give a group its rights: in the admin, on the pages, on uploads."""
    for permission in Permission.objects.filter(codename__in=OWN_RIGHTS[name]):
        if not group.permissions.filter(pk=permission.pk).exists():
            group.permissions.add(permission)
            team.say(f"“{group}” may {permission.name[4:].lower()}")
    pages = Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=PAGE_RIGHTS[name]
    )
    for permission in pages:
        _, made = GroupPagePermission.objects.get_or_create(
            group=group, page=team.department.page_ptr, permission=permission
        )
        note(team, made, group, permission, team.department.title)
    for collection, rights in (
        (team.collection, UPLOAD_RIGHTS),
        (shared_collection(), SHARED_RIGHTS),
    ):
        for permission in Permission.objects.filter(
            content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=rights
        ):
            _, made = GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )
            note(team, made, group, permission, collection.name)


def note(team, made, group, permission, where):
    if made:
        team.say(f"“{group}” may {permission.name[4:].lower()} in “{where}”")


def workflow_of(team):
    """Return the workflow of the department's pages: its publishers approve."""
    assigned = WorkflowPage.objects.filter(page=team.department.page_ptr).first()
    if assigned:
        return assigned.workflow
    title = team.department.title
    task = GroupApprovalTask.objects.create(name=f"Approval by {team.publishers}"[:255])
    task.groups.add(team.publishers)
    workflow = Workflow.objects.create(name=f"{title}: approval by its publishers"[:255])
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=team.department.page_ptr)
    team.say(f"Workflow “{workflow}”")
    return workflow
