"""What is exported is what is loaded: load(export(city)) is the city."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from wagtail.models import Page, PageViewRestriction, Revision

from base.models import CityImage
from cityweb.content.blocks import empty
from cityweb.content.exporting.city import export_city
from cityweb.content.loading import load_city
from cityweb.content.problems import Refused
from cityweb.content.reference.examples import EXAMPLE
from departments.models import DepartmentPage, Office
from home.models import InformationPage
from tests.cityweb.content.cities import DEPARTMENTS, RECORDS, add_records
from tests.cityweb.content.folders import ContentFolder
from tests.cityweb.content.test_richtext import written
from tests.factories import City, rule

pytestmark = pytest.mark.django_db

ONCE = datetime(2024, 11, 3, 5, 30, 12, 345678, tzinfo=UTC)  # 1:30, in the hour that comes twice


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in Path(folder).rglob("*")
        if path.is_file()
    }


def exported(folder):
    summary = export_city(folder)
    assert summary.notes == []
    return files_of(folder)


class Undone(Exception):
    """Ends a block of which nothing shall stay."""


def build(departments, records):
    """Make the city of some generated departments."""
    city = City()
    add_records(records)
    for number, each in enumerate(departments):
        page = city.department(
            each["office"],
            slug=f"d{number}",
            summary=each["summary"],
            mission=each["mission"],
            body=list(as_saved(DepartmentPage, "body", stored_blocks(each["body"]))),
            live=each["live"],
        )
        hours = [rule(**hours) for hours in each["hours"]]
        hours = as_saved(Office, "hours", hours)
        phones = [("+12075550140", "voice", each["post"])]
        city.office(page, each["office"], hours, phones, country=each["country"])
        person = city.person(f"Ada {each['office']}"[:60], page, slug=f"p{number}")
        city.appoint(person, page, each["post"], since=each["since"])
    Page.objects.filter(live=True).update(first_published_at=ONCE)


def as_saved(model, name, items):
    """Return the blocks of a StreamField with all that the form saves of each."""
    blocks = model._meta.get_field(name).stream_block.child_blocks
    for item in items:
        if isinstance(item["value"], dict):
            item["value"] = {**empty(blocks[item["type"]]), **item["value"]}
        yield item


def stored_blocks(blocks):
    for name, value in blocks:
        if name == "text":
            try:
                value = written(value)
            except Refused:
                continue
            if not value:
                continue
        elif name == "key_facts":
            items = [{"type": "item", "value": fact} for fact in value["facts"]]
            value = {**value, "facts": items}
        yield {"type": name, "value": value}


@settings(
    max_examples=10,
    phases=[Phase.explicit, Phase.generate],  # to shrink what fails would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(departments=DEPARTMENTS, records=RECORDS)
def test_a_city_that_is_exported_and_loaded_is_the_same_city(departments, records):
    place = Path(mkdtemp())
    try:
        with pytest.raises(Undone), transaction.atomic():
            build(departments, records)
            first = exported(place / "first")
            again = load_city(place / "first")
            assert set(again.counts["pages"]) == {"unchanged"}
            assert set(again.counts["settings and records"]) == {"unchanged"}
            assert not Revision.objects.exists()
            raise Undone
        with pytest.raises(Undone), transaction.atomic():
            load_city(place / "first")
            second = exported(place / "second")
            raise Undone
    finally:
        shutil.rmtree(place)

    assert second == first


@pytest.fixture
def example(tmp_path):
    """The example of the reference, loaded: every type of page, every block, every record."""
    folder = ContentFolder(tmp_path / "example")
    for path in EXAMPLE.rglob("*.yaml"):
        folder.write(path.relative_to(EXAMPLE).as_posix(), path.read_text())
    for name in ("pond", "ada-brook"):
        folder.picture(f"images/{name}.png")
    folder.document("documents/tree-plan.pdf").write("documents/fees.csv", "Permit,Fee\nDog,12\n")
    return folder


def test_every_type_block_and_record_goes_out_and_comes_back(example, tmp_path):
    with pytest.raises(Undone), transaction.atomic():
        example.load()
        first = exported(tmp_path / "first")
        again = load_city(tmp_path / "first")
        assert {kind for counts in again.counts.values() for kind in counts} == {"unchanged"}
        raise Undone

    load_city(tmp_path / "first")
    second = exported(tmp_path / "second")

    assert second == first
    assert set(first) == set(files_of(example.path))


def test_what_no_editor_published_is_left_out(folder, tmp_path):
    folder.write("about.yaml", "type: InformationPage\ntitle: About\n")
    folder.write("secret.yaml", "type: InformationPage\ntitle: Secret\nlive: false\n")
    folder.load()
    about = InformationPage.objects.get(title="About")
    about.summary = "Not yet"
    about.save_revision()

    files = exported(tmp_path / "out")

    assert "secret.yaml" not in files
    assert b"Not yet" not in files["about.yaml"]


def test_a_draft_to_which_a_page_refers_stays_a_draft(folder, tmp_path):
    folder.department("live: false\n", "trees").department("oversees: [/departments/trees/]\n")
    folder.load()

    files = exported(tmp_path / "out")

    assert b"live: false" in files["departments/trees.yaml"]


def test_pages_below_a_draft_keep_their_place(folder, tmp_path):
    folder.page("- text: No dogs").department("live: false\n").load()

    files = exported(tmp_path / "out")

    assert b"live: false" in files["departments/parks/index.yaml"]
    assert b"No dogs" in files["departments/parks/rules.yaml"]


@pytest.mark.parametrize("readers", ["login", "[Clerks, Parks editors]"])
def test_a_page_that_not_everyone_may_read_stays_so(folder, tmp_path, client, readers):
    folder.page("- text: No dogs")
    folder.department(f"readers: {readers}\n")
    with pytest.raises(Undone), transaction.atomic():
        folder.load()
        exported(tmp_path / "out")
        raise Undone

    load_city(tmp_path / "out")

    assert client.get("/departments/parks/rules/").status_code == 302
    assert "Parks" not in client.get("/departments/").content.decode()
    assert load_city(tmp_path / "out").counts["pages"] == {"unchanged": 4}


def test_a_file_that_says_nothing_of_its_readers_opens_no_page(folder):
    folder.load()
    page = DepartmentPage.objects.get()
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    folder.department("summary: Lawns\n").load()

    assert DepartmentPage.objects.get().summary == "Lawns"
    assert PageViewRestriction.objects.count() == 1


def test_readers_can_be_let_in_again(folder):
    folder.department("readers: login\n").load()
    folder.department("readers: everyone\n").load()

    assert not PageViewRestriction.objects.exists()


@pytest.mark.parametrize("readers", ["public", "[]", "true"])
def test_readers_that_are_none_are_refused(folder, readers):
    folder.department(f"readers: {readers}\n")

    assert len(folder.problems()) == 1


def test_what_is_to_come_and_what_is_over_stay_so(folder, tmp_path):
    tomorrow, yesterday = (date.today() + timedelta(days) for days in (2, -2))
    folder.write("soon.yaml", f"type: InformationPage\ntitle: Soon\ngo_live_at: {tomorrow}\n")
    folder.write("over.yaml", f"type: InformationPage\ntitle: Over\nexpire_at: {yesterday}\n")
    with pytest.raises(Undone), transaction.atomic():
        folder.load()
        assert set(folder.load().counts["pages"]) == {"unchanged"}
        first = exported(tmp_path / "out")
        raise Undone

    load_city(tmp_path / "out")

    assert not InformationPage.objects.live().exists()
    assert InformationPage.objects.get(title="Soon").approved_schedule
    assert InformationPage.objects.get(title="Over").expired
    assert exported(tmp_path / "again") == first


def test_pages_that_stand_in_another_order_than_their_names_keep_it(folder, tmp_path):
    for number, name in enumerate(["b", "c", "a"]):
        folder.write(f"{name}.yaml", f"type: InformationPage\ntitle: Page\nsort: {number}\n")
    with pytest.raises(Undone), transaction.atomic():
        folder.load()
        exported(tmp_path / "out")
        raise Undone

    load_city(tmp_path / "out")

    pages = InformationPage.objects.order_by("path")
    assert [page.slug for page in pages] == ["b", "c", "a"]


def test_a_picture_that_staff_uploaded_is_known_again(tmp_path):
    city = City()
    image = city.image(credit="Ada")
    image._set_image_file_metadata()
    image.save()
    city.department("Pools", listing_image=image)

    exported(tmp_path / "out")
    counts = load_city(tmp_path / "out").counts

    assert counts["pictures"] == {"unchanged": 1}
    assert set(counts["pages"]) == {"unchanged"}
    assert CityImage.objects.count() == 1


def test_a_picture_keeps_what_is_said_of_it_in_one_place(folder, tmp_path):
    folder.described().page(
        "- image: {image: images/ferry.png, alt: The ferry leaves}\n"
        "- image: {image: images/ferry.png, decorative: true}\n"
        "- image: images/ferry.png\n"
    )
    folder.load()

    exported(tmp_path / "out")

    assert set(load_city(tmp_path / "out").counts["pages"]) == {"unchanged"}


def test_a_link_that_leads_nowhere_is_named_and_not_written(folder, tmp_path):
    folder.page("- text: Read it").load()
    page = InformationPage.objects.get()
    page.body = [{"type": "text", "value": '<p><a href="/old/">Read</a> it</p>'}]
    page.save()

    summary = export_city(tmp_path / "out")

    assert summary.notes == [
        "/departments/parks/rules/: A link to “/old/” leads nowhere; its words alone are written."
    ]
    assert "Read it" in (tmp_path / "out/departments/parks/rules.yaml").read_text()
    load_city(tmp_path / "out", check_only=True)


def test_a_folder_in_use_is_refused_and_stays_as_it_is(folder, tmp_path):
    before = files_of(folder.path)

    with pytest.raises(CommandError, match="is not empty"):
        call_command("export_city", str(folder.path))

    assert files_of(folder.path) == before


def test_a_file_that_is_lost_is_named(folder, tmp_path):
    folder.described().page("- image: images/ferry.png").load()
    image = CityImage.objects.get()
    image.file.storage.delete(image.file.name)

    summary = export_city(tmp_path / "out")

    assert summary.notes == [
        "/departments/parks/rules/: The file of “The ferry” is not to be had; it is left out."
    ]


def test_an_export_that_fails_leaves_nothing(folder, tmp_path, monkeypatch):
    folder.load()
    before = sorted(tmp_path.iterdir())

    def fail(*paths):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.rename", fail)
    with pytest.raises(CommandError, match="No space left"):
        call_command("export_city", str(tmp_path / "out"))

    assert sorted(tmp_path.iterdir()) == before
