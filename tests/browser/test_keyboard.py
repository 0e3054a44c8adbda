"""What residents come for, done with the keyboard alone, the focus in sight at every stop.

Three more tasks are walked where they have a city of their own or a list to wait for:
an alert is hidden in test_alerts, a page is judged in test_helpful, a suggestion is
chosen in test_suggestions.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import Keyboard
from tests.browser.pages import DEPARTMENT, PAGES

PLAN = DEPARTMENT + "strategic-plan/"
FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, textarea, summary, [tabindex='0']")]
    .filter(e => e.checkVisibility({visibilityProperty: true})).length"""  # noqa: E501
# The focus goes into what has come once it is whole.
FILM_LOADED = """() => document.addEventListener("load", (event) =>
    event.target.setAttribute("data-loaded", ""), true)"""
FILM = "<html lang=en><title>Film</title><button>Pause</button>"


@pytest.fixture
def keyboard(visitor):
    """Return a function that opens a page and lays the hands on its keyboard."""

    return lambda path, width=1280: Keyboard(visitor(path, width))


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(
    "name", ["home page", "department index", "department", "plan", "search", "Arabic"]
)
def test_a_walk_through_a_page_keeps_its_order_and_ends(keyboard, name, width):
    keys = keyboard(PAGES[name], width)

    while keys.tab():
        assert len(keys.stops) < 400, "no end"
    places = [stop["place"] for stop in keys.stops]
    first, last = keys.stops[0]["name"], keys.stops[-1]["name"]

    # Of two radio buttons one is a stop.
    assert len(places) == keys.page.evaluate(FOCUSABLE) - (name not in ("home page", "search"))
    assert places == sorted(places)
    assert keys.tab() == first
    assert keys.around("Shift+Tab") == last


def test_the_first_stop_leads_past_the_header(keyboard):
    keys = keyboard(DEPARTMENT)

    assert keys.tab() == "Skip to main content"
    keys.press("Enter")

    assert keys.page.evaluate("document.activeElement.id") == "main"
    assert keys.tab() == "Home"


def test_the_official_line_opens_and_closes(keyboard):
    keys = keyboard("/")
    panel = keys.page.get_by_text("Official websites use .gov")

    keys.to("Here’s how you know")
    keys.press("Enter")
    expect(panel).to_be_visible()
    keys.press("Space")

    expect(panel).to_be_hidden()


def test_the_menu_leads_on_at_the_width_of_a_phone(keyboard):
    keys = keyboard("/", width=360)

    keys.to("News")
    keys.press("Enter")

    keys.page.wait_for_url("**/news/")


def test_the_search_of_the_header_answers(keyboard):
    keys = keyboard("/news/")

    keys.to("Search the city site")
    keys.type("pothole")
    keys.press("Enter")

    keys.page.wait_for_url("**/search/?q=pothole")


def test_the_search_is_reached_at_the_width_of_a_phone(keyboard):
    keys = keyboard("/news/", width=360)

    keys.to("Search")
    keys.press("Enter")
    keys.page.wait_for_url("**/search/")
    keys.to("What are you looking for?")
    keys.type("pothole")
    keys.press("Enter")

    keys.page.wait_for_url("**/search/?q=pothole")


def test_results_are_narrowed_to_a_kind(keyboard):
    keys = keyboard("/search/?q=library")
    first = keys.page.locator(".facet a").first

    keys.to(" ".join(first.inner_text().split()))
    keys.press("Enter")

    keys.page.wait_for_url("**kind=**")


def test_core_work_opened_by_its_address_is_where_the_keyboard_goes_on(keyboard, visitor):
    piece = visitor(DEPARTMENT).locator("details.fold[id]").nth(2)
    name, summary = piece.get_attribute("id"), piece.locator("summary").inner_text()
    keys = keyboard(f"{DEPARTMENT}#{name}")

    stop = keys.tab()

    assert stop.split() == summary.split()
    assert keys.page.locator(f"details#{name}").get_attribute("open") is not None


def test_news_are_narrowed_to_a_year(keyboard):
    keys = keyboard("/news/")

    keys.to("2025")
    keys.press("Enter")

    keys.page.wait_for_url("**/news/2025/")


def test_older_stories_are_reached_from_the_end_of_a_list(keyboard):
    keys = keyboard("/news/")

    keys.to("Older stories")
    keys.press("Enter")
    keys.page.wait_for_url("**/news/?before=**")
    keys.to("Newest stories")
    keys.press("Enter")

    keys.page.wait_for_url("**/news/?")


def test_departments_of_a_letter_are_reached(keyboard):
    keys = keyboard("/departments/")

    keys.to("P")
    keys.press("Enter")

    assert keys.tab() == "Parks and Recreation"


def test_another_language_is_chosen(keyboard):
    keys = keyboard(DEPARTMENT)

    keys.to("Español")
    keys.press("Enter")

    keys.page.wait_for_url(f"**/es{DEPARTMENT}")


def test_the_figures_of_a_plan_open_as_a_table(keyboard):
    keys = keyboard(PLAN)

    keys.to("The same figures as a table")
    keys.press("Enter")

    expect(keys.page.get_by_role("table", name="Actions by area and status")).to_be_visible()


def test_a_film_is_played_and_left(keyboard):
    keys = keyboard(DEPARTMENT)
    keys.page.route("https://www.youtube-nocookie.com/**", lambda r: r.fulfill(body=FILM))
    keys.page.route("https://player.vimeo.com/**", lambda r: r.fulfill(body=FILM))

    keys.page.evaluate(FILM_LOADED)
    keys.to("Play : How the fiber reaches your street")
    keys.press("Enter")
    expect(keys.page.locator(".film iframe[data-loaded]")).to_be_visible()
    frame = keys.page.frame_locator(".film iframe")
    expect(frame.get_by_role("button")).to_be_visible()
    keys.press("Tab")
    expect(frame.get_by_role("button")).to_be_focused()

    assert keys.tab() == "How the fiber reaches your street"


def test_the_end_of_a_plan_leads_back_to_its_top(keyboard):
    keys = keyboard(PLAN)

    keys.to("Back to top")
    keys.press("Enter")

    assert keys.page.evaluate("window.scrollY") < 300
    assert keys.tab() == "Home"
