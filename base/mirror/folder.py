"""The files of the mirror, named so that a plain web server finds them."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings


def file_of(path, content_type):
    """Return where the answer at a path is kept."""
    root = Path(settings.MIRROR_ROOT)
    name = path.lstrip("/")
    if not name or name.endswith("/"):
        name += (
            "index.xml" if "xml" in content_type and "html" not in content_type else "index.html"
        )
    file = Path(os.path.normpath(root / name))
    if root not in file.parents:
        raise ValueError(f"{path} leads out of the mirror")
    return file


def write(file, content):
    """Put a file in place whole: whoever reads meanwhile gets the old one or the new one."""
    if file.exists() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as draft:
        draft.write(content)
    os.chmod(draft.name, 0o644)
    os.replace(draft.name, file)


def remove(file):
    """Take a file away, and the folders that it leaves empty."""
    file.unlink(missing_ok=True)
    with suppress(OSError):
        for folder in file.parents:
            if folder == Path(settings.MIRROR_ROOT):
                break
            folder.rmdir()
