"""Uploads in a real bucket, spoken to over HTTP; and pages that outlive its trouble."""

import re
import socket
import threading
from datetime import timedelta
from io import BytesIO
from time import monotonic

import boto3
import pytest
from botocore.exceptions import ClientError
from django.contrib.auth import get_user_model
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from moto.server import ThreadedMotoServer
from PIL import Image
from wagtail.blocks import StreamValue
from wagtail.models import UploadedFile

from base import bucket, renditions
from base.away import StorageAway
from base.blocks.body import BodyBlock
from base.models import CityDocument, CityImage
from base.renditions import make_missing_renditions, make_renditions
from base.uploads import waiting
from cityweb import health
from tests.factories import City

pytestmark = pytest.mark.django_db
NAME = "city-uploads"
KEYS = {"access_key": "testing", "secret_key": "testing", "region_name": "us-east-1"}


@pytest.fixture(scope="module")
def service():
    """Run a server that speaks S3, on a free port of this machine alone."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    client = boto3.client(
        "s3", endpoint_url=address, region_name="us-east-1",
        aws_access_key_id="testing", aws_secret_access_key="testing",
    )  # fmt: skip
    client.create_bucket(Bucket=NAME)
    yield address
    server.stop()


@pytest.fixture
def keep_uploads_at(settings):
    def keep(address):
        options = {"bucket_name": NAME, "endpoint_url": address, **KEYS}
        settings.STORAGES = {
            **settings.STORAGES,
            "default": {"BACKEND": "base.bucket.CityBucket", "OPTIONS": options},
        }

    return keep


@pytest.fixture
def working(keep_uploads_at, service):
    keep_uploads_at(service)


@pytest.fixture
def break_bucket(keep_uploads_at, request):
    """Let the bucket refuse every connection, or take them all and never answer."""

    def break_bucket(how):
        listening = socket.create_server(("127.0.0.1", 0))
        request.addfinalizer(listening.close)
        port = listening.getsockname()[1]
        if how == "refuses":
            listening.close()
        keep_uploads_at(f"http://127.0.0.1:{port}")

    return break_bucket


@pytest.fixture(autouse=True)
def own_question(monkeypatch):
    """Ask anew in each test: an answer that is still awaited belongs to another bucket."""
    monkeypatch.setitem(health.QUESTIONS, "storage", health.Question(health.storage))


@pytest.fixture
def city():
    return City()


@pytest.fixture
def page_with_picture(city, working):
    """A department with a picture whose sizes lie in the bucket."""
    image = city.image("A ferry at the pier", size=(1400, 800))
    assert make_renditions(image)
    return city.department("Parks", listing_image=CityImage.objects.get(pk=image.pk))


@pytest.fixture
def editor(client):
    editor = get_user_model().objects.create_superuser("ada@city.example", "a long pass phrase")
    client.force_login(editor)
    return client


@pytest.fixture
def resident():
    """Somebody who is not signed in, beside an editor who is."""
    return Client()


@pytest.fixture
def published_document(city, working, editor):
    """A document that an editor uploaded and a page links to."""
    file = SimpleUploadedFile("fees.csv", b"permit,12\n", "text/csv")
    editor.post("/admin/documents/add/", {"title": "Fees", "file": file, "collection": 1})
    document = CityDocument.objects.get()
    block = {"type": "document", "value": {"document": document.pk}}
    city.information("Fees", body=StreamValue(BodyBlock(), [block], is_lazy=True))
    return document


@pytest.fixture
def forgotten_upload(working, monkeypatch):
    """A file that waits in the bucket longer than anybody remembers it."""
    upload = UploadedFile.objects.create(file=png())
    monkeypatch.setattr(waiting, "PATIENCE", timedelta(seconds=-60))
    return upload


def png():
    stream = BytesIO()
    Image.new("RGB", (900, 600), "#5a999e").save(stream, "PNG")
    return SimpleUploadedFile("ferry.png", stream.getvalue(), "image/png")


def pictures_in(answer):
    return re.findall(r'src="(/media/images/[^"]+)"', answer.content.decode())


def nobody_asked_the_bucket():
    """Tell whether a bucket that does not work was left alone."""
    return default_storage.resting_until is None


def test_a_picture_uploaded_by_an_editor_is_made_shown_and_served_from_the_bucket(
    city, working, editor, resident, django_capture_on_commit_callbacks
):
    form = {"title": "Ferry", "description": "A ferry at the pier", "file": png()}
    with django_capture_on_commit_callbacks(execute=True):
        editor.post("/admin/images/add/", {**form, "collection": 1})
    image = CityImage.objects.get()
    city.department("Parks", listing_image=image)

    page = resident.get("/departments/parks/")
    picture = resident.get(pictures_in(page)[0])

    assert 'alt="A ferry at the pier"' in page.content.decode()
    assert picture.status_code == 200
    assert Image.open(BytesIO(picture.getvalue())).width == 640
    assert keys_in_bucket("original_images/") == [image.file.name]


def test_a_document_uploaded_by_an_editor_comes_back_from_the_bucket(published_document, resident):
    answer = resident.get(published_document.url)

    assert keys_in_bucket("documents/") == [published_document.file.name]
    assert answer.status_code == 200
    assert answer.getvalue() == b"permit,12\n"


@pytest.mark.parametrize("how", ["refuses", "hangs"])
def test_a_document_says_within_seconds_that_it_cannot_be_had_now(
    how, published_document, break_bucket, resident
):
    break_bucket(how)
    began = monotonic()

    page = resident.get("/fees/")
    answer = resident.get(published_document.url)

    assert monotonic() - began < 6
    assert page.status_code == 200
    assert published_document.url in page.content.decode()
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")


def test_what_lies_in_the_bucket_is_not_fetched_by_its_name(page_with_picture, client):
    original = page_with_picture.listing_image.file

    answer = client.get(original.url)

    assert original.storage.exists(original.name)
    assert answer.status_code == 404


def test_a_picture_that_is_not_in_the_bucket_is_not_found(working, client, city):
    answer = client.get("/media/images/none.webp")

    assert answer.status_code == 404


@pytest.mark.parametrize("how", ["refuses", "hangs"])
def test_a_page_with_pictures_answers_at_once_whatever_the_bucket_does(
    how, page_with_picture, break_bucket, client
):
    break_bucket(how)

    page = client.get("/departments/parks/")

    assert nobody_asked_the_bucket()
    assert page.status_code == 200
    assert pictures_in(page)


@pytest.mark.parametrize("how", ["refuses", "hangs"])
def test_a_picture_says_within_seconds_that_it_cannot_be_had_now(
    how, page_with_picture, break_bucket, client
):
    address = pictures_in(client.get("/departments/parks/"))[0]
    break_bucket(how)
    began = monotonic()

    answer = client.get(address)

    assert monotonic() - began < 6
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")


@pytest.mark.parametrize("how", ["refuses", "hangs"])
def test_a_page_shows_no_picture_whose_sizes_could_not_be_made(
    how, city, working, break_bucket, client
):
    image = city.image("A ferry at the pier")
    break_bucket(how)
    assert not make_renditions(CityImage.objects.get(pk=image.pk))
    city.department("Parks", listing_image=CityImage.objects.get(pk=image.pk))
    break_bucket(how)

    page = client.get("/departments/parks/")

    assert nobody_asked_the_bucket()
    assert page.status_code == 200
    assert pictures_in(page) == []


def test_sizes_that_could_not_be_made_are_made_once_the_bucket_is_back(city, working, monkeypatch):
    whole = city.image("A pier", size=(1400, 800))
    image = city.image("A ferry", size=(1400, 800))
    make_renditions(whole)
    image.get_rendition("width-320|format-webp")
    assert len(CityImage.objects.get(pk=image.pk).sizes) == 1
    made = []
    monkeypatch.setattr(
        renditions, "make_renditions", lambda i: made.append(i) or make_renditions(i)
    )

    make_missing_renditions()

    assert [width for width, *_ in CityImage.objects.get(pk=image.pk).sizes] == [320, 640, 1280]
    assert made == [image]


def test_what_nobody_described_leaves_the_bucket(forgotten_upload):
    waiting.forget_what_nobody_described()

    assert not UploadedFile.objects.exists()
    assert keys_in_bucket("wagtail_uploads/") == []


def test_an_upload_whose_file_left_the_bucket_is_forgotten(forgotten_upload, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE", timedelta(days=2))
    default_storage.delete(forgotten_upload.file.name)

    waiting.forget_what_nobody_described()

    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("how", ["refuses", "hangs"])
def test_a_bucket_that_does_not_answer_costs_no_upload_that_waits(
    how, forgotten_upload, break_bucket
):
    break_bucket(how)

    waiting.forget_what_nobody_described()

    assert UploadedFile.objects.get() == forgotten_upload


def test_a_working_bucket_makes_the_site_ready(working, client):
    answer = client.get("/health/ready/")

    assert (answer.status_code, answer.json()["storage"]) == (200, "ok")


@pytest.mark.parametrize("how", ["refuses", "hangs"])
def test_a_bucket_that_is_away_is_named_within_seconds_and_takes_no_machine_out_of_service(
    how, break_bucket, client
):
    break_bucket(how)
    began = monotonic()

    answer = client.get("/health/ready/")

    assert monotonic() - began < 4
    assert (answer.status_code, answer.json()["storage"]) == (200, "away")


def test_a_file_that_is_refused_is_no_trouble_of_the_bucket(working, service, keep_uploads_at):
    keep_uploads_at(f"{service}/elsewhere")  # answers 4xx to everything

    for _ in range(2):
        with pytest.raises((ClientError, FileNotFoundError)):
            default_storage.open("images/one.webp")

    assert default_storage._wrapped.resting_until is None


def test_while_the_bucket_hangs_only_one_request_waits_for_it(
    page_with_picture, break_bucket, monkeypatch
):
    break_bucket("hangs")
    monkeypatch.setattr(bucket, "REST", 0.5)
    with pytest.raises(StorageAway, match="does not answer"):
        default_storage.open("images/one.webp")
    outcomes = []

    def fetch():
        with pytest.raises(StorageAway) as failure:
            default_storage.open("images/one.webp")
        outcomes.append("a moment ago" in str(failure.value))

    monkeypatch.setattr(bucket, "REST", 60)
    threading.Event().wait(0.6)
    threads = [threading.Thread(target=fetch) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == [False, True, True, True]


def test_a_bucket_that_is_back_is_asked_again(page_with_picture, monkeypatch):
    monkeypatch.setattr(bucket, "REST", 0)
    default_storage._wrapped.resting_until = monotonic() - 1
    name = CityImage.objects.get().sizes[0][2]

    with default_storage.open(name) as file:
        size = Image.open(file).size

    assert size[0] == 320
    assert default_storage._wrapped.resting_until is None


def keys_in_bucket(folder):
    listing = default_storage.listdir(folder)[1]
    return [folder + name for name in listing]
