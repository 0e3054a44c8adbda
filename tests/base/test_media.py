"""Of all uploads, only the pictures that pages show are served as they are."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from base.renditions import make_renditions
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def shown(city):
    """A picture whose sizes are made, as after its upload."""
    image = city.image("A ferry at the pier")
    assert make_renditions(image)
    image.refresh_from_db()
    return image


def address(image):
    return default_storage.url(image.sizes[0][2])


def test_a_size_of_a_picture_may_be_kept_for_ever_by_anyone(client, shown):
    answer = client.get(address(shown))

    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert Image.open(BytesIO(answer.getvalue())).size == (320, 200)


def test_an_original_is_never_served(client, shown):
    answer = client.get(default_storage.url(shown.file.name))

    assert default_storage.exists(shown.file.name)
    assert answer.status_code == 404


def test_a_document_has_no_address_among_the_media(client, city):
    document = city.document()

    answer = client.get(default_storage.url(document.file.name))

    assert default_storage.exists(document.file.name)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "name",
    ["../original_images/{}", "..%2Foriginal_images%2F{}", "%2e%2e/original_images/{}",
     "..%5Coriginal_images%5C{}", "/{}", "none.webp", "..", ".webp", "x" * 300 + ".webp"],
)  # fmt: skip
def test_no_address_among_the_pictures_leads_to_another_folder(client, shown, name):
    original = shown.file.name.removeprefix("original_images/")

    answer = client.get("/media/images/" + name.format(original))

    assert answer.status_code == 404


def test_what_is_no_picture_is_not_served_as_one(client, shown):
    name = default_storage.save("images/page.html", BytesIO(b"<script>alert(1)</script>"))

    answer = client.get(default_storage.url(name))

    assert answer.status_code == 404


def test_a_picture_made_anew_has_another_address(shown):
    before = address(shown)
    shown.renditions.all().delete()

    make_renditions(shown)

    shown.refresh_from_db()
    assert address(shown) != before


def test_a_storage_that_fails_is_said_to_be_away_for_now(client, shown, monkeypatch):
    def fail(name, mode="rb"):
        raise PermissionError("no")

    monkeypatch.setattr(default_storage._wrapped, "_open", fail)

    answer = client.get(address(shown))

    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
    assert "no-store" in answer["Cache-Control"]
