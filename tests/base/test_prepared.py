"""Questions whose SQL is written once: the same answers, whatever the values."""

from datetime import date

import pytest
from django.utils import timezone
from wagtail.models import Page

from base.prepared import checking, prepared
from base.together import together
from news.models import NewsPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City()
    for title in ("Parks", "Police", "100% Harbor", "100 Piers"):
        city.department(title)
    return city


@prepared
def titled(title):
    return Page.objects.filter(title=title).order_by("pk")


@prepared
def some(keys, depth=None):
    found = Page.objects.filter(pk__in=keys).order_by("pk")
    return found if depth is None else found.filter(depth=depth)


@prepared
def beginning(text):
    return Page.objects.filter(title__startswith=text).order_by("title")


def titles(pages):
    return [page.title for page in pages]


def test_each_value_has_its_own_answer(city):
    assert titles(titled("Parks")) == ["Parks"]
    assert titles(titled("Police")) == ["Police"]
    assert titles(titled("Pa'rks")) == []
    assert len(titled.written) == 1


def test_several_travel_together(city):
    parks, police = together(titled("Parks"), titled("Police"))

    assert titles(parks) == ["Parks"]
    assert titles(police) == ["Police"]


def test_how_many_there_are_and_what_is_left_out_may_change_the_sql(city):
    pages = list(Page.objects.order_by("pk"))
    keys = tuple(page.pk for page in pages)

    assert list(some(keys)) == pages
    assert list(some(keys[1:3])) == pages[1:3]
    assert list(some(())) == []
    assert list(some(keys, 2)) == [page for page in pages if page.depth == 2]
    assert list(some(keys, 3)) == [page for page in pages if page.depth == 3]


def test_a_sign_of_a_pattern_means_itself(city):
    assert titles(beginning("100%")) == ["100% Harbor"]
    assert titles(beginning("100")) == ["100 Piers", "100% Harbor"]
    assert titles(beginning("P_")) == []


def test_what_is_narrowed_further_begins_anew(city):
    found = beginning("P")

    assert found.count() == 2
    assert found.exists()
    assert titles(found.filter(title="Parks")) == ["Parks"]
    assert titles(found.order_by("-title")) == ["Police", "Parks"]
    assert Page.objects.filter(pk__in=found.values("pk")).count() == 2
    assert titles(found) == ["Parks", "Police"]


@prepared
def initials(title):
    return Page.objects.filter(title__startswith=title[:2]).order_by("title")


@prepared
def due(on):
    return NewsPage.objects.filter(date__lte=on, go_live_at__lte=timezone.now())


def test_a_question_that_does_not_hand_on_its_arguments_is_asked_as_ever(city):
    assert titles(initials("Parade")) == ["Parks"]
    assert titles(initials("Pond")) == ["Police"]
    assert list(due(date(2026, 11, 18))) == []

    for each in (initials, due):
        assert set(each.written.values()) == {None}


def test_a_change_of_the_settings_writes_it_anew(city, settings):
    list(titled("Parks"))

    settings.LANGUAGE_CODE = "es"

    assert titled.written == {}


def test_a_question_that_hangs_on_something_else_is_found_out(city):
    state = {"title": "Parks"}
    question = prepared(lambda: Page.objects.filter(title=state["title"]))
    assert titles(question()) == ["Parks"]

    state["title"] = "Police"

    with checking(), pytest.raises(AssertionError):
        question()
