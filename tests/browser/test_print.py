"""A page on paper: what one takes along is there, and nothing that only a screen can do."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.pages import DEPARTMENT

PERMIT = "/departments/transportation/parking-permit/"
CHROME = [
    "Skip to main content", "how you know", "Español", "Search", "Breadcrumbs", "Hide",
    "Was this page helpful", "Report a problem", "Back to top", "Play",
]  # fmt: skip


@pytest.fixture
def printed(visitor):
    """Return a function that prints a page in the format Letter and reads the paper."""

    def printed(path):
        paper = PdfReader(BytesIO(visitor(path).pdf(format="Letter")))
        assert paper.pages[0].mediabox.upper_right == (612, 792)
        return " ".join(" ".join(sheet.extract_text() for sheet in paper.pages).split())

    return printed


@pytest.mark.parametrize("path", [DEPARTMENT, DEPARTMENT + "strategic-plan/", PERMIT])
def test_paper_has_its_own_address_and_none_of_the_chrome(printed, demo_site, path):
    paper = printed(path)

    assert demo_site.url + path in paper
    assert [each for each in CHROME if each in paper] == []


def test_a_department_is_printed_with_address_hours_and_phone(printed):
    paper = printed(DEPARTMENT)

    assert "1 Customs Square Room 412 Port Ellery, ME 04000" in paper
    assert "Monday 8:30 a.m. – 5 p.m." in paper.replace("8:30 a.m.–5", "8:30 a.m. – 5")
    assert "Front desk 207-555-0141" in paper


def test_what_is_folded_is_printed_open(printed):
    paper = printed(DEPARTMENT)

    assert "watch the network around the clock" in paper
    assert "Gordon Whitfield" in paper


def test_what_holds_only_now_is_not_printed(printed):
    paper = printed(DEPARTMENT)

    assert "Open now" not in paper
    assert "Closed today" not in paper


def test_steps_are_printed_in_order_with_where_to_go(printed):
    paper = printed(PERMIT)
    steps = ["Have three things ready", "At the counter in City Hall", "Use it", "1 Customs Square"]

    places = [paper.index(each) for each in steps]

    assert places == sorted(places)


def test_links_are_printed_with_their_addresses(printed):
    paper = printed(DEPARTMENT).replace(" ", "")

    assert "(https://vimeo.com/" in paper
    assert "(/departments/innovation-and-technology/public-wifi/)" in paper


def test_a_plan_is_printed_with_its_figures_and_actions(printed):
    paper = printed(DEPARTMENT + "strategic-plan/")

    assert re.search(r"Share( \d+%)+ 100%", paper)
    assert "Put the forty most used forms online" in paper
