"""A shared link to a page without picture shows a card; of what is not public there is none."""

import re
from io import BytesIO

import pytest
from PIL import Image
from wagtail.models import Locale, PageViewRestriction

from base import cards
from base.models import SiteSettings
from base.public_addresses import public_addresses
from base.typeset import TypesetFailed
from departments.models import DepartmentPage, StaffPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_shelf(settings, tmp_path):
    settings.TYPESET_ROOT = tmp_path / "typeset"


@pytest.fixture
def city():
    return City()


@pytest.fixture
def parks(city):
    return city.department("Parks")


def card_in(client, path):
    content = client.get(path).content.decode()
    return re.search(r'og:image" content="[^"]*?(/cards/[^"]+)"', content)[1]


def picture(answer):
    assert answer.status_code == 200
    return Image.open(BytesIO(answer.content))


def test_the_card_is_a_picture_of_the_size_that_links_are_shown_in(client, city, parks):
    answer = client.get(card_in(client, parks.url))

    assert answer["Content-Type"] == "image/png"
    assert picture(answer).size == (1200, 630)


def test_a_card_says_the_title_the_department_and_the_city(client, city, parks, monkeypatch):
    said = []
    monkeypatch.setattr(cards, "drawn", lambda template, content, files: said.append(content))
    monkeypatch.setattr(cards.shelf, "kept", lambda stem, key, make, kind: make() or b"")
    person = city.person("Ada Moss", parks)

    client.get(card_in(client, person.url))

    assert [said[0][name] for name in ("title", "owner", "city")] == [
        "Ada Moss", "Parks", "City of Testport",
    ]  # fmt: skip


def test_a_card_is_drawn_in_the_letters_and_direction_of_its_language(client, city, parks):
    arabic = parks.copy_for_translation(Locale.objects.create(language_code="ar"), True)
    arabic.title = "الحدائق العامة"
    arabic.save_revision().publish()

    english = picture(client.get(card_in(client, parks.url)))
    address = card_in(client, "/ar" + parks.url)
    drawn = picture(client.get(address))

    assert "-ar-" in address
    left, right = (0, 60, 600, 480), (600, 60, 1200, 480)
    assert [len(english.crop(half).getcolors(99_999)) > 1 for half in (left, right)] == [
        True,
        False,
    ]
    assert [len(drawn.crop(half).getcolors(99_999)) > 1 for half in (left, right)] == [False, True]


@pytest.mark.parametrize("title", ["<b>#{}$x$ \\ @a *b* `c` //", "W" * 255, "🌳🌳", "a\u2028b"])
def test_whatever_an_editor_types_can_be_drawn(client, city, title):
    page = city.department(title[:255], slug="odd")

    assert picture(client.get(card_in(client, page.url))).size == (1200, 630)


def test_a_changed_title_or_colour_changes_the_address_and_the_old_one_leads_there(
    client, city, parks
):
    first = card_in(client, parks.url)
    parks.title = "Parks and Trees"
    parks.save()
    second = card_in(client, parks.url)
    SiteSettings.objects.update(deep_colour="#102030")

    third = card_in(client, parks.url)

    assert len({first, second, third}) == 3
    assert [client.get(old).url for old in (first, second)] == [third, third]


def test_a_card_is_drawn_once(client, city, parks, monkeypatch):
    address = card_in(client, parks.url)
    first = client.get(address).content
    monkeypatch.setattr(cards, "drawn", lambda *args: pytest.fail("It is drawn again."))

    assert client.get(address).content == first


def test_what_is_not_public_has_no_card(client, city, parks):
    person = city.person("Ada Moss", parks)
    public = [card_in(client, page.url) for page in (parks, person)]
    assert [client.get(address).status_code for address in public] == [200, 200]

    PageViewRestriction.objects.create(page=parks, restriction_type="login")
    restricted = [client.get(address).status_code for address in public]
    PageViewRestriction.objects.all().delete()
    DepartmentPage.objects.update(live=False)
    StaffPage.objects.update(live=False)
    unpublished = [client.get(address).status_code for address in public]

    assert restricted == unpublished == [404, 404]
    assert not [each for each in public_addresses() if each.path in public]


def test_the_registry_knows_the_cards_that_the_pages_name(client, city, parks):
    parks.copy_for_translation(
        Locale.objects.create(language_code="es"), True
    ).save_revision().publish()
    shown = {card_in(client, path) for path in (parks.url, "/es" + parks.url, "/news/")}

    registered = [each.path for each in public_addresses() if each.path.startswith("/cards/")]

    assert shown <= set(registered)
    assert {client.get(path).status_code for path in registered} == {200}


@pytest.mark.parametrize("card", ["1-en", "999999999-en", "2-fr"])
def test_a_card_of_nothing_is_not_found(client, city, card):
    assert client.get(f"/cards/{card}-000000000000.png").status_code == 404


def test_a_card_that_cannot_be_drawn_is_said_to_be_away(client, city, parks, monkeypatch):
    def fail(*args):
        raise TypesetFailed("no fonts")

    monkeypatch.setattr(cards, "drawn", fail)

    answer = client.get(card_in(client, parks.url))

    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
