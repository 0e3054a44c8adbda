"""The explorer lists pages with their addresses, in as few trips as the list is long or short."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, Site

from base.editing.reader import RememberReader
from home.models import HomePage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


def listed(admin, page):
    return admin.get(f"/admin/pages/{page.pk}/")


def links_to(answer):
    """Return the addresses of "View live" in the rows of a list."""
    text = answer.content.decode()
    return {page.url for page in answer.context["pages"] if f'href="{page.url}"' in text}


def asked_by_nobody(method):
    request = RequestFactory().generic(method, "/admin/pages/")
    request.user = None
    return request


def test_a_longer_list_takes_no_more_trips(admin):
    city = City()
    about = city.information("About")

    def trips():
        listed(admin, about)
        with CaptureQueriesContext(connection) as asked:
            listed(admin, about)
        return len(asked)

    city.information("Rules 0", about)
    few = trips()
    for n in range(1, 12):
        city.information(f"Rules {n}", about)

    assert trips() == few


def test_each_row_leads_to_its_page(admin):
    city = City()
    about = city.information("About")
    for n in range(3):
        city.information(f"Rules {n}", about)

    assert links_to(listed(admin, about)) == {f"/about/rules-{n}/" for n in range(3)}


def test_a_translation_leads_to_its_own_language(admin):
    city = City()
    about = city.information("About")
    rules = city.information("Rules", about)
    words = rules.copy_for_translation(Locale.objects.create(language_code="es"), copy_parents=True)
    words.save_revision().publish()

    answer = listed(admin, words.get_parent())

    assert [page.get_url() for page in answer.context["pages"]] == ["/es/about/rules/"]
    assert 'href="/es/about/rules/"' in answer.content.decode()


def test_the_next_list_knows_where_a_site_begins_now(admin):
    city = City()
    about = city.information("About")
    city.information("Rules", about)
    listed(admin, about)

    site = Site.objects.get()
    site.root_page = about
    site.save()

    assert links_to(listed(admin, about)) == {"/rules/"}


@pytest.mark.parametrize(
    ("method", "before", "after"), [("GET", "/about/", "/about/"), ("POST", "/about/", "/")]
)
def test_what_is_written_meanwhile_is_known_where_something_may_be_written(method, before, after):
    city = City()
    key = city.information("About").pk
    told = []

    def answer(request):
        told.append(Page.objects.get(pk=key).specific.url)
        site = Site.objects.get()
        site.root_page_id = key
        site.save()
        told.append(Page.objects.get(pk=key).specific.url)
        return HttpResponse()

    RememberReader(answer)(asked_by_nobody(method))

    assert told == [before, after]


def test_nothing_is_remembered_outside_of_the_admin():
    city = City()
    about = city.information("About")
    RememberReader(lambda request: HttpResponse(about.url))(asked_by_nobody("GET"))

    site = Site.objects.get()
    site.root_page = about
    site.save()

    assert type(about).objects.get(pk=about.pk).url == "/"
    assert HomePage.objects.get().url is None
