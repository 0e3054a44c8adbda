"""Uploads through the admin: real forms, real files, clear words where something is wrong."""

import json
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, UploadedFile

from base.models import CityDocument, CityImage
from base.uploads import waiting
from base.uploads.names import plain_name
from tests.base.pictures import SECRET, picture, png_of_many_pixels, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client):
    client.force_login(get_user_model().objects.create_superuser("admin@city.example", "x"))
    return client


def zipped(*names):
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


def root():
    return Collection.get_first_root_node().pk


def send_image(client, content, name="photo.jpg", description="A ferry", **fields):
    return client.post(
        reverse("wagtailimages:add"),
        {
            "title": "Ferry",
            "description": description,
            "file": upload(content, name),
            "collection": root(),
            **fields,
        },
    )


def send_document(client, content, name):
    return client.post(
        reverse("wagtaildocs:add"),
        {"title": "Plan", "file": upload(content, name), "collection": root()},
    )


def send_several(client, content, name="photo.jpg"):
    return client.post(
        reverse("wagtailimages:add_multiple"),
        {"files[]": upload(content, name), "title": name, "collection": root()},
        headers={"x-requested-with": "XMLHttpRequest"},
    ).json()


def stored(file):
    with file.open() as opened:
        return opened.read()


def test_an_uploaded_photograph_is_kept_upright_and_without_its_place(admin):
    send_image(admin, picture(orientation=6))

    image = CityImage.objects.get()
    assert SECRET not in stored(image.file)
    assert (image.width, image.height) == (40, 60)
    assert image.file_size == len(stored(image.file))


def test_a_replaced_photograph_is_cleaned_too(admin):
    send_image(admin, picture("PNG"), "photo.png")
    image = CityImage.objects.get()

    admin.post(
        reverse("wagtailimages:edit", args=[image.pk]),
        {
            "title": "Ferry",
            "description": "A ferry",
            "file": upload(picture(orientation=6)),
            "collection": root(),
        },
    )

    image = CityImage.objects.get()
    assert SECRET not in stored(image.file)
    assert (image.width, image.height) == (40, 60)


def test_renditions_of_a_photograph_do_not_tell_its_place(admin):
    send_image(admin, picture())

    rendition = CityImage.objects.get().get_rendition("width-20|format-jpeg")

    assert SECRET not in stored(rendition.file)


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (picture()[:600], "photo.jpg", "it is damaged"),
        (picture("PNG"), "photo.jpg", "it is a PNG picture"),
        (b"<html>", "photo.jpg", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "seal.svg", "not accepted"),
        (png_of_many_pixels(11000, 11000), "photo.png", "too many pixels"),
    ],
)
def test_a_false_picture_is_refused_at_its_field(admin, content, name, words):
    answer = send_image(admin, content, name)

    assert answer.status_code == 200
    assert words in " ".join(answer.context["form"].errors["file"])
    assert not CityImage.objects.exists()


def test_a_picture_without_words_is_not_made(admin):
    answer = send_image(admin, picture(), description="")

    assert "Say what the picture shows" in answer.content.decode()
    assert not CityImage.objects.exists()


def test_a_decorative_picture_needs_no_words(admin):
    send_image(admin, picture(), description="", is_decorative="on")

    assert CityImage.objects.get().alt == ""


def test_several_at_once_wait_for_their_words_without_their_place(admin):
    answer = send_several(admin, picture())

    assert answer["success"]
    assert "description" in answer["form"]
    assert not CityImage.objects.exists()
    assert SECRET not in stored(UploadedFile.objects.get().file)


def test_one_of_several_becomes_a_picture_once_it_is_described(admin):
    number = send_several(admin, picture(orientation=6))["uploaded_file_id"]
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number])
    prefix = f"uploaded-image-{number}"

    without = admin.post(address, {f"{prefix}-title": "Ferry", f"{prefix}-collection": root()})
    admin.post(
        address,
        {
            f"{prefix}-title": "Ferry",
            f"{prefix}-description": "A ferry at the pier",
            f"{prefix}-collection": root(),
        },
    )

    image = CityImage.objects.get()
    assert not json.loads(without.content)["success"]
    assert (image.width, image.height) == (40, 60)
    assert SECRET not in stored(image.file)
    assert not UploadedFile.objects.exists()


def test_one_of_several_that_nobody_describes_is_forgotten_in_time(admin):
    send_several(admin, picture())
    file = UploadedFile.objects.get().file

    with time_machine.travel(timezone.now() + timedelta(hours=47)):
        waiting.forget_what_nobody_described()
    remembered = UploadedFile.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        waiting.forget_what_nobody_described()

    assert remembered
    assert not UploadedFile.objects.exists()
    assert not file.storage.exists(file.name)


def test_a_folder_that_cannot_be_read_costs_no_file_that_waits(admin, settings, tmp_path):
    send_several(admin, picture())
    (tmp_path / "a-file").touch()
    settings.MEDIA_ROOT = tmp_path / "a-file" / "media"

    with time_machine.travel(timezone.now() + timedelta(days=30)):
        waiting.forget_what_nobody_described()

    assert UploadedFile.objects.exists()


def test_a_false_one_of_several_is_refused_at_once(admin):
    answer = send_several(admin, picture()[:600])

    assert not answer["success"]
    assert "damaged" in answer["error_message"]
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7\n%%EOF", "plan.pdf"),
        ("Straße;1\n".encode(), "fees.csv"),
        ("Gebühr;1\r\n".encode("cp1252"), "fees.csv"),
        (b"Words.\n", "notes.txt"),
        (zipped("[Content_Types].xml", "word/document.xml"), "letter.docx"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "fees.xlsx"),
        (zipped("mimetype", "content.xml"), "letter.odt"),
        (zipped("a.txt"), "all.zip"),
    ],
)
def test_a_true_document_comes_in(admin, content, name):
    send_document(admin, content, name)

    assert CityDocument.objects.get().filename == name


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"<html><script>alert(1)</script>", "plan.pdf", "something else"),
        (zipped("a.txt"), "letter.docx", "something else"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "letter.docx", "something else"),
        (zipped("word/document.xml", "word/vbaProject.bin"), "letter.docx", "macros"),
        (b"PK\x03\x04broken", "fees.xlsx", "something else"),
        (b"a;b\0c", "fees.csv", "something else"),
        (b"%PDF-1.7", "notes.txt.exe", "not accepted"),
        (b"<svg/>", "seal.svg", "not accepted"),
        (b"MZ\x90\0", "all.zip", "something else"),
        (b"", "plan.pdf", "empty"),
    ],
)
def test_a_false_document_is_refused_at_its_field(admin, content, name, words):
    answer = send_document(admin, content, name)

    assert answer.status_code == 200
    assert words in " ".join(answer.context["form"].errors["file"])
    assert not CityDocument.objects.exists()


def test_a_document_that_is_too_big_is_refused_with_both_sizes(admin, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 20

    answer = send_document(admin, b"%PDF-1.7" + b"x" * 40, "plan.pdf")

    assert "too big" in " ".join(answer.context["form"].errors["file"])


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Plan 2026 (é).PDF", "plan-2026-e.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\ada\\fees.csv", "fees.csv"),
        ('a"; filename="x.pdf', "a-filenamex.pdf"),
        ("gnp\u202efdp.exe", "gnpfdp.exe"),
        (".htaccess", "htaccess"),
        ("x" * 300 + ".pdf", "x" * 60 + ".pdf"),
        ("计划.pdf", "jihua.pdf"),
    ],
)
def test_a_file_is_kept_under_a_plain_name(given, kept):
    assert plain_name(given) == kept
