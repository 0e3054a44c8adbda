"""Short texts outside of pages: said in the language around, else marked as not translated."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from base import phrases
from base.models import Phrase, PhraseTranslation, SiteSettings
from departments.models import Closure
from tests.base.test_languages import translate
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def library():
    city = City()
    library = city.department("Public Library", summary="We lend books.")
    city.office(library, name="Front desk", street="12 Quay Street")
    spanish = Locale.objects.create(language_code="es")
    translate(library, spanish, title="Biblioteca pública")
    return library


def say(text, words):
    phrase = Phrase.objects.create(text=text)
    PhraseTranslation.objects.create(phrase=phrase, language="es", words=words)


def read(client, path):
    return BeautifulSoup(client.get(path).content, "html.parser")


def test_an_office_is_called_what_it_is_called_in_the_language(client, library):
    say("Front desk", "Recepción")

    assert "Recepción" in read(client, f"/es{library.url}").select_one("#contact").get_text()
    assert "Front desk" in read(client, library.url).select_one("#contact").get_text()


def test_a_street_keeps_its_number_before_it_among_words_from_right_to_left(client, library):
    page = read(client, f"/es{library.url}")

    assert page.select_one("#contact address bdi").text == "12 Quay Street"
    assert page.select_one(".quick bdi").text == "12 Quay Street"


def test_what_nobody_has_said_is_marked_as_the_originals(client, library):
    mark = read(client, f"/es{library.url}").select_one("#contact span[lang=en]")

    assert (mark.text, mark["dir"]) == ("Front desk", "ltr")
    assert not read(client, library.url).select("span[lang]")


def test_a_closure_is_explained_in_the_language(client, library):
    an_hour_ago = timezone.now() - timedelta(hours=1)
    Closure.objects.create(reason="Storm", scope="city", starts_at=an_hour_ago)
    say("Storm", "Tormenta")

    page = read(client, f"/es{library.url}").main.get_text()

    assert "Tormenta" in page
    assert "Storm" not in page


def test_a_page_that_is_not_translated_is_in_one_language(client, library):
    say("Front desk", "Recepción")
    library.get_translations().get().unpublish()

    main = read(client, f"/es{library.url}").main

    assert main["lang"] == "en"
    assert "Front desk" in main.get_text()
    assert not main.select("[lang]")


def test_menus_speak_the_language(client, library):
    city = SiteSettings.load()
    link = {"label": "Departments", "page": library.get_parent()}
    city.main_navigation = [("link", link)]
    city.save()
    say("Departments", "Departamentos")

    assert read(client, "/es/").select_one(".nav a").text == "Departamentos"
    assert read(client, "/").select_one(".nav a").text == "Departments"


def test_phrases_cost_one_query(client, library):
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/es{library.url}")

    assert len([each for each in queries if "phrasetranslation" in each["sql"]]) == 1


def test_every_short_text_is_listed_for_staff(client, library, admin_client):
    phrases.list_phrases()
    phrases.list_phrases()

    assert Phrase.objects.filter(text="Front desk").count() == 1
    assert "nowhere yet" in admin_client.get("/admin/phrase/").text
