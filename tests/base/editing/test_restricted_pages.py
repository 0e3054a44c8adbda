"""What is restricted opens for accounts, through the one sign-in."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    page = City().information("For staff")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    return page


def test_a_stranger_is_led_to_the_one_sign_in_and_back(client, page):
    answer = client.get("/for-staff/")

    assert (answer.status_code, answer.url) == (302, "/accounts/login/?next=/for-staff/")


def test_somebody_with_an_account_reads_it_and_no_store_keeps_it(client, page):
    client.force_login(get_user_model().objects.create_user("ada@city.example"))

    answer = client.get("/for-staff/")

    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_no_page_is_shut_by_a_password_that_many_know(client, page):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    address = reverse("wagtailadmin_pages:set_privacy", args=[page.pk])

    client.post(address, {"restriction_type": "password", "password": "harbor"})

    assert not PageViewRestriction.objects.filter(restriction_type="password").exists()
