"""What follows a publication never stands in its way, and no redirect goes in a circle."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from wagtail.contrib.redirects.models import Redirect

from home.models import InformationPage
from tests.base.editing.forms import edit_address, opened, save
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


@pytest.fixture
def rename(admin, django_capture_on_commit_callbacks):
    """Change the last part of an address as an editor does."""

    def rename(page, slug):
        with django_capture_on_commit_callbacks(execute=True):
            sent = opened(admin, edit_address(page))
            save(admin, page, sent, slug=slug, **{"action-publish": "1"})

    return rename


def fail_in_the_database(*args):
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 / 0")


def fail_anyhow(*args):
    raise RuntimeError("Something of ours is broken.")


@pytest.mark.parametrize("failure", [fail_in_the_database, fail_anyhow])
def test_a_page_is_published_although_what_follows_it_fails(admin, city, monkeypatch, failure):
    page = city.information("Pools")
    Redirect.objects.create(old_path="/old", redirect_page=page)
    monkeypatch.setattr(Redirect, "link", property(failure))
    sent = opened(admin, edit_address(page))

    answer = save(admin, page, sent, title="Swimming", **{"action-publish": "1"})

    assert answer.status_code == 302
    assert InformationPage.objects.get(pk=page.pk).title == "Swimming"


def test_pages_below_go_in_no_circle_either(client, city, rename):
    parent = city.information("Pools")
    child = city.information("Prices", parent)
    rename(parent, "swimming")
    rename(parent, "pools")
    InformationPage.objects.get(pk=child.pk).unpublish()

    answer = client.get("/pools/prices/")

    assert answer.status_code in (404, 410)
    assert not Redirect.objects.filter(old_path="/pools/prices").exists()


@pytest.mark.parametrize("address", ["/pools", "/pools/", "/pools/?a=1", "/pools//", "/Pools/"])
def test_every_form_of_an_address_ends_within_three_steps(client, city, rename, address):
    page = city.information("Pools")
    rename(page, "swimming")
    rename(page, "pools")
    InformationPage.objects.get(pk=page.pk).unpublish()

    steps, answer = 0, client.get(address)
    while answer.status_code in {301, 302} and steps < 5:
        steps, answer = steps + 1, client.get(answer.url)

    assert steps <= 2
    assert answer.status_code in (404, 410)


def test_a_page_below_a_renamed_one_is_found_by_its_old_address(client, city, rename):
    parent = city.information("Pools")
    city.information("Prices", parent)
    rename(parent, "swimming")

    answer = client.get("/pools/prices/")

    assert (answer.status_code, answer.url) == (301, "/swimming/prices/")
