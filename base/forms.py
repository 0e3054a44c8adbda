"""The forms for pictures and documents: what may come in, and how it is cleaned."""

from django import forms
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from base.uploads.documents import check_document
from base.uploads.fields import PictureField


class CityImageForm(BaseImageForm):
    """Asks for words that stand for the picture, and cleans the picture.

    Without such words nothing is made: of several files at once each waits as an
    upload until it has its own.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        stock = self.fields.get("file")
        if stock:
            self.fields["file"] = PictureField(
                label=stock.label, required=stock.required, widget=stock.widget
            )
        if "description" in self.fields:
            self.fields[
                "description"
            ].help_text = "What the picture shows, for those who do not see it: one sentence."

    def clean(self):
        data = super().clean()
        if not data.get("description") and not data.get("is_decorative"):
            self.add_error(
                "description",
                forms.ValidationError(
                    "Say what the picture shows, or mark it as decorative.", code="required"
                ),
            )
        return data


class CityDocumentForm(BaseDocumentForm):
    """Checks that a document is what its name says."""

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and "file" in self.changed_data:
            check_document(file, file.name)
        return file
