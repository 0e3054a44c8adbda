"""Whoever finds a hole in the site finds whom to tell."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from base.models import SiteSettings
from base.public_addresses import public_addresses
from cityweb.security import PATH

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings):
    settings.SITE_URL = "https://www.testport.example"
    site = SiteSettings.load()
    site.email = "311@testport.example"
    site.save()
    return site


def fields(client):
    answer = client.get(PATH)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    return dict(line.split(": ", 1) for line in answer.content.decode().splitlines())


def test_it_names_the_citys_address_for_email_and_its_own(client, site):
    found = fields(client)

    assert found["Contact"] == "mailto:311@testport.example"
    assert found["Canonical"] == f"https://www.testport.example{PATH}"
    assert found["Preferred-Languages"] == "en"


@pytest.mark.parametrize("day", ["2026-02-28", "2031-12-31"])
def test_it_never_expires_and_holds_less_than_a_year(client, site, day):
    with time_machine.travel(f"{day} 23:30:00-05:00"):
        expires = datetime.fromisoformat(fields(client)["Expires"])

        left = expires - datetime.now(UTC)
        assert timedelta(days=90) < left < timedelta(days=365)


def test_a_city_without_an_address_for_email_has_none(client, site):
    assert PATH in [address.path for address in public_addresses()]
    SiteSettings.objects.update(email="")

    assert client.get(PATH).status_code == 404
    assert PATH not in [address.path for address in public_addresses()]
