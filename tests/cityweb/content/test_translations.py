"""Files of translations: the words of a page, beside the page."""

import pytest

from departments.models import DepartmentPage

pytestmark = pytest.mark.django_db

SPANISH = """
    title: Parques
    summary: Césped y árboles.
    mission: Aire libre para todos.
    body:
      - heading: Reglas
      - text: No encienda fuego.
"""


@pytest.fixture
def parks(folder):
    folder.department(
        """
        summary: Lawns and trees.
        mission: Open air for all.
        body:
          - heading: Rules
          - text: Light no fire.
        offices:
          - name: Front desk
            street: 1 Park Street
        """
    )
    return folder


def spanish():
    return DepartmentPage.objects.get(locale__language_code="es")


def test_a_translation_is_published_with_its_words(parks, client):
    parks.write("departments/parks/index.es.yaml", SPANISH)

    parks.load()

    seen = client.get("/es/departments/parks/").text
    for words in ("Parques", "Césped y árboles.", "Aire libre", "No encienda fuego.", "1 Park"):
        assert words in seen
    assert "translation" not in seen.partition("<main")[0].partition("</header>")[2]


def test_a_second_load_changes_nothing(parks, watch_writing):
    parks.write("departments/parks/index.es.yaml", SPANISH)
    parks.load()

    with watch_writing() as written:
        summary = parks.load()

    assert summary.counts["translations"] == {"unchanged": 1}
    assert not written


def test_a_changed_file_changes_the_translation(parks):
    parks.write("departments/parks/index.es.yaml", SPANISH)
    parks.load()
    parks.write("departments/parks/index.es.yaml", SPANISH.replace("Parques", "Los parques"))

    summary = parks.load()

    assert summary.counts["translations"] == {"changed": 1}
    assert spanish().title == "Los parques"


def test_what_staff_changed_in_a_translation_is_kept(parks):
    parks.write("departments/parks/index.es.yaml", SPANISH)
    parks.load()
    page = spanish()
    page.title = "Los parques"
    page.save_revision().publish()
    parks.write("departments/parks/index.es.yaml", SPANISH.replace("Parques", "Parque"))

    summary = parks.load()

    assert summary.kept == [("departments/parks/index.es.yaml", ["title"])]
    assert spanish().title == "Los parques"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (SPANISH.replace("    mission: Aire libre para todos.\n", ""), "mission"),
        (SPANISH + "    kind: division\n", "kind"),
        (SPANISH.replace("- text", "- txet"), "txet"),
        (SPANISH.replace("Parques", "x" * 300), "title"),
    ],
)
def test_a_translation_that_is_not_whole_is_refused(parks, words, problem):
    parks.write("departments/parks/index.es.yaml", words)

    problems = parks.problems()

    assert len(problems) == 1
    assert problem in problems[0]
    assert "index.es.yaml" in problems[0]
    assert not DepartmentPage.objects.exists()


def test_a_translation_of_no_page_is_refused(parks):
    parks.write("departments/ponds.es.yaml", "title: Estanques")

    assert "There is no page at /departments/ponds/" in parks.problems()[0]


def test_a_draft_of_a_translation_stays_a_draft(parks, client):
    parks.write("departments/parks/index.es.yaml", SPANISH + "    live: false\n")

    parks.load()

    assert not spanish().live
    assert "Parques" not in client.get("/es/departments/parks/").text


def test_phrases_are_loaded(parks, client):
    parks.write("departments/parks/index.es.yaml", SPANISH)
    parks.write(
        "site.yaml",
        """
        phrases:
          - text: Front desk
            translations:
              - {language: es, words: Recepción}
        """,
    )

    parks.load()

    assert "Recepción" in client.get("/es/departments/parks/").text


def test_a_page_above_a_translated_one_is_translated_later(parks, client):
    parks.page("- text: Light no fire.")
    parks.write("departments/parks/rules.es.yaml", "title: Reglas\nbody:\n  - text: Sin fuego.\n")
    parks.load()
    drafted = spanish()

    parks.write("departments/parks/index.es.yaml", SPANISH)
    summary = parks.load()

    assert not drafted.live
    assert summary.kept == []
    assert "Césped y árboles." in client.get("/es/departments/parks/").text
    assert parks.load().counts["translations"] == {"unchanged": 2}
