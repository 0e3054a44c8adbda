"""Words planted in what is not public are looked for in every public output."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from pypdf import PdfReader
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    ReferenceIndex,
)

from base.models import CityDocument
from base.public_addresses import public_addresses
from departments.models import DepartmentPage
from home.models import Task
from search import vocabulary
from search.models import Entry, Promotion
from tests.factories import City

pytestmark = pytest.mark.django_db
PAGES = ["draft", "future", "expired", "unpublished", "restricted", "below"]
STATES = [*PAGES, "document", "unused", "drafted"]  # the last three are states of a document
FILES = ["plan.pdf", "plan.csv", "plan.json"]


def canary(state):
    return f"zanary{state}bird"


def prepare():
    """Make pages and documents in each state that nobody may see; stale entries stay."""
    city = City()
    for state in PAGES:
        plant_pages(city, state)
    private = make_document(city, "document")
    private.collection = Collection.get_first_root_node().add_child(name="Private")
    private.save()
    CollectionViewRestriction.objects.create(
        collection=private.collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    shown = city.plan(city.department("Open"), title="Open plan", slug="open", full_plan=private)
    ReferenceIndex.create_or_update_for_object(shown)
    make_document(city, "unused")
    shown.full_plan = make_document(city, "drafted")
    shown.save_revision()
    vocabulary.refresh()
    return city


@pytest.fixture(autouse=True)
def city(prepared):
    return prepared


def plant_pages(city, state):
    title = f"{canary(state)} secrets"
    if state == "draft":
        city.add(city.departments, DepartmentPage(title=title, slug=state, live=False))
        page = city.department("Harmless", slug="of-a-draft")
    else:
        page = city.department(title if state != "below" else "Harmless", slug=state)
        city.office(page, name=title)
        Task.objects.create(label=f"See {title}", everyday_words=title, page=page)
        Promotion.objects.create(phrases=canary(state), page=page)
    if state == "below":
        city.person(f"Ada {title}", page)
    plan = city.plan(page, title=title, slug="aims", full_plan=make_document(city, state))
    ReferenceIndex.create_or_update_for_object(plan)
    hide(plan if state == "draft" else page, state)
    if state in ("future", "expired", "unpublished"):
        hide(plan, state)


def words_of(answer):
    """Return all that can be read of an answer; of a picture nothing."""
    if answer["Content-Type"].startswith("image/"):
        return ""
    if answer["Content-Type"] != "application/pdf":
        return answer.content.decode()
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)


def make_document(city, state):
    """Upload a file that bears the canary as its title and in its text."""
    title = f"{canary(state)} secrets"
    return city.document(title, f"{state}.txt", f"{title}, all of them.".encode())


def hide(page, state):
    pages = Page.objects.filter(pk=page.pk)
    if state in ("restricted", "below"):
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    elif state == "future":
        pages.update(live=False, go_live_at=timezone.now() + timedelta(days=3))
    elif state == "expired":
        # The clock has not come by yet: the page still says that it is live.
        pages.update(expire_at=timezone.now() - timedelta(minutes=1))
    else:
        page.unpublish()


def texts(client, state):
    """Yield (address, text) of all that the public can read and ask for."""
    word = canary(state)
    asked = [word, f"{word} secrets", word.replace("bird", "brid"), "secrets", "see secrets"]
    for words in asked:
        for path in ("/search/", "/search/suggest/"):
            yield path, client.get(path, {"q": words}).content.decode().replace(words, "")
    yield "tasks", client.get("/search/", {"kind": "task"}).content.decode()
    for path in ("/sitemap.xml", "/sitemap-1.xml", "/alerts.json"):
        answer = client.get(path)
        yield path, "".join(map(bytes.decode, answer)) if answer.streaming else str(answer.content)


@pytest.mark.parametrize("state", STATES)
def test_a_word_that_is_not_public_is_in_no_search_suggestion_or_sitemap(client, state):
    told = [where for where, text in texts(client, state) if canary(state) in text]

    assert told == []


def test_a_word_that_is_not_public_is_on_no_public_page(client):
    # A public page may name the private document that it links to.
    states = set(STATES) - {"expired", "document"}

    told = [
        (address.path, state)
        for address in public_addresses()
        for words in [words_of(client.get(address.path))]
        for state in states
        if canary(state) in words
    ]

    assert told == []


@pytest.mark.parametrize("state", [s for s in PAGES if s != "expired"])
def test_a_plan_that_is_not_public_has_no_files(client, state):
    department = "of-a-draft" if state == "draft" else state

    answers = [client.get(f"/departments/{department}/aims/{name}") for name in FILES]

    assert {answer.status_code for answer in answers} <= {302, 404, 410}
    assert not any(canary(state) in words_of(answer) for answer in answers)


@pytest.mark.parametrize("state", [s for s in STATES if s != "expired"])
def test_a_file_that_no_public_page_uses_is_not_served(client, state):
    document = CityDocument.objects.get(title=f"{canary(state)} secrets")

    answer = client.get(document.url)

    assert answer.status_code in (302, 404)


def test_the_same_words_are_found_once_they_are_public(client, city):
    city.department(f"{canary('draft')} secrets")
    vocabulary.refresh()

    text = client.get("/search/", {"q": canary("draft").replace("bird", "brid")}).content.decode()

    assert f"<mark>{canary('draft')}</mark>" in text


def test_a_document_of_a_public_collection_is_found_while_a_public_page_uses_it(client, city):
    document = city.document(canary("document"))
    parks = city.department("Parks")
    plan = city.plan(parks, full_plan=document)
    ReferenceIndex.create_or_update_for_object(plan)
    assert CityDocument.objects.count() == Entry.objects.filter(kind="document").count()

    shown = client.get("/search/", {"q": canary("document")}).content.decode()
    Page.objects.filter(pk=plan.pk).update(live=False)
    hidden = client.get("/search/", {"q": canary("document")}).content.decode()

    assert f'<a href="{document.url}">' in shown
    assert f'<a href="{document.url}">' not in hidden
