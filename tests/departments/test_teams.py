"""A team writes and publishes its own department, and nothing of another one."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Collection, Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from base.models import CityImage
from base.shared import shared_collection
from departments.models import DepartmentPage
from departments.teams import make_team
from home.models import InformationPage
from tests.base.pictures import picture, upload
from tests.departments.rivals import Rivals

pytestmark = pytest.mark.django_db


def prepare():
    return Rivals()


@pytest.fixture
def rivals(prepared):
    return prepared


def page_form(title, **more):
    return nested_form_data(
        {
            "title": title,
            "slug": "swimming",
            "summary": "",
            "body": streamfield([("text", rich_text("<p>Swim.</p>"))]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0},
            **more,
        }
    )


def add_address(parent):
    return reverse("wagtailadmin_pages:add", args=["home", "informationpage", parent.pk])


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_an_editor_drafts_and_submits_and_a_publisher_approves(client, rivals):
    client.force_login(rivals.park_editor)
    client.post(add_address(rivals.parks), page_form("Swimming"))
    page = InformationPage.objects.get(title="Swimming")
    client.post(edit_address(page), page_form("Swimming", **{"action-submit": "1"}))
    submitted = InformationPage.objects.get(pk=page.pk)
    task = submitted.current_workflow_task_state

    client.force_login(rivals.park_publisher)
    approve = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    client.post(approve, {"comment": "Good."})

    assert not submitted.live
    assert InformationPage.objects.get(pk=page.pk).live
    assert client.get("/departments/parks/swimming/").status_code == 200


@pytest.mark.parametrize("action", ["action-publish", "action-submit", ""])
def test_an_editor_does_not_publish(client, rivals, action):
    client.force_login(rivals.park_editor)

    client.post(add_address(rivals.parks), page_form("Swimming", **{action: "1"}))

    assert not InformationPage.objects.get(title="Swimming").live


def test_an_editor_does_not_approve_what_they_submitted(client, rivals):
    client.force_login(rivals.park_editor)
    client.post(add_address(rivals.parks), page_form("Swimming", **{"action-submit": "1"}))
    page = InformationPage.objects.get(title="Swimming")
    task = page.current_workflow_task_state

    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk]))

    assert not InformationPage.objects.get(title="Swimming").live


def test_a_publisher_publishes_at_once(client, rivals):
    client.force_login(rivals.park_publisher)

    client.post(add_address(rivals.parks), page_form("Swimming", **{"action-publish": "1"}))

    assert InformationPage.objects.get(title="Swimming").live


@pytest.mark.parametrize("person", ["park_editor", "park_publisher"])
def test_nobody_writes_below_another_department(client, rivals, person):
    client.force_login(getattr(rivals, person))

    client.post(add_address(rivals.police), page_form("Swimming", **{"action-publish": "1"}))

    assert not InformationPage.objects.filter(title="Swimming").exists()


def test_nobody_moves_or_copies_a_page_into_another_department(client, rivals):
    client.force_login(rivals.park_publisher)
    page, there = rivals.park_page, rivals.police

    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, there.pk]))
    client.post(
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        {"new_title": "Pools", "new_slug": "pools2", "new_parent_page": there.pk},
    )
    client.post(
        f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'move'])}?id={page.pk}",
        {"chooser": there.pk},
    )

    assert not InformationPage.objects.descendant_of(there).exists()
    assert InformationPage.objects.child_of(rivals.parks).count() == 1


def test_a_team_made_twice_is_the_same_team(rivals):
    again = make_team(rivals.parks, [rivals.park_editor], [rivals.park_publisher])

    assert again.changes == []
    assert again.editors == rivals.park_team.editors
    assert again.collection == rivals.park_team.collection
    assert again.workflow == rivals.park_team.workflow
    assert Group.objects.filter(name="Parks editors").count() == 1


def test_a_team_follows_a_department_that_was_renamed(rivals):
    rivals.parks.title = "Green Spaces"
    rivals.parks.save()

    team = make_team(DepartmentPage.objects.get(pk=rivals.parks.pk))

    assert team.editors.pk == rivals.park_team.editors.pk
    assert team.editors.name == "Green Spaces editors"
    assert Collection.objects.get(pk=rivals.park_team.collection.pk).name == "Green Spaces"


def test_departments_of_one_title_have_teams_of_their_own(rivals):
    one, other = (rivals.city.department("Pools", slug=slug) for slug in ("pools", "pools-2"))

    teams = make_team(one), make_team(other)

    assert teams[0].editors != teams[1].editors
    assert teams[0].collection != teams[1].collection
    assert make_team(other).changes == []


def test_a_team_uploads_into_its_own_collection_alone(client, rivals):
    client.force_login(rivals.park_editor)
    own, theirs = rivals.park_team.collection, rivals.police_team.collection

    for collection in (own, theirs, Collection.get_first_root_node()):
        client.post(
            reverse("wagtailimages:add"),
            {"title": "Pier", "description": "A pier", "file": upload(picture()),
             "collection": collection.pk},
        )  # fmt: skip

    assert {image.collection_id for image in CityImage.objects.all()} == {own.pk}


def test_a_team_chooses_from_its_own_pictures_and_the_shared_ones(client, rivals):
    client.force_login(rivals.park_editor)
    shared, own = shared_collection(), rivals.park_team.collection
    for alt, collection in (
        ("Harbor", shared),
        ("Pool", own),
        ("Cell", rivals.police_team.collection),
        ("Vault", Collection.get_first_root_node()),
    ):
        rivals.city.image(alt, collection=collection)

    page = client.get(reverse("wagtailimages_chooser:choose")).content.decode()

    shown = [alt for alt in ("Harbor", "Pool", "Cell", "Vault") if f"{alt}" in page]
    assert shown == ["Harbor", "Pool"]


def test_a_shared_picture_is_chosen_but_not_changed(client, rivals):
    client.force_login(rivals.park_publisher)
    image = rivals.city.image("Harbor", collection=shared_collection())

    client.post(reverse("wagtailimages:delete", args=[image.pk]))
    answer = client.get(reverse("wagtailimages:edit", args=[image.pk]))

    assert answer.status_code == 302
    assert CityImage.objects.filter(pk=image.pk).exists()


def test_the_command_says_what_it_did_and_that_nothing_is_left_to_do(rivals):
    rivals.city.department("Pools")
    first, second = StringIO(), StringIO()

    call_command("make_team", "/departments/pools/", stdout=first)
    call_command("make_team", "pools", stdout=second)

    assert "Group “Pools editors”" in first.getvalue()
    assert "Nothing to do" in second.getvalue()


def test_the_command_adds_people_by_their_addresses(rivals):
    out = StringIO()

    call_command("make_team", "police", editor=["E@parks.example"], stdout=out)

    assert rivals.police_team.editors.user_set.filter(email="e@parks.example").exists()


@pytest.mark.parametrize("options", [{"address": "mines"}, {"address": "parks", "editor": ["x@y"]}])
def test_the_command_names_what_it_did_not_find(rivals, options):
    address = options.pop("address")

    with pytest.raises(CommandError, match="mines|x@y"):
        call_command("make_team", address, **options)


def test_a_workflow_of_the_whole_city_stays_where_it_is(rivals):
    assert rivals.parks.get_workflow() == rivals.park_team.workflow
    assert Page.objects.get(pk=rivals.city.home.pk).get_workflow() != rivals.park_team.workflow
