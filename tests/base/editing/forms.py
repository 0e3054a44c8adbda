"""Fills in forms of the admin as a browser does: what stands in the page is sent back."""

from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

BODIES = [
    f"{name}-count"
    for name in ("body", "tasks", "social_links", "vision_points", "objectives",
                 "areas_of_focus", "updates", "hours")
]  # fmt: skip


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def opened(client, address, form_id="page-edit-form"):
    """Return what a browser would send back from a page that was just opened.

    Blocks are drawn by scripts in a browser; here every body is an empty one.
    """
    sent = querydict_from_html(client.get(address).content.decode(), form_id=form_id).dict()
    return {**dict.fromkeys(BODIES, "0"), **sent}


def save(client, page, sent, **changes):
    return client.post(edit_address(page), {**sent, **changes})
