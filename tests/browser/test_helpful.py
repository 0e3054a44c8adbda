"""“Was this page helpful?” in the browser: by keyboard, by thumb, with and without scripts."""

import pytest

from tests.browser.audit import audit
from tests.browser.keyboard import Keyboard

PAGE = "/departments/public-works/winter-parking-ban/"
STORED = "SELECT words FROM feedback_feedback"


@pytest.fixture
def reader(chromium, own_site):
    """Return a function that opens a page of a city to which one may write."""
    contexts = []

    def read(path=PAGE, width=1280, **options):
        context = chromium.new_context(
            base_url=own_site.url, viewport={"width": width, "height": 800}, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8_000)
        page.goto(path)
        return page

    yield read
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_resident_says_no_and_why_by_keyboard(reader, own_site, scripts):
    page = reader(java_script_enabled=scripts)
    keys = Keyboard(page)
    words = f"Where do I park? {scripts}"

    assert page.locator("#helpful-words").is_hidden()
    keys.to("Yes")
    keys.press("ArrowDown")
    keys.tab()
    keys.type(words)
    keys.tab()
    keys.press("Enter")
    page.wait_for_url("**/feedback/thanks/**")

    assert page.get_by_role("heading", level=1).inner_text() == "Thank you"
    assert page.get_by_role("link", name="Back to “Winter parking ban”").is_visible()
    assert (words,) in own_site.ask(STORED)
    assert not page.context.cookies()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_question_the_error_and_the_thanks_have_no_accessibility_violation(reader, width):
    page = reader(width=width)
    found = [open_and_test(page)]
    page.fill("#helpful-words", "word " * 300)
    page.get_by_role("button", name="Send").click()
    page.wait_for_selector("#helpful-words-error")
    found.append(audit(page))
    page.fill("#helpful-words", "")
    page.get_by_role("button", name="Send").click()
    page.wait_for_url("**/feedback/thanks/**")
    found.append(audit(page))

    assert [each.violations_count for each in found] == [0, 0, 0], [
        each.generate_report() for each in found
    ]


def open_and_test(page):
    page.get_by_text("No", exact=True).click()
    return audit(page)


def test_what_was_typed_is_still_there_after_an_error(reader):
    page = reader()
    page.get_by_text("Yes", exact=True).click()
    page.fill("#helpful-words", "word " * 300)

    page.get_by_role("button", name="Send").click()

    error = page.locator("#helpful-words-error")
    error.wait_for()
    assert "1000 fit" in error.inner_text()
    assert page.input_value("#helpful-words") == "word " * 300
    assert page.get_by_label("Yes", exact=True).is_checked()


def test_the_question_fits_a_small_phone_and_its_thumbs(reader):
    page = reader(width=320)
    page.get_by_text("No", exact=True).click()

    boxes = [
        each.bounding_box() for each in page.locator(".helpful :is(fieldset label, button)").all()
    ]

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert all(box["height"] >= 24 for box in boxes if box)


def test_the_question_is_not_printed(reader):
    page = reader()
    page.emulate_media(media="print")

    assert page.locator(".helpful").is_hidden()
