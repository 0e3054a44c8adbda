"""Staff teach the search words and put pages first; what is found by nobody is counted."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from cityweb.web_team import make_web_team
from search import misses
from search.models import Miss, Promotion
from tests.factories import City

pytestmark = pytest.mark.django_db
DOORS = ["synonym:index", "promotion:index", "searches_without_result"]


@pytest.fixture
def city():
    return City()


@pytest.fixture
def member(client):
    user = get_user_model().objects.create_user("web@city.example")
    make_web_team([user])
    client.force_login(user)
    return client


def look_for(client, words):
    return client.get("/search/", {"q": words}).content.decode()


def test_a_synonym_that_the_web_team_adds_counts_at_once(member, city):
    city.information("Solid waste")

    member.post(reverse("synonym:add"), {"typed": "trash, rubbish", "means": "solid waste"})

    assert "waste</mark>" in look_for(member, "rubbish")


def test_a_promoted_page_stands_first_for_its_very_words(member, city):
    ban = city.information("Winter parking ban")
    city.information("Snow")
    sent = {"phrases": "snow, blizzard", "title": "", "page": ban.pk, "url": ""}
    member.post(reverse("promotion:add"), sent)

    found, other = look_for(member, "Snow"), look_for(member, "snow today")

    assert found.index("Winter parking ban") < found.index("<mark>Snow</mark>")
    assert "Winter parking ban" not in other


def test_a_promotion_of_a_page_that_is_not_public_is_not_shown(client, city):
    page = city.information("Zanzibar")
    Promotion.objects.create(phrases="snow", page=page)
    page.unpublish()

    assert "Zanzibar" not in look_for(client, "snow")


@pytest.mark.parametrize("door", DOORS)
def test_who_is_not_of_the_web_team_finds_the_door_closed(client, city, door):
    user = get_user_model().objects.create_user("eve@city.example")
    client.force_login(user)

    assert client.get(reverse(door)).status_code == 302


def test_the_report_tells_what_was_not_found_and_how_often(member, city):
    for _ in range(3):
        look_for(member, "Zeppelin  landing")

    text = member.get(reverse("searches_without_result")).content.decode()
    sheet = member.get(reverse("searches_without_result"), {"export": "csv"})

    assert "zeppelin landing" in text
    assert "zeppelin landing" in b"".join(sheet.streaming_content).decode()
    assert Miss.objects.get().count == 3


@pytest.mark.parametrize("words", ["ada@home.example zz", "207-555-0199 zz", "z" * 90])
def test_what_may_name_a_person_is_not_counted(client, city, words):
    look_for(client, words)

    assert not Miss.objects.exists()


def test_a_miss_is_forgotten_after_half_a_year(db):
    today = timezone.localdate()
    for age in (0, 179, 181):
        Miss.objects.create(phrase="zz", day=today - timedelta(days=age))

    misses.forget_old()

    assert Miss.objects.count() == 2


def test_a_flood_of_misses_fills_a_day_and_no_more(db, monkeypatch):
    monkeypatch.setattr(misses, "PHRASES_A_DAY", 2)

    for words in ("one", "two", "three", "one"):
        misses.note(words)

    assert dict(Miss.objects.values_list("phrase", "count")) == {"one": 2, "two": 1}
