"""The forms for pictures and documents: what may come in, and how it is cleaned."""

from django import forms
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm


class CityImageForm(BaseImageForm):
    """Asks for words that stand for the picture."""

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
    """The document form; its checks of size and type come from the settings."""
