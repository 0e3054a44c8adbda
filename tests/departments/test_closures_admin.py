"""A closure is made by those who may edit what it closes; the city's by few."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from departments.models import Closure
from tests.departments.rivals import Rivals

pytestmark = pytest.mark.django_db


def prepare():
    rivals = Rivals()
    rivals.pool = rivals.city.office(rivals.parks, "Pool")
    rivals.station = rivals.city.office(rivals.police, "Station")
    return rivals


@pytest.fixture
def rivals(prepared):
    return prepared


@pytest.fixture
def editor(client, rivals):
    client.force_login(rivals.park_editor)
    return client


def fields(scope="departments", departments=(), offices=(), **more):
    return {
        "reason": "Inventory",
        "scope": scope,
        "departments": [d.pk for d in departments],
        "offices": [o.pk for o in offices],
        "starts_at": "2026-12-01 14:00",
        "ends_at": "2026-12-02 09:00",
        "effect": "closed",
        "hours-count": 0,
        "note": "",
        **more,
    }


def add(client, **options):
    return client.post(reverse("closure:add"), fields(**options))


def closure_of(*departments, scope="departments", offices=(), reason="Strike"):
    closure = Closure.objects.create(reason=reason, scope=scope, starts_at=timezone.now())
    closure.departments.set(departments)
    closure.offices.set(offices)
    return closure


def test_an_editor_closes_their_own_department(editor, rivals):
    add(editor, departments=[rivals.parks])

    closure = Closure.objects.get()
    assert list(closure.departments.all()) == [rivals.parks]


def test_an_editor_closes_one_of_their_offices(editor, rivals):
    add(editor, scope="offices", offices=[rivals.pool])

    assert list(Closure.objects.get().offices.all()) == [rivals.pool]


def test_the_form_offers_only_what_the_editor_may_close(editor, rivals):
    page = editor.get(reverse("closure:add")).content.decode()

    assert "Pool" in page
    assert "Station" not in page
    assert "The whole city" not in page


def test_another_department_is_refused_whatever_the_form_offered(editor, rivals):
    answers = [
        add(editor, departments=[rivals.police]),
        add(editor, departments=[rivals.parks, rivals.police]),
        add(editor, scope="offices", offices=[rivals.station]),
        add(editor, scope="city"),
    ]

    assert [answer.status_code for answer in answers] == [200] * 4
    assert not Closure.objects.exists()


@pytest.mark.parametrize("scope", ["departments", "offices"])
def test_a_closure_of_nothing_is_refused_at_its_field(editor, rivals, scope):
    answer = add(editor, scope=scope)

    assert scope in answer.context["form"].errors


def test_what_was_ticked_before_the_scope_changed_closes_nothing(editor, rivals):
    add(editor, scope="offices", departments=[rivals.parks], offices=[rivals.pool])

    closure = Closure.objects.get()
    assert not closure.departments.exists()
    assert list(closure.offices.all()) == [rivals.pool]


def test_an_editor_sees_and_changes_only_what_lies_in_their_department(editor, rivals):
    own = closure_of(rivals.parks, reason="Own")
    theirs = closure_of(rivals.police, reason="Theirs")
    both = closure_of(rivals.parks, rivals.police, reason="Both")
    city = closure_of(scope="city", reason="Everywhere")

    listing = editor.get(reverse("closure:index")).content.decode()
    edits = [editor.get(reverse("closure:edit", args=[c.pk])) for c in (own, theirs, both, city)]

    assert "Own" in listing
    assert not any(word in listing for word in ("Theirs", "Both", "Everywhere"))
    assert [answer.status_code for answer in edits] == [200, 302, 302, 302]


@pytest.mark.parametrize("door", ["edit", "delete", "copy", "history", "usage"])
def test_no_door_leads_to_the_closure_of_another_department(editor, rivals, door):
    theirs = closure_of(rivals.police)
    address = reverse(f"closure:{door}", args=[theirs.pk])

    editor.get(address)
    editor.post(address, fields(departments=[rivals.parks]))

    assert Closure.objects.get(pk=theirs.pk).reason == "Strike"
    assert list(theirs.departments.all()) == [rivals.police]


def test_an_own_closure_cannot_be_given_to_another_department(editor, rivals):
    own = closure_of(rivals.parks)

    editor.post(reverse("closure:edit", args=[own.pk]), fields(departments=[rivals.police]))

    assert list(own.departments.all()) == [rivals.parks]


def test_an_editor_ends_and_deletes_an_own_closure(editor, rivals):
    own = closure_of(rivals.parks)

    editor.post(reverse("closure:edit", args=[own.pk]), fields(departments=[rivals.parks]))
    changed = Closure.objects.get().reason
    editor.post(reverse("closure:delete", args=[own.pk]))

    assert changed == "Inventory"
    assert not Closure.objects.exists()


def test_who_may_close_the_city_closes_it_and_any_department(client, rivals):
    rivals.park_team.editors.permissions.add(Permission.objects.get(codename="close_city"))
    client.force_login(rivals.park_editor)
    theirs = closure_of(rivals.police)

    add(client, scope="city")
    page = client.get(reverse("closure:edit", args=[theirs.pk]))

    assert Closure.objects.filter(scope="city").exists()
    assert page.status_code == 200


def test_a_closure_is_found_filtered_and_exported_with_where_it_holds(client, rivals):
    client.force_login(rivals.park_editor)
    closure_of(rivals.parks, reason="=HYPERLINK(1)")
    index = reverse("closure:index")

    found = client.get(index, {"q": "hyperlink"}).content.decode()
    filtered = client.get(index, {"scope": "offices"}).content.decode()
    rows = b"".join(client.get(index, {"export": "csv"}).streaming_content).decode()

    assert "Parks" in found
    assert "HYPERLINK" not in filtered
    assert "'=HYPERLINK(1)" in rows


@pytest.mark.parametrize("door", ["holiday", "actionstatus", "topic", "task"])
def test_what_counts_in_the_whole_city_is_kept_by_the_web_team(client, rivals, door):
    client.force_login(rivals.park_publisher)

    answers = [client.get(reverse(f"{door}:{view}")) for view in ("index", "add")]

    assert [answer.status_code for answer in answers] == [302, 302]


@pytest.mark.parametrize("door", ["closure", "holiday", "actionstatus", "topic", "task"])
def test_the_web_team_finds_everything_under_one_menu(admin_client, rivals, door):
    home = admin_client.get("/admin/").content.decode()
    answers = [admin_client.get(reverse(f"{door}:{view}")) for view in ("index", "add")]

    assert reverse(f"{door}:index") in home
    assert [answer.status_code for answer in answers] == [200, 200]
