"""Residents read: with a screen reader, with the keyboard, on a small phone, without scripts."""

import pytest

from tests.browser.audit import audit
from tests.browser.pages import DEPARTMENT, ONE_OF_EACH, PAGES

SPACED = """() => document.querySelectorAll("body *").forEach(each => {
    for (const [name, value] of [["line-height", "1.5"], ["letter-spacing", ".12em"],
                                 ["word-spacing", ".16em"]])
        each.style.setProperty(name, value, "important");
})"""  # WCAG 2.2, 1.4.12

CUT_OFF = """() => [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility() && !e.closest(".scroll, .usa-sr-only, .usa-skipnav"))
    .filter(e => [...e.childNodes].some(each => each.nodeType === 3 && each.data.trim()))
    .filter(e => { const box = e.getBoundingClientRect(); return box.left < -1 || box.right > innerWidth + 1 })
    .map(e => e.textContent.trim().slice(0, 40))"""  # noqa: E501


@pytest.fixture(scope="module")
def window(chromium, demo_site):
    page = chromium.new_page(base_url=demo_site.url, viewport={"width": 1280, "height": 800})
    page.on("console", lambda m: m.type == "error" and page.problems.append(m.text))
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    return page


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES.keys())
def opened(request, window):
    """Open each page once, for all tests that only look at it."""
    window.problems = []
    window.goto(request.param)
    return window


@pytest.fixture
def page(opened):
    """A page at its full width with nothing folded away."""
    opened.set_viewport_size({"width": 1280, "height": 800})
    opened.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    return opened


@pytest.fixture(scope="module")
def dark(chromium, demo_site):
    small = {"width": 320, "height": 800}
    return chromium.new_page(base_url=demo_site.url, viewport=small, color_scheme="dark")


@pytest.fixture(scope="module")
def forced_colours(chromium, demo_site):
    middle = {"width": 768, "height": 800}
    return chromium.new_page(base_url=demo_site.url, viewport=middle, forced_colors="active")


def some_stories(page):
    return [link.get_attribute("href") for link in page.locator(".story h3 a").all()]


def test_a_page_has_no_accessibility_violation(page):
    assert problems_of(page) == {}


def problems_of(page):
    """Return what axe says of a page at either width."""
    found = {}
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = audit(page)
    return {w: f.generate_report() for w, f in found.items() if f.violations_count}


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_page_can_be_read_in_the_dark(dark, name):
    dark.goto(PAGES[name])

    found = audit(dark)

    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_page_can_be_used_in_forced_colours(forced_colours, name):
    forced_colours.goto(PAGES[name])

    # The browser paints its own colours; what is read here are still the page's.
    found = audit(forced_colours, without="color-contrast")

    assert found.violations_count == 0, found.generate_report()


def test_a_story_has_no_accessibility_violation(visitor):
    page = visitor("/news/")

    for path in some_stories(page)[:6]:
        page.goto(path)
        assert problems_of(page) == {}, path


def test_a_page_fits_a_small_phone_and_bears_a_zoom_of_400_percent(page):
    page.set_viewport_size({"width": 320, "height": 256})

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(CUT_OFF) == []


def test_a_page_loads_without_an_error_in_the_browser(opened):
    missing = opened.url.endswith("/no-such-page/")

    problems = [p for p in opened.problems if not (missing and "404 (Not Found)" in p)]

    assert problems == []


def test_a_page_has_one_main_heading_and_skips_no_level(page):
    levels = page.eval_on_selector_all(
        "h1,h2,h3,h4,h5,h6", "all => all.map(each => +each.tagName[1])"
    )

    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(levels, levels[1:], strict=False))


def test_every_target_can_be_hit_with_a_thumb(page):
    page.set_viewport_size({"width": 360, "height": 800})

    small = page.evaluate(
        """() => [...document.querySelectorAll("main a, main button, main summary, header a, header button")]
        .filter(e => e.checkVisibility() && !e.closest("p, li:not(.plain li):not(.go li), td, th, dd, address, figcaption, .note"))
        .map(e => [e.textContent.trim().slice(0, 40), e.getBoundingClientRect()])
        .filter(([, box]) => box.height && (box.height < 24 || box.width < 24))
        .map(([text, box]) => `${text} ${Math.round(box.width)}x${Math.round(box.height)}`)"""  # noqa: E501
    )

    assert small == []


def test_a_page_bears_wider_spacing_of_its_text(page):
    page.set_viewport_size({"width": 320, "height": 800})

    page.evaluate(SPACED)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_scripts_the_official_site_panel_stands_open(visitor):
    page = visitor("/", java_script_enabled=False)

    assert page.get_by_text("Official websites use .gov").is_visible()


def test_a_link_to_a_piece_of_core_work_opens_it(visitor):
    page = visitor(DEPARTMENT)
    name = page.locator("details.fold[id]").nth(2).get_attribute("id")

    page.goto(f"{DEPARTMENT}#{name}")

    piece = page.locator(f"details#{name}")
    assert piece.get_attribute("open") is not None
    assert piece.locator("div").first.is_visible()


def test_core_work_opens_by_keyboard_without_scripts(visitor):
    page = visitor(DEPARTMENT, java_script_enabled=False)
    first = page.locator("details.fold[id] summary").first

    first.focus()
    page.keyboard.press("Enter")

    assert page.locator("details.fold[id] > div").first.is_visible()


def test_search_works_without_scripts(visitor):
    page = visitor("/", java_script_enabled=False)

    page.fill("#home-search", "library")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=library")

    assert page.get_by_role("link", name="Public Library").first.is_visible()
