"""What no browser sends is refused plainly: never an error of ours."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from wagtail.models import Locale

from base.models import CityImage
from tests.base.pictures import picture, upload
from tests.factories import City

pytestmark = pytest.mark.django_db

PUBLIC = [
    "/", "/departments/", "/departments/parks/", "/news/", "/news/2026/", "/search/",
    "/sitemap.xml", "/robots.txt", "/accounts/login/", "/accounts/password/reset/",
    "/api/v2/news/",
]  # fmt: skip
LISTS = ["/departments/", "/news/", "/news/2026/", "/search/", "/api/v2/news/"]
ADMIN = [
    "/admin/pages/", "/admin/pages/search/", "/admin/pages/search/results/", "/admin/images/",
    "/admin/images/results/", "/admin/documents/", "/admin/images/chooser/",
    "/admin/images/chooser/results/", "/admin/documents/chooser/", "/admin/choose-page/",
    "/admin/choose-page/search/", "/admin/choose-page/chosen-multiple/", "/admin/users/",
    "/admin/groups/", "/admin/redirects/", "/admin/closure/", "/admin/holiday/", "/admin/topic/",
    "/admin/task/", "/admin/actionstatus/", "/admin/reports/site-history/",
    "/admin/reports/aging-pages/", "/admin/reports/locked/", "/admin/reports/workflow/",
    "/admin/reports/workflow_tasks/", "/admin/reports/page-types-usage/", "/admin/workflows/list/",
    "/admin/workflows/tasks/index/", "/admin/collections/", "/admin/api/main/pages/",
    "/admin/api/main/images/", "/admin/api/main/documents/", "/admin/tag-autocomplete/",
    "/admin/bulk/wagtailcore/page/delete/", "/admin/block-preview/",
]  # fmt: skip
WORDS = ["0", "-1", "abc", "9" * 40, "1e9", "%F0%9F%A6%86"]
QUERIES = [f"p={word}" for word in WORDS] + [
    "q=%00", "q=" + "x" * 3000, "q=%FF%FE", "q='", "q=%22%3A%2A%26%7C", "id=abc", "id=%00",
    "id=" + "9" * 40, "ordering=nonsense", "export=nonsense", "collection_id=abc",
    "collection_id=" + "9" * 40, "limit=-1", "offset=" + "9" * 40, "content_type=nonsense",
    "page_type=nonsense.Model", "target_pages[]=abc", "tag=%F0%9F%A6%86", "starts_at_from=nonsense",
]  # fmt: skip


@pytest.fixture
def city():
    city = City()
    city.department("Parks")
    return city


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example"))
    return client


def failures(client, addresses, queries=QUERIES):
    client.raise_request_exception = False
    failed = []
    for address in (f"{each}?{query}" for each in addresses for query in queries):
        point = transaction.savepoint()
        if client.get(address).status_code >= 500:
            failed.append(address[:200])
        transaction.savepoint_rollback(point)
    return failed


def test_nonsense_in_a_public_address_is_no_error(client, city):
    read_there = [f"{name}={word}" for name in ("page", "before", "year", "department")
                  for word in WORDS]  # fmt: skip

    assert not failures(client, PUBLIC)
    assert not failures(client, LISTS, read_there)


def test_nonsense_in_an_address_of_the_admin_is_no_error(admin, city):
    failed = failures(admin, ADMIN)

    assert not failed, "\n".join(failed)


@pytest.mark.parametrize(
    "address",
    ["/%00/", "/departments/%00/", "/news/99999999999/", "/news/0/", "/documents/%00/x.pdf",
     "/media/images/%00", "/media/images/..%2F..%2Fsecret-key", "/" + "a/" * 800],
)  # fmt: skip
def test_an_absurd_path_is_refused(client, city, address):
    assert client.get(address).status_code in {400, 404, 414}


@pytest.mark.parametrize("address", ["/accounts/login/", "/search/", "/", "/admin/login/"])
def test_a_nul_in_a_form_is_refused(client, city, address):
    assert client.post(address, {"login": "a\0b", "password": "x"}).status_code == 400


def test_a_nul_in_a_field_of_the_admin_is_refused(admin, city):
    address, publish = reverse("topic:add"), "/admin/api/main/pages/1/action/publish/"

    answers = [
        admin.post(address, {"name": "a\0b", "slug": "ab"}),
        admin.post(address, {"name": '{"text": "\\u0000"}', "slug": "ab"}),
        admin.post(address, {"a\0b": "x"}),
        admin.post(publish, b'{"a": "\\u0000"}', "application/json"),
    ]

    assert [answer.status_code for answer in answers] == [400] * 4


def test_a_file_with_nul_bytes_is_no_nonsense(admin, city):
    fields = {"title": "Pier", "description": "A pier", "file": upload(picture()), "collection": 1}

    admin.post(reverse("wagtailimages:add"), fields)

    assert CityImage.objects.exists()


@pytest.mark.parametrize(
    ("address", "missing"),
    [
        ("/admin/closure/new/", "hours-count"),
        ("/admin/choose-external-link/", "external-link-chooser-url"),
        ("/admin/redirects/import/process/", "import_file_name"),
    ],
)
def test_half_a_form_is_told_what_it_lacks(admin, city, address, missing):
    answer = admin.post(address, {"reason": "A storm"})

    assert answer.status_code == 400
    assert missing in answer.text


def test_nothing_is_deleted_past_the_question_whether_it_may_be(admin, city):
    locale = Locale.objects.get()

    assert admin.delete(reverse("wagtaillocales:delete", args=[locale.pk])).status_code == 405
    assert Locale.objects.exists()
