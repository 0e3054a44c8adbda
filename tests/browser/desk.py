"""What a member of staff does in the admin, by the buttons and fields that they see."""

import re

from playwright.sync_api import TimeoutError, expect

from tests.demo_site import PASSWORD

ADMIN = "admin@city.example"
CLOSED = """() => {
    const open = window.jQuery?.(".xdsoft_datetimepicker:visible") ?? [];
    if (open.length) open.trigger("close.xdsoft");
    return !open.length;
}"""


class Desk:
    """An editor's browser, signed in."""

    def __init__(self, page, email, password=PASSWORD):
        self.page = page
        page.goto("/admin/")
        page.fill("#id_login", email)
        page.fill("#id_password", password)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/admin/")

    def open(self, path):
        self.page.goto(path)
        self.page.wait_for_selector("#page-edit-form")

    def add_below(self, parent_id, kind):
        """Open the form of a new page: `kind` as in "departments/departmentpage"."""
        self.open(f"/admin/pages/add/{kind}/{parent_id}/")

    def fill(self, **fields):
        for name, value in fields.items():
            self.page.fill(f"#id_{name}", value)
            self.close_calendar()

    def close_calendar(self):
        """Leave the field; the calendar that opens below a date lies over what comes next."""
        calendar = self.page.locator(".xdsoft_datetimepicker:visible")
        opens = "!!window.jQuery?.(document.activeElement).data('xdsoft_datetimepicker')"
        if self.page.evaluate(opens):
            calendar.wait_for()
        self.page.keyboard.press("Tab")
        # The next field may have a calendar too, which opens a moment later.
        self.page.wait_for_function(CLOSED)

    def add_row(self, relation):
        """Add a row to a list of offices, appointments …; return its prefix."""
        before = int(self.page.locator(f"#id_{relation}-TOTAL_FORMS").input_value())
        self.page.locator(f"#id_{relation}-ADD").click()
        return f"{relation}-{before}"

    def insert_block(self, field, name=None):
        """Append a block to a field; return its prefix."""
        count = self.page.locator(f"input[name='{field}-count']")
        number = int(count.input_value())
        stream = count.locator("xpath=..")
        add = stream.get_by_title("Insert a block").locator("visible=true").last
        add.click()
        if name:
            option = self.page.get_by_role("option", name=name, exact=True)
            # A draft that is saved at this moment closes the list again.
            if not appears(option):
                add.click()
            option.click()
        self.page.wait_for_selector(f"[name='{field}-{number}-type']", state="attached")
        return f"{field}-{number}-value"

    def set(self, name, value):
        self.page.locator(f"[name='{name}']").fill(value)

    def tick(self, selector):
        """Tick a box by keyboard: a click may miss while a saved draft moves the form."""
        self.page.locator(selector).press("Space")
        assert self.page.locator(selector).is_checked()

    def write(self, name, text):
        """Type into a rich text field."""
        kept = self.page.locator(f"input[name='{name}']")
        editor = kept.locator("xpath=..").locator("[contenteditable=true]")
        editor.click()
        editor.press_sequentially(text)
        # The editor hands its text to the form a moment after the last key.
        self.page.wait_for_function(
            "([name, end]) => document.getElementsByName(name)[0].value.includes(end)",
            arg=[name, text[-12:]],
        )

    def choose_page(self, chooser, title):
        """Choose a page in the chooser that a field opens."""
        self.page.locator(f"#{chooser}-chooser").get_by_role(
            "button", name=re.compile("Choose")
        ).first.click()
        box = self.page.locator(".modal-body")
        box.locator("#id_q").fill(title)
        box.get_by_role("link", name=title, exact=True).first.click()
        self.page.wait_for_selector(".modal-body", state="detached")

    def upload_picture(self, chooser, file, title, words):
        """Upload a picture through a field's chooser, with the words that stand for it."""
        self.page.locator(f"#{chooser}-chooser").get_by_role(
            "button", name=re.compile("Choose")
        ).first.click()
        box = self.page.locator(".modal-body")
        box.get_by_role("tab", name="Upload").click()
        box.locator("input[type=file]").set_input_files(file)
        box.locator("#id_image-chooser-upload-title").fill(title)
        box.locator("#id_image-chooser-upload-description").fill(words)
        box.get_by_role("button", name="Upload").click()
        self.page.wait_for_selector(".modal-body", state="detached")

    def act(self, name):
        """Press one of the buttons at the foot: Publish, Save draft, Submit …"""
        foot = self.page.locator("footer")
        button = foot.get_by_role("button", name=re.compile(name))
        if not button.first.is_visible():
            foot.locator("[data-w-dropdown-target='toggle']").last.click()
        button.first.click()
        self.page.wait_for_load_state()

    def publish(self):
        """Publish; return the number of the page."""
        self.act("^Publish")
        self.expect_message("published")
        edit = self.page.locator(".messages a[href*='/edit/']").first.get_attribute("href")
        return int(re.search(r"/pages/(\d+)/", edit)[1])

    def complaints(self):
        """Return the errors that the form shows."""
        shown = self.page.locator(".error-message, .w-field__errors").all_inner_texts()
        return [text.strip() for text in shown if text.strip()]

    def expect_message(self, text):
        """Wait until the admin says something with these words."""
        try:
            expect(self.page.locator(".messages").first).to_contain_text(text, timeout=20_000)
        except AssertionError as error:
            raise AssertionError((str(error), self.complaints())) from None


def appears(locator, milliseconds=1500):
    try:
        locator.wait_for(timeout=milliseconds)
    except TimeoutError:
        return False
    return True
