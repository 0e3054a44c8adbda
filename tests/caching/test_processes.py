"""Several processes, one truth: each hears of what another one changed, and of nothing else."""

import time
from contextlib import ExitStack, closing
from http.client import HTTPConnection

import pytest

from tests.demo_site import DemoSite, copy_of_the_city, sql

HARBOR = "/departments/water-and-harbor/"
PARKS = "/departments/parks-and-recreation/"
ALERTS = "/alerts.json"  # has no hours and no pictures: a change of alerts alone outdates it
PATIENCE = 60
MANY = 24  # connections: enough that each process has some of them


class Residents:
    """Residents who keep their connections open, each to one of the processes.

    Who asks again is answered by the same process as before.
    """

    def __init__(self, site, connections):
        self.site = site
        self.connections = connections

    def ask(self, path):
        """Return what each got: (status, X-Cache, content)."""
        for each in self.connections:
            each.request("GET", path)
        answers = [each.getresponse() for each in self.connections]
        return [(answer.status, answer.headers["X-Cache"], answer.read()) for answer in answers]

    def words(self, path):
        return {word for _, word, _ in self.ask(path)}

    def until(self, path, is_so):
        """Wait until all got what `is_so(word, content)` asks for."""
        until = time.monotonic() + PATIENCE
        while True:
            answers = self.ask(path)
            if all(is_so(word, content) for _, word, content in answers):
                return
            assert time.monotonic() < until, [word for _, word, _ in answers]
            time.sleep(0.1)

    def until_word(self, path, wanted):
        self.until(path, lambda word, _: word == wanted)

    def until_text(self, path, text):
        self.until(path, lambda _, content: text in content)


@pytest.fixture(scope="module")
def site(shared_folder, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    with copy_of_the_city(shared_folder, folder, DemoSite.need_no_more_sizes) as site:
        yield site


@pytest.fixture
def residents(site):
    """Residents of a city each of whose processes keeps both pages."""
    with ExitStack() as stack:
        connections = [HTTPConnection("127.0.0.1", site.port, timeout=20) for _ in range(MANY)]
        for each in connections:
            stack.enter_context(closing(each))
        found = Residents(site, connections)
        found.until_word(HARBOR, "HIT")
        found.until_word(ALERTS, "HIT")
        yield found


def change_summary(site, summary, fails=False):
    site.manage(
        "shell",
        "-c",
        "from django.db import transaction\n"
        "from departments.models import DepartmentPage\n"
        "with transaction.atomic():\n"
        "    page = DepartmentPage.objects.get(slug='water-and-harbor', locale_id=1)\n"
        f"    page.summary = '{summary}'\n"
        "    page.save_revision().publish()\n"
        f"    transaction.set_rollback({fails})\n",
    )


def test_what_another_process_publishes_is_seen_in_all_and_nothing_else_is_purged(residents):
    change_summary(residents.site, "Ships come in here.")
    residents.until_text(HARBOR, b"Ships come in here.")

    assert residents.words(ALERTS) == {"HIT"}


def test_what_is_rolled_back_purges_nothing(residents):
    change_summary(residents.site, "Never said.", fails=True)
    # Had anything been told, it would have come before this.
    number = residents.site.page(PARKS)
    told = "UPDATE departments_departmentpage SET summary = 'Lawns.' WHERE page_ptr_id = %s"
    residents.site.ask(
        f"{told} RETURNING pg_notify('cityweb_purge', %s)", [number, f'["page:{number}"]']
    )
    residents.until_text(PARKS, b"Lawns.")

    assert residents.words(HARBOR) == {"HIT"}


def test_residents_are_served_while_the_database_is_away_and_get_the_truth_after(residents):
    name = residents.site.database
    sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    try:
        sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608
        residents.until_word(HARBOR, "STALE")
        statuses = {status for status, _, _ in residents.ask(ALERTS)}
    finally:
        sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    residents.until_word(HARBOR, "HIT")
    change_summary(residents.site, "The harbor is open again.")
    residents.until_text(HARBOR, b"open again")

    assert statuses == {200}
