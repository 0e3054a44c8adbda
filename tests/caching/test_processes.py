"""Several processes, one truth: each hears of what another one changed, and of nothing else."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.demo_site import sql

HARBOR = "/departments/water-and-harbor/"
ALERTS = "/alerts.json"  # has no hours and no pictures: a change of alerts alone outdates it
PATIENCE = 20


@pytest.fixture(scope="module")
def warm_site(own_site):
    """A site each of whose processes keeps both pages."""
    until_word(own_site, HARBOR, "HIT")
    until_word(own_site, ALERTS, "HIT")
    return own_site


def words(site, path, times=48):
    """Ask often and side by side, so that every process answers; return what X-Cache said."""
    with ThreadPoolExecutor(8) as askers:
        return [headers["X-Cache"] for _, headers, _ in askers.map(site.get, [path] * times)]


def until_word(site, path, word):
    """Wait until every process answers so."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = words(site, path)
        if set(found) == {word}:
            return
        time.sleep(0.3)
    raise AssertionError(f"{path} answers {found}, not {word}")


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


def test_what_another_process_publishes_is_seen_in_all_and_nothing_else_is_purged(warm_site):
    change_summary(warm_site, "Ships come in here.")
    time.sleep(0.5)

    pages = [warm_site.get(HARBOR) for _ in range(12)]

    assert all(b"Ships come in here." in body for _, _, body in pages)
    assert set(words(warm_site, ALERTS)) == {"HIT"}


def test_what_is_rolled_back_purges_nothing(warm_site):
    until_word(warm_site, HARBOR, "HIT")
    change_summary(warm_site, "Never said.", fails=True)
    time.sleep(0.5)

    assert set(words(warm_site, HARBOR)) == {"HIT"}


def test_residents_are_served_while_the_database_is_away_and_get_the_truth_after(warm_site):
    until_word(warm_site, HARBOR, "HIT")
    name = warm_site.database
    sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
    try:
        sql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")  # noqa: S608
        until_word(warm_site, HARBOR, "STALE")
        status = warm_site.get(ALERTS)[0]
    finally:
        sql(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    until_word(warm_site, HARBOR, "HIT")
    change_summary(warm_site, "The harbor is open again.")
    time.sleep(0.5)

    assert status == 200
    assert b"open again" in warm_site.get(HARBOR)[2]
