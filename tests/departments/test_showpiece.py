"""The two pages that the product exists for, each with everything that a visitor expects."""

import re

import pytest

DEPARTMENT = "/departments/innovation-and-technology/"


@pytest.fixture(scope="module")
def plan(demo_site):
    return demo_site.read(DEPARTMENT + "strategic-plan/")


@pytest.fixture(scope="module")
def department(demo_site):
    return demo_site.read(DEPARTMENT)


def heading(page, text):
    return page.find(re.compile("^h[1-6]$"), string=re.compile(text))


def section(page, text):
    found = heading(page, text)
    assert found, f"no heading “{text}”"
    return found.find_parent("section")


def text_of(node):
    return " ".join(node.get_text(" ", strip=True).split())


@pytest.mark.parametrize("name", ["plan", "department"])
def test_the_official_site_line_says_how_to_know_the_site(name, request):
    page = request.getfixturevalue(name)
    button = page.select_one("button[aria-expanded=false][aria-controls]")

    panel = page.find(id=button["aria-controls"])

    assert "Official websites use .gov" in text_of(panel)
    assert "Secure .gov websites use HTTPS" in text_of(panel)
    assert all(sign.find("svg") for sign in panel.select(".sign"))


def test_the_plan_says_when_it_was_last_updated(plan):
    line = plan.find(string=re.compile("Last updated:")).find_parent("p")

    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", line.time["datetime"])


def test_the_plan_has_title_lede_and_introduction(plan):
    assert text_of(plan.h1) == "A city that answers"
    assert text_of(plan.select_one(".lede"))
    assert len(text_of(plan.select_one(".planwrap .prose"))) > 200


def test_the_full_plan_is_a_real_document_with_type_and_size(plan, demo_site):
    link = plan.find("a", href=re.compile(r"^/documents/"))
    status, headers, content = demo_site.get(link["href"])

    assert text_of(link).startswith("Read the full strategic plan PDF, ")
    assert re.search(r"\d+(\.\d+)?\sKB|MB", link.get_text())
    assert (status, headers["Content-Type"]) == (200, "application/pdf")
    assert content.startswith(b"%PDF-")


def test_the_plan_has_a_vision_with_its_sentence_and_list(plan):
    vision = section(plan, "^Vision")

    assert len(text_of(vision.select_one(".big"))) > 20
    assert len(vision.select("ul li")) >= 3


def test_the_plan_lists_its_objectives(plan):
    assert len(plan.select("#objectives ol > li")) == 5


def test_areas_of_focus_have_headings_introductions_and_nested_lists(plan):
    assert heading(plan, "Areas of focus")
    areas = plan.select("#focus section.area")

    assert len(areas) >= 3
    assert all(area.h3 and text_of(area.select_one(".intro")) for area in areas)
    assert all(area.select("ul > li") for area in areas)
    assert plan.select("#focus ul > li ul > li")


def test_the_chart_says_the_same_as_the_table(plan):
    drawn = [int(text_of(figure)) for figure in plan.select(".chart svg text")]
    table = plan.select_one("#progress table")
    rows = [[text_of(c) for c in row.find_all("td")] for row in table.select("tbody tr")]
    *areas, total, shares = rows

    assert drawn == [int(n) for row in areas for n in row[:-1] if n != "0"]
    assert [int(n) for n in total] == [sum(int(r[i]) for r in areas) for i in range(len(total))]
    assert sum(int(share.rstrip("%")) for share in shares[:-1]) == 100


def test_the_plan_leads_back_to_its_top(plan):
    link = plan.find("a", string="Back to top")

    assert plan.find(id=link["href"][1:])


def test_the_department_is_named_once_and_says_what_it_does(department):
    assert text_of(department.h1) == "Innovation and Technology"
    assert text_of(department.select_one(".lede"))
    assert section(department, "Our mission").select_one(".big")


def test_the_head_has_photo_title_since_when_bio_and_a_way_to_more(department):
    head = section(department, "Who leads the department")
    more = head.find("a", string="Learn more about Adwoa")

    assert head.img["alt"] == "Portrait of Adwoa Osei"
    assert "Chief Technology Officer since March 2024" in text_of(head)
    assert head.time["datetime"] == "2024-03"
    assert more["href"] == DEPARTMENT + "adwoa-osei/"


def test_the_address_has_room_and_country(department):
    address = department.select_one("#contact address")

    assert "Room" in text_of(address)
    assert "United States" in text_of(address)


def test_the_hours_stand_by_weekday_with_open_or_closed_now(department):
    panel = department.find(id="contact")
    days = [text_of(row.th).split()[0] for row in panel.select(".hours tr")]

    assert days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    assert re.search(r"Open|Closed", text_of(panel.select_one(".open")))


def test_core_work_is_five_disclosures_with_lists(department):
    work = section(department, "Our core work").select("details[id]")

    assert len(work) >= 5
    assert all(text_of(each.summary) for each in work)
    assert any(each.select("ul li") for each in work)


def test_latest_news_has_pictures_dates_titles_and_the_issuing_department(department):
    stories = section(department, "Latest news").select("article")
    labels = [text_of(story.select_one(".label")) for story in stories]

    assert len(stories) >= 3
    assert all(story.img["alt"] and story.h3.a["href"] for story in stories)
    assert all(re.search(r", 20\d\d$", text_of(story.time)) for story in stories)
    assert any(not label.startswith("Innovation and Technology") for label in labels)
