"""What a reader follows of a plan: owners that are public, and what is late."""

from datetime import date

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from departments.following import follow, late_actions, latest_words
from tests.departments.plans import action, area, plan_of, status, update
from tests.factories import City

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 15)


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


def read(client, path):
    with time_machine.travel(timezone.datetime(2026, 3, 15, 12)):
        return BeautifulSoup(client.get(path).content, "html.parser")


def text_of(node):
    return " ".join(node.get_text(" ", strip=True).split())


@pytest.mark.parametrize(
    ("due", "meaning", "is_overdue"),
    [
        ("2026-03-14", "open", True),
        ("2026-03-15", "open", False),
        ("2026-03-14", "done", False),
        ("2026-03-14", "stopped", False),
        (None, "open", False),
    ],
)
def test_an_open_action_past_its_date_is_overdue(city, parks, due, meaning, is_overdue):
    it = action("Plant", status(f"It is {meaning}", meaning), due_on=due)
    plan = plan_of(city, parks, areas_of_focus=[area("Streets", it)], updates_every=None)

    (followed,) = follow(plan, DAY)[0].actions

    assert followed.is_overdue is is_overdue


@pytest.mark.parametrize(
    ("last", "months", "since"),
    [
        (date(2025, 9, 14), 6, date(2025, 9, 14)),
        (date(2025, 9, 15), 6, None),
        (None, 6, date(2025, 7, 1)),
        (None, 12, None),
        (date(2020, 1, 1), None, None),
    ],
)
def test_an_open_action_without_a_word_for_longer_than_promised_is_silent(
    city, parks, last, months, since
):
    updates = [update(last, "Well.")] if last else []
    it = action("Plant", status("Under way"), updates=updates)
    plan = plan_of(city, parks, areas_of_focus=[area("Streets", it)], updates_every=months)

    (followed,) = follow(plan, DAY)[0].actions

    assert followed.silent_since == since


def test_nothing_is_late_in_a_plan_that_was_replaced(city, parks, client):
    plan = plan_of(city, parks)
    assert late_actions(plan.areas_followed(None))
    city.plan(parks, slug="next", supersedes=plan)

    page = read(client, plan.url)

    assert not page.select(".overdue")


def test_the_page_says_what_is_late_and_leads_there(city, parks, client):
    page = read(client, plan_of(city, parks).url)
    late = page.find("h3", string="Overdue").find_next("ul")

    assert [text_of(item).replace(" .", ".") for item in late.select("li")] == [
        "Plant trees Was due January 31, 2026.",
        "Count them No update yet.",
    ]
    for link in late.select("a"):
        assert text_of(page.find(id=link["href"][1:]).th).startswith(link.text)


def test_the_latest_updates_on_actions_stand_first(city, parks):
    words = latest_words(follow(plan_of(city, parks), DAY))

    assert [update["text"] for update, _ in words] == ["Twenty are planted.", "Ten are planted."]


def test_progress_is_shown_by_area_and_by_status(city, parks, client):
    page = read(client, plan_of(city, parks).url)
    progress = page.find(id="progress")

    assert progress.find("h3", string="By area of focus")
    assert [text_of(item) for item in progress.select(".counts li")] == [
        "2 Under way 67%",
        "1 Done 33%",
    ]


def test_an_owner_that_is_not_public_is_not_named(city, parks, client):
    police = city.department("Police", live=False)
    shut = city.department("Zoo")
    PageViewRestriction.objects.create(page=shut, restriction_type="login")
    going = status("Under way")
    actions = [action("A", going, owner=police.pk), action("B", going, owner=shut.pk)]
    plan = plan_of(city, parks, areas_of_focus=[area("Streets", *actions)])

    page = client.get(plan.url).content.decode()

    assert "Police" not in page
    assert "Zoo" not in page


def test_an_owner_below_what_is_not_public_is_not_named(city, parks, client):
    ada = city.person("Ada Moss", city.department("Zoo"))
    PageViewRestriction.objects.create(page=ada.get_parent(), restriction_type="login")
    it = action("A", status("Under way"), owner=ada.pk)
    plan = plan_of(city, parks, areas_of_focus=[area("Streets", it)])

    assert "Ada Moss" not in client.get(plan.url).content.decode()


@pytest.mark.parametrize("is_spanish", [False, True])
def test_an_owner_that_was_chosen_in_another_language_is_named_in_the_one_shown(
    city, parks, client, is_spanish
):
    zoo = city.department("Zoo")
    spanish = Locale.objects.create(language_code="es")
    made = zoo.copy_for_translation(spanish, copy_parents=True)
    made.title = "Zoológico"
    made.save_revision().publish()
    actions = [action("A", status("Under way"), owner=key) for key in (parks.pk, made.pk)]
    plan = plan_of(city, parks, areas_of_focus=[area("Streets", *actions)])

    page = read(client, f"/es{plan.url}" if is_spanish else plan.url)

    owners = page.select("table.acts td a")
    names = ["Parks", "Zoológico"] if is_spanish else ["Parks", "Zoo"]
    assert [text_of(link) for link in owners] == names
    assert [link["href"].removeprefix("/es") for link in owners] == [parks.url, zoo.url]


def test_an_earlier_plan_that_is_not_public_is_not_named(city, parks, client):
    first = city.plan(parks, "The first", slug="first")
    shut = city.plan(parks, "The secret second", slug="second", supersedes=first)
    PageViewRestriction.objects.create(page=shut, restriction_type="login")
    plan = plan_of(city, parks, supersedes=shut)

    page = client.get(plan.url).content.decode()

    assert "The first" in page
    assert "secret" not in page


def test_owners_cost_no_query_for_each_action(city, parks, django_assert_num_queries):
    going = status("Under way")
    people = [city.person(f"Ada Moss{n}", parks) for n in range(8)]
    actions = [action(f"Act {n}", going, owner=p.pk) for n, p in enumerate(people)]
    plan = plan_of(city, parks, areas_of_focus=[area("Streets", *actions)])
    assert len(plan.tracked_actions) == 8  # the stream is read

    with django_assert_num_queries(1):
        (followed,) = follow(plan, DAY)

    assert [a.owner_name for a in followed.actions] == [p.title for p in people]
