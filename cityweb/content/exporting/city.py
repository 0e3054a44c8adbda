"""Exports a city: writes all of its files beside the folder's place, then puts it there."""

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp

from django.db import connection, transaction

from ..folder import FILES, INDEX, SITE
from ..memory import Memory
from ..references import Pages as StoredPages
from . import media
from .pages import Pages, in_order
from .site import site_data
from .text import yaml_of
from .translations import translations

FOLDER_MODE = 0o755


class FolderInUse(Exception):
    """The folder that is to be written holds something."""


@dataclass
class Reader:
    """What reads a formatted text back: where its links lead."""

    pages: StoredPages
    documents: media.Named


class Export:
    """A city on its way into files: what the writers of values ask, and what they note."""

    def __init__(self, folder):
        memory = Memory()
        self.folder = folder
        self.place = ""
        self.notes = []
        self.pictures = media.pictures(folder, memory, self.note)
        self.documents = media.documents(folder, memory, self.note)
        self.pages = Pages(self.note)
        self.reader = Reader(StoredPages(), media.Named(self.documents))

    def note(self, text):
        """Note what could not be written as it is, for the one who exports."""
        self.notes.append(f"{self.place}: {text}")


@dataclass
class Summary:
    """What an export wrote, and what it could not write as it is."""

    counts: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)


def export_city(path):
    """Write the city into a new folder; return a Summary.

    Raises FolderInUse where the folder holds something. After any error there
    is no folder: it takes its place when all of it is written.
    """
    path = Path(path).absolute()
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise FolderInUse(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    try:
        with at_one_moment():
            summary = write(folder)
        folder.chmod(FOLDER_MODE)
        os.rename(folder, path)
    except BaseException:
        shutil.rmtree(folder)
        raise
    return summary


@contextmanager
def at_one_moment():
    """See the city as it is now, whoever changes it meanwhile."""
    is_outermost = not connection.in_atomic_block
    with transaction.atomic():
        if is_outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def write(folder):
    """Write all files of the city into a folder; return a Summary."""
    out = Export(folder)
    out.pages.write_all(out)
    site = site_data(out)
    words = translations(out)
    # Records and translations may refer to pages that nothing else does.
    out.pages.write_all(out)
    files = out.pages.files()
    write_file(folder, f"{SITE}.yaml", site)
    for key, name in files.items():
        write_file(folder, name, in_order(out.pages.data[key]))
    for (key, code), data in words.items():
        write_file(folder, f"{files[key].removesuffix('.yaml')}.{code}.yaml", data)
    for kind, library in zip(FILES, (out.pictures, out.documents), strict=True):
        write_file(folder, f"{kind}/{INDEX}.yaml", library.index())
    counts = {
        "pages": len(files),
        "translations": len(words),
        "pictures": len(out.pictures.keys),
        "documents": len(out.documents.keys),
    }
    return Summary(counts, out.notes)


def write_file(folder, name, data):
    if not data:
        return
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml_of(data), encoding="utf-8", newline="\n")
