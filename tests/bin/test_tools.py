"""What tests need is brought, or named as missing: on machines that have little."""

import stat

import pytest

from bin import tools


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A machine with nothing on it; a function puts a program there that ends with a code."""
    monkeypatch.delenv("CITYWEB_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tools, "debian_packages", lambda *names: None)

    def put(name, code):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\nexit {code}\n")
        program.chmod(stat.S_IRWXU)
        return str(program)

    return put


def test_a_browser_of_the_machine_is_taken(machine):
    chromium = machine("chromium", 0)

    assert tools.browser()[0] == chromium


def test_a_machine_on_which_playwright_does_not_start_is_named(machine, monkeypatch):
    machine("chromium", 0)
    monkeypatch.setattr(tools.sys, "executable", machine("python", 127))

    found, reason = tools.browser()

    assert found is None
    assert "Playwright" in reason


def test_what_playwright_needs_is_asked_of_debian_first(machine, monkeypatch):
    chromium, python = machine("chromium", 0), machine("python", 127)
    monkeypatch.setattr(tools.sys, "executable", python)
    asked = []

    def install(*names):
        asked.extend(names)
        machine("python", 0)

    monkeypatch.setattr(tools, "debian_packages", install)

    assert tools.browser()[0] == chromium
    assert asked == ["libatomic1"]


def test_a_fetched_browser_that_lacks_its_libraries_is_none(machine, monkeypatch):
    for code, found in ((0, True), (127, False)):
        path = machine("fetched", code)
        monkeypatch.setattr("playwright.sync_api.sync_playwright", lambda p=path: Playwright(p))
        assert bool(tools.playwright_browser()) is found


class Playwright:
    """Knows where it put its browser."""

    def __init__(self, path):
        self.chromium = self
        self.executable_path = path

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False
