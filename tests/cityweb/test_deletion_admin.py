"""Nothing that is used goes away, through whatever door it is deleted."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.models import Collection

from base.models import CityDocument, CityImage, SiteSettings
from departments.models import ActionStatus, DepartmentPage, Office
from home.models import HomePage, Task
from home.models.home import OpenNow
from news.models import Topic
from tests.departments.rivals import Rivals
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


def delete_page(client, page):
    return client.post(
        reverse("wagtailadmin_pages:delete", args=[page.pk]),
        {"confirm_site_name": "cityweb"},
        follow=True,
    ).content.decode()


def doors_of(kind, pk):
    """Return every door through which a picture or document is deleted."""
    model = {"images": "cityimage", "docs": "citydocument"}[kind]
    bulk = reverse("wagtail_bulk_action", args=["base", model, "delete"])
    return [
        reverse(f"wagtail{kind}:delete", args=[pk]),
        reverse(f"wagtail{kind}:delete_multiple", args=[pk]),
        f"{bulk}?id={pk}",
    ]


def in_field(city, image):
    city.information("Pools", listing_image=image)


def in_block(city, image):
    city.information("Pools", body=[("image", {"image": image, "caption": "", "credit": ""})])


def in_settings(city, image):
    settings = SiteSettings.load()
    settings.seal = image
    settings.save()


@pytest.mark.parametrize("use", [in_field, in_block, in_settings])
@pytest.mark.parametrize("door", range(3))
def test_a_picture_in_use_is_kept(admin, city, use, door):
    image = city.image()
    use(city, image)

    admin.post(doors_of("images", image.pk)[door], headers={"x-requested-with": "XMLHttpRequest"})

    assert CityImage.objects.filter(pk=image.pk).exists()


@pytest.mark.parametrize("door", range(3))
def test_a_picture_that_nobody_uses_is_deleted(admin, city, door):
    image = city.image()

    admin.post(doors_of("images", image.pk)[door], headers={"x-requested-with": "XMLHttpRequest"})

    assert not CityImage.objects.exists()


@pytest.mark.parametrize("door", range(3))
def test_a_document_in_a_text_is_kept(admin, city, door):
    document = city.document()
    text = f'<p><a linktype="document" id="{document.pk}">The plan</a></p>'
    city.information("Budget", body=[("text", text)])

    admin.post(doors_of("docs", document.pk)[door], headers={"x-requested-with": "XMLHttpRequest"})

    assert CityDocument.objects.filter(pk=document.pk).exists()


def test_the_page_before_a_deletion_leads_to_those_who_use_it(admin, city):
    image = city.image()
    in_field(city, image)

    page = admin.get(reverse("wagtailimages:delete", args=[image.pk])).content.decode()
    usage = admin.get(reverse("wagtailimages:image_usage", args=[image.pk])).content.decode()

    assert reverse("wagtailimages:image_usage", args=[image.pk]) in page
    assert "Pools" in usage


def test_a_status_that_a_plan_uses_is_kept(admin, city):
    status = ActionStatus.objects.create(label="Half done")
    action = {"text": "Plant trees", "status": status.pk, "updates": []}
    goal = {"text": "Shade", "actions": [action]}
    area = {"type": "area", "value": {"heading": "Green", "goals": [goal]}}
    city.plan(city.department("Parks"), areas_of_focus=[area])

    admin.post(reverse("actionstatus:delete", args=[status.pk]))

    assert ActionStatus.objects.filter(pk=status.pk).exists()


def test_a_topic_of_stories_is_kept_and_they_are_named(admin, city):
    topic = Topic.objects.create(name="Trees", slug="trees")
    story = city.story("Ducks", city.department("Parks"))
    story.topics.add(topic)
    story.save()

    answer = admin.post(reverse("topic:delete", args=[topic.pk]), follow=True)

    assert Topic.objects.exists()
    assert "Ducks" in answer.content.decode()


def test_a_topic_without_stories_is_deleted(admin, city):
    topic = Topic.objects.create(name="Trees", slug="trees")

    admin.post(reverse("topic:delete", args=[topic.pk]))

    assert not Topic.objects.exists()


def test_a_page_that_a_task_leads_to_is_kept_and_the_task_named(admin, city):
    page = city.information("Water bills")
    Task.objects.create(label="Pay a water bill", page=page)

    answer = delete_page(admin, page)

    assert type(page).objects.filter(pk=page.pk).exists()
    assert "Pay a water bill" in answer


def test_a_department_whose_office_the_home_page_shows_is_kept(admin, city):
    parks = city.department("Parks")
    office = city.office(parks, "Pool")
    home = HomePage.objects.get()
    home.open_now.add(OpenNow(office=office))
    home.save()

    answer = delete_page(admin, parks)

    assert DepartmentPage.objects.filter(pk=parks.pk).exists()
    assert home.title in answer


def test_a_department_that_others_are_a_part_of_is_kept_and_they_are_named(admin, city):
    parks = city.department("Parks")
    city.department("Forestry", part_of=parks)

    answer = delete_page(admin, parks)

    assert DepartmentPage.objects.filter(pk=parks.pk).exists()
    assert "Forestry" in answer


def test_a_department_with_stories_in_the_citys_newsroom_is_kept(admin, city):
    parks = city.department("Parks")
    city.story("Ducks", parks)

    answer = delete_page(admin, parks)

    assert DepartmentPage.objects.filter(pk=parks.pk).exists()
    assert "Ducks" in answer


def test_a_department_in_which_somebody_serves_is_kept(admin, city):
    parks = city.department("Parks")
    city.appoint("Ada Brook", parks)

    delete_page(admin, DepartmentPage.objects.get(pk=parks.pk))

    assert DepartmentPage.objects.filter(pk=parks.pk).exists()


def test_a_department_is_deleted_with_the_offices_and_pages_that_are_its_own(admin, city):
    parks = city.department("Parks")
    city.office(parks, "Pool", phones=["311"])
    city.plan(parks)

    delete_page(admin, DepartmentPage.objects.get(pk=parks.pk))

    assert not DepartmentPage.objects.exists()
    assert not Office.objects.exists()


def test_a_collection_that_holds_anything_is_kept(admin, city):
    collection = Collection.get_first_root_node().add_child(name="Parks")
    city.image(collection=collection)

    admin.post(reverse("wagtailadmin_collections:delete", args=[collection.pk]))

    assert Collection.objects.filter(pk=collection.pk).exists()


def test_the_refusal_does_not_name_drafts_of_others(client):
    rivals = Rivals().fill_police()
    link = f'<p><a linktype="page" id="{rivals.park_page.pk}">Pools</a></p>'
    rivals.draft.body = [("text", link)]
    rivals.draft.save()
    client.force_login(rivals.park_publisher)

    answer = delete_page(client, rivals.park_page)

    assert type(rivals.park_page).objects.filter(pk=rivals.park_page.pk).exists()
    assert "Not deleted" in answer
    assert "zanzibar" not in answer.lower()


def test_the_api_of_the_admin_deletes_nothing(admin, city):
    page = city.information("Pools")

    answer = admin.post(f"/admin/api/main/pages/{page.pk}/action/delete/")

    assert answer.status_code in {404, 405}
    assert type(page).objects.filter(pk=page.pk).exists()
