"""A plan on paper: a tagged PDF with the headings of the page, whatever its editors wrote."""

from datetime import date
from html import escape
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from wagtail.models import Locale

from base.models import SiteSettings
from base.renditions import make_renditions
from departments.plan_files import book as books
from departments.plan_files.facts import facts
from tests.departments.plans import action, area, plan_of, report, status, update
from tests.factories import City

pytestmark = pytest.mark.django_db
LEVELS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.TYPESET_ROOT = tmp_path / "typeset"
    return settings.TYPESET_ROOT


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


def pdf(client, plan, language=""):
    answer = client.get(f"{language}{plan.url}plan.pdf")
    assert answer.status_code == 200, answer.content
    return PdfReader(BytesIO(answer.content))


def tags(reader):
    """Yield every element of the structure, in the order of reading."""

    def walk(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for kid in node:
                yield from walk(kid)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                yield from walk(node["/K"])

    yield from walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])


def kinds(reader):
    return [tag["/S"] for tag in tags(reader)]


def outline(items, level=1):
    """Yield (level, title) of the bookmarks, which are the headings."""
    for item in items:
        if isinstance(item, list):
            yield from outline(item, level + 1)
        else:
            yield level, item.title


def headings_of_page(html):
    main = BeautifulSoup(html, "html.parser").main
    return [(int(h.name[1]), " ".join(h.text.split())) for h in main.find_all(sorted(LEVELS))]


def text_of(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_it_is_tagged_and_names_its_title_and_language(client, city, parks):
    reader = pdf(client, plan_of(city, parks))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "A city that answers"
    assert reader.metadata.author == "City of Testport"
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()


def test_its_headings_are_those_of_the_page_in_their_order(client, city, parks):
    earlier = city.plan(parks, "Trees of old", slug="old")
    plan = plan_of(city, parks, supersedes=earlier, vision_heading="Vision for trees")

    reader = pdf(client, plan)

    headings = headings_of_page(client.get(plan.url).content)
    assert len(headings) > 12
    assert list(outline(reader.outline)) == headings
    in_tags = [int(kind[2]) for kind in kinds(reader) if kind[1:].lower() in LEVELS]
    assert in_tags == [level for level, _ in headings]


def test_a_plan_with_next_to_nothing_has_the_headings_of_its_page(client, city, parks):
    plan = city.plan(parks)

    assert list(outline(pdf(client, plan).outline)) == headings_of_page(
        client.get(plan.url).content
    )


def test_lists_tables_and_links_are_tagged_as_such(client, city, parks):
    text = '<p><a href="https://trees.example/">Ask</a></p><ol><li>a<ul><li>b</li></ul></li></ol>'
    reader = pdf(client, plan_of(city, parks, introduction=text))
    found = kinds(reader)

    assert {"/L", "/LI", "/Table", "/TH", "/TD", "/THead", "/Link", "/TOC"} <= set(found)
    targets = [
        note.get_object()["/A"]["/URI"]
        for page in reader.pages
        for note in page.get("/Annots", [])
        if "/URI" in note.get_object().get("/A", {})
    ]
    assert "https://trees.example/" in targets
    assert any(target.endswith("/departments/parks/") for target in targets)


def test_a_picture_has_its_words_and_an_ornament_none(client, city, parks):
    image = city.image("A lime tree", size=(800, 1000))
    make_renditions(image)
    image.refresh_from_db()
    plan = plan_of(city, parks, listing_image=image)

    assert "A lime tree" in [tag.get("/Alt") for tag in tags(pdf(client, plan))]

    image.is_decorative = True
    image.save()

    assert "A lime tree" not in [tag.get("/Alt") for tag in tags(pdf(client, plan))]


def test_it_says_what_the_page_says(client, city, parks):
    said = text_of(pdf(client, plan_of(city, parks)))

    for words in ("Twenty are planted.", "Friends of Trees", "Cooler", "By far.", "It goes well.",
                  "1 of 3 actions are done.", "Was due January 31, 2026.", "67%"):  # fmt: skip
        assert words in said, words


def test_it_bears_the_citys_colours_and_is_made_anew_with_others(client, city, parks):
    plan = plan_of(city, parks)
    before = client.get(plan.url + "plan.pdf").content
    city_settings = SiteSettings.load()
    city_settings.brand_colour = "#5a1060"
    city_settings.save()

    assert client.get(plan.url + "plan.pdf").content != before


def test_it_is_made_once_for_all_who_read_it(client, city, parks, monkeypatch):
    made, stock = [], books.typeset
    monkeypatch.setattr(books, "typeset", lambda *a, **k: made.append(1) or stock(*a, **k))
    plan = plan_of(city, parks)

    contents = {client.get(plan.url + "plan.pdf").content for _ in range(3)}

    assert (len(made), len(contents)) == (1, 1)


def test_where_it_cannot_be_made_the_page_still_stands(client, city, parks, monkeypatch, tmp_path):
    broken = tmp_path / "broken.typ"
    broken.write_text("#panic()")
    monkeypatch.setattr(books, "TEMPLATE", broken)
    plan = plan_of(city, parks)

    answer = client.get(plan.url + "plan.pdf")

    assert (answer.status_code, answer["Content-Type"]) == (503, "text/plain")
    assert answer["Retry-After"]
    assert client.get(plan.url).status_code == 200
    assert client.get(plan.url + "plan.csv").status_code == 200


def test_arabic_is_set_from_right_to_left(client, city, parks):
    plan = plan_of(city, parks)
    arabic = Locale.objects.create(language_code="ar")
    made = plan.copy_for_translation(arabic, copy_parents=True)
    made.title = "مدينة تجيب"
    made.save_revision().publish()

    reader = pdf(client, plan, language="/ar")

    assert reader.trailer["/Root"]["/Lang"] == "ar"
    assert reader.metadata.title == "مدينة تجيب"
    said = b"".join(page.get_contents().get_data() for page in reader.pages)
    assert b"/Lang(en)" in said  # the department, which has no Arabic name


words = st.text(max_size=60) | st.sampled_from(
    [
        "#let x = 1",
        "$ a^2",
        "\\",
        "`",
        "مرحبا",
        "שלום",
        "👩‍👩‍👧",
        " ",
        "\u200b",
        "* _ @a <b> ~",
        "//",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(words, min_size=12, max_size=12), st.booleans())
@example([""] * 12, True)
@example(["#panic()"] * 12, True)
@example(["\u202eabc\u0301\ufeff"] * 12, False)
def test_whatever_editors_write_can_be_set(city_and_plan, texts, has_status):
    city, plan = city_and_plan
    t = iter(texts)
    going = status("Under way") if has_status else None
    it = action(next(t), going, owner_text=next(t), due_on="2020-01-01", updates=[
        update(date(2020, 1, 1), next(t)),
    ])  # fmt: skip
    rich = f"<p>{escape(next(t))}</p><ul><li>{escape(next(t))}<ol><li></li></ol></li></ul>"
    plan.title, plan.summary, plan.vision_heading = next(t), next(t), next(t)
    plan.introduction = rich
    plan.vision_points = [("point", next(t))]
    plan.objectives = plan.objectives.stream_block.to_python(
        [{"type": "objective", "value": {"title": next(t), "text": ""}}]
    )
    plan.areas_of_focus = plan.areas_of_focus.stream_block.to_python(
        [area(next(t), it, introduction=rich), area("")]
    )
    plan.updates = plan.updates.stream_block.to_python([report(texts[0], rich)])

    known = facts(plan, RequestFactory().get("/"))
    content = books.content_of(plan, known, {})

    assert books.typeset(books.TEMPLATE, content, {}).startswith(b"%PDF")


@pytest.fixture
def city_and_plan(city, parks):
    return city, plan_of(city, parks)
