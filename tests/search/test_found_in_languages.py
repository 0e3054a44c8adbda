"""A search in another language finds the words of translations, and the original behind them."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale, Page

from search import vocabulary
from tests.base.test_languages import translate
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def spanish(db):
    return Locale.objects.create(language_code="es")


@pytest.fixture
def library(db):
    return City().department("Public Library", summary="We lend books.")


def found(client, words, path="/es/search/"):
    """Return the links of the results."""
    answer = client.get(path, {"q": words})
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select("main .found .go a")


def test_translated_words_are_found_in_any_of_their_forms(client, library, spanish):
    translate(library, spanish, title="Bibliotecas públicas", summary="Prestamos libros.")

    links = found(client, "biblioteca pública libro")

    assert [(a["href"], a.text) for a in links] == [(f"/es{library.url}", "Bibliotecas públicas")]
    assert not links[0].get("lang")


def test_a_page_is_found_by_its_english_words_and_shown_in_those_of_its_translation(
    client, library, spanish
):
    translate(library, spanish, title="Biblioteca pública")

    assert [a.text for a in found(client, "library")] == ["Biblioteca pública"]


def test_a_page_without_a_translation_is_found_as_what_it_is(client, library, spanish):
    links = found(client, "library")

    assert [(a["href"], a["lang"]) for a in links] == [(f"/es{library.url}", "en")]


def test_a_page_that_is_found_in_both_languages_stands_there_once(client, library, spanish):
    translate(library, spanish, title="La biblioteca, Public Library")

    assert len(found(client, "library")) == 1


def test_translated_words_are_not_found_in_english(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    assert found(client, "biblioteca", path="/search/") == []


@pytest.mark.parametrize("hidden", ["translation", "original"])
def test_what_of_a_translation_is_not_public_is_not_found(client, library, spanish, hidden):
    made = translate(library, spanish, title="Zarzuela pública")
    page = {"translation": made, "original": library}[hidden]
    Page.objects.filter(pk=page.pk).update(live=False)
    vocabulary.refresh()

    for words in ("zarzuela", "zarzeula"):
        assert "Zarzuela" not in client.get("/es/search/", {"q": words}).content.decode()
    told = client.get("/es/search/suggest/", {"q": "zar"}).json()["suggestions"]
    assert told == []


def test_suggestions_are_in_the_language_of_the_address(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    told = client.get("/es/search/suggest/", {"q": "bib"}).json()["suggestions"]

    assert [(each["title"], each["url"]) for each in told] == [
        ("Biblioteca pública", f"/es{library.url}")
    ]


def test_a_slip_in_a_translated_word_is_mended(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")
    vocabulary.refresh()

    assert [a.text for a in found(client, "bibloteca")] == ["Biblioteca pública"]


def test_a_page_is_found_by_its_new_name_however_old_its_translation_is(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")
    library.title = "House of books"
    library.save_revision().publish()

    assert [a.text for a in found(client, "house")] == ["Biblioteca pública"]
