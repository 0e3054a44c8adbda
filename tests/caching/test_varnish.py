"""deploy/varnish.vcl in a real Varnish: what it keeps, what never, and what it shows when
the site fails."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from base.caching.edges.varnish import Varnish
from tests.caching.servers import needs_varnish, site, varnish

pytestmark = needs_varnish


@pytest.fixture(scope="module")
def behind():
    with site() as behind:
        yield behind


@pytest.fixture(scope="module")
def running_edge(behind, tmp_path_factory):
    with varnish(behind.port, tmp_path_factory.mktemp("varnish")) as edge:
        yield edge


@pytest.fixture
def edge(running_edge, behind):
    """An edge that keeps nothing, and a site that does well."""
    before = dict(behind.headers)
    purge(running_edge).purge_all()
    yield running_edge
    behind.__dict__.update(headers=before, status=200, takes=0, cookies=[])


def purge(edge):
    return Varnish(f"http://127.0.0.1:{edge.purge_port}/")


def test_a_page_is_made_once_and_told_without_what_is_for_edges(edge):
    first, second = edge.get("/a/"), edge.get("/a/")

    assert (first.word, second.word) == ("MISS", "HIT")
    assert first.body == second.body
    assert second.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    for name in ("Surrogate-Key", "Cache-Tag", "xkey", "X-Varnish", "Via", "Age"):
        assert name not in second.headers


def test_what_is_purged_is_made_anew_and_nothing_else(edge, behind):
    behind.headers |= {"Surrogate-Key": "page:1 line:2"}
    edge.get("/a/")
    behind.headers |= {"Surrogate-Key": "page:11 line:22"}
    edge.get("/b/")
    purge(edge).purge({"line:2", "line"}, set())

    assert (edge.get("/a/").word, edge.get("/b/").word) == ("MISS", "HIT")


def test_a_purge_of_everything_spares_nothing(edge, behind):
    edge.get("/a/")
    del behind.headers["Surrogate-Key"]
    edge.get("/static/a.css")
    purge(edge).purge_all()

    assert (edge.get("/a/").word, edge.get("/static/a.css").word) == ("MISS", "MISS")


def test_what_no_change_reaches_is_told_how_long_it_holds(edge, behind):
    del behind.headers["Surrogate-Key"]
    behind.headers["Cache-Control"] = "public, max-age=600, immutable"

    first, second = edge.get("/static/b.css"), edge.get("/static/b.css")

    assert [answer.word for answer in (first, second)] == ["MISS", "HIT"]
    assert second.headers["Cache-Control"] == "public, max-age=600, immutable"


def test_nobody_purges_where_residents_ask(edge):
    edge.get("/a/")

    assert edge.get("/a/", "PURGE", Xkey_Purge="page:1").status == 405
    assert edge.get("/a/", port=edge.purge_port).status == 405
    assert edge.get("/a/").word == "HIT"


@pytest.mark.parametrize(
    "headers",
    [
        {"Cache-Control": "private, no-store"},
        {"Cache-Control": "public, private"},
        {"Cache-Control": "max-age=600"},
        {"Cache-Control": "public, s-maxage=600", "Vary": "Cookie"},
        {"Cache-Control": "public, s-maxage=600", "Vary": "*"},
    ],
    ids=lambda headers: " ".join(headers.values()),
)
def test_what_is_not_public_is_never_kept(edge, behind, headers):
    behind.headers |= headers

    first, second = edge.get("/private/"), edge.get("/private/")

    assert (first.word, second.word) == (None, None)
    assert first.body != second.body


def test_what_sets_a_cookie_is_never_kept(edge, behind):
    behind.cookies = ["sessionid=secret"]

    assert edge.get("/a/").headers["Set-Cookie"] == "sessionid=secret"
    behind.cookies = []
    assert "Set-Cookie" not in edge.get("/a/").headers


@pytest.mark.parametrize("status", [301, 302, 403, 404, 410, 500])
def test_only_pages_that_are_there_are_kept(edge, behind, status):
    behind.status = status
    edge.get(f"/{status}/")
    behind.status = 200

    assert edge.get(f"/{status}/").status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": "a=b; sessionid=x"}, {"Cookie": "messages=x"}, {"Cookie": "csrftoken=x"},
        {"Authorization": "Basic eA=="},
    ],
    ids=str,
)  # fmt: skip
def test_who_may_be_signed_in_is_given_no_copy_and_leaves_none(edge, headers):
    mine = edge.get("/a/", **headers)
    theirs = edge.get("/a/")
    mine_again = edge.get("/a/", **headers)

    assert mine.word is mine_again.word is None
    assert theirs.word == "MISS"
    assert len({mine.body, theirs.body, mine_again.body}) == 3


def test_other_cookies_reach_nobody(edge):
    assert b"Cookie" not in edge.get("/a/", Cookie="analytics=1").body


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Original-URL", "X-Rewrite-URL", "Forwarded", "X-Real-IP"]
)
def test_nobody_poisons_a_page_by_a_header(edge, name):
    assert b"evil.example" not in edge.get("/a/", **{name: "evil.example"}).body


def test_a_host_is_one_however_it_is_written_and_another_is_another(edge):
    edge.get("/a/", host="city.example")

    assert edge.get("/a/", host="CITY.example:443").word == "HIT"
    assert edge.get("/a/", host="evil.example").word == "MISS"


def test_the_scheme_that_ends_at_the_proxy_keeps_its_own_copies(edge):
    edge.get("/a/")

    assert edge.get("/a/", X_Forwarded_Proto="https").word == "MISS"
    assert edge.get("/a/", X_Forwarded_Proto="gopher").word == "HIT"


def test_the_site_is_told_the_visitor_and_not_the_proxy(edge):
    assert b"X-Forwarded-For=203.0.113.9 " in edge.get("/a/", X_Forwarded_For="203.0.113.9").body


def test_only_the_parameters_of_public_pages_make_another_copy(edge):
    edge.get("/news/")
    edge.get("/news/?before=2026-01-15.9")

    assert edge.get("/news/?utm_source=leaflet").word == "HIT"
    assert edge.get("/news/?utm_source=x&before=2026-01-15.9").word == "HIT"
    for query in ("?before=2026-01-15.8", "?year=2025", "?department=parks"):
        assert edge.get(f"/news/{query}").word == "MISS"


@pytest.mark.parametrize(
    "query", ["?before=1&before=2", "?before=1&%62efore=2", "?before", "?before=1&x+y=1", "?&"]
)
def test_a_query_that_can_be_read_in_two_ways_is_never_kept(edge, query):
    assert edge.get(f"/news/{query}").word is None
    assert edge.get(f"/news/{query}").word is None


@pytest.mark.parametrize(
    ("accepted", "asked"),
    [("gzip, deflate, br", "br"), ("gzip;q=1.0", "gzip"), ("br;q=0, gzip", "gzip"), ("x", "None")],
)
def test_codings_are_of_three_kinds(edge, accepted, asked):
    assert f"; {asked};".encode() in edge.get("/a/", Accept_Encoding=accepted).body


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_site_that_fails_leaves_the_page_as_it_was(edge, behind, status):
    before = edge.get("/a/")
    purge(edge).purge({"page:1"}, set())
    behind.status = status

    answers = [edge.get("/a/") for _ in range(3)]

    assert {(a.status, a.word, a.body) for a in answers} == {(200, "STALE", before.body)}
    behind.status = 200
    assert edge.get("/a/").body != before.body


def test_a_page_that_is_gone_is_not_shown_even_while_the_site_fails(edge, behind):
    edge.get("/a/")
    purge(edge).purge(set(), {"page:1"})
    behind.status = 500

    assert edge.get("/a/").status == 500


def test_many_who_ask_at_once_cost_the_site_one_request_at_a_time(edge, behind):
    paths = [f"/busy/{number}/" for number in range(4)]
    behind.takes = 0.1
    with ThreadPoolExecutor(24) as pool:
        list(pool.map(edge.get, paths * 12))
        purge(edge).purge({"page:1"}, set())
        after = list(pool.map(edge.get, paths * 12))

    assert {answer.status for answer in after} == {200}
    assert all(b"no. 2;" in answer.body for answer in after)
    assert {behind.most_at_once[path] for path in paths} == {1}
    assert {behind.made[path] for path in paths} == {2}
