"""What other cities write arrives whole: their lists, hours, plans, names and dates."""

from datetime import UTC, date, datetime, time

import pytest
import time_machine

from base.models import CityImage
from departments.models import DepartmentPage, Holiday, Office, StaffPage, StrategicPlanPage
from home.models import InformationPage
from news.models import NewsPage, Topic

pytestmark = pytest.mark.django_db

HOSTILE = "</script><b>{{ x }}</b>{% y %} “q” 'q' \"q\" & ñ 東京"


def page():
    return InformationPage.objects.get()


def test_hostile_text_stays_text_wherever_text_is_plain(folder, client):
    quoted = HOSTILE.replace("'", "''")
    folder.page(f"- quote: {{text: '{quoted}', speaker: '{quoted}'}}\n- heading: '{quoted}'")

    folder.load()

    shown = client.get("/departments/parks/rules/").content.decode()
    assert page().body[0].value["text"] == HOSTILE
    assert page().body[1].value["text"] == HOSTILE
    assert "<b>{{" not in shown
    assert "&lt;/script&gt;&lt;b&gt;{{ x }}" in shown


def test_a_list_may_be_nested_and_numbered_inside(folder):
    folder.page(
        """
        - text: |
            Bring:

            - one of these:
                1. a passport,
                2. a card
                    - with a photo
            - the fee
        """
    )

    folder.load()

    html = page().body[0].value.source
    assert html.count("<ul>") == 2
    assert html.count("<ol>") == 1
    assert "with a photo</li></ul></li></ol></li>" in html


def test_a_table_keeps_its_columns_and_fills_short_rows(folder):
    folder.page(
        """
        - table:
            caption: Fees
            columns:
              - Permit
              - {heading: Fee, type: number}
              - {heading: More, type: rich_text}
            rows:
              - [Pets]
              - [Dog, $12, "See [Parks](/departments/parks/)"]
              - [Cat, 7.50]
        """
    )

    folder.load()

    table = page().body[0].value["table"]
    parks = DepartmentPage.objects.get()
    assert [(c["heading"], c["block"].name) for c in table.columns] == [
        ("Permit", "text"),
        ("Fee", "number"),
        ("More", "rich_text"),
    ]
    assert [str(row["values"][1]) for row in table.row_data] == ["", "$12", "7.50"]
    assert f'id="{parks.pk}"' in table.row_data[1]["values"][2].source


def test_a_picture_brings_its_words_and_may_have_others_in_a_place(folder):
    folder.described().page(
        """
        - image: images/ferry.png
        - image: {image: images/ferry.png, alt: The old ferry, caption: In 1950}
        - image: {image: images/ferry.png, decorative: true}
        """
    )

    folder.load()

    words = [
        (block.value["image"].contextual_alt_text, block.value["image"].decorative)
        for block in page().body
    ]
    assert words == [("A red ferry in the bay", False), ("The old ferry", False), ("", True)]
    assert page().body[1].value["caption"] == "In 1950"
    assert CityImage.objects.count() == 1


def test_a_picture_beside_the_page_is_described_in_place(folder):
    folder.picture("departments/parks/ada.png")
    folder.write(
        "departments/parks/ada.yaml",
        """
        type: StaffPage
        first_name: Ada
        last_name: de la Cruz
        photo: {file: ./ada.png, alt: Portrait of Ada de la Cruz, credit: City of Port Test}
        """,
    )

    folder.load()

    photo = StaffPage.objects.get().photo
    assert (photo.title, photo.description) == ("Ada", "Portrait of Ada de la Cruz")
    assert photo.credit == "City of Port Test"


def test_a_person_needs_no_photo_and_the_name_makes_the_title(folder):
    folder.write(
        "departments/parks/jascha.yaml",
        "type: StaffPage\nfirst_name: Jascha\nlast_name: Franklin-Hodge\n"
        "phone: 207-555-0144 ext. 1\n",
    )

    folder.load()

    person = StaffPage.objects.get()
    assert (person.title, person.photo) == ("Jascha Franklin-Hodge", None)
    assert person.phone == "+12075550144;ext=1"


def test_hours_of_every_kind_are_carried(folder):
    folder.department(
        """
        offices:
          - name: Clinic
            postal_code: 04000
            latitude: 43.6591
            longitude: -70.25
            hours:
              - {days: mon-thu, opens: 8:30, closes: 12:00}
              - {days: [mon-wed, sat], opens: "13:00", closes: "17:00", note: By the side door}
              - {days: fri, opens: 20:00, closes: 2:00}
              - {days: thu, weeks: [1, -1], opens: 9:00, closes: 19:00}
              - {days: sat-mon, mode: closed, season: {name: Summer, from: 6-1, until: 08-31}}
              - {days: sun, mode: phone}
          - name: Desk without hours
        """
    )

    folder.load()

    clinic, desk = Office.objects.order_by("sort_order")
    rules = [rule.value for rule in clinic.hours]
    assert clinic.postal_code == "04000"
    assert (str(clinic.latitude), str(clinic.longitude)) == ("43.659100", "-70.250000")
    assert rules[0]["days"] == ["mon", "tue", "wed", "thu"]
    assert rules[0]["opens"] == time(8, 30)
    assert rules[1]["days"] == ["mon", "tue", "wed", "sat"]
    assert (rules[2]["opens"], rules[2]["closes"]) == (time(20), time(2))
    assert rules[3]["weeks"] == ["1", "-1"]
    assert rules[4]["days"] == ["sat", "sun", "mon"]
    assert rules[4]["season"]["from_month"] == "6"
    assert rules[4]["season"]["until_day"] == 31
    assert rules[5]["mode"] == "phone"
    assert not desk.hours


def test_a_plan_may_have_actions_without_status_and_only_a_link_to_itself(folder):
    folder.write(
        "departments/parks/streets.yaml",
        """
        type: StrategicPlanPage
        title: Plan
        starts_on: 2025-07-01
        full_plan_url: https://a.example/plan.pdf
        vision_points: [First, Second]
        objectives: [{title: Simple}]
        areas_of_focus:
          - heading: Homes
          - heading: Streets
            introduction: With **care**.
            goals:
              - text: Slow down
                actions:
                  - {text: Build humps, status: under way, owner: /departments/parks/}
                  - text: Paint lines
                    updates: [{date: 2026-01-02, text: Begun}]
        """,
    )

    folder.load()

    plan = StrategicPlanPage.objects.get()
    actions = plan.areas[1].actions
    assert [point.value for point in plan.vision_points] == ["First", "Second"]
    assert [action["status"] and action["status"].label for action in actions] == [
        "Under way",
        None,
    ]
    assert actions[0]["owner"].specific == DepartmentPage.objects.get()
    assert actions[1]["updates"][0]["date"] == date(2026, 1, 2)
    assert len(plan.tracked_actions) == 1


def test_plans_may_replace_each_other_in_a_chain(folder):
    start = "type: StrategicPlanPage\ntitle: {}\nstarts_on: {}-01-01\n"
    folder.write("departments/parks/a-old.yaml", start.format("Old", 2020))
    folder.write(
        "departments/parks/b-new.yaml",
        start.format("New", 2025) + "supersedes: /departments/parks/a-old/\n",
    )

    folder.load()

    assert StrategicPlanPage.objects.get(slug="b-new").supersedes.title == "Old"


def test_plans_that_replace_each_other_in_a_circle_are_refused(folder):
    start = "type: StrategicPlanPage\ntitle: Plan\nstarts_on: 2025-01-01\nsupersedes: "
    folder.write("departments/parks/a.yaml", start + "/departments/parks/b/\n")
    folder.write("departments/parks/b.yaml", start + "/departments/parks/a/\n")

    problems = folder.problems()

    assert {problem.split(": ")[1] for problem in problems} == {"supersedes"}


def test_a_chart_of_four_levels_is_refused(folder):
    for name, above in [("one", "parks"), ("two", "one"), ("three", "two")]:
        folder.department(f"part_of: /departments/{above}/\n", name=name)

    problems = folder.problems()

    assert len(problems) == 1
    assert problems[0].startswith("departments/three/index.yaml:3: part_of: The chart has at most")


def test_a_draft_is_not_public_and_holds_what_was_written(folder, client):
    folder.write("secret.yaml", "type: InformationPage\ntitle: Secret\nsummary: X\nlive: false\n")

    folder.load()
    folder.load()

    assert client.get("/secret/").status_code == 404
    assert (page().live, page().title, page().summary) == (False, "Secret", "X")
    assert page().revisions.count() == 1


def test_a_published_page_becomes_a_draft_and_back(folder):
    start = "type: InformationPage\ntitle: Page\n"
    folder.write("a.yaml", start).load()

    folder.write("a.yaml", start + "live: false\n").load()
    withdrawn = page().live
    folder.write("a.yaml", start).load()

    assert not withdrawn
    assert page().live


def test_a_page_waits_for_its_moment_and_a_second_load_leaves_it_waiting(folder):
    folder.write(
        "later.yaml",
        "type: InformationPage\ntitle: Later\ngo_live_at: 2026-12-01 09:00\n"
        "expire_at: 2026-12-31\n",
    )

    with time_machine.travel("2026-11-25 12:00:00-05:00"):
        folder.load()
        summary = folder.load()

    later = page()
    assert not later.live
    assert later.approved_schedule
    assert later.go_live_at == datetime(2026, 12, 1, 14, tzinfo=UTC)
    assert later.expire_at == datetime(2026, 12, 31, 5, tzinfo=UTC)
    assert summary.counts["pages"] == {"unchanged": 4}


def test_a_page_that_the_clock_published_and_withdrew_is_left_alone(folder, django_db_blocker):
    from django.core.management import call_command

    folder.write(
        "later.yaml",
        "type: InformationPage\ntitle: Later\ngo_live_at: 2026-12-01 09:00\n"
        "expire_at: 2026-12-31\n",
    )
    with time_machine.travel("2026-11-25 12:00:00-05:00"):
        folder.load()
    with time_machine.travel("2026-12-02 12:00:00-05:00"):
        call_command("publish_scheduled")
        was_live = page().live
        during = folder.load()
    with time_machine.travel("2027-01-02 12:00:00-05:00"):
        call_command("publish_scheduled")
        after = folder.load()

    assert was_live
    assert during.counts["pages"] == after.counts["pages"] == {"unchanged": 4}
    assert not page().live


def test_the_first_publication_may_lie_in_the_past(folder):
    folder.write(
        "old.yaml", "type: InformationPage\ntitle: Old\nfirst_published_at: 2019-05-01 10:00\n"
    )

    folder.load()
    summary = folder.load()

    assert page().first_published_at == datetime(2019, 5, 1, 14, tzinfo=UTC)
    assert summary.counts["pages"] == {"unchanged": 4}


def test_pages_stand_in_the_order_that_they_ask_for(folder):
    for name, sort in [("a", ""), ("b", "sort: 2\n"), ("c", "sort: 1\n")]:
        folder.write(f"{name}.yaml", f"type: InformationPage\ntitle: {name}\n{sort}")

    folder.load()

    order = InformationPage.objects.order_by("path").values_list("slug", flat=True)
    assert list(order) == ["c", "b", "a"]


def test_a_story_of_a_departments_newsroom_is_that_departments(folder):
    folder.write("departments/parks/news/index.yaml", "type: NewsIndexPage\ntitle: News\n")
    folder.write(
        "departments/parks/news/pool.yaml",
        "type: NewsPage\ntitle: Pool\ndate: 2026-11-02\nsupporting: [/departments/pools/]\n"
        "topics: [harbor]\n",
    )
    folder.department("", name="pools")
    folder.write("site.yaml", "topics:\n  - {name: Harbor}\n")

    folder.load()

    story = NewsPage.objects.get()
    assert story.department.slug == "parks"
    assert [s.department.slug for s in story.supporting.all()] == ["pools"]
    assert list(story.topics.all()) == [Topic.objects.get(slug="harbor")]


def test_a_story_without_a_date_keeps_that_of_its_first_load(folder):
    folder.write("news/index.yaml", "type: NewsIndexPage\ntitle: News\n")
    folder.write("news/a.yaml", "type: NewsPage\ntitle: A\ndepartment: /departments/parks/\n")
    with time_machine.travel("2026-11-25 12:00:00-05:00"):
        folder.load()

    with time_machine.travel("2026-12-01 12:00:00-05:00"):
        summary = folder.load()

    assert NewsPage.objects.get().date == date(2026, 11, 25)
    assert summary.counts["pages"] == {"unchanged": 5}


def test_holidays_are_written_with_numbers_or_names(folder):
    folder.write(
        "site.yaml",
        """
        holidays:
          - {name: A, recurrence: weekday, month: 11, week: 4, weekday: thu}
          - {name: B, recurrence: weekday, month: November, week: last, weekday: Thursday}
          - {name: C, recurrence: easter, offset_days: -2}
        """,
    )

    folder.load()

    found = Holiday.objects.order_by("name").values_list("month", "week", "weekday", "offset_days")
    assert list(found) == [(11, 4, 3, 0), (11, -1, 3, 0), (None, None, None, -2)]


def test_links_may_lead_to_what_the_site_answers_by_itself(folder):
    folder.write("news/index.yaml", "type: NewsIndexPage\ntitle: News\n")
    folder.page(
        """
        - text: |
            [2025](/news/2025/), [fees](/departments/parks/#fees), [map](/sitemap.xml)
        """
    )

    folder.load()

    html = page().body[0].value.source
    assert 'href="/news/2025/"' in html
    assert 'href="/departments/parks/#fees"' in html
    assert 'href="/sitemap.xml"' in html


def test_a_long_name_in_any_script_is_carried(folder):
    title = "Amt für Öffentlichkeitsarbeit & “Bürgernähe” — 市民課 — Ñuñoa's " * 3
    folder.write(
        "departments/parks/index.yaml", f"type: DepartmentPage\ntitle: >-\n  {title.strip()}\n"
    )

    folder.load()

    assert DepartmentPage.objects.get().title == title.strip()


def test_files_of_other_kinds_and_hidden_ones_are_passed_by(folder):
    folder.write("README.md", "# Notes").write(".git/config.yaml", "x: y").write("draw/a.py", "")

    summary = folder.load()

    assert summary.counts["pages"] == {"changed": 1, "created": 2}
