"""The page of a plan says how large its PDF is before anybody has asked for it."""

import pytest
from django.db import connection
from django.template.defaultfilters import filesizeformat
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from base.typeset import TypesetFailed
from departments import jobs
from departments.jobs import print_plans
from departments.models import PlanPrint
from departments.plan_files import answers
from tests.base.test_languages import translate
from tests.departments.plans import plan_of, report
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(settings, tmp_path):
    settings.TYPESET_ROOT = tmp_path / "typeset"
    city = City()
    plan = plan_of(city, city.department("Parks"))
    plan.save_revision().publish()
    return plan


@pytest.fixture
def printed(monkeypatch):
    """Return the languages of the plans that were printed, in order."""
    done, stock = [], jobs.print_plan

    def noting(plan, language, changed_at):
        done.append(language)
        stock(plan, language, changed_at)

    monkeypatch.setattr(jobs, "print_plan", noting)
    return done


def told(client, path):
    page = client.get(path).content.decode()
    return page.partition('class="files"')[2].partition("</span>")[0].rpartition(">")[2]


def test_the_size_that_is_told_is_that_of_the_file(client, plan):
    before = told(client, plan.url)
    print_plans()

    size = len(client.get(plan.url + "plan.pdf").content)

    assert before == "PDF"
    assert told(client, plan.url) == f"PDF, {filesizeformat(size)}"


def test_a_plan_is_printed_anew_when_its_words_change_and_only_then(client, plan, printed):
    print_plans()
    print_plans()
    plan.save_revision().publish()
    print_plans()
    once = list(printed)
    first = PlanPrint.objects.get().size

    plan.updates = [report("Second year", "<p>" + "It goes on and on. " * 400 + "</p>")]
    plan.save_revision().publish()
    print_plans()

    assert (once, printed) == (["en"], ["en", "en"])
    assert PlanPrint.objects.get().size > first


def test_each_language_has_a_size_of_its_own(client, plan):
    spanish = Locale.objects.create(language_code="es")
    translate(plan, spanish, title="Una ciudad que responde", introduction="<p>Árboles.</p>")

    print_plans()

    sizes = dict(PlanPrint.objects.values_list("language", "size"))
    assert set(sizes) == {"en", "es"}
    assert told(client, f"/es{plan.url}") == f"PDF, {filesizeformat(sizes['es'])}"


def test_a_plan_that_is_not_public_is_not_printed(plan, printed):
    plan.unpublish()

    print_plans()

    assert printed == []


def test_an_alias_of_a_plan_stops_nothing(plan, printed):
    plan.create_alias(update_slug="once-more")

    print_plans()

    assert printed == ["en"]


def test_what_cannot_be_printed_is_told_without_a_size_and_tried_again_later(
    client, plan, printed, monkeypatch, time_machine
):
    time_machine.move_to("2026-11-18T10:00:00-05:00")
    with monkeypatch.context() as away:
        away.setattr(answers, "book", fail)
        print_plans()
        print_plans()
        told_at_first, tried_at_first = told(client, plan.url), list(printed)
        time_machine.shift(2 * 3600)
        print_plans()
    time_machine.shift(2 * 3600)
    print_plans()
    print_plans()

    assert (told_at_first, tried_at_first) == ("PDF", ["en"])
    assert printed == ["en"] * 3
    assert told(client, plan.url).startswith("PDF, ")


def fail(*args):
    raise TypesetFailed("The storage is away.")


def test_looking_for_plans_to_print_asks_no_more_of_a_large_city(plan):
    def questions():
        with CaptureQueriesContext(connection) as asked:
            print_plans()
        return len(asked)

    print_plans()
    of_one = questions()
    for number in range(3):
        plan.copy(to=plan.get_parent(), update_attrs={"slug": f"plan-{number}"}, recursive=False)
    print_plans()

    assert PlanPrint.objects.count() == 4
    assert questions() == of_one
