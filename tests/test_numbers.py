"""Whatever field of a record names a number, its page lets readers dial it."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import models
from django.utils import timezone

from alerts.models import Alert
from base.models import SiteSettings
from departments.models import Closure
from tests.factories import City, rule

pytestmark = pytest.mark.django_db

NUMBER = "207-555-0199"
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# What is hidden, is no text for readers, or the name of a person.
NOT_WORDS = {
    "url_path", "path", "slug", "draft_title", "seo_title", "search_description", "go_live_text",
    "content_fingerprint", "translated_from", "first_name", "last_name", "url", "email",
    "map_url", "external_url", "full_plan_url", "translation_key", "feed_id",
}  # fmt: skip
# A link leads to where the number can be dialled, and can hold no other. A caption is hidden,
# and what is hidden may take no keyboard: it says again what stands beside the table.
MAY_SAY_IT = ["a", "caption", "script"]


def name_a_number(record):
    """Let every text of a record, but for names, end in a number; return the fields."""
    found = [
        field
        for field in record._meta.concrete_fields
        if type(field) in (models.CharField, models.TextField)
        and not (field.choices or field.name in NOT_WORDS or field.unique)
        and (field.max_length or 999) > 40
    ]
    for field in found:
        value = f"{getattr(record, field.name) or 'Ask us'}. Call {NUMBER}"
        field.model._base_manager.filter(pk=record.pk).update(**{field.name: value})
    return [field.name for field in found]


@pytest.fixture
def city():
    city = City()
    city.parks = city.department("Parks", mission="To grow.")
    city.hall = city.office(
        city.parks, "Gate house", [rule("00:00", "23:59", EVERY_DAY)], ["207-555-0140"]
    )
    city.lodge = city.office(city.parks, "Lodge", [rule("08:00", "17:00")])
    city.known = SiteSettings.load()
    city.ada = city.person("Ada Brook", city.parks, short_bio="Grows trees.")
    city.post = city.appoint(city.ada, city.parks)
    city.shade = city.plan(city.parks, vision_heading="Shade")
    city.story = city.story("Trees", city.parks)
    city.page = city.information("Swimming")
    now = timezone.now()
    moments = {"starts_at": now, "ends_at": now + timedelta(days=1)}
    city.closure = Closure.objects.create(reason="A storm", scope=Closure.Scope.CITY, **moments)
    city.alert = Alert.objects.create(title="Storm", severity="warning", **moments)
    return city


@pytest.mark.parametrize(
    ("record", "path"),
    [
        ("parks", "/departments/parks/"), ("hall", "/departments/parks/"),
        ("lodge", "/departments/parks/"), ("post", "/departments/parks/"),
        ("post", "/departments/parks/ada-brook/"), ("parks", "/news/"), ("known", "/news/"),
        ("closure", "/departments/parks/"), ("ada", "/departments/parks/"),
        ("ada", "/departments/parks/ada-brook/"),
        ("shade", "/departments/parks/a-city-that-answers/"), ("shade", "/departments/parks/"),
        ("story", "/news/trees/"), ("page", "/swimming/"), ("home", "/"),
        ("newsroom", "/news/"), ("departments", "/departments/"), ("alert", "/news/"),
    ],
)  # fmt: skip
def test_a_number_in_any_text_of_a_record_is_dialled(city, client, record, path):
    fields = name_a_number(getattr(city, record))

    shown = BeautifulSoup(client.get(path).content, "html.parser")

    bare = [
        str(text.parent)
        for text in shown.body.find_all(string=re.compile(NUMBER))
        if not text.find_parent(MAY_SAY_IT)
    ]
    assert shown.select(f'a[href="tel:+1{NUMBER.replace("-", "")}"]'), fields
    assert bare == []
