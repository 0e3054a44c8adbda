"""Alerts in the browser: seen by all, hidden for a visit, never in the way."""

import pytest

from tests.browser.audit import audit
from tests.browser.desk import ADMIN
from tests.browser.keyboard import Keyboard

MAKE = """
from alerts.models import Alert
from django.utils import timezone
Alert.objects.all().delete()
for severity in ("information", "warning", "emergency"):
    Alert.objects.create(title=f"This is {severity}", text="Stay where you are.",
        severity=severity, scope="city", starts_at=timezone.now(),
        link_text=f"More on {severity}", url="https://water.example.org/")
"""


@pytest.fixture(scope="module")
def warned_site(own_site):
    own_site.manage("shell", "-c", MAKE)
    return own_site


@pytest.fixture
def open_page(chromium, warned_site):
    contexts = []

    def open_page(path="/", width=1280, **options):
        context = chromium.new_context(
            base_url=warned_site.url, viewport={"width": width, "height": 800}, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8_000)
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def shown(page):
    return page.locator(".alert .strong").all_inner_texts()


def shift(page):
    """Return by how much what stood on the screen has jumped so far."""
    return page.evaluate(
        """() => new Promise(done => {
          new PerformanceObserver(list => done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))
            .observe({type: "layout-shift", buffered: true});
          setTimeout(() => done(0), 300);
        })"""  # noqa: E501
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_alerts_of_every_severity_have_no_accessibility_violation(open_page, width):
    page = open_page(width=width)

    found = audit(page)

    assert len(shown(page)) == 3
    assert found.violations_count == 0, found.generate_report()


def test_alerts_fit_a_small_phone_and_its_thumbs(open_page):
    page = open_page(width=320)

    sizes = [button.bounding_box() for button in page.locator(".alert :is(a, button)").all()]

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert all(box["height"] >= 24 and box["width"] >= 24 for box in sizes if box)


def test_a_hidden_alert_stays_hidden_on_every_page_of_the_visit(open_page):
    page = open_page()

    page.get_by_role("button", name="Hide: This is warning").click()
    here = shown(page)
    page.goto("/departments/")

    assert here == shown(page) == ["This is emergency", "This is information"]
    assert shown(open_page()) == ["This is emergency", "This is warning", "This is information"]


def test_an_emergency_has_no_button(open_page):
    page = open_page()

    assert page.locator(".emergency button").count() == 0


def test_nothing_jumps_where_buttons_appear_or_hidden_alerts_stay_away(open_page):
    page = open_page(width=360)
    page.get_by_role("button", name="Hide: This is information").click()
    first = open_page(width=360)

    page.goto("/departments/")

    assert (shift(first), shift(page)) == (0, 0)


def test_the_keyboard_goes_on_where_the_hidden_alert_stood(open_page):
    page = open_page()
    keys = Keyboard(page)

    keys.to("Hide: This is warning")
    keys.press("Enter")
    next_button = keys.here()
    keys.press("Enter")

    assert next_button["name"] == "Hide: This is information"
    assert next_button["ringed"]
    assert page.evaluate("document.activeElement.className") == "logo"


def test_a_changed_alert_is_shown_again(open_page, warned_site):
    page = open_page()
    page.get_by_role("button", name="Hide: This is warning").click()

    warned_site.manage("shell", "-c", MAKE.replace("Stay where", "Go from where"))
    page.goto("/")

    assert "This is warning" in shown(page)


def test_without_scripts_alerts_are_read_and_have_no_buttons(open_page):
    page = open_page(java_script_enabled=False)

    assert len(shown(page)) == 3
    assert page.locator(".alert button:visible").count() == 0


def test_without_storage_an_alert_is_hidden_on_its_page(open_page):
    page = open_page()
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw 1 }})")
    page.reload()

    page.get_by_role("button", name="Hide: This is warning").click()

    assert "This is warning" not in shown(page)


def test_alerts_are_printed_without_their_buttons(open_page):
    page = open_page()
    page.emulate_media(media="print")

    assert page.locator(".alert .strong").first.is_visible()
    assert page.locator(".alert button:visible").count() == 0
    assert page.locator(".emergency").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"


def test_an_alert_is_seen_as_typed_beside_its_form(sign_in, own_site):
    desk = sign_in(ADMIN)
    desk.page.goto("/admin/alert/new/")
    desk.page.fill("#id_title", "Typed just now")

    desk.page.get_by_role("button", name="Toggle preview").click()

    frame = desk.page.frame_locator("#w-preview-iframe")
    frame.get_by_text("Typed just now").wait_for()
