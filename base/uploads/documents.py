"""Checks that a document is what its name says, by what stands in it."""

from zipfile import BadZipFile, ZipFile

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat

from .names import extension_of

# A part that every file of a kind has, whoever wrote it.
OFFICE_PARTS = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
    "odt": "content.xml",
    "ods": "content.xml",
}
MACROS = "vbaproject.bin"
TEXT = {"csv", "txt"}
LEGACY_ENCODING = "cp1252"  # what spreadsheet programs on Windows write
LAYOUT = {"\t", "\n", "\r", "\f"}


def check_document(file, name):
    """Raise ValidationError, in words for an editor, where a file is not what its name says."""
    refuse_too_many_bytes(file)
    extension = extension_of(name)
    if extension not in settings.WAGTAILDOCS_EXTENSIONS:
        kinds = ", ".join(kind.upper() for kind in settings.WAGTAILDOCS_EXTENSIONS)
        raise ValidationError(f"Files of this kind are not accepted. Accepted are: {kinds}.")
    check = {"pdf": check_pdf, "csv": check_text, "txt": check_text}.get(extension, check_zip)
    file.seek(0)
    if not check(file, extension):
        text = f"The file is named .{extension}, but what stands in it is something else."
        raise ValidationError(f"{text} It may be damaged: save it again.", code="false_document")
    file.seek(0)


def refuse_too_many_bytes(file):
    most = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE
    if file.size > most:
        text = (
            f"This file is too big ({filesizeformat(file.size)}); at most {filesizeformat(most)}."
        )
        raise ValidationError(text, code="file_too_large")


def check_pdf(file, extension):
    return file.read(5) == b"%PDF-"


def check_zip(file, extension):
    """Read the directory of a zip file, which all the office formats are; nothing is unpacked."""
    try:
        with ZipFile(file) as archive:
            parts = archive.namelist()
    except (BadZipFile, OSError, ValueError, RuntimeError):
        return False
    if extension == "zip":
        return True
    if any(part.lower().endswith(MACROS) for part in parts):
        raise ValidationError("This file has macros. Save it without them.", code="macros")
    return OFFICE_PARTS.get(extension) in parts


def check_text(file, extension):
    content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode(LEGACY_ENCODING)
        except UnicodeDecodeError:
            return False
    return all(letter in LAYOUT or letter >= " " for letter in text)
