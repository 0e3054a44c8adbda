"""Search engines are told of what is new, changed or gone, and hold up nobody."""

import time
from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from base import indexnow
from base.caching.edges import asking
from base.indexnow import telling
from base.models import AddressNotice
from base.public_addresses import public_addresses
from tests.caching.stub_edge import stub_edge
from tests.factories import City

pytestmark = pytest.mark.django_db
SITE = "https://www.testport.example"
KEY = "0123456789abcdef"


@pytest.fixture
def stub(settings):
    with stub_edge() as stub:
        settings.PRODUCTION = True
        settings.SITE_URL = SITE
        settings.INDEXNOW_KEY = KEY
        settings.INDEXNOW_URL = f"{stub.url}/indexnow"
        yield stub


@pytest.fixture
def city(stub):
    return City()


@pytest.fixture
def parks(city):
    parks = city.department("Parks")
    forget()
    return parks


def forget():
    AddressNotice.objects.all().delete()


def noted():
    return set(AddressNotice.objects.values_list("path", flat=True))


def publish(page, **fields):
    page = type(page).objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return page


def later(**span):
    return time_machine.travel(timezone.now() + timedelta(**span))


def told(stub):
    return [said["urlList"] for *_, said in stub.told]


def test_a_search_engine_is_told_in_its_own_form(stub, parks):
    publish(parks, title="Parks and beaches")
    publish(parks, summary="Shade.")

    assert telling.deliver()

    ((method, path, headers, said),) = stub.told
    assert (method, path) == ("POST", "/indexnow")
    assert headers["Content-Type"] == "application/json"
    assert said == {
        "host": "www.testport.example",
        "key": KEY,
        "keyLocation": f"{SITE}/{KEY}.txt",
        "urlList": [f"{SITE}/departments/parks/"],
    }
    assert noted() == set()
    assert not telling.deliver()


def test_what_is_published_is_noted(city):
    forget()
    story = city.story("Ferries", city.department("Ferries"), day=date(2026, 5, 1))

    assert noted() == {"/departments/ferries/", "/news/ferries/"}
    assert story.live


def test_what_no_reader_sees_is_not_noted(parks):
    draft = type(parks).objects.get(pk=parks.pk)
    draft.title = "Not yet"
    draft.save_revision()
    publish(parks)
    publish(parks, review_interval=6)

    assert noted() == set()


def test_what_is_withdrawn_and_published_again_is_noted_each_time(city, parks):
    person = city.person("Ada Moss", parks)
    forget()
    person.unpublish()
    withdrawn = noted()
    forget()

    publish(person)

    assert withdrawn == noted() == {"/departments/parks/ada-moss/"}


def test_what_is_deleted_is_noted_with_all_below_it(city, parks):
    city.person("Ada Moss", parks)
    forget()

    Page.objects.get(pk=parks.pk).delete()

    assert noted() == {"/departments/parks/", "/departments/parks/ada-moss/"}


def test_what_is_renamed_is_noted_where_it_was_and_where_it_is(city, parks):
    city.person("Ada Moss", parks)
    forget()

    publish(parks, slug="gardens")

    assert noted() == {
        "/departments/parks/", "/departments/parks/ada-moss/",
        "/departments/gardens/", "/departments/gardens/ada-moss/",
    }  # fmt: skip


def test_what_moves_is_noted_where_it_was_and_where_it_is(city, parks):
    person, trees = city.person("Ada Moss", parks), city.department("Trees")
    forget()

    person.move(trees, pos="last-child")

    assert noted() == {"/departments/parks/ada-moss/", "/departments/trees/ada-moss/"}


@pytest.mark.parametrize("closed", ["parks", "trees"])
def test_what_moves_in_or_out_of_what_some_may_read_is_noted_where_anyone_may(city, parks, closed):
    trees = city.department("Trees")
    person = city.person("Ada Moss", parks)
    restricted = {"parks": parks, "trees": trees}[closed]
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    forget()

    person.move(trees, pos="last-child")

    opened = {"parks": "trees", "trees": "parks"}[closed]
    assert noted() == {f"/departments/{opened}/ada-moss/"}


def test_a_record_on_a_page_is_a_change_of_it(city, parks, django_capture_on_commit_callbacks):
    office = city.office(parks)
    forget()

    with django_capture_on_commit_callbacks(execute=True):
        office.street = "1 Quay Street"
        office.save()

    assert noted() == {"/departments/parks/"}


def test_a_translation_has_an_address_of_its_own_and_goes_with_its_original(city, parks):
    spanish = Locale.objects.create(language_code="es")
    made = parks.copy_for_translation(spanish, copy_parents=True)
    made.save_revision().publish()
    published = noted()
    forget()

    parks.unpublish()

    assert published == {"/es/departments/parks/"}
    assert noted() == {"/departments/parks/", "/es/departments/parks/"}


def test_what_becomes_restricted_is_noted_once_and_never_again(
    city, parks, django_capture_on_commit_callbacks
):
    city.person("Ada Moss", parks)
    forget()
    restriction = PageViewRestriction.objects.create(page=parks, restriction_type="login")
    gone = noted()
    forget()
    publish(parks, title="Secret parks", slug="secret")
    secret = city.person("Bo Moss", parks)
    PageViewRestriction.objects.create(page=secret, restriction_type="login").delete()
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    kept = noted()

    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()

    assert gone == {"/departments/parks/", "/departments/parks/ada-moss/"}
    assert kept == set()
    assert noted() == {"/departments/secret/", "/departments/secret/ada-moss/"}


def test_a_restricted_page_that_is_deleted_is_not_told(parks, django_capture_on_commit_callbacks):
    PageViewRestriction.objects.create(page=parks, restriction_type="login")
    forget()

    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(pk=parks.pk).delete()

    assert noted() == set()


def test_what_is_taken_back_is_not_noted(parks):
    with transaction.atomic():
        publish(parks, title="Parks and beaches")
        transaction.set_rollback(True)

    assert noted() == set()


@pytest.mark.parametrize("missing", ["PRODUCTION", "INDEXNOW_KEY"])
def test_only_the_site_that_may_be_found_tells(client, stub, parks, settings, missing):
    setattr(settings, missing, "")
    publish(parks, title="Parks and beaches")
    AddressNotice.objects.create(path="/left/")

    telling.tell_search_engines()

    assert (noted(), stub.told) == ({"/left/"}, [])
    assert client.get(f"/{KEY}.txt").status_code == 404


def test_the_key_is_shown_to_whoever_checks_it(client, city):
    answer = client.get(f"/{KEY}.txt")

    assert (answer.status_code, answer.content.decode()) == (200, KEY)
    assert client.get("/another-key.txt").status_code == 404
    assert f"/{KEY}.txt" in {each.path for each in public_addresses()}


def test_a_key_that_no_search_engine_takes_is_refused(settings):
    settings.INDEXNOW_KEY = "short/../"

    with pytest.raises(ImproperlyConfigured):
        indexnow.check_key()


def test_many_are_told_in_several_requests(stub, city, monkeypatch):
    monkeypatch.setattr(telling, "AT_ONCE", 2)
    forget()
    AddressNotice.objects.bulk_create(AddressNotice(path=f"/{n}/") for n in range(3))

    while telling.deliver():
        pass

    assert told(stub) == [[f"{SITE}/0/", f"{SITE}/1/"], [f"{SITE}/2/"]]


@pytest.mark.parametrize("status", [429, 503, 403])
def test_after_a_refusal_it_is_told_again_later_and_later(stub, parks, client, status):
    stub.status = status
    publish(parks, title="Parks and beaches")
    for seconds in (0, 1, 20, 31, 60, 92):
        with later(seconds=seconds):
            telling.deliver()
    failed = telling.waiting()
    AddressNotice.objects.create(path="/new/")
    stub.status = 202
    with later(seconds=100):
        telling.deliver()  # a pause is one for all
    asked = len(stub.told)

    with later(seconds=220):
        telling.deliver()

    assert (failed["number"], failed["error"]) == (1, f"HTTPError {status}")
    assert asked == 3
    assert told(stub)[-1] == [f"{SITE}/departments/parks/", f"{SITE}/new/"]
    assert noted() == set()


def test_it_waits_as_long_as_it_is_asked_to(stub, parks):
    stub.status, stub.headers = 429, {"Retry-After": "600"}
    publish(parks, title="Parks and beaches")
    telling.deliver()

    for minutes in (9, 11):
        with later(minutes=minutes):
            telling.deliver()

    assert len(stub.told) == 2


def test_what_could_not_be_told_for_a_week_is_left_to_the_sitemap(stub, parks):
    stub.status = 503
    publish(parks, title="Parks and beaches")

    with later(days=8):
        telling.deliver()

    assert noted() == set()


def hang(stub, settings, monkeypatch):
    stub.may_answer.clear()


def refuse(stub, settings, monkeypatch):
    settings.INDEXNOW_URL = "http://127.0.0.1:1"


def break_down(stub, settings, monkeypatch):
    monkeypatch.setattr(AddressNotice.objects, "bulk_create", lambda notices: 1 / 0)


@pytest.mark.parametrize("fault", [hang, refuse, break_down], ids=lambda f: f.__name__)
def test_no_fault_fails_or_delays_a_publish(fault, stub, settings, parks, monkeypatch):
    monkeypatch.setattr(asking, "PATIENCE", (30, 30))
    fault(stub, settings, monkeypatch)
    began = time.monotonic()

    publish(parks, title="Parks and beaches")

    assert time.monotonic() - began < 15
    monkeypatch.setattr(asking, "PATIENCE", (1, 1))
    parks.refresh_from_db()
    assert parks.title == "Parks and beaches"
    telling.deliver()
    assert stub.told == []
    assert AddressNotice.objects.filter(failures=1).exists() == (fault is not break_down)
