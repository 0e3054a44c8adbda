"""Alerts stand on every page, in plain HTML, in the words and the language they have."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Locale

from tests.alerts.making import alert
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


def region(client, path="/"):
    return BeautifulSoup(client.get(path).content.decode(), "html.parser").find(class_="alerts")


def now(**fields):
    return {"starts_at": timezone.now() - timedelta(hours=1), **fields}


@pytest.mark.parametrize("path", ["/", "/departments/", "/search/", "/no-such-page/", "/news/"])
def test_an_alert_of_the_city_stands_above_the_header_of_every_page(client, city, path):
    alert(**now(), text="For one minute.", url="https://water.example.org/", link_text="Where")

    html = client.get(path).content.decode()
    shown = region(client, path)

    assert html.index('class="alerts"') < html.index('<header class="top">')
    assert "Boil your water" in shown.text
    assert shown.a["href"] == "https://water.example.org/"
    assert shown["aria-label"] == "Alerts"


@pytest.mark.parametrize("times", [
    {"starts_at": timezone.now() + timedelta(hours=1)},
    {"starts_at": timezone.now() - timedelta(hours=2),
     "ends_at": timezone.now() - timedelta(hours=1)},
])  # fmt: skip
def test_a_page_without_anything_in_force_has_no_trace_of_alerts(client, city, times):
    alert(**times)

    page = client.get("/").content.decode()

    assert "alerts.js" not in page
    assert region(client) is None


def test_words_of_an_alert_are_never_markup(client, city):
    alert(**now(), text="<script>steal()</script>")

    assert "<script>steal()" not in client.get("/").content.decode()


def test_an_emergency_has_its_word_and_cannot_be_hidden(client, city):
    alert(**now(), severity="emergency")

    shown = region(client)

    assert shown.find(class_="kind").text == "Emergency"
    assert shown.button is None and shown.script is None


def test_whom_an_alert_says_to_call_or_to_write_is_reached_by_a_link(client, city):
    alert(**now(), text="Call 911, or (207) 555-0148. Write to water@city.example.")

    links = {link["href"]: link.text for link in region(client).find_all("a")}

    assert links == {
        "tel:911": "911",
        "tel:+12075550148": "207-555-0148",
        "mailto:water@city.example": "water@city.example",
    }
    assert client.get("/alerts.json").json()["alerts"][0]["text"] == (
        "Call 911, or (207) 555-0148. Write to water@city.example."
    )


def test_without_scripts_there_is_no_button_to_hide_one(client, city):
    alert(**now(), severity="warning")

    assert region(client).button.has_attr("hidden")


def test_in_another_language_an_alert_says_in_which_it_is(client, city):
    Locale.objects.create(language_code="ar")
    alert(**now(), page=city.departments, link_text="All departments")

    shown = region(client, "/ar/")

    words = shown.select_one(".strong span")
    assert (words["lang"], words["dir"]) == ("en", "ltr")
    assert shown.a["href"] == "/ar/departments/"


def test_alerts_leave_no_cookie_and_vary_on_none(client, city):
    alert(**now())

    answer = client.get("/")

    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
