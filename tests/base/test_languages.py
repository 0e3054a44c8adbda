"""Pages in another language: the same facts in other words, at addresses of their own."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Locale, Page

from base.public_addresses import public_addresses
from departments.models import DepartmentPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def spanish(db):
    return Locale.objects.create(language_code="es")


@pytest.fixture
def arabic(db):
    return Locale.objects.create(language_code="ar")


@pytest.fixture
def city(db):
    return City()


@pytest.fixture
def library(city):
    library = city.department("Public Library", summary="We lend books.")
    city.office(library, name="Front desk", street="12 Quay Street")
    return library


@pytest.fixture
def index(library):
    return library.get_parent().specific


def translate(page, locale, **words):
    """Publish a translation of a page, as an editor does."""
    made = page.copy_for_translation(locale, copy_parents=True)
    for name, value in words.items():
        setattr(made, name, value)
    made.save_revision().publish()
    return made


def read(client, path):
    answer = client.get(path)
    assert answer.status_code == 200, path
    return BeautifulSoup(answer.content, "html.parser")


def test_a_translation_is_read_at_the_address_of_its_original(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública", summary="Prestamos libros.")

    seen = read(client, f"/es{library.url}")

    assert seen.html["lang"] == "es"
    assert seen.h1.text == "Biblioteca pública"
    assert seen.select_one(".lede").text.strip() == "Prestamos libros."
    assert not seen.main.get("lang")


def test_offices_are_the_originals(client, library, spanish):
    translation = translate(library, spanish, title="Biblioteca pública")

    assert translation.offices.count() == 0
    assert "12 Quay Street" in read(client, f"/es{library.url}").get_text()


def test_what_is_not_translated_is_shown_as_what_it_is(client, library, spanish):
    seen = read(client, f"/es{library.url}")

    assert seen.html["lang"] == "es"
    assert (seen.main["lang"], seen.main["dir"]) == ("en", "ltr")
    assert seen.find("link", rel="canonical")["href"].endswith(library.url)
    assert "/es/" not in seen.find("link", rel="canonical")["href"]
    assert seen.select_one(".translation")
    assert not seen.select("link[hreflang]")


def test_a_language_written_from_the_right_says_so(client, library, arabic):
    translate(library, arabic, title="المكتبة العامة")

    seen = read(client, f"/ar{library.url}")

    assert (seen.html["lang"], seen.html["dir"]) == ("ar", "rtl")


def test_alternates_name_each_other(client, library, spanish, arabic):
    translate(library, spanish, title="Biblioteca pública")

    links = [
        {each["hreflang"]: each["href"] for each in read(client, path).select("link[hreflang]")}
        for path in (library.url, f"/es{library.url}")
    ]

    assert links[0] == links[1]
    assert set(links[0]) == {"en", "es", "x-default"}
    assert links[0]["x-default"] == links[0]["en"]


def test_links_stay_in_the_language(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    seen = read(client, "/es/departments/")

    link = seen.main.find("a", string="Biblioteca pública")
    assert link["href"] == f"/es{library.url}"
    assert link["lang"] == "es"  # the list itself is not translated, and is in English


def test_a_title_without_translation_is_marked_in_a_list(client, index, library, spanish):
    translate(index, spanish, title="Departamentos")

    link = read(client, "/es/departments/").main.find("a", string="Public Library")

    assert link["lang"] == "en"


def test_the_choice_of_languages_keeps_the_page(client, library, spanish):
    choice = read(client, library.url).select(".languages a")

    assert [each["href"] for each in choice] == [library.url, f"/es{library.url}"]
    assert choice[0]["aria-current"] == "true"


def test_a_language_that_the_city_does_not_speak_has_no_addresses(client, library, spanish):
    assert client.get(f"/ar{library.url}").status_code == 404
    assert client.get(f"/en{library.url}").status_code == 404


def test_nothing_depends_on_the_language_of_the_browser(client, library, spanish):
    answer = client.get(library.url, headers={"Accept-Language": "es"})

    assert "Accept-Language" not in answer.headers.get("Vary", "")
    assert b'<html lang="en"' in answer.content


def test_a_translation_older_than_its_original_says_so(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")
    fresh = read(client, f"/es{library.url}").select(".translation")

    library.refresh_from_db()
    library.summary = "We lend books and saws."
    library.save_revision().publish()

    assert not fresh
    notice = read(client, f"/es{library.url}").select_one(".translation")
    assert notice.a["href"] == library.url


def test_a_new_office_does_not_make_a_translation_old(client, city, library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    city.office(library, name="Millside branch")
    library.save_revision().publish()

    assert not read(client, f"/es{library.url}").select(".translation")


def test_a_draft_is_no_translation(client, library, spanish):
    library.copy_for_translation(spanish, copy_parents=True)

    assert read(client, f"/es{library.url}").main["lang"] == "en"


def test_a_translation_of_what_is_not_public_is_not_public(client, library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    library.unpublish()

    assert client.get(f"/es{library.url}").status_code == 410
    assert not [
        each for each in public_addresses() if each.is_page and each.path.startswith("/es/")
    ]


def test_translations_are_public_addresses_and_untranslated_ones_are_not(library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    pages = (each for each in public_addresses() if each.is_page)
    found = [each.path for each in pages if each.path.startswith("/es/")]

    assert found == [f"/es{library.url}"]


def test_the_pages_above_become_drafts_and_no_aliases(library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    above = Page.objects.filter(locale=spanish).exclude(title="Biblioteca pública")

    assert above.count() == 2
    assert not above.filter(live=True).exists()
    assert not above.exclude(alias_of=None).exists()


def test_lists_know_each_page_once(index, library, spanish):
    translate(library, spanish, title="Biblioteca pública")

    assert list(DepartmentPage.objects.published()) == [library]


def test_who_may_edit_the_original_may_edit_the_translation(library, spanish):
    group = Group.objects.create(name="Librarians")
    GroupPagePermission.objects.create(group=group, page=library, permission_type="publish")

    made = library.copy_for_translation(spanish, copy_parents=True)

    assert GroupPagePermission.objects.filter(group=group, page=made).count() == 1


def test_a_translator_is_asked_for_words_alone(admin_client, library, spanish):
    made = library.copy_for_translation(spanish, copy_parents=True)

    form = BeautifulSoup(admin_client.get(f"/admin/pages/{made.pk}/edit/").content, "html.parser")

    assert form.find(id="id_mission")
    assert not form.find(id="id_offices-TOTAL_FORMS")
    assert not form.find(attrs={"name": "slug"})
    assert not form.find(attrs={"name": "kind"})
