"""What is found of documents: the title, and the text where the file tells it."""

from django.utils.translation import gettext_lazy as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from base.findable import Findable, findable
from base.models import CityDocument

PAGES = 40
PLAIN = {"csv", "txt"}
LONGEST = 200_000


@findable(CityDocument, "document", _("Documents"), weight=0.8)
def document(document):
    return Findable(
        title=document.title, body=text_of(document), document_id=document.pk, url=document.url
    )


def text_of(document):
    """Return the words of a file; "" where it has none or cannot be read."""
    try:
        with document.open_file() as stream:
            if document.file_extension.lower() in PLAIN:
                return stream.read(LONGEST).decode(errors="replace")
            if document.file_extension.lower() == "pdf":
                pages = PdfReader(stream).pages[:PAGES]
                return " ".join(page.extract_text() for page in pages)[:LONGEST]
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    return ""
