"""What the site does by the clock: on time, once, and whatever goes wrong with one of it."""

from datetime import timedelta
from threading import Thread

import psycopg
import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Revision

from base import jobs
from base.jobs import JOBS, Job
from cityweb.management.commands import run_jobs
from departments.models import DepartmentPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def published(city):
    """Publish departments as an editor does, with a revision."""

    def publish(title):
        page = city.department(title)
        page.save_revision().publish()
        return page

    return publish


@pytest.fixture
def counted():
    """A job that counts how often it was run."""
    runs = []
    return runs, Job("tests.counted", timedelta(seconds=1), lambda: runs.append(1))


@pytest.fixture
def elsewhere():
    """A connection of its own to the same database, as another machine has."""
    where = connection.get_connection_params()
    for ours in ("cursor_factory", "context"):
        where.pop(ours, None)
    with psycopg.connect(**where, autocommit=True) as other:
        yield other


def hours_from_now(hours):
    return timezone.now() + timedelta(hours=hours)


def schedule(page, title, go_live_at):
    """Let an approved change of a page wait for its moment."""
    page = DepartmentPage.objects.get(pk=page.pk)
    page.title = title
    page.go_live_at = go_live_at
    revision = page.save_revision()
    revision.publish()
    return revision


def run_jobs_at(moment):
    with time_machine.travel(moment):
        call_command("run_jobs", "--once")


def test_a_page_is_published_when_its_moment_has_come(client, city):
    page = city.add(city.departments, DepartmentPage(title="Parks", slug="parks", live=False))
    schedule(page, "Parks", hours_from_now(1))
    assert client.get("/departments/parks/").status_code == 404

    run_jobs_at(hours_from_now(1.01))

    assert client.get("/departments/parks/").status_code == 200


def test_a_change_waits_for_its_moment(city, published):
    parks = published("Parks")
    schedule(parks, "Greens", hours_from_now(1))

    run_jobs_at(hours_from_now(0.99))
    early = DepartmentPage.objects.get(pk=parks.pk).title
    run_jobs_at(hours_from_now(1.01))

    assert [early, DepartmentPage.objects.get(pk=parks.pk).title] == ["Parks", "Greens"]


def test_a_page_is_withdrawn_when_its_time_is_over(client, city):
    parks = city.department("Parks")
    DepartmentPage.objects.filter(pk=parks.pk).update(expire_at=hours_from_now(1))
    assert client.get("/departments/parks/").status_code == 200

    run_jobs_at(hours_from_now(1.01))

    assert client.get("/departments/parks/").status_code == 410
    assert DepartmentPage.objects.get(pk=parks.pk).expired


def test_a_page_that_cannot_be_published_keeps_back_no_other(city, published):
    trees = published("Trees")
    broken = schedule(published("Parks"), "Parks", hours_from_now(1))
    broken.content["slug"] = "trees"  # taken meanwhile
    broken.save()
    schedule(trees, "Trees and shrubs", hours_from_now(2))

    run_jobs_at(hours_from_now(3))

    assert DepartmentPage.objects.get(pk=trees.pk).title == "Trees and shrubs"
    assert Revision.objects.get(pk=broken.pk).approved_go_live_at


def test_a_job_runs_on_one_machine_at_a_time(counted, elsewhere):
    runs, job = counted
    key = run_jobs.zlib.crc32(job.name.encode())
    elsewhere.execute("SELECT pg_advisory_lock(%s)", [key])

    run_jobs.run_alone(job)
    while_held = len(runs)
    elsewhere.execute("SELECT pg_advisory_unlock(%s)", [key])
    run_jobs.run_alone(job)

    assert (while_held, len(runs)) == (0, 1)


def test_a_job_lets_others_run_it_afterwards(counted, elsewhere):
    runs, job = counted
    run_jobs.run_alone(job)

    key = run_jobs.zlib.crc32(job.name.encode())
    free = elsewhere.execute("SELECT pg_try_advisory_lock(%s)", [key]).fetchone()[0]

    assert free


def test_a_job_that_fails_stops_nothing(counted, caplog):
    runs, job = counted

    def fail():
        raise ValueError("broken")

    run_jobs.run_alone(Job("tests.broken", timedelta(seconds=1), fail))
    run_jobs.run_alone(job)

    assert "tests.broken failed" in caplog.text
    assert runs == [1]


def test_a_database_that_went_away_is_found_again(counted, elsewhere, caplog):
    runs, job = counted

    def lose_connection():
        pid = connection.connection.info.backend_pid
        elsewhere.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        run_jobs.ask("SELECT %s", 1)

    def work():
        run_jobs.run_alone(Job("tests.losing", timedelta(seconds=1), lose_connection))
        run_jobs.run_alone(job)
        connection.close()

    in_a_thread(work)

    assert "tests.losing: the database does not answer" in caplog.text
    assert runs == [1]


def in_a_thread(function):
    """Run with a connection of its own: the test's holds what must be rolled back."""
    thread = Thread(target=function)
    thread.start()
    thread.join()


def test_an_app_registers_its_jobs_by_a_decorator():
    before = list(JOBS)

    @jobs.job(every=60)
    def remind():
        """Nothing here."""

    added = [each for each in JOBS if each not in before]
    JOBS[:] = before
    assert [(each.every, each.run) for each in added] == [(timedelta(seconds=60), remind)]


def test_the_clock_knows_what_the_apps_registered():
    call_command("run_jobs", "--once")

    names = {each.name for each in JOBS}
    assert {"cityweb.jobs.publish_scheduled", "base.renditions.make_missing_renditions"} <= names
