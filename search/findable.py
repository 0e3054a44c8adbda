"""What is found of documents: the title, and the text where the file tells it."""

import re
from html import unescape
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from django.utils.translation import gettext_lazy as _

from base.findable import Findable, findable
from base.models import CityDocument
from base.pdf import UnreadablePdf, words_of
from base.uploads.documents import LEGACY_ENCODING

PAGES = 40
LONGEST = 200_000
MOST_XML = 4_000_000  # of one part of an office file, unpacked
TAG = re.compile(r"<[^>]*>")
PARAGRAPH_END = re.compile(
    r"</(?:w:p|w:tc|a:p|text:p|text:h|si|is)>|<(?:w:tab|w:br|text:s|text:tab)\b[^>]*>"
)
CELL = re.compile(r"<(v|f)(?: [^>]*)?>[^<]*</\1>")  # a number, a formula: no words
# Whatever is wrong with a file, it can still be found by its title.
UNREADABLE = (
    UnreadablePdf, BadZipFile, ZlibError, OSError, EOFError, ValueError, KeyError, TypeError,
    RuntimeError,
)  # fmt: skip


@findable(CityDocument, "document", _("Documents"), weight=0.8)
def document(document):
    return Findable(
        title=document.title, body=text_of(document), document_id=document.pk, url=document.url
    )


def text_of(document):
    """Return the words of a file; "" where it has none or cannot be read."""
    read = READERS.get(document.file_extension.lower())
    try:
        with document.open_file() as stream:
            return read(stream)[:LONGEST] if read else ""
    except UNREADABLE:
        return ""


def text_of_pdf(stream):
    return words_of(stream, most_pages=PAGES)


def plain_text(stream):
    content = stream.read(LONGEST)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode(LEGACY_ENCODING, errors="replace")


def office_text(parts):
    """Return a reader of those parts of an office file that hold its words."""

    def read(stream):
        with ZipFile(stream) as archive:
            names = [name for name in archive.namelist() if re.fullmatch(parts, name)]
            return " ".join(words_in(archive, name) for name in names[:PAGES])

    return read


def words_in(archive, name):
    """Return the words between the tags: a word may be cut up by them, a paragraph ends one."""
    with archive.open(name) as part:
        text = part.read(MOST_XML).decode(errors="replace")
    return " ".join(unescape(TAG.sub("", PARAGRAPH_END.sub(" ", CELL.sub("", text)))).split())


READERS = {
    "pdf": text_of_pdf,
    "txt": plain_text,
    "csv": plain_text,
    "docx": office_text(r"word/document\.xml"),
    "odt": office_text(r"content\.xml"),
    "ods": office_text(r"content\.xml"),
    "xlsx": office_text(r"xl/(?:sharedStrings|worksheets/\w+)\.xml"),
    "pptx": office_text(r"ppt/slides/slide\d+\.xml"),
}
