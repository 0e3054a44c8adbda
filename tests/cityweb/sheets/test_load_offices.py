"""Offices with phones and hours come from a spreadsheet, and a second load changes nothing."""

import pytest
from wagtail.models import Revision

from cityweb.content.exporting.city import export_city
from cityweb.content.loading import load_city
from departments.models import Closure, Office
from tests.factories import rule

pytestmark = pytest.mark.django_db

HEAD = "department,name,street,postal code,latitude,longitude,phone,fax,monday,tuesday,sunday\n"
HALL = (
    "parks,City Hall,1 Customs Square,04000,43.6591,-70.2568,207-555-0140,,"
    '"9:00-12:00, 13:00-17:00","9:00-12:00, 13:00-17:00",closed\n'
)


@pytest.fixture
def load(load_table):
    def load(rows, *options):
        return load_table("load_offices", HEAD + rows, *options)

    return load


def rules(office):
    return [
        (list(b.value["days"]), b.value["mode"], str(b.value["opens"]), str(b.value["closes"]))
        for b in office.hours
    ]


def test_a_new_office_stands_on_its_department(city, load, client):
    load(HALL)

    office = Office.objects.get()
    assert (office.street, office.postal_code) == ("1 Customs Square", "04000")
    assert office.country == "United States"
    assert [phone.number for phone in office.phones.all()] == ["+12075550140"]
    assert rules(office) == [
        (["mon", "tue"], "open", "09:00:00", "12:00:00"),
        (["mon", "tue"], "open", "13:00:00", "17:00:00"),
        (["sun"], "closed", "None", "None"),
    ]
    assert "1 Customs Square" in client.get("/departments/parks/").content.decode()


def test_a_second_load_makes_no_revision(city, load):
    load(HALL)

    assert load(HALL) == ["Loaded. Changes: 0."]
    assert Revision.objects.count() == 1


def test_a_dry_run_says_what_was_and_what_would_be(city, load):
    load(HALL)

    said = load(
        "parks,City Hall,2 Main Street,,,,207-555-0141,311,8:30-12:00,,by app\n", "--dry-run"
    )

    assert said == [
        "table.csv:2: Parks, City Hall: street: 1 Customs Square -> 2 Main Street",
        "table.csv:2: Parks, City Hall: phone: 207-555-0140 -> 207-555-0141",
        "table.csv:2: Parks, City Hall: fax: nothing -> 311",
        "table.csv:2: Parks, City Hall: monday: 09:00-12:00, 13:00-17:00 -> 08:30-12:00",
        "table.csv:2: Parks, City Hall: sunday: Closed -> By appointment",
        "Nothing was written. Changes: 5.",
    ]
    assert Office.objects.get().street == "1 Customs Square"


def test_what_a_row_does_not_say_stays(city, load):
    load(HALL)

    load("parks,City Hall,,,,,207-555-0141,,,10:00-11:00,\n")

    office = Office.objects.get()
    assert [phone.number for phone in office.phones.all()] == ["+12075550141"]
    assert rules(office)[0] == (["mon"], "open", "09:00:00", "12:00:00")
    assert rules(office)[2] == (["tue"], "open", "10:00:00", "11:00:00")


def test_what_refers_to_an_office_holds(city, load):
    load(HALL)
    closure = Closure.objects.create(
        reason="Storm", scope="offices", starts_at="2026-01-01 00:00Z", ends_at=None
    )
    closure.offices.add(Office.objects.get())

    load(HALL.replace("04000", "04001") + "parks,Pool,,,,,,,,,\n")

    assert closure.offices.get().postal_code == "04001"
    assert Office.objects.count() == 2


def test_what_was_loaded_is_what_files_would_have_made(city, load, tmp_path):
    load(HALL)

    export_city(tmp_path / "out")

    assert set(load_city(tmp_path / "out").counts["pages"]) == {"unchanged"}


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("mines,Shaft,,,,,,,,,", "department", "no department “mines”"),
        ("parks,,,,,,,,,,", "name", "needed"),
        ("parks,Pool,,,43.1,,,,,,", "longitude", "both numbers"),
        ("parks,Pool,,,north,-70,,,,,", "latitude", "not a number"),
        ("parks,Pool,,,91.5,-70,,,,,", "latitude", "less than or equal to 90"),
        ("parks,Pool,,,,,abc,,,,", "phone", "not a phone number"),
        ("parks,Pool,,,,,,,9 to 5,,", "monday", "as 9:00-17:00"),
        ("parks,Pool,,,,,,,9:00-9:00,,", "monday", "Opens and closes at once"),
        ("parks,Pool,,,,,,,open,,", "monday", "Say when it opens"),
        ("parks,Pool,,,,,,,25:00-26:00,,", "monday", "not a time of day"),
        ("parks,city HALL,,,,,,,,,", "name", "row 2 already"),
    ],
)
def test_what_cannot_be_is_refused_by_row_and_column(city, load, row, column, reason):
    said = load(f"{HALL}{row}\n")

    assert said[0].startswith(f"table.csv:3: {column}: ")
    assert reason in said[0]
    assert len(said) == 2
    assert not Office.objects.exists()


def test_hours_that_no_cell_can_say_are_left_to_the_admin(city, load):
    city.office(city.parks, "City Hall", [rule("9:00", "17:00", weeks=["1"])])

    said = load(HALL)

    assert said[0].startswith("table.csv:2: monday: ")
    assert "Edit them in the admin" in said[0]
