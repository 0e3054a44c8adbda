"""`make run`: from nothing to a served city, and back to nothing."""

import os
import re
import shutil
import signal
import sys

import psycopg
import pytest
import requests
from django.core.management.base import CommandError

from cityweb import postgres
from cityweb.serving import place
from tests.cityweb.serving import Run, free_port, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")


class House:
    """One folder, served from time to time."""

    def __init__(self, var):
        self.var = var
        self.database = postgres.Server(var)
        self.run = None

    def up(self, *before):
        """Return a run that serves the city; the one that does, or a new one."""
        if self.run is None or self.run.process.poll() is not None:
            self.run = Run(self.var, free_port(), *before)
            self.run.wait_until_served()
        return self.run

    def ask_database(self, query):
        with psycopg.connect(self.database.url) as connection:
            return connection.execute(query).fetchone()


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A folder that was filled by a first run, after another one was cut short."""
    house = House(tmp_path_factory.mktemp("city") / "var")
    cut_short = Run(house.var, free_port()).wait_for("Preparing the database")
    try:
        house.cut_short = (cut_short.end(signal.SIGINT), cut_short.processes())
        house.first_output = house.up().output
        yield house
    finally:
        for run in (cut_short, house.run):
            if run:
                run.end()
        house.database.stop()
        shutil.rmtree(house.database.elsewhere, ignore_errors=True)


def accounts(output):
    """Return [(e-mail, password)] as the first run says them."""
    return re.findall(r"(\S+@\S+)  +(\S+)", output)


def sign_in(run, email, password):
    """Sign in as a browser does; return the page that follows."""
    address = f"http://127.0.0.1:{run.port}/accounts/login/"
    with requests.Session() as browser:
        page = browser.get(address, timeout=30)
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)[1]
        form = {"login": email, "password": password, "csrfmiddlewaretoken": token}
        return browser.post(address, form, headers={"Referer": address}, timeout=30)


def test_a_first_run_that_is_cut_short_leaves_nothing_running(house):
    code, left = house.cut_short

    assert (code, left) == (0, {})


def test_the_first_run_serves_a_whole_city(house):
    run = house.up()

    home = run.get()

    assert home.status_code == 200
    assert run.get("/health/ready/").json()["ready"] is True
    assert home.text.count("<h1") == 1
    assert "Trees, paths and playgrounds." in run.get("/departments/parks/").text


def test_styles_are_named_by_their_content_compressed_and_kept_for_ever(house):
    run = house.up()
    path = re.search(r'href="(/static/css/city\.[0-9a-f]{12}\.css)"', run.get().text)[1]

    styles = run.get(path, headers={"Accept-Encoding": "br"}, stream=True)

    assert styles.status_code == 200
    assert "immutable" in styles.headers["Cache-Control"]
    assert styles.headers["Content-Encoding"] == "br"
    assert "Set-Cookie" not in styles.headers


def test_everyone_who_is_named_on_the_first_run_can_sign_in(house):
    run = house.up()
    named = accounts(house.first_output)

    answers = [sign_in(run, email, password) for email, password in named]

    emails = ["admin@city.example", "eve@smallport.example", "pat@smallport.example"]
    assert [email for email, _ in named] == emails
    assert [answer.url.endswith("/admin/") for answer in answers] == [True] * len(named)


def test_a_later_run_says_no_password_but_where_the_first_ones_are_kept(house):
    passwords = [password for _, password in accounts(house.first_output)]
    house.up().end()

    later = house.up().output

    kept = house.var / "first-accounts"
    assert str(kept) in later
    assert not [password for password in passwords if password in later]
    assert kept.stat().st_mode & 0o077 == 0
    assert all(password in kept.read_text() for password in passwords)


def test_a_second_run_beside_the_first_is_refused_and_told_where_the_city_is(house):
    first = house.up()

    second = Run(house.var, free_port())

    assert second.process.wait(60) == 1
    assert f"already served from this folder: http://127.0.0.1:{first.port}/" in second.output
    assert first.get().status_code == 200


def test_a_taken_port_is_refused_and_nothing_is_started(house, tmp_path):
    first = house.up()

    other = Run(tmp_path / "var", first.port)

    assert other.process.wait(60) == 1
    assert f"Port {first.port} cannot be used" in other.output
    assert "PORT=8001 make run" in other.output
    assert other.processes() == {}


@pytest.mark.parametrize("port", ["0", "-1", "65536", "http", "80 80", "8000.0", "٣"])
def test_a_port_that_is_none_is_refused(monkeypatch, port):
    monkeypatch.setenv("PORT", port)

    with pytest.raises(CommandError, match="from 1 to 65535"):
        place.read_port()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_everything(house, number):
    run = house.up()

    code = run.end(number)

    assert code == 0
    assert "Stopping" in run.output
    assert run.processes() == {}


def test_a_run_that_was_killed_leaves_nothing_running_and_loses_nothing(house):
    killed = house.up()
    before = set(killed.processes())
    written = house.ask_database(
        "UPDATE base_sitesettings SET tagline = 'Kept' || random() RETURNING tagline"
    )
    killed.end(signal.SIGKILL)

    following = house.up()

    assert following.get().status_code == 200
    assert house.ask_database("SELECT tagline FROM base_sitesettings") == written
    assert len(before) >= 6  # itself, server, workers, jobs, guard, database
    assert not before & set(following.processes())


def test_all_ends_when_the_make_that_started_it_is_killed(house, tmp_path):
    make = tmp_path / "make"
    make.symlink_to("/bin/sh")
    house.up().end()
    run = house.up(make, "-c", '"$@" & wait', "make")
    run.end(signal.SIGKILL)

    run.wait_until_gone()

    assert "Stopping" in run.output


def test_a_database_that_was_killed_is_started_again_and_all_goes_on(house):
    run = house.up()
    os.kill(int((house.database.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    run.wait_for("PostgreSQL ended by itself.")
    wait_until(lambda: run.get("/departments/").status_code == 200)

    assert run.get("/departments/").status_code == 200
    assert run.process.poll() is None
    # The clock of the site has found the database again, too.
    house.ask_database(
        "UPDATE wagtailcore_page SET expire_at = now() WHERE slug = 'departments' RETURNING id"
    )
    wait_until(lambda: run.get("/departments/").status_code == 410)
    assert run.get("/departments/").status_code == 410
