"""Pictures and documents, as the files describe them."""

from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form

from base.models import CityDocument, CityImage

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

    def __init__(self, *city, sizes):
        super().__init__(*city)
        self.sizes = sizes

    def form(self):
        return get_image_form(CityImage)

    def blank_record(self):
        # A size that is set keeps Django from opening a file that is not there yet.
        return CityImage(width=1, height=1, collection=self.collection)

    @staticmethod
    def default(key, name):
        return {"title": name_in_words(name), "decorative": False}.get(key, "")

    def note_size(self, record, checked):
        if not record.pk:
            record.width, record.height = checked.width, checked.height

    def renew(self, record):
        record._set_image_file_metadata()
        record.renditions.all().delete()
        record.sizes, record.avif, record.jpeg = [], [], []
        self.sizes.begin(record)


class Documents(Library):
    model = CityDocument
    what = "document"
    keys = {"title": "title"}

    def form(self):
        return get_document_form(CityDocument)

    def blank_record(self):
        return CityDocument(collection=self.collection)

    @staticmethod
    def default(key, name):
        return name_in_words(name)

    def renew(self, record):
        record._set_document_file_metadata()
