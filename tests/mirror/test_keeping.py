"""The mirror has a file for every public address, and for nothing else."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from alerts.models import Alert
from base.mirror import folder, keeping
from base.mirror.notes import SOON, notes
from base.models import MirrorPurge
from base.public_addresses import public_addresses
from departments.models import DepartmentPage
from tests.factories import City

pytestmark = pytest.mark.django_db


@pytest.fixture
def mirror(settings, tmp_path):
    settings.MIRROR_ROOT = tmp_path / "mirror"
    settings.MIRROR = True
    return settings.MIRROR_ROOT


@pytest.fixture
def city(mirror):
    city = City()
    city.harbor = city.department("Harbor", summary="Boats and piers.")
    call_command("mirror", stdout=StringIO())
    return city


def files(mirror):
    return {str(file.relative_to(mirror)) for file in mirror.rglob("*") if file.is_file()}


def renew(*tags):
    with notes() as kept:
        kept.outdate(tags)
    keeping.renew()


def test_every_public_address_has_a_file(city, mirror):
    expected = {folder.file_of(each.path, "") for each in public_addresses()}
    found = {mirror / file for file in files(mirror)}

    extra = {mirror / "404.html", mirror / "503.html"}
    assert {file.with_suffix("") for file in found - extra} == {
        file.with_suffix("") for file in expected
    }
    assert "Boats and piers." in (mirror / "departments/harbor/index.html").read_text()
    assert not [file for file in files(mirror) if Path(file).name.startswith(".")]


def test_a_feed_is_no_page(city, mirror):
    assert (mirror / "alerts/feed/index.xml").read_bytes().startswith(b"<?xml")
    assert (mirror / "alerts.json").read_bytes().startswith(b"{")


def test_a_page_that_is_not_there_says_so(city, mirror):
    assert "<h1" in (mirror / "404.html").read_text()
    assert "<h1" in (mirror / "503.html").read_text()


def test_only_what_was_made_of_a_changed_record_is_made_anew(city, mirror):
    other = mirror / "accessibility/index.html"
    harbor = mirror / "departments/harbor/index.html"
    before = harbor.stat().st_ino, other.exists() and other.stat().st_ino
    DepartmentPage.objects.update(summary="Boats, piers and ferries.")

    renew(f"page:{city.harbor.pk}")

    assert "piers and ferries" in harbor.read_text()
    assert harbor.stat().st_ino != before[0]
    assert before[1] == (other.exists() and other.stat().st_ino)


def test_what_the_clock_changes_is_made_anew_by_the_clock(city, mirror):
    now = timezone.now()
    Alert.objects.create(title="Fog", starts_at=now, ends_at=now + timedelta(hours=1))
    keeping.renew(everything=True)
    harbor = mirror / "departments/harbor/index.html"
    during = harbor.read_text()

    with time_machine.travel(now + timedelta(hours=1, seconds=1)):
        keeping.renew()

    assert "Fog" in during
    assert "Fog" not in harbor.read_text()


@pytest.mark.parametrize("how", ["restricted", "withdrawn", "deleted"])
def test_a_page_that_is_gone_leaves_no_file(city, mirror, how):
    if how == "restricted":
        PageViewRestriction.objects.create(page=city.harbor, restriction_type="login")
    elif how == "withdrawn":
        city.harbor.unpublish()
    else:
        city.harbor.delete()

    keeping.renew(everything=True)

    assert not (mirror / "departments/harbor").exists()


def test_a_page_that_cannot_be_made_stays_as_it_was_and_is_tried_again(city, mirror, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr(DepartmentPage, "get_context", lambda *a, **k: 1 / 0)
        renew(f"page:{city.harbor.pk}")
    harbor = mirror / "departments/harbor/index.html"
    before = harbor.read_text()
    DepartmentPage.objects.update(summary="Ferries.")

    with time_machine.travel(timezone.now() + timedelta(seconds=keeping.AFTER_FAILURE + 1)):
        keeping.renew()

    assert "Boats and piers." in before
    assert "Ferries." in harbor.read_text()


def test_what_changed_comes_before_what_is_only_checked(city, mirror):
    with notes() as kept:
        kept.expect(kept.paths(), 1)
        kept.expect(["/departments/harbor/"], SOON)

        assert kept.next() == "/departments/harbor/"


def test_every_mirror_is_told_of_a_change_in_its_transaction(city, mirror, settings):
    MirrorPurge.objects.all().delete()
    city.harbor.title = "Port"
    city.harbor.save_revision().publish()

    assert f"page:{city.harbor.pk}" in set().union(*(p.tags for p in MirrorPurge.objects.all()))
    settings.MIRROR = False
    MirrorPurge.objects.all().delete()
    city.harbor.title = "Port and ferries"
    city.harbor.save_revision().publish()
    assert not MirrorPurge.objects.exists()


def test_no_address_leads_out_of_the_mirror(mirror):
    with pytest.raises(ValueError, match="leads out"):
        folder.file_of("/../secret.html", "text/html")
