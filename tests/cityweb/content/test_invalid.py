"""Whatever is wrong in a city is found in one run, at its file, line and field."""

import pytest

from cityweb.content.loading import load_city
from cityweb.content.problems import InvalidCity
from tests.cityweb.content.folders import ContentFolder

PERSON = "type: StaffPage\nfirst_name: Ada\nlast_name: Brook\n"
STORY = "type: NewsPage\ntitle: A story\ndepartment: /departments/parks/\n"
PLAN = "type: StrategicPlanPage\ntitle: Plan\nstarts_on: 2025-07-01\n"
PAGE = "type: InformationPage\ntitle: Page\n"
DEPARTMENT = "type: DepartmentPage\ntitle: Department\n"


def department(keys):
    return DEPARTMENT + keys


def body(blocks):
    return PAGE + "body:\n" + blocks


# Each is a file beside the others: its name, what stands in it, and the line,
# the field and some words of the only problem that it has.
CASES = {
    "unknown-type.yaml": ("type: DepartmntPage\ntitle: X\n", 1, "type", "“DepartmentPage”?"),
    "no-type.yaml": ("title: X\n", 1, "type", "which type"),
    "list.yaml": ("- a\n- b\n", 1, "", "not a list"),
    "syntax.yaml": (PAGE + "summary: a: b\n", 3, "", "quotes"),
    "no-title.yaml": ("type: InformationPage\n", 1, "title", "missing"),
    "unknown-key.yaml": (PAGE + "sumary: X\n", 3, "sumary", "“summary”?"),
    "title-list.yaml": ("type: InformationPage\ntitle: [a]\n", 2, "title", "not a list"),
    "title-flag.yaml": ("type: InformationPage\ntitle: true\n", 2, "title", "quotes around"),
    "long-summary.yaml": (PAGE + f"summary: {'x' * 301}\n", 3, "summary", "at most 300"),
    "long-title.yaml": (f"type: InformationPage\ntitle: {'x' * 256}\n", 2, "title", "at most 255"),
    "live.yaml": (PAGE + "live: yes\n", 3, "live", "true or false"),
    "sort.yaml": (PAGE + "sort: first\n", 3, "sort", "whole number"),
    "review.yaml": (PAGE + "review_on: 31.3.2026\n", 3, "review_on", "2026-03-31"),
    "no-such-day.yaml": (PAGE + "review_on: 2026-02-30\n", 3, "review_on", "not a date"),
    "expire.yaml": (PAGE + "expire_at: tomorrow\n", 3, "expire_at", "2026-03-31 14:00"),
    "wrong-parent.yaml": (PERSON, 1, "type", "cannot stand below a home page"),
    "feed.yaml": (PAGE, 1, "slug", "kept for the site"),
    "a b.yaml": (PAGE, 1, "", "a to z"),
    "lost/page.yaml": (PAGE, 1, "", "lost/index.yaml is missing"),
    "no-image.yaml": (PAGE + "listing_image: images/none.png\n", 3, "listing_image", "no file"),
    "near-image.yaml": (PAGE + "listing_image: images/fery.png\n", 3, "listing_image", "ferry.png"),
    "outside.yaml": (PAGE + "listing_image: ../secret.png\n", 3, "listing_image", "of this folder"),
    "absolute.yaml": (PAGE + "listing_image: /etc/x.png\n", 3, "listing_image", "of this folder"),
    "undescribed.yaml": (
        PAGE + "listing_image: images/undescribed.png\n", 3, "listing_image", "what the picture"),
    "in-place.yaml": (
        PAGE + "listing_image:\n  file: images/inplace.png\n  alt: A boat\n  author: Ada\n",
        6, "listing_image.author", "“author” is not known"),
    "damaged.yaml": (
        PAGE + "listing_image:\n  file: images/damaged.png\n  alt: A boat\n",
        3, "listing_image", "damaged"),
    "departments/circle.yaml": (
        department("part_of: /departments/circle/\n"), 3, "part_of", "circle"),
    "departments/kind.yaml": (department("kind: bureau\n"), 3, "kind", "cabinet, department"),
    "departments/part-of-page.yaml": (
        department("part_of: /about/\n"), 3, "part_of", "a department is wanted"),
    "departments/no-page.yaml": (
        department("part_of: /departments/park/\n"), 3, "part_of", "“/departments/parks/”?"),
    "departments/no-slash.yaml": (
        department("part_of: /departments/parks\n"), 3, "part_of", "ends with a slash"),
    "departments/no-address.yaml": (department("part_of: Parks\n"), 3, "part_of", "by its address"),
    "departments/overseen-twice.yaml": (
        department("oversees: [/departments/parks/, /departments/parks/]\n"),
        3, "oversees[1]", "named twice"),
    "departments/task.yaml": (
        department("tasks:\n  - {label: Book, page: /about/, url: https://a.example/}\n"),
        4, "tasks[0].url", "one target"),
    "departments/task-nowhere.yaml": (
        department("tasks:\n  - label: Book\n"), 4, "tasks[0].page", "where the link leads"),
    "departments/task-comma.yaml": (
        department("tasks:\n  - {label: Book, now, url: https://a.example/}\n"),
        4, "tasks[0].now", "comma"),
    "departments/many-tasks.yaml": (
        department("tasks:\n" + "  - {label: Book, page: /about/}\n" * 9), 3, "tasks", "is 8"),
    "departments/offices-text.yaml": (department("offices: City Hall\n"), 3, "offices", "A list"),
    "departments/office-text.yaml": (
        department("offices:\n  - City Hall\n"), 4, "offices[0]", "Keys with values"),
    "departments/office-name.yaml": (
        department("offices:\n  - room: Room 1\n"), 4, "offices[0].name", "missing"),
    "departments/office-key.yaml": (
        department("offices:\n  - name: Hall\n    fone: 311\n"), 5, "offices[0].fone", "phones"),
    "departments/office-place.yaml": (
        department("offices:\n  - name: Hall\n    latitude: 43.6\n"),
        4, "offices[0].longitude", "both numbers"),
    "departments/office-email.yaml": (
        department("offices:\n  - name: Hall\n    email: nobody\n"),
        5, "offices[0].email", "valid email"),
    "departments/phone.yaml": (
        department("offices:\n  - name: Hall\n    phones:\n      - number: call us\n"),
        6, "offices[0].phones[0].number", "not a phone number"),
    "departments/phone-kind.yaml": (
        department("offices:\n  - name: Hall\n    phones:\n      - {number: 311, kind: cell}\n"),
        6, "offices[0].phones[0].kind", "voice, text, 24h, fax"),
    "departments/hours-time.yaml": (
        department("offices:\n  - name: Hall\n    hours:\n"
                   "      - {days: mon-fri, opens: 25:00, closes: 17:00}\n"),
        6, "offices[0].hours[0].opens", "9:00"),
    "departments/hours-closes.yaml": (
        department("offices:\n  - name: Hall\n    hours:\n      - {days: mon, opens: 9:00}\n"),
        6, "offices[0].hours[0].closes", "when it closes"),
    "departments/hours-day.yaml": (
        department("offices:\n  - name: Hall\n    hours:\n"
                   "      - {days: [mon, tus], opens: 9:00, closes: 17:00}\n"),
        6, "offices[0].hours[0].days[1]", "“tue”?"),
    "departments/hours-season.yaml": (
        department("offices:\n  - name: Hall\n    hours:\n"
                   "      - {days: mon, opens: 9:00, closes: 17:00, season: {from: 06-31}}\n"),
        6, "offices[0].hours[0].season.until", "last day"),
    "departments/hours-no-such-day.yaml": (
        department("offices:\n  - name: Hall\n    hours:\n      - days: mon\n        opens: 9:00\n"
                   "        closes: 17:00\n        season:\n          from: 06-01\n"
                   "          until: 06-31\n"),
        11, "offices[0].hours[0].season.until", "June has no day 31"),
    "departments/moves.yaml": (
        department("offices:\n  - name: Hall\n    in_use_from: 2026-02-01\n"
                   "    in_use_until: 2026-01-01\n"),
        6, "offices[0].in_use_until", "before the first"),
    "departments/appointment.yaml": (
        department("appointments:\n  - person: /departments/parks/ada/\n    title: Director\n"
                   "    starts_on: 2024-03-04\n    ends_on: 2024-03-01\n"),
        7, "appointments[0].ends_on", "before the first"),
    "departments/appointment-day.yaml": (
        department("appointments:\n  - {person: /departments/parks/ada/, title: Director}\n"),
        4, "appointments[0].starts_on", "missing"),
    "departments/appointment-person.yaml": (
        department("appointments:\n  - {title: Director, starts_on: 2024-03-04}\n"),
        4, "appointments[0].person", "missing"),
    "departments/appointment-nobody.yaml": (
        department("appointments:\n  - {person: /departments/parks/adda/, title: Director, "
                   "starts_on: 2024-03-04}\n"),
        4, "appointments[0].person", "“/departments/parks/ada/”?"),
    "departments/social.yaml": (
        department("social_links:\n  - {label: X, url: nowhere}\n"),
        4, "social_links[0].url", "valid URL"),
    "departments/parks/title.yaml": (PERSON + "title: Bea\n", 4, "title", "Leave this out"),
    "departments/parks/nameless.yaml": ("type: StaffPage\nfirst_name: A\n", 1, "last_name", "miss"),
    "departments/parks/phone.yaml": (PERSON + "phone: 12\nemail: x\n", 5, "email", "valid email"),
    "departments/parks/period.yaml": (PLAN + "ends_on: 2024-01-01\n", 4, "ends_on", "before"),
    "departments/parks/no-period.yaml": (
        "type: StrategicPlanPage\ntitle: Plan\n", 1, "starts_on", "missing"),
    "departments/parks/status.yaml": (
        PLAN + "areas_of_focus:\n  - heading: A\n    goals:\n      - text: G\n        actions:\n"
        "          - {text: T, status: Underway}\n",
        9, "areas_of_focus[0].goals[0].actions[0].status", "“Under way”?"),
    "departments/parks/two-owners.yaml": (
        PLAN + "areas_of_focus:\n  - heading: A\n    goals:\n      - text: G\n        actions:\n"
        "          - {text: T, owner: /departments/parks/, owner_text: Them}\n",
        9, "areas_of_focus[0].goals[0].actions[0].owner_text", "one owner"),
    "departments/parks/update-day.yaml": (
        PLAN + "updates:\n  - title: Report\n    text: Words\n", 5, "updates[0].date", "missing"),
    "departments/parks/two-plans.yaml": (
        PLAN + "full_plan: documents/plan.pdf\nfull_plan_url: https://a.example/\n",
        5, "full_plan_url", "not both"),
    "departments/parks/no-document.yaml": (
        PLAN + "full_plan: documents/pan.pdf\n", 4, "full_plan", "documents/plan.pdf"),
    "departments/parks/false-document.yaml": (
        PLAN + "full_plan: documents/false.pdf\n", 4, "full_plan", "something else"),
    "departments/parks/heading-in-text.yaml": (
        PLAN + "introduction: |\n  Words\n\n  # Heading\n", 7, "introduction", "“heading”"),
    "departments/parks/list-in-vision.yaml": (PLAN + "vision: '- a'\n", 4, "vision", "sentence"),
    "news/no-department.yaml": ("type: NewsPage\ntitle: X\n", 1, "department", "Choose the dep"),
    "news/supporting.yaml": (
        STORY + "supporting: [/departments/parks/, /departments/parks/]\n",
        4, "supporting[1]", "named twice"),
    "news/topics.yaml": (STORY + "topics: [Harbr]\n", 4, "topics[0]", "“Harbor”?"),
    "block-unknown.yaml": (body("  - headng: X\n"), 4, "body[0].headng", "“heading”?"),
    "block-bare.yaml": (body("  - Just words\n"), 4, "body[0]", "with its name"),
    "block-two.yaml": (body("  - heading: X\n    level: h3\n"), 4, "body[0]", "further right"),
    "block-key.yaml": (body("  - heading: {txt: X}\n"), 4, "body[0].heading.txt", "“text”?"),
    "block-text.yaml": (body("  - text: '# X'\n"), 4, "body[0].text", "block “heading”"),
    "block-level.yaml": (
        body("  - heading: {text: X, level: h1}\n"), 4, "body[0].heading.level", "h2, h3"),
    "block-long.yaml": (body(f"  - heading: {'x' * 121}\n"), 4, "body[0].heading", "at most 120"),
    "block-picture.yaml": (
        body("  - image: {caption: A ferry}\n"), 4, "body[0].image.image", "which picture"),
    "block-table.yaml": (
        body("  - table:\n      caption: Fees\n      columns: [For, Fee]\n"
             "      rows:\n        - [Dog, $10, more]\n"),
        8, "body[0].table.rows[0]", "3 cells"),
    "block-table-rows.yaml": (
        body("  - table:\n      caption: Fees\n      columns: [For, Fee]\n"),
        4, "body[0].table.rows", "needs a list of rows"),
    "block-table-kind.yaml": (
        body("  - table:\n      caption: Fees\n      columns: [{heading: Fee, type: numbr}]\n"
             "      rows: [[1]]\n"),
        6, "body[0].table.columns[0].type", "“number”?"),
    "block-table-cell.yaml": (
        body("  - table:\n      caption: Fees\n      columns: [{heading: Fee, type: rich_text}]\n"
             "      rows:\n        - ['# X']\n"),
        8, "body[0].table.rows[0][0]", "block “heading”"),
    "block-cards.yaml": (body("  - cards: {items: []}\n"), 4, "body[0].cards.items", "minimum"),
    "block-facts.yaml": (
        body("  - key_facts:\n      facts:\n        - {figure: 1,000, text: of them}\n"),
        6, "body[0].key_facts.facts[0].000", "comma"),
    "block-icon.yaml": (
        body("  - disclosures:\n      items:\n        - {title: X, text: Y, icon: netwrk}\n"),
        6, "body[0].disclosures.items[0].icon", "“network”?"),
    "block-video.yaml": (
        body("  - video: {title: Film, address: 'https://a.example/film'}\n"),
        4, "body[0].video.address", "YouTube or Vimeo"),
    "block-people.yaml": (
        body("  - people: {people: [/departments/parks/]}\n"),
        4, "body[0].people.people[0]", "a person is wanted"),
    "block-contact.yaml": (body("  - contact: /about/\n"), 4, "body[0].contact", "a department is"),
    "block-link.yaml": (
        body("  - text: |\n      See\n      [the parks](/departments/prks/).\n"),
        5, "body[0].text", "“/departments/parks/”?"),
    "block-file-link.yaml": (
        body("  - text: '[plan](documents/pln.pdf)'\n"), 4, "body[0].text", "leads nowhere"),
    "block-callout-link.yaml": (
        body("  - callout: {heading: X, body: '[plan](documents/plan.pdf)'}\n"),
        4, "body[0].callout.body", "block “document”"),
    "fault-link.yaml": (
        body("  - text: Words\n  - text: |\n      For the fees,\n      [click here](/about/).\n"),
        5, "body[1].text", "“click here” says nothing"),
    "fault-disclosure.yaml": (
        body("  - disclosures:\n      items:\n        - {title: X, text: Y}\n"
             "        - {title: X, text: '[here](/about/)'}\n"),
        7, "body[0].disclosures.items[1].text", "“here” says nothing"),
    "fault-button.yaml": (
        body("  - button: {label: Learn more, page: /about/}\n"),
        4, "body[0].button", "“Learn more” says nothing"),
    "fault-heading.yaml": (
        body("  - heading: {text: Fees, level: h3}\n  - heading: Rules\n"),
        4, "body[0].heading", "no section comes before it"),
    "fault-empty-heading.yaml": (body("  - heading: {level: h2}\n"), 4, "body[0].heading.text",
                                 "missing"),
    "fault-empty-link.yaml": (
        body("  - text: See [ ](/about/).\n"), 4, "body[0].text", "A link needs words"),
    "fault-table.yaml": (
        body("  - table:\n      caption: Fees\n      columns: [Who, {type: text}]\n"
             "      rows: [[All, $2]]\n"),
        6, "body[0].table.columns[1].heading", "needs a heading"),
    "fault-only-a-file.yaml": (
        body("  - document: documents/plan.pdf\n"), 3, "body", "is in a file"),
    "departments/parks/fault-plan.yaml": (
        PLAN + "introduction: |\n  Words, and [more](/about/).\n", 4, "introduction",
        "“more” says nothing"),
    "departments/fault-task.yaml": (
        department("tasks:\n  - {label: Here, page: /about/}\n"), 4, "tasks[0]", "“Here” says"),
}  # fmt: skip


def city(path):
    folder = ContentFolder(path)
    folder.described("ferry.png")
    folder.picture("images/undescribed.png").picture("images/inplace.png")
    folder.write("images/damaged.png", b"\x89PNG\r\n\x1a\nnothing more")
    folder.document().write("documents/false.pdf", b"<html>")
    folder.write("about.yaml", PAGE)
    folder.write("site.yaml", "topics:\n  - {name: Harbor, slug: harbor}\n")
    folder.write("news/index.yaml", "type: NewsIndexPage\ntitle: News\n")
    folder.write("departments/parks/ada.yaml", PERSON)
    folder.write("draft.yaml", PAGE + "live: false\nbody:\n  - text: '[here](/about/)'\n")
    for name, (text, *_) in CASES.items():
        folder.write(name, text)
    return folder.path


@pytest.fixture(scope="module")
def found(tmp_path_factory, django_db_setup, django_db_blocker):
    """Return the problems of a city in which nothing else is right either: {file: [problem]}."""
    with django_db_blocker.unblock(), pytest.raises(InvalidCity) as invalid:
        load_city(city(tmp_path_factory.mktemp("invalid") / "city"))
    by_file = {}
    for problem in invalid.value.problems:
        by_file.setdefault(problem.place.file, []).append(problem)
    return by_file


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named_once_at_its_line_and_field(found, name):
    _, line, field, words = CASES[name]

    problems = found.get(name, [])

    assert len(problems) == 1, [str(problem) for problem in problems]
    assert (problems[0].place.line, problems[0].place.field) == (line, field), str(problems[0])
    assert words in problems[0].text


def test_neither_files_without_a_mistake_nor_drafts_are_named(found):
    assert set(found) == set(CASES)
