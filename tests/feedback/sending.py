"""Sends answers as a browser does that stands on a page of the site."""

from django.urls import reverse

HERE = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}


def send(client, page, headers=HERE, address="192.0.2.1", path=None, **fields):
    fields = {"page": page.pk, "helpful": "no", **fields}
    return client.post(path or reverse("feedback"), fields, headers=headers, REMOTE_ADDR=address)
