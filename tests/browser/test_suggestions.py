"""While somebody types, pages are suggested; without scripts the field is a plain one."""

import pytest
from playwright.sync_api import expect

from tests.browser.audit import audit
from tests.browser.keyboard import Keyboard

TARGET = "**/departments/transportation/parking-permit/"


def type_into_the_field(page, words="parking per"):
    field = page.locator("main input[type=search]")
    field.press_sequentially(words, delay=20)
    # Where typing is slow, the first letters have suggestions of their own before these.
    expect(page.locator("[role=option]").first).to_contain_text("parking permit")
    return field


def test_a_suggestion_is_chosen_with_the_keyboard(visitor):
    page = visitor("/search/")
    Keyboard(page).to("What are you looking for?")
    field = type_into_the_field(page)

    field.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    chosen = page.locator(f"#{active}")

    assert chosen.get_attribute("aria-selected") == "true"
    assert "parking permit" in chosen.inner_text()
    expect(chosen).to_be_in_viewport(ratio=1)
    expect(chosen).to_have_css("outline-style", "solid")
    field.press("Enter")
    page.wait_for_url(TARGET)
    assert page.problems == []


def test_a_suggestion_is_chosen_with_the_pointer(visitor):
    page = visitor("/", width=360)
    type_into_the_field(page)

    page.locator("[role=option]").first.click()

    page.wait_for_url(TARGET)


def test_escape_closes_the_list_and_enter_searches_for_what_was_typed(visitor):
    page = visitor("/")
    field = type_into_the_field(page)

    field.press("Escape")
    is_open = field.get_attribute("aria-expanded")
    field.press("Enter")
    page.wait_for_url("**/search/?q=parking+per")

    assert is_open == "false"


@pytest.mark.parametrize("width", [320, 1280])
def test_an_open_list_is_accessible_and_fits(visitor, width):
    page = visitor("/search/", width=width)
    type_into_the_field(page)

    found = audit(page)

    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_fetched_for_suggestions_before_the_field_is_used(visitor):
    page = visitor("/")
    fetched = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")

    assert [each for each in fetched if "suggest" in each] == []


def test_without_scripts_the_field_searches(visitor):
    page = visitor("/", java_script_enabled=False)

    page.locator("main input[type=search]").fill("parking permit")
    page.locator("main button[type=submit]").first.click()

    assert "/search/?q=parking+permit" in page.url
