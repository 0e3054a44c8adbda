"""What is answered before Django begins: the very answer that Django would give."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from django.core.exceptions import DisallowedHost
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as some

from alerts.models import Alert
from base.caching import front, shelves
from base.caching.pages import key_of
from base.caching.shelves import Hearing

pytestmark = pytest.mark.django_db
HARBOR = "/departments/harbor/"
PLAIN = {
    "REQUEST_METHOD": "GET", "PATH_INFO": HARBOR, "SCRIPT_NAME": "", "QUERY_STRING": "",
    "SERVER_NAME": "testserver", "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1",
    "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http", "HTTP_HOST": "testserver",
}  # fmt: skip


class Counted:
    """Django's application, counting what reaches it."""

    def __init__(self):
        self.django = WSGIHandler()
        self.asked = 0

    def __call__(self, environ, start_response):
        self.asked += 1
        return self.django(environ, start_response)


class Site:
    """A site as a server calls it."""

    def __init__(self, application):
        self.application = application

    def get(self, **changed):
        """Return status, headers and bytes."""
        told = []
        environ = {"wsgi.input": BytesIO(), **PLAIN, **changed}
        parts = self.application(
            environ, lambda status, headers, *_: told.append((status, headers))
        )
        body = b"".join(parts)
        [(status, headers)] = told
        assert len(dict(headers)) == len(headers)
        return status, dict(headers), body


@pytest.fixture
def django(settings):
    """Django, its hosts those of PLAIN; it leaves the test's connection open after a request."""
    settings.ALLOWED_HOSTS = ["testserver", "city.example"]
    front.address_in.cache_clear()
    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    yield Counted()
    request_started.connect(close_old_connections)
    request_finished.connect(close_old_connections)
    front.address_in.cache_clear()


@pytest.fixture
def site(city, django):
    site = Site(front.KeptFirst(django))
    site.get()  # made
    assert (django.asked, len(shelves.pages.kept)) == (1, 1)
    django.asked = 0
    return site


CODINGS = ["", "br", "gzip", "gzip, deflate, br, zstd", "br;q=0, gzip", "identity"]


@pytest.mark.parametrize("coding", CODINGS)
def test_a_visitor_cannot_tell_who_answered(site, django, coding):
    with time_machine.travel(timezone.now(), tick=False):
        ours = site.get(HTTP_ACCEPT_ENCODING=coding)
        assert django.asked == 0
        theirs = Site(django).get(HTTP_ACCEPT_ENCODING=coding)

        assert ours == theirs
        assert (ours[0], ours[1]["X-Cache"]) == ("200 OK", "HIT")

        tag = ours[1]["ETag"]
        again = {"HTTP_ACCEPT_ENCODING": coding, "HTTP_IF_NONE_MATCH": tag}
        assert site.get(**again) == Site(django).get(**again)
        assert site.get(**again)[0] == "304 Not Modified"
    assert django.asked == 2


@pytest.mark.parametrize("path", ["/", "/departments/", "/alerts.json", "/news/feed/", "/llms.txt"])
def test_all_kinds_of_answers_are_the_same(site, django, path):
    site.get(PATH_INFO=path)
    django.asked = 0
    with time_machine.travel(timezone.now(), tick=False):
        ours, theirs = site.get(PATH_INFO=path), Site(django).get(PATH_INFO=path)

    assert ours == theirs
    assert (django.asked, ours[1]["X-Cache"]) == (1, "HIT")


@pytest.mark.parametrize(
    "changed",
    [
        {"REQUEST_METHOD": "HEAD"}, {"REQUEST_METHOD": "POST"},
        {"HTTP_AUTHORIZATION": "Basic eA=="},
        {"HTTP_COOKIE": "sessionid=x"}, {"HTTP_COOKIE": "a=b; messages=x"},
        {"QUERY_STRING": "year=2025"}, {"QUERY_STRING": "utm_source=leaflet"},
        {"HTTP_HOST": "city.example"}, {"HTTP_HOST": "evil.example"},
        {"PATH_INFO": "/departments/harbor"}, {"PATH_INFO": "/departments/HARBOR/"},
        {"SCRIPT_NAME": "/city"}, {"wsgi.url_scheme": "https"},
    ],
    ids=str,
)  # fmt: skip
def test_what_is_not_plain_is_for_django(site, django, changed):
    site.get(**changed)

    assert django.asked == 1


def test_other_cookies_make_no_difference(site, django):
    assert site.get(HTTP_COOKIE="analytics=1")[1]["X-Cache"] == "HIT"
    assert django.asked == 0


def test_nothing_is_given_that_is_purged_or_over_or_not_to_be_trusted(site, django, monkeypatch):
    now = timezone.now()
    Alert.objects.create(title="Fog", starts_at=now, ends_at=now + timedelta(hours=1))
    shelves.purge_all()
    assert b"Fog" in site.get()[2]
    assert b"Fog" in site.get()[2]
    assert django.asked == 1

    with time_machine.travel(now + timedelta(hours=1)):
        assert b"Fog" not in site.get()[2]
    assert django.asked == 2

    monkeypatch.setattr(shelves, "hearing", Hearing.NOTHING)
    site.get()
    assert django.asked == 3


def test_what_says_more_to_each_visitor_is_left_to_django(city, django):
    def with_a_cookie(environ, start_response):
        def begin(status, headers, *more):
            return start_response(status, [*headers, ("Set-Cookie", "visit=1")], *more)

        return django(environ, begin)

    site = Site(front.KeptFirst(with_a_cookie))

    assert [site.get()[1]["Set-Cookie"] for _ in range(3)] == ["visit=1"] * 3
    assert django.asked == 3


def of(*values):
    return some.sampled_from(values)


ANYTHING = some.fixed_dictionaries(
    {
        "REQUEST_METHOD": of("GET", "HEAD", "POST", "get"),
        "PATH_INFO": of("", "/", "//", "/a/", "/a//b/", "//a", "a", "/%2e/", "/\xc3\xa9/", "/ /"),
        "QUERY_STRING": of("", "year=1", "x=1", "&"),
        "SCRIPT_NAME": of("", "/a", "/"),
        "HTTP_HOST": of("testserver", "TESTSERVER", "city.example:80", "evil.example", "a b", ""),
        "wsgi.url_scheme": of("http", "https"),
    },
    optional={
        "HTTP_X_FORWARDED_PROTO": of("http", "https", "https, http", " https", ""),
        "HTTP_X_FORWARDED_HOST": of("city.example", "evil.example"),
        "HTTP_X_FORWARDED_PORT": of("80", "8443"),
        "HTTP_AUTHORIZATION": of("", "Basic eA=="),
        "HTTP_COOKIE": of("", "sessionid", "sessionid=", "messages=1", "a=messages", "a=1; b=2"),
    },
)


@pytest.mark.parametrize("proxy", [None, ("HTTP_X_FORWARDED_PROTO", "https")])
@pytest.mark.parametrize("forwards", [False, True])
def test_no_request_is_taken_for_another(city, django, settings, monkeypatch, proxy, forwards):
    settings.SECURE_PROXY_SSL_HEADER = proxy
    settings.USE_X_FORWARDED_HOST = settings.USE_X_FORWARDED_PORT = forwards
    front.address_in.cache_clear()
    looked_for = []
    monkeypatch.setattr(shelves.pages, "get", looked_for.append)
    kept_first = front.KeptFirst(django)

    @given(ANYTHING)
    def compare(changed):
        looked_for.clear()
        environ = {"wsgi.input": BytesIO(), **PLAIN, **changed}
        kept_first.kept_for(environ)
        if looked_for:
            assert looked_for == [key_of(WSGIRequest(environ))]

    compare()


def test_a_host_that_is_not_ours_is_refused_as_before(site, django):
    with pytest.raises(DisallowedHost):
        WSGIRequest({**PLAIN, "wsgi.input": BytesIO(), "HTTP_HOST": "evil.example"}).get_host()
    assert site.get(HTTP_HOST="evil.example")[0] == Site(django).get(HTTP_HOST="evil.example")[0]
