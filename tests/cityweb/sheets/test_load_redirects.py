"""Old addresses of the city's former site lead to the new ones."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

pytestmark = pytest.mark.django_db

HEAD = "Old address,New address,Permanent\n"


@pytest.fixture
def load(load_table):
    def load(rows, *options):
        text = rows if isinstance(rows, bytes) else HEAD + rows
        return load_table("load_redirects", text, *options)

    return load


def test_an_old_address_leads_to_its_page(city, load, client):
    load("/parks.aspx?id=7,/departments/parks/,yes\n/parks-old,/departments/parks/,no\n")

    for path, status in {"/parks.aspx?id=7": 301, "/parks-old/": 302, "/parks-old": 302}.items():
        answer = client.get(path)
        assert (answer.status_code, answer.url) == (status, "/departments/parks/")


def test_a_redirect_follows_its_page(city, load, client):
    load("/old,/departments/parks,\n")
    city.parks.refresh_from_db()
    city.parks.slug = "green"
    city.parks.save()

    assert client.get("/old/").url == "/departments/green/"


def test_a_place_in_a_page_and_what_is_no_page_can_be_led_to(city, load, client):
    load("/a,/departments/parks/#pools,\n/b,/search/?q=pool,\n/c,/departments/feed/,\n")

    assert Redirect.objects.count() == 0  # the last one does not exist

    load("/a,/departments/parks/#pools,\n/b,/search/?q=pool,\n/c,/news/feed/,\n")

    assert client.get("/a").url.endswith("/departments/parks/#pools")
    assert client.get("/b").url.endswith("/search/?q=pool")
    assert client.get("/c").url.endswith("/news/feed/")


def test_a_dry_run_says_all_and_writes_nothing(city, load):
    said = load("/old,/departments/parks/,\n", "--dry-run")

    assert said == [
        "table.csv:2: /old: -> /departments/parks/ (permanent)",
        "Nothing was written. Changes: 1.",
    ]
    assert not Redirect.objects.exists()


def test_a_second_load_changes_nothing_and_a_change_is_said(city, load):
    city.department("Pools")
    load("/old,/departments/parks/,\n")

    assert load("/old,/departments/parks/,\n") == ["Loaded. Changes: 0."]
    assert load("/old,/departments/pools/,no\n") == [
        "table.csv:2: /old: /departments/parks/ (permanent) -> /departments/pools/ (temporary)",
        "Loaded. Changes: 1.",
    ]
    assert Redirect.objects.count() == 1


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("/departments/parks/,/news/,", "old_address", "Something stands at /departments/parks"),
        ("/search/,/news/,", "old_address", "Something stands at /search"),
        ("/admin/login/,/news/,", "old_address", "Something stands at /admin/login"),
        ("/old#x,/news/,", "old_address", "never reaches a server"),
        ("https://elsewhere.example/a,/news/,", "old_address", "another site"),
        ("old,/news/,", "old_address", "begins with a slash"),
        (f"/{'a' * 300},/news/,", "old_address", "too long"),
        ("javascript:alert(1),/news/,", "old_address", "no address of a page"),
        (",/news/,", "old_address", "needed"),
        ("/old,,", "new_address", "needed"),
        ("/old,/nowhere/,", "new_address", "no published page at /nowhere/"),
        ("/old,https://elsewhere.example/,", "new_address", "another site"),
        ("/old,//elsewhere.example/,", "new_address", "another site"),
        ("/old,/old/,", "new_address", "no published page"),
        ("/old,/news/,perhaps", "permanent", "yes or no"),
        ("/old,/news/,yes,more", "cell 4", "no column"),
        ("/old,=HYPERLINK(1),", "new_address", "formula"),
        ("/old,#REF!,", "new_address", "error of the spreadsheet"),
        ("/a,/news/,\n/a/,/departments/,", "old_address", "row 3 already"),
    ],
)
def test_what_cannot_be_is_refused_by_row_and_column(city, load, row, column, reason):
    said = load(f"/good,/departments/parks/,\n{row}\n")

    assert len(said) == 2
    number = 4 if "\n" in row else 3
    assert said[0].startswith(f"table.csv:{number}: {column}: ")
    assert reason in said[0]
    assert said[1].startswith("1 problem was found")
    assert not Redirect.objects.exists()


def test_a_circle_and_a_way_in_two_steps_are_refused(city, load):
    said = load("/a,/b,\n/b,/a,\n")

    assert sum("There is no published page" in line for line in said) == 2


def test_a_page_that_not_everyone_may_read_is_no_target(city, load):
    PageViewRestriction.objects.create(page=city.parks, restriction_type="login")

    assert "no published page" in load("/old,/departments/parks/,\n")[0]


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffold address;new address\r\n/alt;/news/\r\n".encode(),
        b"sep=;\r\nold_address;new_address\r\n/alt;/news/\r\n",
        "OLD-ADDRESS\tNew Address\n/alt\t/news/\n".encode("utf-16"),
        "Old address,New address\n\n'/alt,/news/\n".replace("'", "").encode("cp1252"),
    ],
)
def test_what_spreadsheets_write_can_be_read(city, load, content):
    assert load(content)[-1] == "Loaded. Changes: 1."


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"PK\x03\x04", "Save the sheet as CSV"),
        (b"old_address,new_address\n\0,b\n", "no text"),
        (b'old_address,new_address\n"a"b,c\n', "Line 2 is no row"),
        (b"old_address\n/a\n", "The column “new_address” is missing"),
        (b"old_address,new_adress\n/a,/b\n", "Did you mean “new_address”?"),
        (b"old_address,new_address,old address\n", "stands here twice"),
    ],
)
def test_a_file_that_is_no_table_is_refused(city, load, content, reason):
    assert reason in "\n".join(load(content))
