"""The demo city goes out as files, and they say of it what it is, to the last word."""


def test_what_goes_out_would_change_nothing(demo_site, tmp_path):
    said = demo_site.manage("export_city", str(tmp_path))

    again = demo_site.manage("load_city", str(tmp_path), "--check")

    assert "pages: 168" in said
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) > 300
    assert "created" not in again
    assert "changed" not in again.replace("unchanged", "")
