"""Of two editors of a holiday, a closure or the settings the second is told."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import querydict_from_html

from alerts.models import Alert
from base.models import SiteSettings
from departments.models import ActionStatus, Closure, Holiday
from home.models import Task
from news.models import Topic
from search.models import Promotion, Synonym
from tests.factories import City

pytestmark = pytest.mark.django_db

STREAMS = ["hours", "main_navigation", "footer_columns", "social_links", "legal_links"]


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


def make(name, city):
    """Return a record that was not saved yet, and a field to change."""
    return {
        "closure": (Closure(reason="Strike", scope="city", starts_at=timezone.now()), "reason"),
        "holiday": (Holiday(name="New Year", month=1, day=1), "name"),
        "actionstatus": (ActionStatus(label="Half done"), "label"),
        "topic": (Topic(name="Trees", slug="trees"), "name"),
        "alert": (Alert(title="Storm", starts_at=timezone.now()), "title"),
        "task": (Task(label="Pay a bill", page=city.home), "label"),
        "synonym": (Synonym(typed="trash", means="solid waste"), "means"),
        "promotion": (Promotion(phrases="trash", page=city.home), "title"),
        "settings": (SiteSettings.load(), "tagline"),
    }[name]


def address_of(name, kept):
    if name == "settings":
        return reverse("wagtailsettings:edit", args=["base", "sitesettings", kept.pk])
    return reverse(f"{name}:edit", args=[kept.pk])


def opened(client, address):
    """Return what a browser would send back; blocks are none."""
    page = client.get(address).content.decode()
    forms = (querydict_from_html(page, form_index=number) for number in range(9))
    sent = next(form for form in forms if "seen" in form)
    return {**{f"{name}-count": "0" for name in STREAMS}, **sent.dict()}


@pytest.mark.parametrize(
    "name",
    [
        "closure",
        "holiday",
        "actionstatus",
        "topic",
        "alert",
        "task",
        "synonym",
        "promotion",
        "settings",
    ],  # fmt: skip
)
def test_the_second_save_of_a_record_is_a_decision(admin, name):
    kept, field = make(name, City())
    kept.save()
    address = address_of(name, kept)
    mine, theirs = opened(admin, address), opened(admin, address)
    admin.post(address, {**theirs, field: "Of the first"})

    refused = admin.post(address, {**mine, field: "Of the second"})
    after = type(kept).objects.get(pk=kept.pk)
    again = refused.context["form"]["seen"].value()
    admin.post(address, {**mine, field: "Of the second", "seen": again})

    assert "Somebody changed this after you opened it" in refused.content.decode()
    assert "Of the second" in refused.content.decode()
    assert getattr(after, field) == "Of the first"
    assert getattr(type(kept).objects.get(pk=kept.pk), field) == "Of the second"
