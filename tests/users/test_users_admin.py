"""The web team makes accounts in the admin; only an administrator makes another one."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

pytestmark = pytest.mark.django_db

User = get_user_model()
PASSWORD = "seventeen harbor seals"
ADDRESS = "wagtailusers_users"


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("admin@city.example", PASSWORD))
    return client


@pytest.fixture
def registrar(client):
    """Somebody who keeps accounts without being an administrator."""
    group = Group.objects.create(name="Registrars")
    names = ["access_admin", "add_user", "change_user", "delete_user"]
    group.permissions.set(Permission.objects.filter(codename__in=names))
    user = User.objects.create_user("registrar@city.example", PASSWORD)
    user.groups.add(group)
    client.force_login(user)
    return client


def fields(email, **more):
    return {"email": email, "first_name": "Ada", "last_name": "Brook", "password1": PASSWORD,
            "password2": PASSWORD, "is_active": "on", **more}  # fmt: skip


def add(client, email, **more):
    return client.post(reverse(f"{ADDRESS}:add"), fields(email, **more))


def test_an_account_is_made_with_an_address_alone_and_opens_the_door(admin, client):
    add(admin, "Ada@City.example")
    client.logout()

    client.post("/accounts/login/", {"login": "ada@city.example", "password": PASSWORD})

    assert client.session["_auth_user_id"] == str(User.objects.get(email="ada@city.example").pk)


def test_an_address_that_is_taken_is_refused_however_it_is_typed(admin):
    add(admin, "ada@city.example")

    answer = add(admin, "ADA@city.example")

    assert "has an account" in answer.content.decode()
    assert User.objects.filter(email__iexact="ada@city.example").count() == 1


def test_accounts_are_listed_found_changed_and_deleted(admin):
    add(admin, "ada@city.example")
    ada = User.objects.get(email="ada@city.example")

    listing = admin.get(reverse(f"{ADDRESS}:index"), {"q": "brook"})
    form = admin.get(reverse(f"{ADDRESS}:edit", args=[ada.pk]))
    admin.post(
        reverse(f"{ADDRESS}:edit", args=[ada.pk]), fields("ada@city.example", last_name="Cole")
    )
    ada.refresh_from_db()
    admin.post(reverse(f"{ADDRESS}:delete", args=[ada.pk]))

    assert "ada@city.example" in listing.content.decode()
    assert form.status_code == 200
    assert ada.last_name == "Cole"
    assert not User.objects.filter(pk=ada.pk).exists()


def test_a_weak_password_is_refused_in_the_admin_too(admin):
    add(admin, "ada@city.example", password1="short", password2="short")

    assert not User.objects.filter(email="ada@city.example").exists()


def test_who_is_no_administrator_makes_none(registrar):
    add(registrar, "ada@city.example", is_superuser="on")

    assert not User.objects.get(email="ada@city.example").is_superuser


def test_who_is_no_administrator_changes_none(registrar):
    boss = User.objects.create_superuser("boss@city.example", PASSWORD)
    edit = reverse(f"{ADDRESS}:edit", args=[boss.pk])
    bulk = reverse("wagtail_bulk_action", args=["users", "user", "set_active_state"])
    new = {"password1": "another harbor seal", "password2": "another harbor seal"}

    registrar.post(edit, fields("boss@city.example", **new))
    registrar.post(f"{bulk}?id={boss.pk}", {"mark_as_active": ""})
    registrar.post(reverse(f"{ADDRESS}:delete", args=[boss.pk]))

    boss.refresh_from_db()
    assert boss.check_password(PASSWORD)
    assert boss.is_active


def test_who_is_no_administrator_does_not_become_one(registrar):
    own = User.objects.get(email="registrar@city.example")

    registrar.post(reverse(f"{ADDRESS}:edit", args=[own.pk]), fields(own.email, is_superuser="on"))

    own.refresh_from_db()
    assert not own.is_superuser
