"""The lists of pictures and documents hear of what public pages begin to use, and use no more."""

import pytest
from wagtail.models import PageViewRestriction

from base.caching import purging, uploads
from departments.models import StaffPage
from tests.factories import City

pytestmark = pytest.mark.django_db
PICTURES, DOCUMENTS = "images:used", "documents:used"


@pytest.fixture
def city():
    return City()


@pytest.fixture
def told(monkeypatch):
    """Return what was told of the two lists since it was asked last."""
    heard = []
    monkeypatch.setattr(purging, "SINKS", [heard.append])

    def since_last():
        found = set().union(*heard) & {PICTURES, DOCUMENTS}
        heard.clear()
        return found

    return since_last


def with_link(document):
    return [{"type": "text", "value": f'<p><a linktype="document" id="{document.pk}">It</a></p>'}]


def test_a_page_that_comes_brings_what_it_uses(city, told):
    city.information("Form", body=with_link(city.document()))

    assert told() == {DOCUMENTS}


def test_a_draft_brings_nothing_until_it_is_published(city, told):
    page = city.information("Pool", listing_image=city.image(), live=False)
    assert told() == set()

    page.save_revision().publish()

    assert told() == {PICTURES}


def test_what_another_page_uses_stays(city, told):
    picture = city.image()
    first = city.information("Pool", listing_image=picture)
    told()

    second = city.information("Ferry", listing_image=picture)
    assert told() == set()
    first.unpublish()
    assert told() == set()
    second.delete()
    assert told() == {PICTURES}


def test_what_only_a_page_that_is_not_public_uses_too_comes(city, told):
    picture, shut = city.image(), city.information("Staff")
    PageViewRestriction.objects.create(page=shut, restriction_type="login")
    city.information("Rota", shut, listing_image=picture)
    told()

    city.information("Pool", listing_image=picture)

    assert told() == {PICTURES}


def test_other_words_beside_the_same_picture_tell_nothing(city, told):
    page = city.information("Pool", listing_image=city.image())
    told()

    page.summary, page.body = "Open all year.", [{"type": "text", "value": "<p>Swim.</p>"}]
    page.save()

    assert told() == set()


def test_another_document_in_a_text_is_told(city, told):
    page = city.information("Form", body=with_link(city.document()))
    further = city.document("Another")
    told()

    page.body = with_link(further)
    page.save()

    assert told() == {DOCUMENTS}


def test_a_link_to_no_document_at_all_harms_nothing(city, told):
    page = city.information("Form", body=with_link(city.document()))
    told()

    page.body = [{"type": "text", "value": '<p><a linktype="document" id="it">It</a></p>'}]
    page.save()

    assert told() == {DOCUMENTS}


def test_restricting_a_page_takes_along_what_stands_below(city, told):
    about = city.information("About")
    city.information("Pool", about, listing_image=city.image())
    told()

    restriction = PageViewRestriction.objects.create(page=about, restriction_type="login")
    assert told() == {PICTURES}
    restriction.delete()
    assert told() == {PICTURES}


@pytest.mark.parametrize(("is_shut", "is_told"), [(True, {PICTURES}), (False, set())])
def test_a_page_that_moves_to_where_not_everyone_may_read_takes_it_along(
    city, told, is_shut, is_told
):
    elsewhere = city.information("Elsewhere")
    if is_shut:
        PageViewRestriction.objects.create(page=elsewhere, restriction_type="login")
    page = city.information("Pool", listing_image=city.image())
    told()

    page.move(elsewhere, pos="last-child")

    assert told() == is_told


def test_a_row_of_a_page_that_can_hold_one_is_told_whatever_it_holds(city, monkeypatch):
    """As a city may add to its pages: a post would be one if people were pictures."""
    post = city.appoint("Ada Moss", city.department("Parks"))
    assert uploads.uploads_with(post) == set()

    monkeypatch.setattr(uploads, "models", lambda: (StaffPage,))

    assert uploads.uploads_with(post) == {"staffpages:used"}
