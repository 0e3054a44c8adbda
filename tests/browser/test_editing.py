"""Staff keep the city true: what they write in the admin is what residents read."""

import re

import pytest
from PIL import Image
from psycopg import sql
from wagtail.models import get_page_models

from base.models.pages import BasePage
from tests.browser.desk import ADMIN

EDITOR = "edda.editor@portellery.example"
PUBLISHER = "paul.publisher@portellery.example"
DEPARTMENT = "/departments/innovation-and-technology/"
PLAN = DEPARTMENT + "strategic-plan/"


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "greta.jpg"
    Image.linear_gradient("L").resize((800, 900)).convert("RGB").save(path)
    return path


def test_a_new_department_reaches_residents_with_office_hours_work_and_head(
    sign_in, own_site, photo
):
    desk = sign_in(ADMIN)

    desk.add_below(own_site.page("/departments/"), "departments/departmentpage")
    desk.fill(title="Harbor Lights", summary="We keep the lights on the water burning.")
    office = desk.add_row("offices")
    desk.fill(**{f"{office}-name": "Pier House", f"{office}-room": "Room 2",
                 f"{office}-street": "9 Pier Street", f"{office}-city": "Port Ellery"})  # fmt: skip
    phone = desk.add_row(f"{office}-phones")
    desk.fill(**{f"{phone}-number": "(207) 555-0177", f"{phone}-label": "Keeper"})
    rule = desk.insert_block(f"{office}-hours")
    for day in range(7):
        desk.tick(f"#{rule}-days_{day}")
    desk.page.select_option(f"[name='{rule}-mode']", "all_day")
    work = desk.insert_block("body", "Disclosures")
    desk.set(f"{work}-items-0-value-title", "Tend the lamps")
    desk.write(f"{work}-items-0-value-text", "Every night, by hand.")
    department = desk.publish()

    desk.add_below(department, "departments/staffpage")
    desk.fill(first_name="Greta", last_name="Lund", short_bio="Greta has kept the lights for long.")
    desk.upload_picture("id_photo", photo, "Greta Lund", "Portrait of Greta Lund")
    desk.publish()

    desk.open(f"/admin/pages/{department}/edit/")
    post = desk.add_row("appointments")
    desk.choose_page(f"id_{post}-person", "Greta Lund")
    desk.fill(**{f"{post}-title": "Keeper of the Lights", f"{post}-starts_on": "2019-05-01"})
    desk.tick(f"#id_{post}-leads")
    desk.publish()

    seen = own_site.read("/departments/harbor-lights/")
    text = " ".join(seen.get_text(" ", strip=True).split())
    assert seen.h1.text == "Harbor Lights"
    assert "Open now" in text
    assert seen.find("a", href="tel:+12075550177").text == "207-555-0177"
    assert "9 Pier Street" in text
    assert seen.select_one("details#tend-the-lamps").find(string=re.compile("Every night"))
    assert "Keeper of the Lights since May 2019" in text
    assert seen.find("img", alt="Portrait of Greta Lund")
    assert seen.find("a", string="Learn more about Greta")
    index = own_site.read("/departments/")
    assert index.find("a", string="Harbor Lights")


def test_last_updated_moves_when_the_plan_changes_and_only_then(sign_in, own_site):
    date_plans(own_site, "2026-03-09 12:00 America/New_York")
    desk = sign_in(ADMIN)
    plan = own_site.page(PLAN)

    desk.open(f"/admin/pages/{plan}/edit/")
    desk.publish()
    republished = last_updated(own_site)

    desk.open(f"/admin/pages/{plan}/edit/")
    desk.fill(summary="What we will do until 2028, said anew.")
    desk.publish()
    changed = last_updated(own_site)

    assert republished.startswith("2026-03-09"), republished
    assert changed > republished
    assert "said anew" in own_site.read(PLAN).select_one(".lede").text


ONE_OF_EACH_TYPE = [
    "/",
    "/departments/",
    "/departments/public-library/",
    DEPARTMENT + "adwoa-osei/",
    DEPARTMENT + "technology-plan-2020/",
    "/news/open-on-thanksgiving/",
    "/contact/",
]


def test_publishing_again_without_a_change_changes_nothing(sign_in, own_site):
    desk = sign_in(ADMIN)
    pages = [own_site.page(path) for path in ONE_OF_EACH_TYPE]
    before = fingerprints_of(own_site, pages)

    for page in pages:
        desk.open(f"/admin/pages/{page}/edit/")
        desk.publish()

    assert len(before) == len(pages)
    assert fingerprints_of(own_site, pages) == before


def fingerprints_of(site, pages):
    question = "SELECT page_ptr_id, content_fingerprint FROM {} WHERE page_ptr_id = ANY(%s)"
    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    tables = [sql.Identifier(model._meta.db_table) for model in models]
    return dict(
        row for table in tables for row in site.ask(sql.SQL(question).format(table), [pages])
    )


def date_plans(site, moment):
    """Say of every plan that it was last updated at a moment."""
    site.ask("UPDATE departments_strategicplanpage SET updated_at = %s", [moment])


def last_updated(site):
    line = site.read(PLAN).find(string=re.compile("Last updated:"))
    return line.find_parent("p").time["datetime"]


def test_a_story_with_a_supporting_department_stands_on_both_pages(sign_in, own_site):
    desk = sign_in(PUBLISHER)

    desk.add_below(own_site.page(DEPARTMENT + "news/"), "news/newspage")
    desk.fill(title="Boats get free internet", summary="On all three ferries.")
    row = desk.add_row("supporting")
    desk.choose_page(f"id_{row}-department", "Water and Harbor")
    block = desk.insert_block("body", "Text")
    desk.write(block, "It works below deck too.")
    desk.publish()

    for path in (DEPARTMENT, "/departments/water-and-harbor/", "/news/"):
        assert own_site.read(path).find("a", string="Boats get free internet"), path
    story = own_site.read(DEPARTMENT + "news/boats-get-free-internet/")
    assert story.find("a", string="Water and Harbor")
    assert "below deck" in story.get_text()


def test_what_an_editor_submits_waits_for_a_publisher(sign_in, own_site):
    department = own_site.page(DEPARTMENT)
    editor = sign_in(EDITOR)
    editor.open(f"/admin/pages/{department}/edit/")
    publish = editor.page.get_by_role("button", name=re.compile("^Publish"))
    assert publish.count() == 0

    editor.fill(mission="Nobody waits for an answer.")
    editor.act("^Submit to")
    editor.expect_message("submitted")
    waiting = own_site.read(DEPARTMENT).get_text()
    publisher = sign_in(PUBLISHER)
    publisher.open(f"/admin/pages/{department}/edit/")
    publisher.act("^Approve and Publish$")
    publisher.expect_message("updated")

    assert "Nobody waits" not in waiting
    assert "Nobody waits" in own_site.read(DEPARTMENT).get_text()


def test_an_editor_cannot_open_another_departments_page(sign_in, own_site):
    editor = sign_in(EDITOR)
    other = own_site.page("/departments/public-library/")

    editor.page.goto(f"/admin/pages/{other}/edit/")

    assert editor.page.locator("#page-edit-form").count() == 0
