"""People and their posts come from a spreadsheet, and a second load changes nothing."""

from datetime import date

import pytest
from wagtail.models import Revision

from departments.models import Appointment, StaffPage

pytestmark = pytest.mark.django_db

HEAD = "department,person,first_name,last_name,email,phone,title,leads,starts_on,ends_on\n"
ADA = "parks,,Ada,Brook,ada@city.example,207-555-0140,Director,yes,2024-03-04,\n"


@pytest.fixture
def load(load_table):
    def load(rows, *options, head=HEAD):
        return load_table("load_staff", head + rows, *options)

    return load


def test_a_new_person_has_a_page_and_a_post(city, load, client):
    load(ADA)

    person = StaffPage.objects.get()
    assert (person.title, person.phone) == ("Ada Brook", "+12075550140")
    page = client.get("/departments/parks/").content.decode()
    assert "Ada Brook" in page and "Director" in page
    assert client.get("/departments/parks/ada-brook/").status_code == 200


def test_a_dry_run_says_every_change_and_makes_none(city, load):
    said = load(ADA, "--dry-run")

    assert said == [
        "table.csv:2: Ada Brook: new, in Parks",
        "table.csv:2: Ada Brook: first_name: nothing -> Ada",
        "table.csv:2: Ada Brook: last_name: nothing -> Brook",
        "table.csv:2: Ada Brook: email: nothing -> ada@city.example",
        "table.csv:2: Ada Brook: phone: nothing -> +12075550140",
        "table.csv:2: Ada Brook, Director: new post in Parks",
        "table.csv:2: Ada Brook, Director: title: nothing -> Director",
        "table.csv:2: Ada Brook, Director: leads: no -> yes",
        "table.csv:2: Ada Brook, Director: starts_on: nothing -> 2024-03-04",
        "Nothing was written. Changes: 9.",
    ]
    assert not StaffPage.objects.exists()
    assert not Revision.objects.exists()


def test_a_second_load_makes_no_revision(city, load):
    load(ADA)
    before = Revision.objects.count()

    assert load(ADA) == ["Loaded. Changes: 0."]
    assert Revision.objects.count() == before == 2


def test_only_what_a_row_says_is_changed(city, load):
    load(ADA)

    said = load("parks,,Ada,Brook,,,Director,,,2026-12-31\n")

    assert said == [
        "table.csv:2: Ada Brook, Director: ends_on: nothing -> 2026-12-31",
        "Loaded. Changes: 1.",
    ]
    post = Appointment.objects.get()
    assert (post.leads, post.ends_on) == (True, date(2026, 12, 31))
    assert StaffPage.objects.get().email == "ada@city.example"


def test_a_person_has_posts_in_two_departments_and_one_page(city, load):
    city.department("Pools")

    load(ADA + "pools,,Ada,Brook,,,Board member,,2025-01-01,\n")

    assert StaffPage.objects.count() == 1
    titles = Appointment.objects.order_by("starts_on").values_list("department__title", "title")
    assert list(titles) == [("Parks", "Director"), ("Pools", "Board member")]


def test_of_two_people_of_one_name_the_address_says_which(city, load):
    city.person("Ada Brook", city.parks)
    city.person("Ada Brook", city.parks, slug="ada-brook-2")

    said = load(ADA)
    load(ADA.replace("parks,,", "parks,/departments/parks/ada-brook-2/,"))

    assert "last_name: 2 people have this name" in said[0]
    assert [p.slug for p in StaffPage.objects.filter(email__gt="")] == ["ada-brook-2"]


def test_the_posts_of_others_stay(city, load):
    city.appoint("Ben Cole", city.parks, "Gardener", leads=False)

    load(ADA)

    assert Appointment.objects.count() == 2
    assert city.parks.appointments.get(title="Gardener").person.title == "Ben Cole"


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("mines,,Ben,Cole,,,Digger,,2024-01-01,", "department", "no department “mines”"),
        (",,Ben,Cole,,,Digger,,2024-01-01,", "department", "needed"),
        ("parks,,,Cole,,,Digger,,2024-01-01,", "first_name", "needed"),
        ("parks,,Ben,Cole,ben,,Digger,,2024-01-01,", "email", "valid email"),
        ("parks,,Ben,Cole,,12,Digger,,2024-01-01,x", "ends_on", "not a date"),
        ("parks,,Ben,Cole,,abc,Digger,,2024-01-01,", "phone", "not a phone number"),
        ("parks,,Ben,Cole,,,Digger,perhaps,2024-01-01,", "leads", "yes or no"),
        ("parks,,Ben,Cole,,,Digger,,1/2/2024,", "starts_on", "Write it as 2026-03-31"),
        ("parks,,Ben,Cole,,,Digger,,,", "starts_on", "needed"),
        ("parks,,Ben,Cole,,,Digger,,2024-01-01,2023-01-01", "ends_on", "before the first"),
        (f"parks,,Ben,Cole,,,{'D' * 200},,2024-01-01,", "title", "at most 120"),
        ("parks,,Ben,Cole,,,=1+1,,2024-01-01,", "title", "formula"),
        ("parks,,Ada,Brook,,,Director,,2024-03-04,", "title", "row 2 already"),
        ("parks,,Ada,Brook,other@city.example,,Clerk,,2024-03-04,", "email", "Row 2 says"),
        ("parks,parks rules,Ben,Cole,,,Digger,,2024-01-01,", "person", "slug"),
    ],
)
def test_what_cannot_be_is_refused_by_row_and_column(city, load, row, column, reason):
    said = load(f"{ADA}{row}\n")

    assert said[0].startswith(f"table.csv:3: {column}: ")
    assert reason in said[0]
    assert len(said) == 2
    assert not StaffPage.objects.exists()


def test_every_row_that_is_wrong_is_named(city, load):
    rows = ["mines,,Ben,Cole,ben,,Digger,x,x,", "parks,,Cy,Dow,cy,,Clerk,,x,"]

    said = load("\n".join(rows))

    places = [line.split(": ")[:2] for line in said[:-1]]
    assert places == [
        ["table.csv:2", "department"], ["table.csv:2", "email"], ["table.csv:2", "starts_on"],
        ["table.csv:3", "email"], ["table.csv:3", "starts_on"],
    ]  # fmt: skip


def test_a_draft_of_somebody_is_not_published_in_passing(city, load):
    city.parks.summary = "Not yet"
    city.parks.save_revision()

    assert "nobody has published" in load(ADA)[0]


def test_a_table_of_windows_with_semicolons_is_read(city, load_table):
    text = "Department;First name;Last name;Title;Starts on\r\nparks;Zoë;Brook;Chief;2024-03-04\r\n"

    load_table("load_staff", text.encode("cp1252"))

    assert StaffPage.objects.get().first_name == "Zoë"
