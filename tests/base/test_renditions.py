"""Pictures in the formats that browsers know: the lightest first, drawn while nobody waits."""

import pytest
from bs4 import BeautifulSoup

from base import renditions
from base.models import CityImage
from base.templatetags.picture_tags import picture
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


@pytest.fixture
def image(city):
    image = city.image("A ferry at the pier", size=(1400, 800))
    renditions.make_renditions(image)
    return image


def shown(image):
    image.refresh_from_db()
    return BeautifulSoup(picture(image, sizes="20rem"), "html.parser")


def test_a_picture_is_shown_from_its_upload_on(image):
    found = shown(image)

    assert [each["type"] for each in found("source")] == ["image/webp"]
    assert found.img["src"].endswith(".webp")


def test_the_lightest_format_is_offered_first_once_it_is_drawn(image):
    renditions.draw_in_other_formats()

    found = shown(image)

    assert [each["type"] for each in found("source")] == ["image/avif", "image/webp"]
    assert [each["srcset"].count(" /media/") + 1 for each in found("source")] == [3, 1]
    assert found.img["src"].endswith(".jpg")


def test_an_avif_is_served_as_one(image, client):
    renditions.draw_in_other_formats()
    address = shown(image).source["srcset"].split()[0]

    answer = client.get(address)

    assert answer["Content-Type"] == "image/avif"
    assert answer.getvalue()[4:12] == b"ftypavif"


def test_drawing_stops_after_its_seconds_and_goes_on_at_the_next_turn(image, monkeypatch):
    monkeypatch.setattr(renditions, "SECONDS_AT_ONCE", -1)
    renditions.draw_in_other_formats()
    before = CityImage.objects.get().avif
    monkeypatch.undo()

    renditions.draw_in_other_formats()

    assert before == []
    assert [width for width, *_ in CityImage.objects.get().avif] == [320, 640, 1280]


def test_what_is_drawn_is_not_drawn_again(city, image, monkeypatch):
    small = city.image("A buoy", size=(200, 100))
    renditions.draw_in_other_formats()
    drawn = []
    monkeypatch.setattr(renditions, "make_renditions", lambda *args: drawn.append(args))

    renditions.draw_in_other_formats()

    assert drawn == []
    assert len(CityImage.objects.get(pk=small.pk).avif) == 1


def test_a_picture_is_fetched_when_it_is_near_unless_it_may_be_on_the_first_screen(image):
    image.refresh_from_db()

    assert 'loading="lazy"' in picture(image)
    assert "loading" not in picture(image, eager=True)


def test_a_picture_that_is_always_small_is_offered_in_its_smallest_size_alone(image):
    renditions.draw_in_other_formats()
    image.refresh_from_db()

    found = BeautifulSoup(picture(image, sizes="4rem", small=True), "html.parser")

    assert [each["srcset"].split()[1:] for each in found("source")] == [["320w"], ["320w"]]
