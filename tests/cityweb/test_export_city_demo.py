"""The demo city goes out as files and comes back from them as the same city."""

import pytest

from cityweb.content.exporting.city import export_city
from cityweb.content.loading import load_city

pytestmark = pytest.mark.django_db


def test_the_demo_city_goes_out_and_comes_back(demo_site, tmp_path):
    said = demo_site.manage("export_city", str(tmp_path / "first"))
    again = demo_site.manage("load_city", str(tmp_path / "first"), "--check")

    load_city(tmp_path / "first")
    export_city(tmp_path / "second")

    assert "pages: 168" in said
    assert "created" not in again
    assert "changed" not in again.replace("unchanged", "")
    first, second = files_of(tmp_path / "first"), files_of(tmp_path / "second")
    assert len(first) > 300
    assert second == first


def files_of(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder): path.read_bytes() for path in files}
