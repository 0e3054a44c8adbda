"""The address of a page stays when its words change, unless somebody changes it on purpose."""

import pytest
from django.urls import reverse

from departments.models import StaffPage
from home.models import InformationPage
from tests.base.editing.forms import edit_address, opened, save
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    city = City()
    city.parks = city.department("Parks")
    return city


def publish(client, page, **changes):
    sent = opened(client, edit_address(page))
    return save(client, page, sent, **{"action-publish": "1"}, **changes)


def test_a_new_title_leaves_the_address_of_a_published_page_alone(admin_client, city):
    page = city.information("Pools")

    publish(admin_client, page, title="Swimming pools")

    page.refresh_from_db()
    assert (page.title, page.slug) == ("Swimming pools", "pools")


def test_a_new_name_leaves_the_address_of_a_person_alone(admin_client, city):
    person = city.person("Ada Brook", city.parks)

    publish(admin_client, person, last_name="Cole")

    person.refresh_from_db()
    assert (person.title, person.slug) == ("Ada Cole", "ada-brook")


def test_a_page_gets_its_address_from_its_title(admin_client, city):
    address = reverse("wagtailadmin_pages:add", args=["home", "informationpage", city.home.pk])
    sent = opened(admin_client, address)

    admin_client.post(address, {**sent, "title": "Dog Licenses", "action-publish": "1"})

    assert InformationPage.objects.get(title="Dog Licenses").slug == "dog-licenses"


def test_the_address_of_a_person_is_the_whole_name_although_drafts_save_themselves(
    admin_client, city
):
    address = reverse("wagtailadmin_pages:add", args=["departments", "staffpage", city.parks.pk])
    typed = {**opened(admin_client, address), "first_name": "A"}
    made = admin_client.post(address, typed, headers={"accept": "application/json"}).json()
    person = StaffPage.objects.get(pk=made["pk"])

    publish(admin_client, person, first_name="Ada", last_name="Brook")

    person = StaffPage.objects.get(pk=person.pk)
    assert person.live
    assert (person.title, person.slug) == ("Ada Brook", "ada-brook")


def test_two_people_of_one_name_have_addresses_of_their_own(admin_client, city):
    city.person("Ada Brook", city.parks)
    address = reverse("wagtailadmin_pages:add", args=["departments", "staffpage", city.parks.pk])
    sent = opened(admin_client, address)

    admin_client.post(
        address, {**sent, "first_name": "Ada", "last_name": "Brook", "action-publish": "1"}
    )

    slugs = StaffPage.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["ada-brook", "ada-brook-2"]


def test_an_address_that_was_chosen_for_a_draft_is_kept(admin_client, city):
    address = reverse("wagtailadmin_pages:add", args=["departments", "staffpage", city.parks.pk])
    sent = opened(admin_client, address)

    admin_client.post(
        address, {**sent, "first_name": "Ada", "last_name": "Brook", "slug": "the-director"}
    )

    assert StaffPage.objects.get().slug == "the-director"


@pytest.mark.parametrize("slug", ["feed", "admin", "search", "en"])
def test_an_address_of_the_site_itself_is_refused_with_a_reason(admin_client, city, slug):
    address = reverse("wagtailadmin_pages:add", args=["home", "informationpage", city.home.pk])
    sent = opened(admin_client, address)

    answer = admin_client.post(address, {**sent, "title": "X", "slug": slug, "action-publish": "1"})

    assert "is kept for the site itself" in answer.content.decode()
