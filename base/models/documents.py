"""Documents, each link to which says its type, size and, if long, its pages."""

from django.core.files.base import File
from django.db import models
from wagtail.documents.models import AbstractDocument, Document

from base.pdf import count_pages
from base.uploads.documents import check_document
from base.uploads.names import plain_name


class CityDocument(AbstractDocument):
    page_count = models.PositiveIntegerField("pages", null=True, blank=True, editable=False)

    admin_form_fields = Document.admin_form_fields

    @property
    def type_label(self):
        """The kind of file as a reader knows it: "PDF", "CSV"."""
        return self.file_extension.upper()

    def save(self, *args, **kwargs):
        if self.file and not self.file._committed:
            check_document(self.file, self.file.name)
            self.file.name = plain_name(self.file.name)
        super().save(*args, **kwargs)

    def _set_document_file_metadata(self):
        super()._set_document_file_metadata()
        self.page_count = None
        if self.file_extension.lower() == "pdf":
            with self.open_file() as stream:
                self.page_count = count_pages(File(stream))
