"""Drafts are kept while an editor types, and never stand in the way of a button."""

import pytest

from tests.browser.desk import ADMIN

SLOWLY = 1500
# The admin looks for changes from two seconds after a form was opened.
A_LOOK = 2500


@pytest.fixture
def desk(sign_in, own_site):
    """Return an administrator's desk from which drafts travel slowly."""
    desk = sign_in(ADMIN)
    desk.page.route("**/admin/pages/**", slow_down_drafts(desk.page))
    return desk


def slow_down_drafts(page):
    def slow_down(route):
        if route.request.headers.get("accept") == "application/json":
            page.wait_for_timeout(SLOWLY)
        route.continue_()

    return slow_down


def sends_a_draft(page):
    return page.expect_request(
        lambda each: each.method == "POST" and each.headers.get("accept") == "application/json"
    )


def test_a_page_published_while_its_draft_is_saved_is_published(desk, own_site):
    path = "/departments/public-library/"

    desk.open(f"/admin/pages/{own_site.page(path)}/edit/")
    desk.page.wait_for_timeout(A_LOOK)
    with sends_a_draft(desk.page):
        desk.fill(mission="A book for every boat.")
    desk.publish()

    assert "A book for every boat." in own_site.read(path).get_text()


def test_a_new_page_published_while_its_draft_is_saved_is_one_page(desk, own_site):
    desk.add_below(own_site.page("/"), "home/informationpage")
    desk.page.wait_for_timeout(A_LOOK)
    with sends_a_draft(desk.page):
        desk.fill(title="Fog horns", summary="When they sound, and why.")
    desk.publish()

    assert own_site.read("/fog-horns/").h1.text == "Fog horns"
    assert own_site.get("/fog-horns-2/")[0] == 404


def test_what_was_not_published_waits_as_a_draft(desk, own_site):
    path = "/departments/public-library/"
    form = f"/admin/pages/{own_site.page(path)}/edit/"

    desk.open(form)
    desk.page.wait_for_timeout(A_LOOK)
    desk.fill(mission="A book for every buoy.")
    desk.page.wait_for_selector("#w-autosave-indicator[data-w-autosave-state-value='saved']")
    desk.open(form)

    assert desk.page.locator("#id_mission").input_value() == "A book for every buoy."
    assert "buoy" not in own_site.read(path).get_text()
