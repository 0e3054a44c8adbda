"""`manage.py load_city`: what a load makes of a folder, and what a second one leaves alone."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError
from wagtail.models import Page, PageLogEntry, ReferenceIndex, Revision
from wagtail.search.models import IndexEntry

from base.caching import purging
from base.caching.tags import of_page
from base.models import CityDocument, CityImage, SiteSettings
from base.renditions import make_missing_renditions
from cityweb.content import loading
from departments.models import ActionStatus, Closure, DepartmentPage, Holiday, Office, StaffPage
from home.models import HomePage, InformationPage, Task
from news.models import NewsPage
from tests.cityweb.content.folders import ContentFolder

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path):
    return ContentFolder(tmp_path / "city")


@pytest.fixture
def circle(folder):
    """A department, its head and a story that all refer to each other."""
    folder.department(
        """
        summary: Lawns, trees and pools.
        listing_image: images/ferry.png
        offices:
          - name: City Hall
            room: Room 4
            phones: [{number: 207-555-0140 ext. 7, label: Front desk}]
            hours: [{days: mon-fri, opens: 9:00, closes: 17:00}]
        appointments:
          - {person: /departments/parks/ada/, title: Director, leads: true, starts_on: 2024-03-04}
        body:
          - people: {people: [/departments/parks/ada/]}
          - text: See [the pool](/news/pool/) and [the plan](documents/plan.pdf).
        """
    )
    folder.described().document()
    folder.write(
        "departments/parks/ada.yaml",
        """
        type: StaffPage
        first_name: Ada
        last_name: Brook
        body:
          - text: Leads [Parks](/departments/parks/) and wrote [of the pool](/news/pool/).
        """,
    )
    folder.write("news/index.yaml", "type: NewsIndexPage\ntitle: News\n")
    folder.write(
        "news/pool.yaml",
        """
        type: NewsPage
        title: The pool opens
        date: 2026-11-20
        department: /departments/parks/
        topics: [Harbor]
        body:
          - people: {people: [/departments/parks/ada/]}
          - contact: /departments/parks/
        """,
    )
    return folder.write(
        "site.yaml",
        """
        settings: {city_name: City of Port Test, seal: images/ferry.png}
        topics: [{name: Harbor, slug: harbor}]
        holidays: [{name: New Year, month: 1, day: 1}]
        tasks: [{label: Swim, page: /news/pool/}]
        closures:
          - reason: Storm
            scope: offices
            offices: [{department: /departments/parks/, office: City Hall}]
            starts_at: 2026-12-24 12:00
        teams:
          - department: /departments/parks/
            editors: [{email: ed@city.example, first_name: Ed, last_name: Itor}]
        """,
    )


def load(folder, *options):
    out = StringIO()
    call_command("load_city", folder.path, *options, stdout=out)
    return out.getvalue()


def test_the_tree_of_files_becomes_the_tree_of_pages(circle):
    load(circle)

    paths = set(Page.objects.live().filter(depth__gt=1).values_list("url_path", flat=True))
    assert paths == {
        "/home/",
        "/home/departments/",
        "/home/departments/parks/",
        "/home/departments/parks/ada/",
        "/home/news/",
        "/home/news/pool/",
    }


def test_pages_that_refer_to_each_other_are_joined(circle):
    load(circle)

    parks, ada, pool = DepartmentPage.objects.get(), StaffPage.objects.get(), NewsPage.objects.get()
    assert parks.head(date(2026, 11, 25)).person == ada
    assert pool.department == parks
    assert f'linktype="page" id="{parks.pk}"' in ada.body[0].value.source
    assert f'linktype="page" id="{pool.pk}"' in ada.body[0].value.source
    assert pool.body[0].value["people"][0] == ada
    assert CityDocument.objects.get().pk == int(
        parks.body[1].value.source.split('ment" id="')[1].split('"')[0]
    )


def test_each_page_has_one_published_revision(circle):
    load(circle)

    for page in Page.objects.filter(depth__gt=1):
        assert page.revisions.count() == 1
        assert page.live_revision_id == page.latest_revision_id
        assert not page.has_unpublished_changes


def test_what_was_loaded_is_shown_to_residents(circle, client):
    load(circle)

    page = client.get("/departments/parks/").content.decode()

    assert "Ada Brook" in page
    assert "207-555-0140 ext. 7" in page


def test_search_references_and_history_know_what_was_loaded(circle):
    load(circle)

    pool, ada = NewsPage.objects.get(), StaffPage.objects.get()
    assert [page.pk for page in Page.objects.search("pool opens")] == [pool.pk]
    users = {user.pk for user, _ in ReferenceIndex.get_references_to(ada).group_by_source_object()}
    assert users == {pool.pk, DepartmentPage.objects.get().pk}
    actions = PageLogEntry.objects.filter(page=pool.pk).values_list("action", flat=True)
    assert set(actions) == {"wagtail.create", "wagtail.publish", "cityweb.load"}


def words_in_index():
    """Return what the search index holds, but for the weights of titles."""
    fields = ("content_type", "object_id", "title", "autocomplete", "body", "title_text")
    return set(IndexEntry.objects.values_list(*fields))


def test_the_search_index_is_as_if_it_were_built_anew(circle):
    call_command("wagtail_update_index", stdout=StringIO())
    load(circle)
    loaded = words_in_index()

    call_command("wagtail_update_index", stdout=StringIO())

    assert len(loaded) > Page.objects.filter(depth__gt=1).count()
    assert loaded == words_in_index()


def test_what_is_saved_after_a_load_is_found_again_at_once(circle):
    load(circle)
    circle.write("site.yaml", "nonsense: 1\n")
    with pytest.raises(CommandError):
        load(circle)

    edit(NewsPage.objects.get(), title="The otters are back")

    assert Page.objects.search("otters").count() == 1


def test_the_revision_knows_the_keys_of_offices_so_that_publishing_again_keeps_them(circle):
    load(circle)
    office = Office.objects.get()

    DepartmentPage.objects.get().get_latest_revision().publish()

    assert Office.objects.get().pk == office.pk
    assert Closure.objects.get().offices.get() == office


def test_settings_holidays_tasks_and_teams_are_loaded(circle):
    load(circle)

    assert SiteSettings.load().city_name == "City of Port Test"
    assert SiteSettings.load().seal.description == "A red ferry in the bay"
    assert Holiday.objects.get().name == "New Year"
    assert Task.objects.get().page.title == "The pool opens"
    closure = Closure.objects.get()
    assert closure.starts_at == datetime(2026, 12, 24, 17, tzinfo=UTC)
    account = get_user_model().objects.get()
    assert account.email == "ed@city.example"
    assert not account.has_usable_password()
    assert account.groups.filter(name="Parks editors").exists()


def state_of_pages():
    rows = Page.objects.values_list(
        "url_path", "last_published_at", "latest_revision_id", "latest_revision_created_at"
    )
    updated = [
        list(model.objects.values_list("pk", "updated_at"))
        for model in (DepartmentPage, StaffPage, NewsPage, HomePage)
    ]
    return list(rows), updated


def test_a_second_load_changes_nothing_at_all(circle, count_rows, watch_writing):
    load(circle)
    rows, pages = count_rows(), state_of_pages()

    with watch_writing() as written:
        said = load(circle)

    assert count_rows() == rows
    assert state_of_pages() == pages
    assert written == []
    assert "created" not in said and "changed" not in said.replace("unchanged", "")


def test_a_changed_file_changes_its_page_alone(circle):
    load(circle)
    before = dict(Page.objects.values_list("url_path", "latest_revision_id"))
    path = circle.path / "news/pool.yaml"
    path.write_text(path.read_text().replace("The pool opens", "The pool is open"))

    said = load(circle)

    after = dict(Page.objects.values_list("url_path", "latest_revision_id"))
    assert {path for path in after if after[path] != before[path]} == {"/home/news/pool/"}
    assert NewsPage.objects.get().title == "The pool is open"
    assert "pages: " in said and "1 changed" in said
    assert Revision.objects.page_revisions().count() == len(before)


def test_pages_are_told_to_be_outdated_in_one_message(circle, monkeypatch):
    told = []
    monkeypatch.setattr(purging, "SINKS", [told.append])
    load(circle)
    first, told[:] = told[:], []
    path = circle.path / "news/pool.yaml"
    path.write_text(path.read_text().replace("The pool opens", "The pool is open"))

    load(circle)

    assert len(first) == 1
    assert len(told) == 1
    story, others = NewsPage.objects.get(), Page.objects.exclude(slug="pool")
    assert of_page(story.pk) in told[0]
    assert not {of_page(pk) for pk in others.values_list("pk", flat=True)} & set(told[0])


def test_a_changed_department_keeps_its_offices(circle):
    load(circle)
    office = Office.objects.get()
    path = circle.path / "departments/parks/index.yaml"
    path.write_text(path.read_text().replace("Room 4", "Room 5"))

    load(circle)

    assert (Office.objects.get().pk, Office.objects.get().room) == (office.pk, "Room 5")
    assert Closure.objects.get().offices.get() == office


def test_the_home_page_names_an_office_that_is_loaded_with_it(circle):
    circle.write(
        "index.yaml",
        """
        type: HomePage
        title: Port Test
        open_now: [{department: /departments/parks/, office: City Hall, label: The hall}]
        """,
    )

    load(circle)
    load(circle)

    shown = HomePage.objects.get().open_now.get()
    assert (shown.office, shown.label) == (Office.objects.get(), "The hall")


def test_pages_that_no_file_holds_are_left_alone(circle):
    load(circle)
    home = HomePage.objects.get()
    home.add_child(instance=InformationPage(title="By hand", slug="by-hand"))
    (circle.path / "news/pool.yaml").unlink()
    circle.write("site.yaml", "settings: {city_name: City of Port Test}\n")

    load(circle)

    assert InformationPage.objects.get().live
    assert NewsPage.objects.get().live


def edit(page, user=None, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    user = user or get_user_model().objects.create_superuser("ada@city.example", "x")
    page.save_revision(user=user).publish(user=user)


def test_what_staff_changed_is_kept_and_named(circle):
    load(circle)
    edit(DepartmentPage.objects.get(), mission="Written by hand.")
    path = circle.path / "departments/parks/index.yaml"
    path.write_text(path.read_text().replace("Lawns, trees", "Lawns, woods"))

    said = load(circle)

    assert DepartmentPage.objects.get().mission == "Written by hand."
    assert DepartmentPage.objects.get().summary == "Lawns, trees and pools."
    assert "departments/parks/index.yaml: mission" in said


def test_a_draft_of_staff_is_kept_too(circle):
    load(circle)
    page = NewsPage.objects.get()
    page.title = "Half written"
    page.save_revision(user=get_user_model().objects.create_superuser("ada@city.example", "x"))

    said = load(circle)

    assert NewsPage.objects.get().get_latest_revision_as_object().title == "Half written"
    assert "news/pool.yaml: title" in said


def test_what_staff_changed_is_replaced_on_demand(circle):
    load(circle)
    edit(DepartmentPage.objects.get(), mission="Written by hand.")

    load(circle, "--overwrite")

    assert DepartmentPage.objects.get().mission == ""


def test_a_page_that_staff_saved_without_a_change_follows_its_file(circle):
    load(circle)
    edit(NewsPage.objects.get())
    path = circle.path / "news/pool.yaml"
    path.write_text(path.read_text().replace("The pool opens", "The pool is open"))

    load(circle)

    assert NewsPage.objects.get().title == "The pool is open"


def test_a_record_that_staff_changed_is_kept(circle, client):
    load(circle)
    admin = get_user_model().objects.create_superuser("ada@city.example", "x")
    client.force_login(admin)
    settings = SiteSettings.load()
    settings.city_name = "City of Hands"
    settings.save()
    log_edit(settings, admin)

    said = load(circle)

    assert SiteSettings.load().city_name == "City of Hands"
    assert "site.yaml, " in said and "city_name" in said


def log_edit(instance, user):
    from wagtail.log_actions import log

    log(instance=instance, action="wagtail.edit", user=user, content_changed=True)


def test_a_picture_is_loaded_once_with_its_words_and_shared(circle):
    circle.write(
        "about.yaml", "type: InformationPage\ntitle: About\nlisting_image: images/ferry.png\n"
    )

    load(circle)

    image = CityImage.objects.get()
    assert (image.title, image.description) == ("The ferry", "A red ferry in the bay")
    assert image.collection.name == "Shared by all departments"
    assert (image.width, image.height) == (40, 30)
    assert InformationPage.objects.get().listing_image == image


def test_a_picture_described_anew_is_changed_in_place(circle):
    load(circle)
    pk = CityImage.objects.get().pk
    circle.described(alt="A green ferry")

    load(circle)

    assert (CityImage.objects.get().pk, CityImage.objects.get().description) == (
        pk,
        "A green ferry",
    )


def test_a_picture_drawn_anew_replaces_its_file(
    circle, settings, django_capture_on_commit_callbacks
):
    load(circle)
    before = CityImage.objects.get()
    circle.picture(size=(50, 20), colour="#112233")

    with django_capture_on_commit_callbacks(execute=True):
        load(circle)

    after = CityImage.objects.get()
    assert (after.pk, after.width, after.height) == (before.pk, 50, 20)
    assert after.file_hash != before.file_hash
    assert not before.file.storage.exists(before.file.name)
    assert after.file.storage.exists(after.file.name)


def test_the_sizes_of_pictures_come_with_the_load(circle):
    circle.picture(size=(1400, 700))

    load(circle)

    image = CityImage.objects.get()
    assert [width for width, *_ in image.sizes] == [320, 640, 1280]
    assert all(image.file.storage.exists(file) for *_, file in image.sizes)
    assert image.renditions.count() == 3


def test_a_picture_that_cannot_be_drawn_is_left_to_the_clock(circle, monkeypatch):
    def fail(*args):
        raise OSError("the disk is full")

    monkeypatch.setattr(CityImage, "generate_rendition_instance", fail)
    load(circle)
    monkeypatch.undo()
    before = CityImage.objects.get().sizes

    make_missing_renditions()

    assert before == []
    assert len(CityImage.objects.get().sizes) == 1


@pytest.mark.parametrize("where", ["retire_unused_statuses", "write_teams", "sum_up"])
def test_a_failure_at_the_end_leaves_no_row_and_no_file(
    where, circle, settings, count_rows, monkeypatch
):
    before = count_rows()

    def fail(*args):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(loading, where, fail)
    with pytest.raises(RuntimeError):
        load(circle)

    assert count_rows() == before
    assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


def test_a_failure_while_writing_leaves_no_row_and_no_file(
    circle, settings, count_rows, monkeypatch
):
    before = count_rows()

    def fail(drafts, memory):
        assert list(settings.MEDIA_ROOT.rglob("*.png"))
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(loading, "write_pages", fail)
    with pytest.raises(RuntimeError):
        load(circle)

    assert count_rows() == before
    assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


def test_a_city_with_mistakes_is_refused_with_all_of_them(circle):
    circle.write("a.yaml", "type: Nonsense\n").write("b.yaml", "title: X\n")
    err = StringIO()

    with pytest.raises(CommandError, match="2 problems were found"):
        call_command("load_city", circle.path, stderr=err)

    assert [line.split(":")[0] for line in err.getvalue().splitlines()] == ["a.yaml", "b.yaml"]
    assert not DepartmentPage.objects.exists()


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="There is no folder"):
        call_command("load_city", tmp_path / "nowhere")


def test_checking_alone_writes_nothing(circle, settings, count_rows):
    before = count_rows()

    said = load(circle, "--check")

    assert count_rows() == before
    assert not [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]
    assert "No problem was found" in said


def test_the_statuses_of_a_new_installation_give_way_to_the_citys_own(circle):
    circle.write("site.yaml", (circle.path / "site.yaml").read_text() + (
        "action_statuses:\n  - {label: Begun, meaning: open}\n  - {label: Done, meaning: done}\n"
    ))  # fmt: skip

    load(circle)

    assert set(ActionStatus.objects.values_list("label", flat=True)) == {"Begun", "Done"}


def test_a_load_of_a_part_finds_its_pages_in_the_database(circle, tmp_path):
    load(circle)
    part = ContentFolder(tmp_path / "part")
    for name in ("index.yaml", "departments/index.yaml", "departments/parks/index.yaml"):
        part.remove(name)
    part.write(
        "departments/parks/rules.yaml",
        """
        type: InformationPage
        title: Rules
        body:
          - people: {people: [/departments/parks/ada/]}
        """,
    )

    load(part)

    assert InformationPage.objects.get().url_path == "/home/departments/parks/rules/"
