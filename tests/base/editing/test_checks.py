"""What some residents could not see, hear or understand is not published."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from base.editing.checks import problems_of
from base.models import CityImage
from departments.models import StrategicPlanPage
from home.models import InformationPage
from tests.base.editing.forms import edit_address, opened, save
from tests.factories import City

pytestmark = pytest.mark.django_db

VAGUE = '<p>For the fees, <a href="https://example.org/">click here</a>.</p>'
CLEAR = '<p>See <a href="https://example.org/">the fees of the pools</a>.</p>'
LONG = "<p>" + "The pool is open all year for all who like to swim in it. " * 3 + "</p>"


def told(*blocks):
    """Return what is said of the blocks of a body, as one text."""
    field = InformationPage._meta.get_field("body")
    raw = [{"type": name, "value": value} for name, value in blocks]
    page = InformationPage(title="Pools", body=field.stream_block.to_python(raw))
    error = problems_of(page).get("body")
    if error is None:
        return ""
    return " ".join(m for each in [*error.block_errors.values(), *error.non_block_errors.as_data()]
                    for m in each.messages)  # fmt: skip


def heading(text, level="h2"):
    return ("heading", {"text": text, "level": level, "anchor_name": ""})


def table(*headings):
    columns = [{"type": "text", "heading": each} for each in headings]
    rows = [{"values": ["x"] * len(headings)}]
    return (
        "table",
        {"caption": "Fees", "table": {"columns": columns, "rows": rows, "caption": ""}},
    )


@pytest.mark.parametrize(
    ("blocks", "problem"),
    [
        ([("text", VAGUE)], "“click here” says nothing"),
        ([("text", VAGUE.replace("click here", "Read more…"))], "“Read more…” says nothing"),
        ([("text", VAGUE.replace("click here", " "))], "has no words"),
        ([("callout", {"tone": "info", "heading": "Fees", "body": VAGUE})], "“click here”"),
        ([("button", {"label": "Learn more", "page": None, "url": "https://a.example/"})], "Learn"),
        ([("text", VAGUE.replace("click here", "haga clic aquí"))], "“haga clic aquí” says"),
        ([("text", VAGUE.replace("click here", "اضغط هنا"))], "“اضغط هنا” says nothing"),
        ([heading("Fees", "h3")], "no section comes before"),
        ([table("Who", "")], "Column 2 of the table has no heading"),
    ],
)
def test_it_is_said_at_the_block(blocks, problem):
    assert problem in told(*blocks)


@pytest.mark.parametrize(
    "blocks",
    [
        [("text", CLEAR)],
        [heading("Fees"), heading("Children", "h3")],
        [table("Who", "How much")],
        [("quote", {"text": "Here we swim.", "speaker": "Ada"})],
    ],
)
def test_what_all_can_read_is_no_problem(blocks):
    assert told(*blocks) == ""


def test_a_picture_is_described_or_decorative():
    city = City()
    bare, decorative = city.image("Pool"), city.image("Wave")
    CityImage.objects.filter(pk=bare.pk).update(description="")
    CityImage.objects.filter(pk=decorative.pk).update(description="", is_decorative=True)

    blocks = [("image", {"image": each.pk, "caption": ""}) for each in (bare, decorative)]

    assert "has no description" in told(blocks[0])
    assert told(blocks[1]) == ""
    page = InformationPage(title="Pools", listing_image=CityImage.objects.get(pk=bare.pk))
    assert "has no description" in str(problems_of(page)["listing_image"])


def test_a_text_outside_of_blocks_is_checked_too():
    plan = StrategicPlanPage(title="Plan", introduction=VAGUE)

    assert "“click here” says nothing" in str(problems_of(plan)["introduction"])
    assert not problems_of(StrategicPlanPage(title="Plan", introduction=CLEAR))


def test_a_page_says_more_than_that_there_is_a_file():
    document = City().document("Rules of the pools")
    offered = ("document", {"document": document.pk, "label": "", "note": ""})

    assert "is in a file" in told(offered)
    assert told(("text", LONG), offered) == ""


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


@pytest.fixture
def page():
    page = City().information("Pools")
    page.save_revision()
    return page


def body(html):
    return nested_form_data({"body": streamfield([("text", rich_text(html))])})


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_a_page_is_held_back_and_what_was_written_stays(admin, page, action):
    sent = opened(admin, edit_address(page))

    answer = save(admin, page, sent, **body(VAGUE), **{action: "1"})

    assert "says nothing by itself" in answer.content.decode()
    assert "click here" in answer.content.decode()
    page.refresh_from_db()
    assert not page.body


def test_a_draft_may_have_any_problem(admin, page):
    sent = opened(admin, edit_address(page))

    save(admin, page, sent, **body(VAGUE))

    page.refresh_from_db()
    assert "click here" in str(page.get_latest_revision_as_object().body)


def test_a_page_without_problems_is_published(admin, page):
    sent = opened(admin, edit_address(page))

    save(admin, page, sent, **body(CLEAR), **{"action-publish": "1"})

    page.refresh_from_db()
    assert "the fees of the pools" in str(page.body)
