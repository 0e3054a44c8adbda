"""An answer costs as few trips to the database however much there is to tell."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from departments.models import DepartmentPage
from news.models import NewsPage
from tests.test_queries import add_to, city  # noqa: F401

pytestmark = pytest.mark.django_db
MOST = 12
LISTS = ["pages", "departments", "people", "plans", "news", "alerts", "images", "documents"]


def addresses(city):  # noqa: F811
    keys = {
        "pages": city.parks.pk, "departments": city.parks.pk, "people": city.ana.pk,
        "plans": city.plans[0].pk, "news": city.pool.pk, "images": city.picture.pk,
        "documents": city.file.pk,
    }  # fmt: skip
    return [
        *(f"/api/v2/{name}/?limit=100" for name in LISTS),
        *(f"/api/v2/{name}/{key}/" for name, key in keys.items()),
        "/api/v2/news/?department=parks&year=2026", "/api/v2/people/?department=parks",
        "/api/v2/", "/api/v2/openapi.json",
    ]  # fmt: skip


def trips(client, city):  # noqa: F811
    counted = {}
    for address in addresses(city):
        client.get(address)  # Django learns its own types of content
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200, address
        counted[address] = len(captured)
    return counted


def test_an_answer_costs_few_trips_and_no_more_with_more_to_tell(client, city):  # noqa: F811
    for page in [city.plans[0], *DepartmentPage.objects.all(), *NewsPage.objects.all()]:
        ReferenceIndex.create_or_update_for_object(page)
    with_little = trips(client, city)
    listed = len(client.get("/api/v2/pages/?limit=100").json()["items"])

    add_to(city, range(2, 5))

    assert trips(client, city) == with_little
    assert {path: cost for path, cost in with_little.items() if cost > MOST} == {}
    assert len(client.get("/api/v2/pages/?limit=100").json()["items"]) > listed + 20
