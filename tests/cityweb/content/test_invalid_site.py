"""What is wrong in site.yaml, in the shape of the folder and in the files beside it."""

import pytest

from base.models import CityImage
from tests.cityweb.content.folders import PARKS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        ("setings: {}\n", 1, "setings", "“settings”?"),
        ("- a\n", 1, "", "keys with values"),
        ("settings: []\n", 1, "settings", "Keys with values"),
        ("settings: {city_nam: X}\n", 1, "settings.city_nam", "“city_name”?"),
        ("settings: {accent_colour: '#ffff00'}\n", 1, "settings.accent_colour", "contrast"),
        ("settings: {brand_colour: teal}\n", 1, "settings.brand_colour", "#0f5060"),
        ("settings: {seal: images/none.png}\n", 1, "settings.seal", "no file"),
        (
            "settings:\n  main_navigation:\n    - {label: X, page: /nowhere/}\n",
            3,
            "settings.main_navigation[0].page",
            "no page",
        ),
        ("holidays: Christmas\n", 1, "holidays", "A list"),
        (
            "holidays:\n  - {name: X, recurrence: fixed, month: 2, day: 30}\n",
            2,
            "holidays[0].day",
            "no such day",
        ),
        (
            "holidays:\n  - {name: X, recurrence: weekday, month: 2, week: 6, weekday: mon}\n",
            2,
            "holidays[0].week",
            "is not one of",
        ),
        ("holidays:\n  - {name: X, month: 1}\n", 2, "holidays[0].day", "needed"),
        (
            "holidays:\n  - {name: X, month: 1, day: 1}\n  - {name: x, month: 1, day: 2}\n",
            3,
            "holidays[1]",
            "twice",
        ),
        (
            "closures:\n  - reason: Storm\n    scope: city\n    starts_at: 2026-12-24 12:00\n"
            "    ends_at: 2026-12-24 11:00\n",
            5,
            "closures[0].ends_at",
            "before it begins",
        ),
        (
            "closures:\n  - {reason: Storm, scope: departments, starts_at: '2026-12-24 12:00'}\n",
            2,
            "closures[0].departments",
            "which departments",
        ),
        (
            "closures:\n  - reason: Storm\n    scope: city\n    starts_at: '2026-12-24 12:00'\n"
            "    departments: [/departments/parks/]\n",
            5,
            "closures[0].departments",
            "no departments are named",
        ),
        (
            "closures:\n  - reason: Storm\n    scope: offices\n    starts_at: '2026-12-24 12:00'\n"
            "    offices: [{department: /departments/parks/, office: City Hal}]\n",
            5,
            "closures[0].offices[0].office",
            "“City Hall”?",
        ),
        (
            "closures:\n  - {reason: Storm, scope: city, starts_at: noon}\n",
            2,
            "closures[0].starts_at",
            "2026-03-31 14:00",
        ),
        (
            "closures:\n  - {reason: X, scope: city, effect: hours, starts_at: '2026-12-24 12:00'}",
            2,
            "closures[0].hours",
            "which hours",
        ),
        (
            "action_statuses:\n  - {label: Begun, meaning: begun}\n",
            2,
            "action_statuses[0].meaning",
            "open, done, stopped",
        ),
        ("topics:\n  - [a]\n", 2, "topics[0]", "Keys with values"),
        ("tasks:\n  - {label: Pay}\n", 2, "tasks[0].page", "one of them"),
        ("tasks:\n  - {label: Pay, page: /departments/}\n    x", 3, "", "not YAML"),
        ("teams:\n  - {editors: []}\n", 2, "teams[0].department", "which department"),
        ("teams:\n  - {department: /departments/}\n", 2, "teams[0].department", "a department is"),
        (
            "teams:\n  - department: /departments/parks/\n    editors:\n      - {email: ada}\n",
            4,
            "teams[0].editors[0].email",
            "not an e-mail",
        ),
        (
            "teams:\n  - department: /departments/parks/\n    publishers:\n      - ada@a.example\n",
            4,
            "teams[0].publishers[0]",
            "first_name",
        ),
    ],
)
def test_a_mistake_in_the_site_is_named_at_its_line_and_field(folder, text, line, field, words):
    folder.department("offices:\n  - name: City Hall\n").write("site.yaml", text)

    problems = folder.problems()

    assert len(problems) == 1, problems
    assert problems[0].startswith(f"site.yaml:{line}: {field}")
    assert words in problems[0]


def test_two_files_for_one_page_are_refused(folder):
    folder.write("departments/parks.yaml", PARKS)

    problems = folder.problems()

    assert problems == [
        "departments/parks/index.yaml:1: There are two files for the page /departments/parks/: "
        "departments/parks.yaml is the other one."
    ]


def test_addresses_that_differ_in_case_alone_are_refused(folder):
    folder.write("departments/Parks.yaml", PARKS)

    assert "There are two files" in folder.problems()[0]


def test_a_newsroom_under_another_name_is_refused(folder):
    folder.write("stories/index.yaml", "type: NewsIndexPage\ntitle: Stories\n")

    problems = folder.problems()

    assert problems == [
        "stories/index.yaml:1: A newsroom always stands at “news”. "
        "Give its file or folder that name."
    ]


def test_a_second_list_of_departments_is_refused(folder):
    folder.write("offices/index.yaml", "type: DepartmentIndexPage\ntitle: Offices\n")

    assert "Only 1 department index can stand below /" in folder.problems()[0]


def test_the_home_page_cannot_be_of_another_type(folder):
    folder.write("index.yaml", "type: InformationPage\ntitle: Port Test\n")

    assert "index.yaml:1: type: At / there is a home page already." in folder.problems()[0]


def test_what_refers_to_a_broken_page_is_not_complained_about_too(folder):
    folder.write("departments/parks/ada.yaml", "type: StaffPage\nfirst_name: [Ada]\nlast_name: B\n")
    folder.write("departments/parks/lost.yaml", "type: StafPage\n")
    folder.department(
        """
        appointments:
          - {person: /departments/parks/ada/, title: Director, starts_on: 2024-01-01}
          - {person: /departments/parks/lost/, title: Director, starts_on: 2024-01-01}
        body:
          - text: "[Lost](/departments/parks/lost/)"
        """
    )

    problems = folder.problems()

    assert [problem.split(":")[0] for problem in problems] == [
        "departments/parks/ada.yaml",
        "departments/parks/lost.yaml",
    ]


def test_pages_below_a_broken_page_are_checked_all_the_same(folder):
    folder.write("departments/parks/index.yaml", "type: DepartmentPage\nnonsense")
    folder.write(
        "departments/parks/ada.yaml", "type: StaffPage\nfirst_name: Ada\nlast_name: B\nx: y"
    )

    problems = folder.problems()

    assert problems[0].startswith("departments/parks/ada.yaml:4: x:")
    assert problems[1].startswith("departments/parks/index.yaml:3:")
    assert len(problems) == 2


def test_problems_come_in_the_order_of_files_and_lines(folder):
    folder.write("b.yaml", "type: InformationPage\ntitle: B\nx: 1\ny: 2\n")
    folder.write("a.yaml", "type: InformationPage\ntitle: A\n" + "\n" * 8 + "x: 1\n")

    places = [problem.split(": ")[0] for problem in folder.problems()]

    assert places == ["a.yaml:11", "b.yaml:3", "b.yaml:4"]


def test_a_listed_file_that_is_missing_is_named(folder):
    folder.write("images/index.yaml", "ferry.png: {alt: A ferry}\n")

    assert folder.problems() == [
        "images/index.yaml:1: ferry.png: There is no file images/ferry.png."
    ]


def test_two_descriptions_of_one_picture_are_refused(folder):
    folder.picture()
    start = "type: InformationPage\ntitle: A\nlisting_image: {file: images/ferry.png, alt: "
    folder.write("a.yaml", f"{start}A ferry}}\n").write("b.yaml", f"{start}A boat}}\n")

    problems = folder.problems()

    assert len(problems) == 1
    assert "is described otherwise in a.yaml, line 3" in problems[0]


def test_a_picture_outside_the_folder_is_not_reached_by_a_link(folder, tmp_path):
    folder.picture("secret.png")
    (folder.path / "secret.png").rename(tmp_path / "secret.png")
    (folder.path / "images").mkdir()
    (folder.path / "images" / "secret.png").symlink_to(tmp_path / "secret.png")
    folder.write("a.yaml", "type: InformationPage\ntitle: A\nlisting_image: images/secret.png\n")

    assert "There is no file" in folder.problems()[0]


def test_a_picture_of_too_many_pixels_is_refused(folder, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 100
    folder.described()
    folder.write("a.yaml", "type: InformationPage\ntitle: A\nlisting_image: images/ferry.png\n")

    problems = folder.problems()

    assert len(problems) == 1
    assert problems[0].startswith("images/index.yaml:1: ferry.png")
    assert "too many pixels" in problems[0]


def test_nothing_is_written_where_anything_is_wrong(folder, settings, count_rows):
    folder.described().write("wrong.yaml", "type: Nonsense\n")
    folder.department("listing_image: images/ferry.png\n")
    before = count_rows()

    folder.problems()

    assert count_rows() == before
    assert not CityImage.objects.exists()
    assert not list(settings.MEDIA_ROOT.rglob("*.*"))
