"""An alert is made in three steps, by those who may say it to those who see it."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from alerts.models import Alert
from cityweb.emergency_team import make_emergency_team
from tests.alerts.making import alert
from tests.departments.rivals import SECRET, Rivals, account

pytestmark = pytest.mark.django_db

DOORS = ["edit", "delete", "copy", "history", "usage", "preview_on_edit"]


def prepare():
    return Rivals()


@pytest.fixture
def rivals(prepared):
    return prepared


@pytest.fixture
def publisher(client, rivals):
    client.force_login(rivals.park_publisher)
    return client


@pytest.fixture
def speaker(client, rivals):
    """Somebody of “Emergency communications”."""
    user = account("loud@city.example")
    make_emergency_team([user])
    client.force_login(user)
    return client


def fields(*departments, **more):
    return {
        "title": "Pools closed",
        "text": "Swim in the harbor.",
        "severity": "warning",
        "scope": "departments" if departments else "city",
        "departments": [department.pk for department in departments],
        "starts_at": "2026-12-01 14:00",
        "ends_at": "",
        "link_text": "",
        "page": "",
        "url": "",
        **more,
    }


def add(client, *departments, **more):
    return client.post(reverse("alert:add"), fields(*departments, **more))


def errors(answer):
    return list(answer.context["form"].errors)


def links(answer):
    page = BeautifulSoup(answer.content.decode(), "html.parser")
    return [link["href"] for link in page.find_all("a", href=True)]


def test_an_alert_of_the_city_takes_three_steps(speaker):
    home = speaker.get("/admin/")
    first = reverse("alert:index")
    listing = speaker.get(first)
    second = reverse("alert:add")

    add(speaker)

    assert first in home.content.decode()
    assert second in links(listing)
    assert Alert.objects.get().scope == "city"


def test_a_publisher_alerts_the_residents_of_their_own_department(publisher, rivals):
    add(publisher, rivals.parks)

    assert list(Alert.objects.get().departments.all()) == [rivals.parks]


def test_a_publisher_is_offered_no_other_department_and_not_the_city(publisher):
    page = BeautifulSoup(publisher.get(reverse("alert:add")).content.decode(), "html.parser")

    offered = page.find(id="id_departments").get_text(" ", strip=True)
    scopes = [option["value"] for option in page.find(id="id_scope").find_all("option")]
    assert offered == "Parks"
    assert "city" not in scopes


def test_another_department_or_the_city_is_refused_whatever_the_form_offered(publisher, rivals):
    answers = [
        add(publisher),
        add(publisher, rivals.police),
        add(publisher, rivals.parks, rivals.police),
    ]

    assert [answer.status_code for answer in answers] == [200] * 3
    assert not Alert.objects.exists()


def test_an_editor_who_does_not_publish_makes_no_alert(client, rivals):
    client.force_login(rivals.park_editor)

    add(client, rivals.parks)

    assert client.get(reverse("alert:index")).status_code == 302
    assert not Alert.objects.exists()


def test_a_publisher_sees_only_what_lies_wholly_in_their_department(publisher, rivals):
    own = alert(rivals.parks, title="Own")
    others = [
        alert(rivals.police, title=SECRET),
        alert(rivals.parks, rivals.police, title=SECRET),
        alert(title=SECRET),
    ]

    listing = publisher.get(reverse("alert:index")).content.decode()
    edits = [publisher.get(reverse("alert:edit", args=[a.pk])) for a in (own, *others)]

    assert "Own" in listing and SECRET not in listing
    assert [answer.status_code for answer in edits] == [200, 302, 302, 302]


@pytest.mark.parametrize("door", DOORS)
def test_no_door_leads_to_the_alert_of_another_department(publisher, rivals, door):
    theirs = alert(rivals.police, title=SECRET)
    address = reverse(f"alert:{door}", args=[theirs.pk])

    seen = publisher.get(address)
    publisher.post(address, fields(rivals.parks))

    assert SECRET not in seen.content.decode()
    assert Alert.objects.get(pk=theirs.pk).title == SECRET
    assert list(theirs.departments.all()) == [rivals.police]


def test_a_publisher_ends_and_deletes_an_own_alert(publisher, rivals):
    own = alert(rivals.parks, starts_at=timezone.now() - timedelta(days=2))
    yesterday = f"{timezone.localtime() - timedelta(days=1):%Y-%m-%d %H:%M}"
    begun = f"{timezone.localtime(own.starts_at):%Y-%m-%d %H:%M}"

    publisher.post(reverse("alert:edit", args=[own.pk]),
                   fields(rivals.parks, starts_at=begun, ends_at=yesterday))  # fmt: skip
    state = Alert.objects.get().state()
    publisher.post(reverse("alert:delete", args=[own.pk]))

    assert state == "Over"
    assert not Alert.objects.exists()


def test_who_alerts_the_city_mends_the_alert_of_any_department(speaker, rivals):
    theirs = alert(rivals.police)

    speaker.post(reverse("alert:edit", args=[theirs.pk]), fields(rivals.police, title="Mended"))

    assert Alert.objects.get().title == "Mended"


def test_emergency_communications_have_no_right_on_pages(speaker, rivals):
    edit = speaker.get(reverse("wagtailadmin_pages:edit", args=[rivals.park_page.pk]))

    assert edit.status_code == 302


def test_what_nobody_would_see_is_refused_at_its_field(speaker, rivals):
    hidden = rivals.city.department("Bureau")
    hidden.unpublish()
    restricted = rivals.city.information("Inner")
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")

    refused = [
        add(speaker, starts_at="2020-01-01 10:00", ends_at="2020-01-02 10:00"),
        add(speaker, scope="departments"),
        add(speaker, hidden),
        add(speaker, page=restricted.pk, link_text="More"),
    ]

    assert [errors(answer) for answer in refused] == [
        ["ends_at"], ["departments"], ["departments"], ["page"],
    ]  # fmt: skip
    assert not Alert.objects.exists()


def test_departments_ticked_before_the_scope_became_the_city_count_no_more(speaker, rivals):
    add(speaker, rivals.parks, scope="city")

    assert not Alert.objects.get().departments.exists()


def test_a_new_alert_begins_now_unless_told_otherwise(speaker):
    page = BeautifulSoup(speaker.get(reverse("alert:add")).content.decode(), "html.parser")

    assert page.find(id="id_starts_at")["value"][:13] == f"{timezone.localtime():%Y-%m-%d %H}"


def test_a_preview_shows_the_home_page_with_the_alert_as_typed(speaker, rivals):
    address = reverse("alert:preview_on_add")
    sent = speaker.post(address, fields(title="Not saved yet", severity="emergency")).json()

    seen = speaker.get(address)

    page = BeautifulSoup(seen.content.decode(), "html.parser")
    assert sent == {"is_valid": True, "is_available": True}
    assert page.find(class_="emergency").find(class_="strong").text == "Not saved yet"
    assert "Not saved yet" not in speaker.get("/").content.decode()
    assert not Alert.objects.exists()


def test_a_preview_of_a_change_shows_the_alert_once(speaker):
    made = alert(title="Before", starts_at=timezone.now() - timedelta(hours=1))
    address = reverse("alert:preview_on_edit", args=[made.pk])
    speaker.post(address, fields(title="After"))

    page = BeautifulSoup(speaker.get(address).content.decode(), "html.parser")

    assert [each.text for each in page.select(".alert .strong")] == ["After"]


def test_the_form_offers_the_preview(speaker):
    made = alert()

    new = speaker.get(reverse("alert:add")).content.decode()
    old = speaker.get(reverse("alert:edit", args=[made.pk])).content.decode()

    assert reverse("alert:preview_on_add") in new
    assert reverse("alert:preview_on_edit", args=[made.pk]) in old


def test_alerts_are_found_and_exported_without_formulas(speaker, rivals):
    alert(rivals.parks, title="=HYPERLINK(1)")
    index = reverse("alert:index")

    found = speaker.get(index, {"q": "hyperlink"}).content.decode()
    filtered = speaker.get(index, {"severity": "emergency"}).content.decode()
    rows = b"".join(speaker.get(index, {"export": "csv"}).streaming_content).decode()

    assert "Parks" in found
    assert "HYPERLINK" not in filtered
    assert "'=HYPERLINK(1)" in rows


def test_the_command_makes_the_group_and_may_be_run_again(capsys):
    account("loud@city.example")

    for _ in range(2):
        call_command("make_emergency_team", member=["loud@city.example"])

    assert capsys.readouterr().out.count("“Emergency communications”: loud@city.example") == 2
