"""A list that shows the first few is outdated by whatever moves up into it."""

from datetime import date

import pytest
from wagtail.models import Locale, PageViewRestriction

from base.caching import purging, tags
from departments.models import StrategicPlanPage
from news.models import NewsPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def purged(monkeypatch):
    told = []
    monkeypatch.setattr(purging, "SINKS", [told.append])
    return told


def change(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_story_that_gets_another_date_may_come_into_every_list_of_its_year(purged):
    city = City()
    parks = city.department("Parks")
    story = city.story("The rink opens", parks, day=date(2026, 2, 1))
    purged.clear()

    change(story, date=date(2026, 11, 20))

    assert {"stories:city", "stories:city:2026", f"stories:{parks.pk}"} <= set().union(*purged)


def test_a_story_whose_words_change_moves_in_no_list(purged):
    city = City()
    story = city.story("The rink opens", city.department("Parks"), day=date(2026, 2, 1))
    purged.clear()

    change(story, title="The rink is open")

    assert "stories:city" not in set().union(*purged)


def test_a_plan_that_begins_sooner_may_become_the_one_in_force(purged):
    city = City()
    parks = city.department("Parks")
    plan = city.plan(parks, "Green streets")
    purged.clear()

    change(plan, starts_on=date(2020, 1, 1))

    assert tags.below(StrategicPlanPage, parks.path) in set().union(*purged)


def test_the_last_story_of_a_year_leaves_the_archive_though_its_translation_stays(purged):
    city = City()
    story = city.story("The rink opens", city.department("Parks"), day=date(2019, 2, 1))
    spanish = Locale.objects.get_or_create(language_code="es")[0]
    translation = story.copy_for_translation(spanish, copy_parents=True)
    translation.title = "Abre la pista"
    translation.save_revision().publish()
    purged.clear()

    story.unpublish()

    assert NewsPage.objects.get(pk=translation.pk).live
    assert "stories:city:years" in set().union(*purged)


def test_a_restricted_story_keeps_no_year_in_the_archive(purged):
    city = City()
    parks = city.department("Parks")
    hidden = city.story("For staff", parks, day=date(2019, 3, 1))
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    purged.clear()

    city.story("The rink opens", parks, day=date(2019, 2, 1))

    assert "stories:city:years" in set().union(*purged)
