import pytest

from tests.cityweb.content.folders import ContentFolder


@pytest.fixture
def folder(tmp_path):
    return ContentFolder(tmp_path / "city")
