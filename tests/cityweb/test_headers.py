"""What public pages say beside their text: no cookie, no secret, nothing from elsewhere."""

import gzip

import pytest
from django.conf import settings as project
from django.contrib.auth import get_user_model
from wagtail.models import get_page_models
from wagtail.test.utils.form_data import nested_form_data, streamfield

from base.models import BasePage, SiteSettings
from base.public_addresses import public_addresses
from home.models import InformationPage
from news.models import NewsIndexPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    """One page of every type, with what pages usually hold."""
    city = City()
    parks = city.department("Parks", summary="Trees, paths and playgrounds.")
    city.office(parks, phones=["207-555-0140"])
    city.appoint("Ada Moss", parks)
    city.plan(parks)
    city.information("Privacy")
    room = city.add(parks, NewsIndexPage(title="News", slug="news"))
    city.story("Ferries run again", parks, newsroom=room)
    return city


@pytest.fixture
def editor():
    return get_user_model().objects.create_superuser("ada@city.example", "a long pass phrase")


def addresses():
    return [address.path for address in public_addresses()]


def test_a_page_of_every_type_is_looked_at_here(city):
    types = {type(page) for model in get_page_models() for page in model.objects.all()}

    assert {m for m in get_page_models() if issubclass(m, BasePage)} <= types


def test_no_public_page_sets_a_cookie_or_varies_by_one(client, city):
    answers = {path: client.get(path) for path in [*addresses(), "/none/"]}

    assert {a.status_code for path, a in answers.items() if path != "/none/"} == {200}
    assert [path for path, answer in answers.items() if answer.cookies] == []
    assert [p for p, answer in answers.items() if "cookie" in answer.get("Vary", "").lower()] == []


def test_no_public_page_is_kept_by_anyone_unless_its_view_says_so(client, city):
    kept = {path: client.get(path)["Cache-Control"] for path in addresses()}

    public = {p for p, said in kept.items() if said.startswith("public, max-age=0, s-maxage=")}
    assert {said for path, said in kept.items() if path not in public} == {"private, no-store"}
    assert {"/", "/departments/parks/", "/news/feed/"} <= public
    assert not {"/feedback/thanks/", "/news-sitemap.xml"} & public


def test_public_pages_load_and_run_nothing_inline_and_nothing_from_elsewhere(client, city):
    policies = {client.get(path)["Content-Security-Policy"] for path in addresses()}

    assert len(policies) == 1
    rules = dict(rule.strip().split(" ", 1) for rule in policies.pop().split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["frame-ancestors"] == "'none'"
    assert rules["base-uri"] == "'none'"
    assert {rules[f"{kind}-src"] for kind in ("script", "style", "img", "font", "connect")} == {
        "'self'"
    }
    assert "unsafe" not in " ".join(rules.values())


@pytest.mark.parametrize("path", ["/", "/none/", "/robots.txt", "/accounts/login/", "/admin/"])
def test_every_answer_has_the_headers_that_protect_its_reader(client, city, path):
    answer = client.get(path)

    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert "camera=()" in answer["Permissions-Policy"]
    assert "Content-Security-Policy" in answer


@pytest.mark.parametrize("path", ["/?q=%00", "/%00/", "/?" + "a" * 5000])
def test_what_no_browser_sends_is_refused_and_kept_by_nobody(client, city, path):
    answer = client.get(path)

    assert answer.status_code == 400
    assert answer["Content-Type"] == "text/plain"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"


def test_a_site_with_https_asks_browsers_to_stay_with_it(client, city, settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_SSL_REDIRECT = True

    plain = client.get("/departments/")
    safe = client.get("/departments/", secure=True)

    assert (plain.status_code, plain.url) == (301, "https://testserver/departments/")
    assert safe["Strict-Transport-Security"].startswith("max-age=31536000")


def test_only_production_may_be_found_by_search_engines(client, city, settings):
    settings.PRODUCTION = False
    closed = client.get("/")
    settings.PRODUCTION = True

    opened = client.get("/")

    assert closed["X-Robots-Tag"] == "noindex, nofollow"
    assert "X-Robots-Tag" not in opened


def test_a_preview_is_as_strict_as_the_page_but_framed_by_the_editor(client, city, editor):
    client.force_login(editor)
    page = InformationPage.objects.get()
    form = {"title": "Privacy", "slug": "privacy", "body": streamfield([])}
    preview = f"/admin/pages/{page.pk}/edit/preview/"
    assert client.post(preview, nested_form_data(form)).json()["is_valid"]

    answer = client.get(preview)

    assert "<title>Privacy · City of Testport</title>" in answer.content.decode()
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_a_page_is_compressed_for_a_reader_without_cookies(client, city):
    plain = client.get("/departments/")

    packed = client.get("/departments/", headers={"accept-encoding": "gzip"})

    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert len(packed.content) < len(plain.content) / 2
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"


def test_a_page_is_not_compressed_for_somebody_who_is_signed_in(client, city, editor):
    client.force_login(editor)

    answer = client.get("/admin/", headers={"accept-encoding": "gzip"})

    assert answer.status_code == 200
    assert "Content-Encoding" not in answer


def test_a_form_that_sets_a_token_is_not_compressed(client, city):
    answer = client.get("/accounts/login/", headers={"accept-encoding": "gzip"})

    assert project.CSRF_COOKIE_NAME in answer.cookies
    assert "Content-Encoding" not in answer


def test_site_settings_cost_one_query_a_page(client, city, django_assert_max_num_queries):
    table = SiteSettings._meta.db_table

    with django_assert_max_num_queries(80) as asked:
        client.get("/departments/parks/")

    assert len([q for q in asked.captured_queries if f'FROM "{table}"' in q["sql"]]) == 1
