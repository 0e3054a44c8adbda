"""A city's colours reach its pages at once, and everyone may keep the file."""

import pytest
from django.template import Context, Template

from base import branding
from base.models import SiteSettings
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return City()


def current_address():
    return branding.address(SiteSettings.load())


def recolour(**colours):
    SiteSettings.objects.update(**colours)


def test_the_stylesheet_holds_the_five_colours(client, city):
    recolour(brand_colour="#123456", haze_colour="#dddddd")

    sheet = client.get(current_address())

    assert sheet["Content-Type"] == "text/css"
    assert sheet.content.decode() == (
        "@layer city{:root{--brand:#123456;--deep:#0a3742;--accent:#b33a1e;--mist:#eef5f4;"
        "--haze:#dddddd;--own-accent:#b33a1e;}}\n"
    )


def test_the_stylesheet_may_be_kept_for_ever_by_anyone(client, city):
    sheet = client.get(current_address())

    assert sheet["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Cookie" not in sheet.get("Vary", "")
    assert not sheet.cookies


def test_a_changed_colour_changes_the_address(city):
    before = current_address()

    recolour(brand_colour="#123456")

    assert current_address() != before


def test_a_page_kept_with_the_old_address_gets_the_new_colours(client, city):
    old = current_address()
    recolour(brand_colour="#123456")

    answer = client.get(old)

    assert (answer.status_code, answer.url) == (302, current_address())
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("value", ["red;}", "#12345", "#12345g", "}a{b:c", "", "url(/"])
def test_only_a_colour_is_ever_written(client, city, value):
    recolour(brand_colour=value)

    sheet = client.get(current_address()).content.decode()

    assert "--brand" not in sheet
    assert sheet.startswith("@layer city{:root{--deep:#0a3742;")


def test_a_page_names_the_stylesheet_for_no_further_query(rf, city, django_assert_num_queries):
    request = rf.get("/")
    template = Template(
        "{% load brand_tags %}{% brand_stylesheet %} {% brand_stylesheet %} "
        "{{ settings.base.SiteSettings.city_name }}"
    )

    with django_assert_num_queries(1):
        text = template.render(context_with_settings(request))

    assert text == f"{current_address()} {current_address()} City of Testport"


def context_with_settings(request):
    from wagtail.contrib.settings.context_processors import settings

    return Context({"request": request, **settings(request)})
