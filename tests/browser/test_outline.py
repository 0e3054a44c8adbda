"""What a screen reader is told: headings and landmarks in order, names that make sense alone.

After a change that is meant, CITYWEB_RENEW=1 writes the kept outlines anew.
"""

import os
import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.browser import outline
from tests.browser.pages import PAGES

KEPT = Path(__file__).parent / "outlines"
VAGUE = {
    "click here", "details", "here", "learn more", "link", "more", "read more", "see more",
    "this page", "aquí", "haga clic aquí", "leer más", "más", "ver más",
    "اقرأ المزيد", "المزيد", "انقر هنا", "هنا",
}  # fmt: skip
ADDRESS = re.compile(r"https?:|www\.|^/")


@pytest.fixture(scope="module")
def page(chromium, demo_site):
    return chromium.new_page(base_url=demo_site.url)


@pytest.fixture(scope="module", params=PAGES)
def read(request, page):
    """Return the name of a page, what is told of it at two widths, and its outline to keep."""
    page.goto(PAGES[request.param])
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    told = {}
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        told[width] = outline.read(page)
    return request.param, told, outline.written(page)


@pytest.fixture(params=[360, 1280])
def told(read, request):
    return read[1][request.param]


def test_headings_begin_with_the_pages_own_and_skip_no_level(told):
    levels = [part.level for part in told if part.role == "heading"]
    steps = [later - earlier for earlier, later in zip(levels, levels[1:], strict=False)]

    assert levels.count(1) == 1
    assert max(steps, default=0) <= 1


def test_every_landmark_stands_once_or_has_a_name_of_its_own(told):
    landmarks = [(part.role, part.name) for part in told if part.role in outline.LANDMARKS]
    roles = [role for role, _ in landmarks]
    named = [mark for mark in landmarks if mark[0] not in outline.ONCE]

    assert [roles.count(role) for role in outline.ONCE] == [1, 1, 1]
    assert [role for role, name in named if not name] == []
    assert [mark for mark in named if named.count(mark) > 1] == []


def test_every_link_makes_sense_alone(told):
    names = [part.name for part in told if part.role == "link"]

    assert len(names) > 10
    assert [n for n in names if not n or n.lower().strip(" .…:›") in VAGUE] == []
    assert [n for n in names if ADDRESS.search(n)] == []


def test_links_of_one_name_lead_to_one_address(told):
    leads = defaultdict(set)
    for part in told:
        if part.role == "link":
            leads[part.name].add(part.url)

    assert {name: urls for name, urls in leads.items() if len(urls) > 1} == {}


def test_every_button_and_field_has_a_name(told):
    controls = [part for part in told if part.role in outline.CONTROLS]

    assert controls
    assert [part for part in controls if not part.name] == []


def test_landmarks_and_headings_are_as_kept(read):
    name, _, found = read
    file = KEPT / (re.sub(r"\W+", "-", name) + ".txt")

    if os.environ.get("CITYWEB_RENEW"):
        file.write_text(found)

    assert found == file.read_text()
