"""The web team reaches everything that counts in the whole city, and makes no administrators."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse

from cityweb.web_team import make_web_team
from tests.factories import City

pytestmark = pytest.mark.django_db

DOORS = [
    "closure:index", "holiday:add", "actionstatus:add", "topic:add", "task:add", "alert:add",
    "phrase:add", "synonym:add", "promotion:index", "searches_without_result",
    "feedback:index",
    "wagtailimages:add_multiple", "wagtaildocs:add", "wagtailredirects:index",
    "wagtailadmin_collections:index", "wagtailadmin_workflows:index", "wagtailusers_users:add",
    "wagtailadmin_reports:site_history",
]  # fmt: skip


@pytest.fixture
def member(client):
    user = get_user_model().objects.create_user("web@city.example")
    make_web_team([user])
    client.force_login(user)
    return client


@pytest.mark.parametrize("door", DOORS)
def test_a_member_opens_every_door_of_the_city(member, door):
    assert member.get(reverse(door)).status_code == 200


def test_a_member_edits_every_page_and_the_settings(member):
    city = City()
    pages = [city.home, city.departments, city.department("Parks"), city.newsroom]

    answers = [member.get(reverse("wagtailadmin_pages:edit", args=[page.pk])) for page in pages]
    settings = member.get(
        reverse("wagtailsettings:edit", args=["base", "sitesettings"]), follow=True
    )

    assert [answer.status_code for answer in answers] == [200] * 4
    assert settings.status_code == 200


def test_a_member_makes_no_administrator_and_gives_no_rights(member):
    address = reverse("wagtailusers_users:add")
    sent = {"email": "eve@city.example", "first_name": "Eve", "last_name": "B",
            "password1": "seventeen harbor seals", "password2": "seventeen harbor seals",
            "is_superuser": "on"}  # fmt: skip

    member.post(address, sent)
    groups = member.get(reverse("wagtailusers_groups:index"))

    assert not get_user_model().objects.get(email="eve@city.example").is_superuser
    assert groups.status_code == 302


def test_the_command_adds_members_and_may_be_run_again():
    get_user_model().objects.create_user("web@city.example")
    out = StringIO()

    for _ in range(2):
        call_command("make_web_team", member=["web@city.example"], stdout=out)

    assert out.getvalue().count("“Web team”: web@city.example") == 2
