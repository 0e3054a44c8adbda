"""What runs before anything is installed: on whatever Python there is."""

import ast
from collections import namedtuple
from pathlib import Path

import pytest

from bin import bootstrap

Version = namedtuple("Version", "major minor micro")


@pytest.fixture
def requirements(monkeypatch, tmp_path):
    """A project of two files of requirements, and an environment that notes what is installed."""
    monkeypatch.setattr(bootstrap, "ROOT", str(tmp_path))
    monkeypatch.setattr(bootstrap, "STAMP", str(tmp_path / "installed"))
    monkeypatch.setattr(bootstrap, "LOCK", str(tmp_path / "var" / "install-lock"))
    monkeypatch.setattr(bootstrap, "works", lambda: True)
    done = []
    monkeypatch.setattr(bootstrap, "run", lambda command, failure: done.append(command[-1]))
    for name in ("requirements.txt", "requirements-dev.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path, done


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 8, 1), (3, 10, 14), (3, 15, 0)])
def test_another_python_is_told_which_one_is_wanted(monkeypatch, version):
    monkeypatch.setattr(bootstrap.sys, "version_info", Version(*version))

    with pytest.raises(SystemExit) as refusal:
        bootstrap.refuse_other_pythons()

    text = str(refusal.value)
    assert "needs Python 3.11 to 3.14" in text
    assert f"this is {version[0]}.{version[1]}" in text
    assert "make PYTHON=" in text


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2)])
def test_a_python_that_is_supported_is_taken(monkeypatch, version):
    monkeypatch.setattr(bootstrap.sys, "version_info", Version(*version))

    assert bootstrap.refuse_other_pythons() is None


def test_an_old_python_can_read_it():
    source = Path(bootstrap.__file__).read_text()

    assert ast.parse(source, feature_version=(3, 5))


def test_what_is_installed_is_not_installed_again(requirements):
    _, done = requirements
    bootstrap.install(["requirements.txt"])

    bootstrap.install(["requirements.txt"])

    assert len(done) == 1


def test_a_changed_requirement_is_installed(requirements):
    folder, done = requirements
    bootstrap.install(["requirements.txt"])
    (folder / "requirements.txt").write_text("changed")

    bootstrap.install(["requirements.txt"])

    assert len(done) == 2


def test_what_tests_need_contains_what_serving_needs(requirements):
    _, done = requirements
    bootstrap.install(["requirements.txt", "requirements-dev.txt"])

    bootstrap.install(["requirements.txt"])

    assert len(done) == 1


def test_an_installation_that_fails_is_tried_again(requirements, monkeypatch):
    folder, done = requirements
    bootstrap.install(["requirements.txt"])
    (folder / "requirements.txt").write_text("changed")

    def fail(command, failure):
        raise SystemExit(failure)

    monkeypatch.setattr(bootstrap, "run", fail)
    with pytest.raises(SystemExit, match="package index"):
        bootstrap.install(["requirements.txt"])

    assert bootstrap.installed() == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        pytest.param({}, {}, id="beside the sources"),
        pytest.param(
            {"PYTHONDONTWRITEBYTECODE": "1"},
            {"PYTHONPYCACHEPREFIX": "/here/var/compiled"},
            id="apart",
        ),
        pytest.param(
            {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": "/there"},
            {"PYTHONPYCACHEPREFIX": "/there"},
            id="where somebody wants it",
        ),
    ],
)
def test_what_is_compiled_is_kept(monkeypatch, given, kept):
    monkeypatch.setattr(bootstrap, "ROOT", "/here")

    bootstrap.keep_what_is_compiled(given)

    assert given == kept
