"""A picture is kept without what its camera knows, and false ones are refused in words."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from PIL import Image

from base.models import CityImage
from base.uploads.pictures import cleaned
from tests.base import pictures
from tests.base.pictures import SECRET, picture, upload

NAMES = {"JPEG": "photo.jpg", "PNG": "photo.png", "WEBP": "photo.webp", "AVIF": "photo.avif"}


@pytest.mark.parametrize("kind", NAMES)
def test_place_and_author_of_a_photograph_are_not_kept(kind):
    raw = picture(kind)

    content = cleaned(upload(raw, NAMES[kind])).read()

    assert SECRET in raw
    assert SECRET not in content
    assert not dict(Image.open(BytesIO(content)).getexif())


@pytest.mark.parametrize("kind", NAMES)
def test_colours_are_kept(kind):
    content = cleaned(upload(picture(kind), NAMES[kind])).read()

    assert Image.open(BytesIO(content)).info["icc_profile"] == pictures.profile()


@pytest.mark.parametrize("kind", NAMES)
def test_a_photograph_taken_sideways_stands_upright(kind):
    content = cleaned(upload(picture(kind, orientation=6), NAMES[kind])).read()

    image = Image.open(BytesIO(content)).convert("RGB")
    assert image.size == (40, 60)
    assert image.getpixel((30, 5))[0] > 150  # the red corner went to the right


def test_a_picture_drawn_anew_looks_the_same():
    raw = picture("JPEG", size=(320, 240), quality=83)

    content = cleaned(upload(raw)).read()

    before, after = (Image.open(BytesIO(data)).convert("RGB") for data in (raw, content))
    apart = [abs(a - b) for a, b in zip(before.tobytes(), after.tobytes(), strict=True)]
    assert sum(apart) / len(apart) < 1
    assert len(content) < len(raw)


def test_clear_places_of_a_png_stay_clear():
    image = Image.new("P", (8, 8))
    image.putpalette([0, 0, 0, 255, 255, 255])
    out = BytesIO()
    image.save(out, "PNG", transparency=0)

    content = cleaned(upload(out.getvalue(), "seal.png")).read()

    assert Image.open(BytesIO(content)).convert("RGBA").getpixel((0, 0))[3] == 0


def test_what_hangs_behind_a_picture_is_cut_off():
    raw = picture("JPEG") + b"<script>alert(1)</script>PK\x03\x04"

    content = cleaned(upload(raw)).read()

    assert b"<script>" not in content


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (picture("JPEG")[:600], "photo.jpg", "damaged"),
        (picture("PNG")[:-40], "photo.png", "damaged"),
        (picture("WEBP")[:-30], "photo.webp", "damaged"),
        (picture("AVIF")[:-30], "photo.avif", "damaged"),
        (picture("PNG"), "photo.jpg", "it is a PNG picture"),
        (picture("GIF"), "photo.gif", "not accepted"),
        (picture("GIF"), "photo.png", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "seal.svg", "not accepted"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "seal.png", "not a picture"),
        (b"<html><script>1</script>", "photo.jpg", "not a picture"),
        (b"", "photo.jpg", "not a picture"),
        (pictures.moving_picture(), "photo.webp", "Moving"),
        (pictures.png_of_many_pixels(11000, 11000), "photo.png", "too many pixels"),
        (pictures.png_of_many_pixels(60000, 60000), "photo.png", "too many pixels"),
    ],
)
def test_a_false_or_damaged_picture_is_refused_in_words(content, name, words):
    with pytest.raises(ValidationError, match=words):
        cleaned(upload(content, name))


def test_a_picture_of_too_many_bytes_is_refused_with_both_sizes(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 500

    with pytest.raises(ValidationError, match=r"too big \(.*at most 500"):
        cleaned(upload(picture("JPEG")))


@pytest.mark.django_db
def test_a_picture_saved_without_any_form_is_cleaned_too():
    image = CityImage.objects.create(
        title="Pier", description="A pier", file=upload(picture(orientation=6), "My Pier (1).JPG")
    )

    with image.file.open() as stored:
        content = stored.read()
    assert SECRET not in content
    assert (image.width, image.height) == (40, 60)
    assert image.file.name.startswith("original_images/my-pier-1")


@pytest.mark.django_db
def test_no_picture_of_too_many_pixels_is_read_to_learn_its_size():
    huge = upload(pictures.png_of_many_pixels(11000, 11000), "huge.png")

    with pytest.raises(ValidationError, match="too many pixels"), transaction.atomic():
        CityImage.objects.create(title="Huge", description="Huge", file=huge)

    assert not CityImage.objects.exists()
