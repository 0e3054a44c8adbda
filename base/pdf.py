"""What a PDF says of itself.

pypdf is imported where a file is read: it takes 15 MB, and hardly any process of the site
reads one.
"""


class UnreadablePdf(Exception):
    """A file that is no PDF, or a broken one."""


def count_pages(stream):
    """Return the number of pages, or None where the file does not say."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(stream).pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        return None


def words_of(stream, most_pages):
    """Return what can be read on the first pages; raise UnreadablePdf where nothing can."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return " ".join(page.extract_text() for page in PdfReader(stream).pages[:most_pages])
    except PyPdfError as error:
        raise UnreadablePdf from error
