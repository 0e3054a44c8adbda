"""The most common tasks are reached in three clicks, without any department's name."""

import pytest
from bs4 import BeautifulSoup

from home.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_words")]

MOST_COMMON = [
    "Report a pothole or a broken light",
    "Check your trash and recycling day",
    "Pay a water bill",
    "Get a resident parking permit",
    "See ferry times and fares",
    "Get a building permit",
    "Check the winter parking ban",
    "Order a birth, death or marriage record",
    "Register to vote, or vote early",
    "Ask for heat or a repair in a rented home",
    "Get a library card",
    "Use a room in a library",
    "Get a vaccination",
    "Sign up for storm alerts",
    "Check high tides and flooded streets",
    "See pickup days in holiday weeks",
    "Get home internet for $10 a month",
    "Find free Wi-Fi",
    "Join a computer or phone class",
    "Ask for an interpreter",
]


def links(client, address):
    """Return where the links of a page lead: {text: address}."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = BeautifulSoup(answer.content, "html.parser")
    return {a.get_text(strip=True): a["href"] for a in page.select("main a[href]")}


@pytest.mark.parametrize("start", ["/", "/departments/"])
def test_the_twenty_most_common_tasks_are_at_most_three_clicks_away(client, start):
    assert [task.label for task in Task.objects.all()[:20]] == MOST_COMMON

    everything = links(client, links(client, start)["All that you can do here"])

    for label in MOST_COMMON:
        assert client.get(everything[label]).status_code == 200, label
