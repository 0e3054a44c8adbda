"""A plan as files: from the page's words, for whoever may read the page and nobody else."""

import csv
import json
from datetime import timedelta
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from base.models import Phrase, PhraseTranslation
from departments.jobs import print_plans
from departments.plan_files import NAMES
from departments.plan_files.sheet import FIELDS
from tests.departments.plans import action, area, plan_of, status
from tests.factories import City

pytestmark = pytest.mark.django_db
everywhere = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.TYPESET_ROOT = tmp_path / "typeset"


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


@pytest.fixture
def plan(city, parks):
    return plan_of(city, parks)


def data(client, plan):
    return json.loads(client.get(plan.url + "plan.json").content)


def rows(client, plan):
    text = client.get(plan.url + "plan.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


@everywhere
def test_each_file_says_what_it_is(client, plan, name):
    answer = client.get(plan.url + name)
    kind = name.rpartition(".")[2]

    assert (answer.status_code, answer["Content-Type"]) == (200, NAMES[name])
    assert answer["Content-Disposition"] == f'inline; filename="trees.{kind}"'
    assert answer["Last-Modified"]
    assert answer["Link"].endswith('/departments/parks/trees/>; rel="canonical"')
    assert "Cookie" not in answer.get("Vary", "")
    assert not answer.cookies


@everywhere
def test_a_file_that_somebody_has_is_not_sent_again(client, plan, name):
    etag = client.get(plan.url + name)["ETag"]

    assert client.get(plan.url + name, HTTP_IF_NONE_MATCH=etag).status_code == 304
    assert client.get(plan.url + name, HTTP_IF_NONE_MATCH='"other"').status_code == 200


@everywhere
def test_a_file_changes_with_its_page(client, plan, name):
    before = client.get(plan.url + name)["ETag"]
    plan.title = "Trees for all"
    plan.save_revision().publish()

    assert client.get(plan.url + name)["ETag"] != before


@everywhere
def test_only_reading_is_possible(client, plan, name):
    assert client.head(plan.url + name).status_code == 200
    assert client.post(plan.url + name).status_code == 405


@everywhere
def test_the_words_of_a_draft_are_in_no_file(client, plan, name):
    before = client.get(plan.url + name).content
    plan.title = "Zanzibar"
    plan.save_revision()

    assert client.get(plan.url + name).content == before


@everywhere
@pytest.mark.parametrize("fields", [{"live": False}, {"live": False, "expired": True}])
def test_a_draft_or_expired_plan_has_no_file(client, plan, name, fields):
    type(plan).objects.filter(pk=plan.pk).update(**fields)

    assert client.get(plan.url + name).status_code == 404


@everywhere
def test_a_plan_that_expires_is_gone_with_its_page(client, plan, name):
    plan.expire_at = timezone.now() - timedelta(hours=1)
    plan.save()
    call_command("publish_scheduled")

    assert client.get(plan.url).status_code == 410
    assert client.get(plan.url + name).status_code in (404, 410)


@everywhere
@pytest.mark.parametrize("where", ["the plan", "its department"])
def test_a_plan_behind_a_sign_in_is_not_told_to_strangers(client, plan, parks, name, where):
    shut = plan if where == "the plan" else parks
    PageViewRestriction.objects.create(page=shut, restriction_type="login")

    answer = client.get(plan.url + name)

    assert (answer.status_code, answer.url) == (302, f"/accounts/login/?next={plan.url}{name}")
    client.force_login(get_user_model().objects.create_user("ada@city.example"))
    answer = client.get(plan.url + name)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


@everywhere
def test_a_plan_for_a_group_is_told_to_that_group_alone(client, plan, parks, name):
    group = Group.objects.create(name="Council")
    restriction = PageViewRestriction.objects.create(page=parks, restriction_type="groups")
    restriction.groups.add(group)
    user = get_user_model().objects.create_user("ada@city.example")
    client.force_login(user)

    assert client.get(plan.url + name).status_code == 302
    user.groups.add(group)
    assert client.get(plan.url + name).status_code == 200


@everywhere
def test_a_plan_behind_a_password_asks_for_it(client, plan, name):
    restriction = PageViewRestriction.objects.create(
        page=plan, restriction_type="password", password="harbor"
    )

    answer = client.get(plan.url + name)

    assert answer["Content-Type"].startswith("text/html")
    assert b"Plant trees" not in answer.content
    client.post(
        f"/_util/authenticate_with_password/{restriction.pk}/{plan.pk}/",
        {"password": "harbor", "return_url": plan.url + name},
    )
    assert client.get(plan.url + name)["Content-Type"] == NAMES[name]


@pytest.mark.parametrize(
    "path", ["plan.xml", "other.pdf", "x/plan.pdf", "plan.pdf/x", "../plan.pdf"]
)
def test_there_are_no_other_files(client, plan, path):
    assert client.get(plan.url + path).status_code == 404


@everywhere
def test_other_pages_have_no_files(client, plan, name):
    assert client.get("/departments/parks/" + name).status_code == 404
    assert client.get("/" + name).status_code == 404


def test_the_page_leads_to_its_files_and_says_how_large_the_pdf_is(client, plan):
    print_plans()

    page = client.get(plan.url).content.decode()

    assert all(f'href="{plan.url}{name}"' in page for name in NAMES)
    assert ">PDF, " in page and "KB</span>" in page.replace("\xa0", " ")


def test_the_data_say_what_the_page_says(client, plan, parks):
    found = data(client, plan)

    assert found["title"] == "A city that answers"
    assert (found["starts_on"], found["ends_on"]) == ("2025-07-01", "2028-06-30")
    assert found["department"]["title"] == "Parks"
    assert found["progress"] == {
        "actions": 3,
        "done": 1,
        "by_status": [
            {"label": "Under way", "meaning": "open", "actions": 2, "percent": 67},
            {"label": "Done", "meaning": "done", "actions": 1, "percent": 33},
        ],
    }
    plant, water, count = found["areas"][0]["goals"][0]["actions"]
    assert [u["date"] for u in plant["updates"]] == ["2026-01-20", "2025-09-01"]
    assert plant["is_overdue"] is True
    assert water["owner"]["url"].endswith("/departments/parks/")
    assert count["owner"] == {"title": "Friends of Trees", "url": None, "language": "en"}
    assert [u["text"] for u in found["latest_updates"]][0] == "Twenty are planted."


def test_the_data_name_the_plans_before_and_after(client, city, parks, plan):
    after = city.plan(parks, "The next", slug="next", supersedes=plan)

    assert data(client, plan)["replaced_by"]["title"] == "The next"
    assert [p["title"] for p in data(client, after)["earlier_plans"]] == [plan.title]


def test_links_in_the_data_hold_good_anywhere(client, city, parks, settings):
    text = f'<p><a linktype="page" id="{parks.pk}">Parks</a></p>'
    plan = plan_of(city, parks, introduction=text)

    html = f'<p><a href="{settings.SITE_URL}/departments/parks/">Parks</a></p>'
    assert data(client, plan)["introduction"] == html


def test_there_is_a_row_for_each_action(client, plan):
    found = rows(client, plan)

    assert tuple(found[0]) == FIELDS
    assert [row["action_number"] for row in found] == ["1.1.1", "1.1.2", "1.1.3"]
    assert found[0]["latest_update"] == "Twenty are planted."
    assert (found[0]["is_overdue"], found[1]["is_overdue"]) == ("yes", "no")
    assert found[1]["owner"] == "Parks"


def test_no_cell_is_a_formula(client, city, parks):
    it = action("=cmd|' /C calc'!A0", status("@Under way"), owner_text="+1-2")
    plan = plan_of(city, parks, title="-1+1", areas_of_focus=[area("\t=1", it, goal="=1+1")])

    (row,) = rows(client, plan)

    cells = [row[name] for name in ("plan", "area", "goal", "action", "status", "owner")]
    assert all(cell.startswith("'") for cell in cells), cells


def test_a_translation_has_files_in_its_own_words(client, plan):
    spanish = Locale.objects.create(language_code="es")
    made = plan.copy_for_translation(spanish, copy_parents=True)
    made.title = "Una ciudad que responde"
    made.save_revision().publish()
    phrase = Phrase.objects.create(text="Done")
    PhraseTranslation.objects.create(phrase=phrase, language="es", words="Hecho")

    found = client.get(f"/es{plan.url}plan.json")

    assert found["Content-Language"] == "es"
    assert json.loads(found.content)["title"] == "Una ciudad que responde"
    assert json.loads(found.content)["department"]["language"] == "en"
    assert json.loads(found.content)["progress"]["by_status"][1]["label"] == "Hecho"
    assert client.get(f"/es{plan.url}plan.pdf").status_code == 200
    assert data(client, plan)["title"] == "A city that answers"


def test_what_is_not_translated_is_the_original_and_says_so(client, plan, settings):
    Locale.objects.create(language_code="es")

    found = client.get(f"/es{plan.url}plan.json")

    assert found["Content-Language"] == "en"
    assert json.loads(found.content)["url"] == f"{settings.SITE_URL}{plan.url}"
