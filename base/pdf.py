"""What a PDF says of itself."""

from pypdf import PdfReader
from pypdf.errors import PyPdfError


def count_pages(stream):
    """Return the number of pages, or None where the file does not say."""
    try:
        return len(PdfReader(stream).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        return None
