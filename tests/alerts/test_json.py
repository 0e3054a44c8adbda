"""/alerts.json says to machines what the pages say, and nothing more."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from base.public_addresses import public_addresses
from tests.alerts.making import alert
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City("City of Testport")


def now(**fields):
    return {"starts_at": timezone.now() - timedelta(hours=1), **fields}


def test_every_field_is_what_the_document_says(client, city, settings):
    settings.SITE_URL = "https://testport.gov"
    parks = city.department("Parks")
    ends_at = timezone.now() + timedelta(hours=1)
    made = alert(parks, **now(ends_at=ends_at, severity="warning", text="Use the rink."),
                 page=city.information("Pools"), link_text="Pools")  # fmt: skip

    found = client.get("/alerts.json").json()

    stamp = timezone.localtime(ends_at).isoformat("T", "seconds")
    assert (found["city"], found["next_change"]) == ("City of Testport", stamp)
    assert found["alerts"] == [{
        "id": made.pk, "severity": "warning", "title": "Boil your water", "text": "Use the rink.",
        "link": {"text": "Pools", "url": "https://testport.gov/pools/"}, "scope": "departments",
        "departments": [{"title": "Parks", "url": "https://testport.gov/departments/parks/"}],
        "starts_at": timezone.localtime(made.starts_at).isoformat("T", "seconds"),
        "ends_at": stamp,
    }]  # fmt: skip


def test_only_what_is_in_force_is_told_the_gravest_first(client, city):
    alert(title="Over", **now(ends_at=timezone.now() - timedelta(minutes=1)))
    alert(title="To come", starts_at=timezone.now() + timedelta(hours=1))
    alert(title="Information", **now())
    alert(title="Emergency", **now(severity="emergency"))

    found = client.get("/alerts.json").json()

    assert [each["title"] for each in found["alerts"]] == ["Emergency", "Information"]


@pytest.mark.parametrize("hide", ["unpublish", "restrict"])
def test_a_department_that_is_not_public_is_not_named_nor_its_alert_told(client, city, hide):
    bureau = city.department("Bureau")
    alert(bureau, **now())
    if hide == "unpublish":
        bureau.unpublish()
    else:
        PageViewRestriction.objects.create(page=bureau, restriction_type="login")

    assert client.get("/alerts.json").json()["alerts"] == []


def test_anyone_may_read_it_from_anywhere_and_browsers_ask_each_time(client, city):
    answer = client.get("/alerts.json")

    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cache-Control"].startswith("public, max-age=0, ")
    assert not answer.cookies
    assert client.post("/alerts.json").status_code == 405


def test_its_cost_does_not_grow_with_the_alerts(client, city, django_assert_max_num_queries):
    for number in range(20):
        alert(city.department(f"Department {number}"), **now(), page=city.home, link_text="Home")
    client.get("/alerts.json")

    with django_assert_max_num_queries(8):
        assert len(client.get("/alerts.json").json()["alerts"]) == 20


def test_the_registry_knows_it_and_search_engines_are_not_sent_there(client, city):
    assert "/alerts.json" in [address.path for address in public_addresses()]
    sitemap = b"".join(client.get("/sitemap.xml").streaming_content).decode()
    assert "/departments/" in sitemap and "alerts.json" not in sitemap
