"""Plain names for files: no surprises in addresses, headers or on a disk."""

from pathlib import PurePosixPath

from anyascii import anyascii
from django.utils.text import slugify

LONGEST = 60


def extension_of(name):
    """Return the extension of a file's name in lower case, without its dot."""
    return PurePosixPath(name).suffix[1:].lower()


def plain_name(name):
    """Return a file's name in plain letters: "Plan 2026 (é).PDF" is "plan-2026-e.pdf"."""
    last = name.replace("\\", "/").rpartition("/")[2]
    extension = slugify(anyascii(extension_of(last)))
    stem = slugify(anyascii(PurePosixPath(last).stem))[:LONGEST].strip("-_") or "file"
    return f"{stem}.{extension}" if extension else stem
