"""The demo city behind a real Varnish and a real nginx: what staff change is seen at once,
what is private stays so, and residents are answered whatever fails."""

import itertools
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from cityweb import postgres
from tests.caching.servers import needs_nginx, needs_varnish, nginx, varnish
from tests.demo_site import copy_of_the_city, database_url, free_port

pytestmark = [needs_varnish, needs_nginx]

LIBRARY = "/departments/public-library/"
SOON = 60
MIRRORED = 600  # seconds for a job that works beside everything else


def leave_a_part(site):
    """Unpublish most of the city: three departments have pages of every type and language."""
    shell(
        site,
        "from wagtail.models import Page",
        "deep = Page.objects.filter(depth__gte=4)",
        "deep.exclude(url_path__regex='/(public-library|innovation-and-technology'",
        "    '|digital-services|privacy)/').update(live=False)",
    )


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """A PostgreSQL for this city alone, which can be stopped."""
    server = postgres.Server(tmp_path_factory.mktemp("database"), fast=True)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.elsewhere, ignore_errors=True)


@pytest.fixture(scope="module")
def site(shared_folder, tmp_path_factory, database):
    edges = f"http://127.0.0.1:{free_port()},nginx://127.0.0.1:{free_port()}"
    further = {"EDGE_PURGE_URL": edges, "MIRROR": "1"}

    def prepare(site):
        leave_a_part(site)
        move_to(database, site)

    folder = tmp_path_factory.mktemp("site")
    with copy_of_the_city(shared_folder, folder, prepare, **further) as site:
        yield site


def move_to(server, site):
    """Let a site work with a copy of its database in another server."""
    tools = server.binaries()
    dump = [tools / "pg_dump", "--no-owner", database_url(site.database)]
    with subprocess.Popen(dump, stdout=subprocess.PIPE) as written:
        read = [tools / "psql", "--quiet", "--set=ON_ERROR_STOP=1", server.url]
        subprocess.run(read, stdin=written.stdout, stdout=subprocess.DEVNULL, check=True)
    assert written.returncode == 0
    site.further["DATABASE_URL"] = server.url


def ports(site):
    """Return where Varnish and nginx are told of changes."""
    return [int(each.rpartition(":")[2]) for each in site.further["EDGE_PURGE_URL"].split(",")]


@pytest.fixture(scope="module")
def behind_varnish(site, tmp_path_factory):
    with varnish(site.port, tmp_path_factory.mktemp("varnish"), ports(site)[0]) as edge:
        yield edge


@pytest.fixture(scope="module")
def behind_nginx(site, tmp_path_factory):
    folder = tmp_path_factory.mktemp("nginx")
    with nginx(site.port, folder, site.folder, ports(site)[1]) as edge:
        yield edge


@pytest.fixture(scope="module")
def addresses(site):
    """Every public address, and those of them that are pages."""
    code = (
        "from base.public_addresses import public_addresses\n"
        "for each in public_addresses(): print('at', each.path, each.is_page)"
    )
    lines = [line.split() for line in site.manage("shell", "-c", code).splitlines()]
    found = {path: yes == "True" for _, path, yes in (x for x in lines if x[:1] == ["at"])}
    assert len(found) > 200
    return found


def shell(site, *lines):
    site.manage("shell", "-c", "\n".join(lines))


def until(is_so, seconds=SOON):
    """Wait until something is so; return how long it took."""
    began = time.monotonic()
    while not is_so():
        assert time.monotonic() - began < seconds
        time.sleep(0.05)
    return time.monotonic() - began


def test_a_published_change_is_seen_at_every_edge_and_nothing_else_is_made_anew(
    site, behind_varnish, behind_nginx
):
    until((site.folder / "mirror" / LIBRARY.strip("/") / "index.html").exists, MIRRORED)
    for edge in (behind_varnish, behind_nginx):
        edge.get(LIBRARY)
        edge.get("/privacy/")
    shell(
        site,
        "from departments.models import DepartmentPage",
        "page = DepartmentPage.objects.get(slug='public-library', locale__language_code='en')",
        "page.summary = 'Books, and a telescope to borrow.'",
        "page.save_revision().publish()",
    )

    for edge in (behind_varnish, behind_nginx):
        until(lambda edge=edge: b"a telescope to borrow" in edge.get(LIBRARY).body)
    assert behind_varnish.get("/privacy/").word == "HIT"
    asked = (behind_nginx.folder / "asked").read_text().splitlines()
    assert {f"{LIBRARY} {coding} BYPASS" for coding in ("br", "gzip", "")} <= {*asked}
    assert not [line for line in asked if line.startswith("/privacy/")]


METHODS = ["GET", "HEAD", "POST"]
PATHS = [
    LIBRARY, f"{LIBRARY}x.css", f"{LIBRARY}%2e%2e/x.js", f"{LIBRARY};x.css",
    "/departments/HOUSING/",
    "/search/?q=library", "/admin/", "/admin/pages/3/view_draft/", "/accounts/login/", "/nowhere/",
    "/health/ready/", f"{LIBRARY}?before=1&before=2",
]  # fmt: skip
HEADERS = [
    {}, {"Authorization": "Basic eA=="}, {"X-Forwarded-Host": "evil.example"},
    {"X-Forwarded-Proto": "https"}, {"X-Requested-With": "XMLHttpRequest"},
    {"Range": "bytes=0-10"}, {"Cache-Control": "no-cache"},
]  # fmt: skip
COOKIES = [{}, {"Cookie": "sessionid=" + "x" * 32}, {"Cookie": "messages=x"}, {"Cookie": "o=1"}]


@pytest.mark.parametrize("name", ["behind_varnish", "behind_nginx"])
def test_no_request_makes_an_edge_keep_what_is_not_public(name, request):
    edge = request.getfixturevalue(name)
    tried = list(itertools.product(METHODS, PATHS, HEADERS, COOKIES))
    kept = {"HIT", "STALE"} if name == "behind_nginx" else {"HIT", "MISS", "STALE"}

    for method, path, headers, cookies in tried:
        answer = edge.get(path, method, **headers, **cookies)
        assert b"evil.example" not in answer.body
        if answer.word in kept:
            assert path == LIBRARY, (method, path, headers, cookies)
            assert method != "POST"
            assert "Set-Cookie" not in answer.headers
            assert "Authorization" not in headers
            assert cookies in ({}, {"Cookie": "o=1"})
    assert len(tried) > 1000
    assert edge.get(LIBRARY, host="evil.example").status == 400
    assert edge.get(LIBRARY).status == 200


RESTRICTED = "/departments/digital-services/"


def test_a_page_that_becomes_restricted_is_gone_from_every_edge_and_from_the_mirror(
    site, behind_varnish, behind_nginx
):
    file = site.folder / "mirror" / RESTRICTED.strip("/") / "index.html"
    for edge in (behind_varnish, behind_nginx):
        assert edge.get(RESTRICTED).status == 200
    until(file.exists, MIRRORED)
    shell(
        site,
        "from wagtail.models import Page, PageViewRestriction",
        "page = Page.objects.get(slug='digital-services', locale__language_code='en')",
        "PageViewRestriction.objects.create(page=page, restriction_type='login')",
    )

    until(lambda: not file.exists(), MIRRORED)
    for edge in (behind_varnish, behind_nginx):
        until(lambda edge=edge: edge.get(RESTRICTED).status == 302)


def test_an_emergency_is_soon_on_every_page_and_nobody_meets_an_error(
    site, behind_varnish, addresses
):
    pages = [path for path, is_page in addresses.items() if is_page]
    over, met = Event(), []

    def warns(path):
        return b"Leave the Lower Harbor now" in behind_varnish.get(path).body

    def visit(number):
        for path in itertools.cycle(pages[number::4]):
            if over.is_set():
                return
            met.append(behind_varnish.get(path).status)

    with ThreadPoolExecutor(4) as pool:
        visitors = [pool.submit(visit, number) for number in range(4)]
        try:
            shell(
                site,
                "from datetime import timedelta",
                "from django.utils import timezone",
                "from alerts.models import Alert",
                "now = timezone.now()",
                "Alert.objects.create(title='Leave the Lower Harbor now', severity='emergency',",
                "    starts_at=now, ends_at=now + timedelta(hours=3))",
            )
            # What was being made meanwhile came to the edge without it, which is told again.
            until(lambda: all(map(warns, pages)), 60)
        finally:
            over.set()
    for visitor in visitors:
        visitor.result()

    assert met
    assert max(met) < 500


def test_every_public_address_answers_while_database_and_site_are_away(
    site, database, behind_nginx, behind_varnish, addresses
):
    pages = [path for path, is_page in addresses.items() if is_page]
    mirror = site.folder / "mirror"
    until(lambda: is_mirrored(mirror, addresses, b"Leave the Lower Harbor now"), MIRRORED)

    def failing():
        with ThreadPoolExecutor(4) as pool:
            answers = dict(zip(addresses, pool.map(behind_nginx.get, addresses), strict=True))
        return {path for path, each in answers.items() if each.status != 200} | {
            path for path in pages if b"Leave the Lower Harbor now" not in answers[path].body
        }

    database.stop()
    assert failing() == set()
    site.stop()
    assert failing() == set()
    database.start()
    assert failing() == set()
    assert {edge.get(RESTRICTED).status for edge in (behind_varnish, behind_nginx)} == {503}
    alerts = behind_nginx.get("/alerts.json")
    assert b"Leave the Lower Harbor now" in alerts.body
    assert alerts.word == "MIRROR"
    sheet = behind_nginx.get("/").body.decode().split('rel="stylesheet" href="')[1].split('"')[0]
    assert behind_nginx.get(sheet).status == 200


def is_mirrored(mirror, addresses, words):
    for path, is_page in addresses.items():
        found = [mirror / path.strip("/") / f"index.{kind}" for kind in ("html", "xml")]
        file = next((f for f in [*found, mirror / path.strip("/")] if f.is_file()), None)
        if file is None or (is_page and words not in file.read_bytes()):
            return False
    return True
