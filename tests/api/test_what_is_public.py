"""What not everyone may read is in no answer, whatever is asked."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    ReferenceIndex,
)

from base.caching import purging
from base.caching.recording import recording
from base.models import CityDocument, CityImage
from base.public_addresses import public_addresses
from departments.models import DepartmentPage
from tests.alerts.making import alert
from tests.factories import City

pytestmark = pytest.mark.django_db
WORD = "zanarybird"
STATES = ["draft", "future", "expired", "unpublished", "restricted"]
LISTS = ["pages", "departments", "people", "plans", "news", "alerts", "images", "documents"]


@pytest.fixture
def city():
    """A city in which everything that bears the word belongs to one department."""
    city = City()
    city.open = city.department("Open")
    city.secret = city.department(f"{WORD} bureau", slug="secret")
    image, document = city.image(f"{WORD} seal"), city.document(f"{WORD} file")
    city.ana = city.appoint(f"Ana {WORD}", city.secret).person
    plan = city.plan(city.secret, f"{WORD} plan", full_plan=document)
    story = city.story(f"{WORD} story", city.secret, listing_image=image)
    city.pages = [city.secret, city.ana, plan, story]
    for page in city.pages:
        ReferenceIndex.create_or_update_for_object(page)
    # What is public, and names it.
    city.appoint(city.ana, city.open)
    city.story("Seen by all", city.open, city.secret)
    DepartmentPage.objects.filter(pk=city.open.pk).update(part_of=city.secret)
    alert(city.secret, title=f"{WORD} alert", starts_at=timezone.now())
    city.keys = {
        "pages": [page.pk for page in city.pages], "departments": [city.secret.pk],
        "people": [city.ana.pk], "plans": [plan.pk], "news": [story.pk],
        "images": [image.pk], "documents": [document.pk],
    }  # fmt: skip
    return city


def hide(page, state):
    pages, now = Page.objects.filter(pk=page.pk), timezone.now()
    if state == "restricted":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif state == "expired":  # the clock has not come by yet
        pages.update(expire_at=now - timedelta(minutes=1))
    elif state == "future":
        pages.update(live=False, go_live_at=now + timedelta(days=3))
    elif state == "draft":
        pages.update(live=False)
    else:
        page.unpublish()


@pytest.fixture
def purged(monkeypatch):
    told = []
    monkeypatch.setattr(purging, "SINKS", [told.extend])
    return told


def read(client, path):
    return client.get(path).content.decode()


def test_all_of_it_is_told_while_it_is_public(client, city):
    assert all(WORD in read(client, f"/api/v2/{name}/?limit=100") for name in LISTS)
    for name, keys in city.keys.items():
        assert all(WORD in read(client, f"/api/v2/{name}/{key}/") for key in keys)


@pytest.mark.parametrize("state", STATES)
def test_what_is_not_public_is_in_no_list_and_has_no_record(client, city, state):
    for page in city.pages:
        hide(page, state)

    lists = [name for name in LISTS if WORD in read(client, f"/api/v2/{name}/?limit=100")]
    answers = [client.get(f"/api/v2/{n}/{key}/") for n, keys in city.keys.items() for key in keys]

    # An alert is told with the pages that show it, until the clock comes by.
    assert lists == (["alerts"] if state == "expired" else [])
    assert {answer.status_code for answer in answers} == {404}
    assert client.get("/api/v2/news/?department=secret").status_code == 404
    listed = {a.path for a in public_addresses() if a.path.startswith("/api/")}
    assert not listed & {f"/api/v2/{n}/{key}/" for n, keys in city.keys.items() for key in keys}


def test_a_draft_of_what_is_public_says_nothing_and_shows_no_picture(client, city):
    image = city.image("A new picture")
    page = DepartmentPage.objects.get(pk=city.open.pk)
    page.title, page.listing_image = "Not yet", image
    page.save_revision()

    told = "".join(read(client, f"/api/v2/{name}/?limit=100") for name in LISTS)

    assert "Open" in told and "Not yet" not in told and "A new picture" not in told
    assert client.get(f"/api/v2/images/{image.pk}/").status_code == 404


def test_what_nobody_uses_is_not_told(client, city):
    image, document = city.image("Unused"), city.document("Unused")

    assert client.get(f"/api/v2/images/{image.pk}/").status_code == 404
    assert client.get(f"/api/v2/documents/{document.pk}/").status_code == 404
    assert "Unused" not in read(client, "/api/v2/images/") + read(client, "/api/v2/documents/")


@pytest.mark.parametrize("name", ["images", "documents"])
def test_what_is_in_a_private_collection_is_told_no_more_from_then_on(client, city, name, purged):
    (key,) = city.keys[name]
    with recording() as record:
        assert WORD in read(client, f"/api/v2/{name}/")
    private = Collection.get_first_root_node().add_child(name="Private")
    model = CityImage if name == "images" else CityDocument

    purged.clear()
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    assert not record.tags.isdisjoint(purged)
    purged.clear()
    upload = model.objects.get(pk=key)
    upload.collection = private
    upload.save()

    assert not record.tags.isdisjoint(purged)
    assert WORD not in read(client, f"/api/v2/{name}/")
    assert client.get(f"/api/v2/{name}/{key}/").status_code == 404


def test_one_who_is_signed_in_is_told_no_more(admin_client, city):
    hide(city.secret, "restricted")

    assert admin_client.get(f"/api/v2/departments/{city.secret.pk}/").status_code == 404
    assert WORD not in read(admin_client, "/api/v2/departments/")
