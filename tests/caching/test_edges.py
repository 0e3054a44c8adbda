"""What each kind of edge is told, in its own words."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from requests import HTTPError, RequestException

from base.caching import edges
from base.caching.edges import cloudflare, fastly, nginx
from tests.caching.stub_edge import stub_edge


@pytest.fixture
def stub(monkeypatch):
    with stub_edge() as stub:
        monkeypatch.setattr(fastly, "API", stub.url)
        monkeypatch.setattr(cloudflare, "API", stub.url)
        yield stub


@pytest.fixture
def beside_a_mirror(stub, settings, monkeypatch):
    """A stub of nginx, and what the mirror says of each tag."""
    made_of = {"page:1": ["/parks/", "/parks/index.md"], "page:2": ["/gone/"]}

    def find(tags, most):
        return [path for tag in sorted(tags) for path in made_of.get(tag, ())][:most]

    monkeypatch.setattr(nginx, "MAPS", [find])
    monkeypatch.setattr(nginx, "LONGEST", 60)  # a slow machine needs more than a quarter second
    settings.SITE_URL = "https://city.example"
    settings.EDGE_PURGE_URL = stub.url.replace("http:", "nginx:")
    stub.headers = {"X-Cache": "BYPASS"}
    return stub


def only(found):
    (edge,) = found.values()
    return edge


def test_varnish_forgets_what_is_gone_and_keeps_the_rest_for_bad_times(stub, settings):
    settings.EDGE_PURGE_URL = stub.url

    only(edges.edges()).purge({"page:1", "line:1"}, {"page:2"})

    (first, _, gone, _), (second, _, outdated, _) = stub.told
    assert (first, second) == ("PURGE", "PURGE")
    assert gone["Xkey-Purge"] == "page:2"
    assert outdated["Xkey-Softpurge"] == "line:1 page:1"


def test_fastly_is_told_by_surrogate_keys(stub, settings):
    settings.EDGE_PURGE_URL = "fastly://token@SU1Z0isxPaozGVKXdv0eY"

    only(edges.edges()).purge({"page:1", "line:1"}, {"page:2"})

    (method, path, gone, _), (_, _, outdated, _) = stub.told
    assert (method, path) == ("POST", "/service/SU1Z0isxPaozGVKXdv0eY/purge")
    assert gone["Fastly-Key"] == outdated["Fastly-Key"] == "token"
    assert gone["Surrogate-Key"] == "page:2"
    assert "Fastly-Soft-Purge" not in gone
    assert outdated["Surrogate-Key"] == "line:1 page:1"
    assert outdated["Fastly-Soft-Purge"] == "1"


def test_cloudflare_is_told_by_tags_thirty_at_a_time(stub, settings):
    settings.EDGE_PURGE_URL = "cloudflare://token@023e105f4ecef8ad9ca31a8372d0c353"

    only(edges.edges()).purge({f"page:{number}" for number in range(40)}, {"page:99"})

    method, path, headers, _ = stub.told[0]
    assert (method, path) == ("POST", "/zones/023e105f4ecef8ad9ca31a8372d0c353/purge_cache")
    assert headers["Authorization"] == "Bearer token"
    assert headers["Content-Type"] == "application/json"
    assert [len(body["tags"]) for *_, body in stub.told] == [30, 11]


def test_nginx_is_asked_for_what_changed_in_each_coding(beside_a_mirror):
    only(edges.edges()).purge({"page:1", "page"}, {"page:2"})

    asked = [(path, headers["Accept-Encoding"]) for _, path, headers, _ in beside_a_mirror.told]
    assert asked == [
        (path, coding)
        for path in ("/parks/", "/parks/index.md", "/gone/")
        for coding in ("br", "gzip", "identity")
    ]
    for method, _, headers, _ in beside_a_mirror.told:
        assert method == "HEAD"
        assert headers["Host"] == "city.example"
        assert headers["X-Forwarded-Proto"] == "https"


def test_nginx_is_asked_for_so_much_at_most(beside_a_mirror, monkeypatch):
    monkeypatch.setattr(nginx, "MOST", 1)
    only(edges.edges()).purge({"page:1"}, set())
    assert {path for _, path, *_ in beside_a_mirror.told} == {"/parks/"}

    monkeypatch.setattr(nginx, "LONGEST", -1)
    only(edges.edges()).purge({"page:2"}, set())
    assert "/gone/" not in {path for _, path, *_ in beside_a_mirror.told}


@pytest.mark.parametrize("status", [200, 301, 404, 410])
def test_a_page_that_is_gone_is_no_failure_of_nginx(beside_a_mirror, status):
    beside_a_mirror.status = status

    only(edges.edges()).purge({"page:1"}, set())

    assert len(beside_a_mirror.told) == 6


@pytest.mark.parametrize(
    ("status", "word"), [(502, "BYPASS"), (503, ""), (200, "HIT"), (200, ""), (403, "")]
)
def test_nginx_that_did_not_ask_anew_is_an_error_once_the_rest_is_told(
    beside_a_mirror, status, word
):
    beside_a_mirror.status, beside_a_mirror.headers = status, {"X-Cache": word}

    with pytest.raises(HTTPError):
        only(edges.edges()).purge({"page:1"}, set())
    assert {path for _, path, *_ in beside_a_mirror.told} == {"/parks/", "/parks/index.md"}


def test_nginx_that_is_away_is_an_error(beside_a_mirror, settings):
    settings.EDGE_PURGE_URL = "nginx://127.0.0.1:1"

    with pytest.raises(RequestException):
        only(edges.edges()).purge({"page:1"}, set())


def test_nginx_is_left_to_ask_by_itself_when_everything_changed(beside_a_mirror):
    only(edges.edges()).purge_all()

    assert beside_a_mirror.told == []


def test_each_is_told_when_everything_changed(stub, settings):
    settings.EDGE_PURGE_URL = f"{stub.url} fastly://t@service, cloudflare://t@zone"

    for edge in edges.edges().values():
        edge.purge_all()

    (_, _, varnish, _), (_, fastly_path, *_), (*_, cloudflare_body) = stub.told
    assert varnish["Xkey-Purge"] == "everything"
    assert fastly_path == "/service/service/purge_all"
    assert cloudflare_body == {"purge_everything": True}


def test_an_edge_that_does_not_do_as_told_is_an_error(stub, settings):
    settings.EDGE_PURGE_URL = stub.url
    stub.status = 403

    with pytest.raises(HTTPError):
        only(edges.edges()).purge_all()


def test_no_name_tells_a_secret(settings):
    settings.EDGE_PURGE_URL = (
        "https://me:secret@cache/ fastly://secret@a cloudflare://secret@b nginx://me:secret@n:8091"
    )

    found = edges.edges()

    assert list(found) == ["https://cache", "fastly://a", "cloudflare://b", "nginx://n:8091"]
    assert "secret" not in repr(found)


def test_an_address_that_names_no_edge_is_refused_at_once(settings):
    settings.EDGE_PURGE_URL = "10.0.0.5:6081"

    with pytest.raises(ImproperlyConfigured):
        edges.edges()
