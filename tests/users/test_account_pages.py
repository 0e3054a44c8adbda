"""The pages of accounts look like the site and keep to its strict policy."""

import re

import pytest
from django.contrib.auth import get_user_model

from tests.base.pictures import picture, upload

pytestmark = pytest.mark.django_db

PUBLIC = [
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/x-y/",
    "/accounts/inactive/",
]
OWN = [
    "/accounts/logout/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
    "/accounts/2fa/",
    "/accounts/2fa/totp/activate/",
    "/accounts/2fa/recovery-codes/generate/",
]


def visit(client, address):
    answer = client.get(address, follow=True)
    return answer, answer.content.decode()


@pytest.fixture
def signed_in(client):
    known = {"login": "ada@city.example", "password": "seventeen harbor seals"}
    get_user_model().objects.create_superuser(*known.values())
    client.post("/accounts/login/", known)
    client.post("/accounts/reauthenticate/", {"password": known["password"]})
    return client


def assert_fits(answer, page):
    assert answer.status_code == 200
    assert page.count("<h1") == 1
    assert 'id="main"' in page
    assert 'name="robots" content="noindex"' in page
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"<style|\sstyle=|\son\w+=", page)
    assert "'unsafe-inline'" not in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_page_before_the_sign_in_fits_the_site(client, address):
    assert_fits(*visit(client, address))


@pytest.mark.parametrize("address", OWN)
def test_a_page_of_an_account_fits_the_site(signed_in, address):
    answer, page = visit(signed_in, address)

    assert_fits(answer, page)
    assert answer.request["PATH_INFO"] == address


def test_every_field_of_the_sign_in_has_a_label(client):
    _, page = visit(client, "/accounts/login/")

    inputs = re.findall(r'<input[^>]*type="(?:email|password|checkbox)"[^>]*id="(\w+)"', page)
    assert {"id_login", "id_password"} <= set(inputs)
    assert all(f'for="{each}"' in page for each in inputs)


def test_a_wrong_password_is_told_beside_the_form(client):
    answer = client.post("/accounts/login/", {"login": "ada@city.example", "password": "x"})

    assert 'role="alert"' in answer.content.decode()


def test_no_portrait_is_offered_or_taken(signed_in):
    portrait = upload(picture(), "ada.jpg")
    names = {"name_email-first_name": "Ada", "name_email-last_name": "Brook"}
    others = {"theme-theme": "dark", "theme-contrast": "system", "theme-density": "default",
              "theme-keyboard_shortcuts": "on"}  # fmt: skip

    _, page = visit(signed_in, "/admin/account/")
    signed_in.post("/admin/account/", {**names, **others, "avatar-avatar": portrait})

    user = get_user_model().objects.get()
    assert 'name="name_email-first_name"' in page
    assert 'type="file"' not in page
    assert (user.first_name, user.wagtail_userprofile.theme) == ("Ada", "dark")
    assert not user.wagtail_userprofile.avatar


def test_the_account_page_is_for_staff_who_are_signed_in(client):
    answer = client.get("/admin/account/")

    assert answer.status_code == 302
    assert "/login/" in answer["Location"]
