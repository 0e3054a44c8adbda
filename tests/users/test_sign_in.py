"""There is one way in, with a lock-out and a second step, and every other door leads there."""

import re

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth import get_user_model
from django.core import mail
from django.core.cache import cache

pytestmark = pytest.mark.django_db

PASSWORD = "seventeen harbor seals"


@pytest.fixture(autouse=True)
def forget_failures():
    cache.clear()


@pytest.fixture
def ada():
    return get_user_model().objects.create_superuser("ada@city.example", PASSWORD)


def sign_in(client, password=PASSWORD, email="ada@city.example", **options):
    return client.post("/accounts/login/", {"login": email, "password": password}, **options)


def is_signed_in(client):
    return client.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    "address", ["/admin/", "/admin/pages/", "/admin/images/", "/admin/users/", "/admin/account/"]
)
def test_a_door_of_the_admin_leads_to_the_sign_in_and_back(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer.url) == (302, f"/accounts/login/?next={address}")


@pytest.mark.parametrize("address", ["/admin/login/", "/_util/login/"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_other_door_takes_a_password(client, ada, address, method):
    answer = getattr(client, method)(
        f"{address}?next=/admin/pages/",
        {"username": ada.email, "password": PASSWORD, "next": "/admin/pages/"}
        if method == "post" else {"next": "/admin/pages/"},
    )  # fmt: skip

    assert (answer.status_code, answer.url) == (302, "/accounts/login/?next=%2Fadmin%2Fpages%2F")
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "address", ["/admin/password_reset/", "/admin/password_reset/confirm/MQ/set-password/"]
)
def test_a_lost_password_has_one_way_too(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer.url) == (302, "/accounts/password/reset/")


def test_the_right_password_leads_to_where_somebody_wanted_to_go(client, ada):
    answer = client.post(
        "/accounts/login/?next=/admin/pages/",
        {"login": "Ada@City.example", "password": PASSWORD, "next": "/admin/pages/"},
    )

    assert (answer.status_code, answer.url) == (302, "/admin/pages/")


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example/", "javascript:1"])
def test_nobody_is_led_away_to_another_site(client, ada, wanted):
    answer = client.post(
        "/accounts/login/", {"login": ada.email, "password": PASSWORD, "next": wanted}
    )

    assert answer.url == "/admin/"


def test_an_account_rests_after_five_wrong_passwords_even_for_the_right_one(client, ada):
    for _ in range(5):
        sign_in(client, "wrong")

    answer = sign_in(client)

    assert "Too many wrong passwords" in answer.content.decode()
    assert not is_signed_in(client)


def test_failures_are_counted_where_every_process_sees_them(settings):
    assert "locmem" not in settings.CACHES["default"]["BACKEND"]
    assert "dummy" not in settings.CACHES["default"]["BACKEND"]


def test_an_address_rests_after_ten_failures_for_whatever_accounts(client, ada):
    for number in range(10):
        sign_in(client, "wrong", f"user{number}@city.example")

    sign_in(client)

    assert not is_signed_in(client)


def test_one_cannot_escape_the_count_by_claiming_other_addresses(client, ada):
    for number in range(10):
        claim = {"x-forwarded-for": f"1.2.3.{number}"}
        sign_in(client, "wrong", f"u{number}@city.example", headers=claim)

    sign_in(client, headers={"x-forwarded-for": "9.9.9.9"})

    assert not is_signed_in(client)


def test_an_unknown_address_reads_like_a_wrong_password(client, ada):
    known, unknown = sign_in(client, "wrong"), sign_in(client, "wrong", "nobody@city.example")

    errors = [answer.context["form"].non_field_errors() for answer in (known, unknown)]
    assert errors[0] == errors[1]


def test_an_inactive_account_stays_outside(client, ada):
    ada.is_active = False
    ada.save()

    sign_in(client)

    assert not is_signed_in(client)


def code_for(secret):
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def with_second_step(user):
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    Authenticator.objects.create(
        user=user,
        type=Authenticator.Type.TOTP,
        data={"secret": get_adapter().encrypt(secret)},
    )
    return secret


def test_a_password_alone_is_not_enough_where_there_is_a_second_step(client, ada):
    secret = with_second_step(ada)

    half = sign_in(client)
    inside_with_half = is_signed_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code_for(secret)})

    assert half.url.startswith("/accounts/2fa/authenticate/")
    assert not inside_with_half
    assert is_signed_in(client)


def test_a_second_step_is_set_up_with_a_picture_and_no_inline_style(client, ada):
    sign_in(client)

    asked = client.get("/accounts/2fa/totp/activate/")
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/").content.decode()

    assert asked.url.startswith("/accounts/reauthenticate/")
    assert "<svg" in page
    assert "data:image" not in page


def test_recovery_codes_can_be_read_and_open_the_door(client, ada):
    with_second_step(ada)
    code = RecoveryCodes.activate(ada).get_unused_codes()[0]

    sign_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/recovery-codes/")

    assert page.status_code == 200
    assert is_signed_in(client)


def test_the_second_step_is_found_from_the_account_page(client, ada):
    client.force_login(ada)

    page = client.get("/admin/account/").content.decode()

    assert "/accounts/2fa/" in page
    assert "/accounts/password/change/" in page


def test_nobody_makes_an_account_for_themselves(client):
    fields = {"email": "eve@evil.example", "password1": PASSWORD, "password2": PASSWORD}

    page = client.get("/accounts/signup/")
    client.post("/accounts/signup/", fields)

    assert "Accounts are made by the web team" in page.content.decode()
    assert not get_user_model().objects.exists()


def test_a_forgotten_password_is_mended_by_mail(client, ada):
    client.post("/accounts/password/reset/", {"email": ada.email})
    link = re.search(r"https?://[^/]+(/accounts/password/reset/key/\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True)
    address = form.request["PATH_INFO"]
    client.post(address, {"password1": "an even better one", "password2": "an even better one"})
    client.logout()
    sign_in(client, "an even better one")

    assert is_signed_in(client)


@pytest.mark.parametrize(
    "password", ["short", "123456789012345", "password1234", "ada@city.example"]
)
def test_a_weak_password_is_refused(client, ada, password):
    client.force_login(ada)

    client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": password, "password2": password},
    )

    ada.refresh_from_db()
    assert ada.check_password(PASSWORD)


def test_signing_out_takes_a_post_and_ends_the_session(client, ada):
    client.force_login(ada)

    client.get("/accounts/logout/")
    still_inside = is_signed_in(client)
    client.post("/accounts/logout/")

    assert still_inside
    assert not is_signed_in(client)


def test_the_cookie_of_a_session_is_out_of_reach(client, ada):
    answer = sign_in(client)

    cookie = answer.cookies["sessionid"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_an_address_cannot_be_changed_by_its_owner_alone(client, ada):
    client.force_login(ada)

    client.post("/accounts/email/", {"email": "other@city.example", "action_add": ""})
    client.post(
        "/admin/account/",
        {
            "name_email-email": "other@city.example",
            "name_email-first_name": "Ada",
            "name_email-last_name": "Brook",
        },
    )

    ada.refresh_from_db()
    assert ada.email == "ada@city.example"
    assert not ada.emailaddress_set.exists()
