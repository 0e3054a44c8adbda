"""Pictures and documents, as the files describe them."""

import os
from concurrent.futures import ThreadPoolExecutor

from django.db import connection
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form

from base.models import CityDocument, CityImage
from base.renditions import make_renditions
from base.shared import shared_collection

from .library import Library, name_in_words


class Pictures(Library):
    model = CityImage
    what = "picture"
    keys = {
        "title": "title",
        "alt": "description",
        "credit": "credit",
        "decorative": "is_decorative",
    }
    passed_by = frozenset({"kind", "notes"})

    def form(self):
        return get_image_form(CityImage)

    def blank_record(self):
        # A size that is set keeps Django from opening a file that is not there yet.
        return CityImage(width=1, height=1, collection=shared_collection())

    def default(self, key, name):
        return {"title": name_in_words(name), "decorative": False}.get(key, "")

    def note_size(self, record, checked):
        if not record.pk:
            record.width, record.height = checked.width, checked.height

    def renew(self, record):
        record._set_image_file_metadata()
        record.renditions.all().delete()
        record.sizes = []


class Documents(Library):
    model = CityDocument
    what = "document"
    keys = {"title": "title"}

    def form(self):
        return get_document_form(CityDocument)

    def blank_record(self):
        return CityDocument(collection=shared_collection())

    def default(self, key, name):
        return name_in_words(name)

    def renew(self, record):
        record._set_document_file_metadata()


def draw_sizes(pictures):
    """Make the sizes of new pictures, on every processor that there is.

    They would be made one after the other when the load is committed, which
    takes longer than all the rest.
    """
    with ThreadPoolExecutor(os.cpu_count() or 1) as workers:
        list(workers.map(draw, pictures))


def draw(picture):
    try:
        make_renditions(picture)
    finally:
        connection.close()
