"""A Chromium for the tests that act as a person would."""

import os

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.desk import Desk

# As root Chromium's sandbox does not start; nothing may go to the net by itself.
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items):
    skip = pytest.mark.skip(reason="no Chromium; `make test` brings one")
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)
            if not os.environ.get("CITYWEB_BROWSER"):
                item.add_marker(skip)


@pytest.fixture(scope="module")
def chromium():
    # It ends with its module: while Playwright runs, Django takes the process for an
    # asynchronous one and refuses the database to every other test.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["CITYWEB_BROWSER"],
            args=[*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else ARGUMENTS,
        )
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium, demo_site):
    """Return a function that opens a page of the demo city: visitor("/news/", width=360)."""
    contexts = []

    def visit(path="/", width=1280, **options):
        context = chromium.new_context(
            base_url=demo_site.url, viewport={"width": width, "height": 800}, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.problems = []
        page.on("console", lambda m: m.type == "error" and page.problems.append(m.text))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture
def sign_in(chromium, own_site):
    """Return a function that signs somebody in, in a browser of their own."""
    contexts = []

    def sign_in(email):
        contexts.append(
            chromium.new_context(base_url=own_site.url, viewport={"width": 1280, "height": 900})
        )
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        return Desk(page, email)

    yield sign_in
    for context in contexts:
        context.close()
