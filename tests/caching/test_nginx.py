"""deploy/nginx.conf in a real nginx: what it keeps, for how long, and what never."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.caching.servers import needs_nginx, nginx, site

pytestmark = needs_nginx


@pytest.fixture(scope="module")
def behind():
    with site() as behind:
        yield behind


@pytest.fixture(scope="module")
def running_edge(behind, tmp_path_factory):
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "mirror" / "kept").mkdir(parents=True)
    (folder / "mirror" / "kept" / "index.html").write_text("as it was")
    (folder / "mirror" / "feed").mkdir()
    (folder / "mirror" / "feed" / "index.xml").write_text("<feed/>")
    (folder / "mirror" / "alerts.json").write_text("{}")
    (folder / "mirror" / "503.html").write_text("back soon")
    with nginx(behind.port, folder) as edge:
        yield edge


@pytest.fixture
def edge(running_edge, behind):
    before = dict(behind.headers)
    yield running_edge
    behind.__dict__.update(headers=before, status=200, takes=0, cookies=[])


@pytest.fixture
def path(request):
    """An address that no other test asks for."""
    return f"/{request.node.name.replace('[', '/').replace(']', '').replace(' ', '')}/"


def ask_twice(edge, path, **headers):
    return edge.get(path, **headers), edge.get(path, **headers)


def test_a_page_is_kept_for_a_second_and_told_without_what_is_for_edges(edge, path):
    first, second = ask_twice(edge, path)
    time.sleep(2.1)
    third = edge.get(path)

    assert (first.word, second.word) == ("MISS", "HIT")
    assert first.body == second.body != third.body
    assert second.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert "Surrogate-Key" not in second.headers
    assert "Cache-Tag" not in second.headers


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
    path = f"/private/{len(headers)}/{hash(str(headers))}/"

    first, second = ask_twice(edge, path)

    assert first.body != second.body
    assert "HIT" not in (first.word, second.word)


def test_what_sets_a_cookie_is_never_kept(edge, behind, path):
    behind.cookies = ["sessionid=secret"]

    assert edge.get(path).headers["Set-Cookie"] == "sessionid=secret"
    behind.cookies = []
    assert "Set-Cookie" not in edge.get(path).headers


@pytest.mark.parametrize("status", [301, 302, 403, 404, 410])
def test_only_pages_that_are_there_are_kept(edge, behind, status, path):
    behind.status = status
    edge.get(path)
    behind.status = 200

    assert edge.get(path).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": "a=b; sessionid=x"}, {"Cookie": "messages=x"}, {"Cookie": "csrftoken=x"},
        {"Authorization": "Basic eA=="},
    ],
    ids=["session", "messages", "csrf", "authorization"],
)  # fmt: skip
def test_who_may_be_signed_in_is_given_no_copy_and_leaves_none(edge, headers, path):
    mine = edge.get(path, **headers)
    theirs = edge.get(path)
    mine_again = edge.get(path, **headers)

    assert [each.word for each in (mine, theirs, mine_again)] == ["BYPASS", "MISS", "BYPASS"]
    assert len({mine.body, theirs.body, mine_again.body}) == 3


def test_other_cookies_reach_nobody(edge, path):
    assert b"Cookie" not in edge.get(path, Cookie="analytics=1").body


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Forwarded-For", "X-Original-URL", "Forwarded", "X-Real-IP"]
)
def test_nobody_poisons_a_page_by_a_header(edge, name, path):
    assert b"evil.example" not in edge.get(path, **{name: "evil.example"}).body


def test_a_host_is_one_however_it_is_written_and_another_is_another(edge, path):
    edge.get(path, host="city.example")

    assert edge.get(path, host="CITY.example:80").word == "HIT"
    assert edge.get(path, host="evil.example").word == "MISS"


def test_only_the_parameters_of_public_pages_make_another_copy(edge, path):
    edge.get(path)

    assert edge.get(f"{path}?utm_source=leaflet").word == "HIT"
    for query in ("?before=2026-01-15.8", "?year=2025", "?department=parks"):
        assert edge.get(path + query).word == "MISS"


@pytest.mark.parametrize(
    "query", ["before=1&before=2", "before=1&%62efore=2", "before", "year=1&x+y=1", "&"]
)
def test_a_query_that_can_be_read_in_two_ways_is_never_kept(edge, query):
    assert edge.get(f"/news/?{query}").word == "BYPASS"
    assert edge.get(f"/news/?{query}").word == "BYPASS"


def test_many_who_ask_at_once_cost_the_site_one_request_at_a_time(edge, behind, path):
    behind.takes = 0.1
    with ThreadPoolExecutor(24) as pool:
        answers = list(pool.map(edge.get, [path] * 60))

    assert {answer.status for answer in answers} == {200}
    assert behind.most_at_once[path] == 1


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_where_the_site_fails_the_mirror_answers(edge, behind, status):
    behind.status = status

    page, feed, alerts = edge.get("/kept/?x=1"), edge.get("/feed/"), edge.get("/alerts.json")

    assert (page.status, page.word, page.body) == (200, "MIRROR", b"as it was")
    assert "html" in page.headers["Content-Type"]
    assert "xml" in feed.headers["Content-Type"]
    assert alerts.headers["Access-Control-Allow-Origin"] == "*"
    assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]


def test_what_has_no_mirror_says_that_it_fails(edge, behind):
    behind.status = 500

    page, sent = edge.get("/search/"), edge.get("/kept/", "POST")

    assert (page.status, page.body) == (503, b"back soon")
    assert page.headers["Cache-Control"] == "private, no-store"
    assert (sent.status, sent.body) == (503, b"back soon")


def test_a_copy_of_a_page_that_is_gone_does_not_come_back_when_the_site_fails(edge, behind, path):
    edge.get(path)
    behind.status = 404
    time.sleep(2.1)
    edge.get(path)
    behind.status = 500

    assert edge.get(path).status == 503


def until(is_so, seconds=10):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def renew(edge, path, **headers):
    """Ask as the site does at the port that is its own."""
    return edge.get(path, port=edge.refresh_port, **headers)


@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_what_the_site_asks_for_replaces_that_copy_alone(edge, behind, coding, path):
    others = {"br", "gzip", "identity"} - {coding}
    before = {each: edge.get(path, Accept_Encoding=each) for each in (coding, *others)}

    assert renew(edge, path, Accept_Encoding=coding).word == "BYPASS"

    after = {each: edge.get(path, Accept_Encoding=each) for each in before}
    assert {answer.word for answer in after.values()} == {"HIT"}
    assert b"no. 4;" in after[coding].body
    assert all(after[each].body == before[each].body for each in others)


def test_the_site_says_how_residents_come(edge, behind, path):
    first = edge.get(path, host="city.example")

    renewed = renew(edge, path, host="CITY.example:443", X_Forwarded_Proto="https")

    assert edge.get(path, host="city.example").body == first.body
    assert b"Host=city.example" in renewed.body
    assert b"X-Forwarded-Proto=https" in renewed.body
    kept = [file.read_bytes() for file in (edge.folder / "cache").glob("*/*/*")]
    (copy,) = [each for each in kept if renewed.body in each]
    assert f"\nKEY: https|city.example|{path}||\n".encode() in copy


def test_the_site_need_not_be_sent_what_is_kept(edge, behind, path):
    edge.get(path)

    assert edge.get(path, "HEAD", port=edge.refresh_port).body == b""

    until(lambda: b"no. 2;" in edge.get(path).body, 1)
    assert behind.made[path] == 2


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 404}, {"status": 301}, {"status": 500}, {"cookies": ["sessionid=secret"]},
        {"headers": {"Cache-Control": "private, no-store"}},
    ],
    ids=["gone", "moved", "failure", "cookie", "private"],
)  # fmt: skip
def test_what_no_resident_may_be_given_replaces_nothing(edge, behind, answer, path):
    first = edge.get(path)
    behind.__dict__.update(answer)
    renew(edge, path)

    again = edge.get(path)

    assert behind.made[path] == 2
    assert (again.word, again.body) == ("HIT", first.body)


@pytest.mark.parametrize(
    "headers",
    [
        {"Cache-Control": "no-cache"}, {"Pragma": "no-cache"}, {"X-Forwarded-Proto": "https"},
        {"X-Forwarded-For": "127.0.0.1"}, {"X-Forwarded-Port": "8091"},
    ],
    ids=lambda headers: next(iter(headers)),
)  # fmt: skip
def test_no_visitor_has_a_page_made_anew(edge, headers, path):
    first = edge.get(path)

    by_header = edge.get(path, host=f"127.0.0.1:{edge.refresh_port}", **headers)
    from_elsewhere = edge.get(path, port=edge.refresh_port, source="127.0.0.2", **headers)

    assert (by_header.word, from_elsewhere.word) == ("HIT", "HIT")
    assert by_header.body == from_elsewhere.body == first.body


def test_no_resident_waits_while_the_site_asks(edge, behind, path):
    first = edge.get(path)
    behind.takes = 0.4
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(renew, edge, path)
        until(lambda: behind.at_once[path])
        meanwhile, was_open = edge.get(path), not asked.done()
        asked.result()

    assert was_open
    assert (meanwhile.word, meanwhile.body) == ("HIT", first.body)
    assert b"no. 2;" in edge.get(path).body


def test_an_older_answer_that_comes_late_is_over_as_soon_as_any(edge, behind, path):
    behind.takes = 0.4
    with ThreadPoolExecutor(1) as pool:
        late = pool.submit(edge.get, path)
        until(lambda: behind.at_once[path])
        behind.takes = 0
        renew(edge, path)
        assert b"no. 1;" in late.result().body
    time.sleep(2.1)

    assert b"no. 3;" in edge.get(path).body


def test_a_page_of_many_tags_is_kept_as_any(edge, behind, path):
    tags = [f"newspages:below:{number:032}" for number in range(120)]
    behind.headers |= {"Surrogate-Key": " ".join(tags), "Cache-Tag": ",".join(tags)}

    assert [answer.word for answer in ask_twice(edge, path)] == ["MISS", "HIT"]


def test_a_monitor_hears_the_site_itself(edge, behind):
    behind.status = 503

    assert b"/health/ready/" in edge.get("/health/ready/").body
