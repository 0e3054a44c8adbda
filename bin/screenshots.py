"""Takes the pictures of README.md and docs/editing.md anew, from a running demo city.

ADMIN_PASSWORD=… python bin/screenshots.py http://127.0.0.1:8000 admin@city.example
"""

import io
import os
import re
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
sys.path.insert(0, str(ROOT))

from bin import tools  # noqa: E402

DEPARTMENT = "/departments/innovation-and-technology/"


def keep(name, picture):
    """Keep a screenshot in few colors: it then takes a fifth of the space."""
    image = Image.open(io.BytesIO(picture)).convert("RGB").quantize(128)
    image.save(IMAGES / f"{name}.png", optimize=True)


def sign_in(page, email):
    page.goto("/admin/")
    page.fill("#id_login", email)
    page.fill("#id_password", os.environ["ADMIN_PASSWORD"])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/admin/")


def open_form(page, title):
    page.goto(f"/admin/pages/search/?q={title}")
    link = page.get_by_role("link", name=title, exact=True).first.get_attribute("href")
    number = re.search(r"/pages/(\d+)/", link)[1]
    page.goto(f"/admin/pages/{number}/edit/")
    page.wait_for_selector("#page-edit-form")
    page.wait_for_timeout(1500)


def show(page, selector, name):
    """Bring a part of the form to the middle of the window and keep what is seen."""
    page.locator(selector).first.evaluate(
        "part => part.scrollIntoView({behavior: 'instant', block: 'center'})"
    )
    page.wait_for_timeout(600)
    keep(name, page.screenshot())


def main(url, email):
    IMAGES.mkdir(exist_ok=True)
    path, reason = tools.browser()
    if not path:
        sys.exit(reason)
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=str(path), args=sandbox)
        page = browser.new_page(base_url=url, viewport={"width": 1280, "height": 820})
        page.goto(DEPARTMENT)
        keep("department", page.screenshot())
        page.goto("/")
        keep("home", page.screenshot())

        sign_in(page, email)
        open_form(page, "Innovation and Technology")
        keep("edit-department", page.screenshot())
        show(page, "#id_offices-0-street", "edit-office")
        show(page, "#offices-0-hours-0-value-opens", "edit-hours")
        show(page, "#id_appointments-0-starts_on", "edit-appointments")
        open_form(page, "A city that answers")
        show(page, "[name='areas_of_focus-0-value-goals-0-value-actions-0-value-status']",
             "edit-action")  # fmt: skip
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
