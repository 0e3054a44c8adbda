"""The folder of a city: a tree of page files, and the files beside it."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from .problems import Place
from .reading import Value, read_file

ENDINGS = {".yaml", ".yml"}
SITE = "site"
INDEX = "index"
FILES = ("images", "documents")


@dataclass
class PageFile:
    """One page as a file; `value` is None where the file cannot be read."""

    name: str
    address: str
    slug: str
    value: Value | None

    @property
    def parent_address(self):
        """The address of the page above; None for the home page."""
        if self.address == "/":
            return None
        return self.address.rstrip("/").rpartition("/")[0] + "/"

    @property
    def place(self):
        return Place(self.name)

    @property
    def order(self):
        """What the page is sorted by among its siblings."""
        value = self.value and self.value.get("sort")
        number = value.data if value and isinstance(value.data, (int, float)) else None
        return (number is None, number or 0, self.slug)


class Folder:
    """All that a content folder holds, read but not yet judged."""

    def __init__(self, path, problems):
        self.path = Path(path).resolve()
        self.problems = problems
        self.pages = {}
        self.names = {}
        self.translated = []
        self.site = None
        self.indexes = {}
        self.read_level(self.path, "/")
        for kind in FILES:
            self.read_index(kind)

    def read_level(self, folder, address):
        """Read the page of a folder, then those beside it, then the folders in it."""
        files = [p for p in visible(folder) if p.is_file() and p.suffix.lower() in ENDINGS]
        for path in sorted(files, key=lambda path: (path.stem != INDEX, path.name)):
            stem, code = language_in(path.stem)
            here = address if stem == INDEX else f"{address}{stem}/"
            if address == "/" and path.stem == SITE:
                self.site = read_file(path, self.name_of(path), self.problems)
            elif code:
                self.translated.append((self.page_file(path, here), code))
            else:
                self.add(path, here)
        for path in visible(folder):
            is_kept = address == "/" and path.name in FILES
            if path.is_dir() and not path.is_symlink() and not is_kept and has_pages(path):
                self.read_level(path, f"{address}{path.name}/")

    def page_file(self, path, address):
        name = self.name_of(path)
        value = read_file(path, name, self.problems)
        if value is not None and not isinstance(value.data, dict):
            self.problems.add(value.place, f"A page is made of keys with values, not {value.kind}.")
            value = None
        slug = address.rstrip("/").rpartition("/")[2]
        return PageFile(name, address, slug, value)

    def add(self, path, address):
        file = self.page_file(path, address)
        name = file.name
        twin = self.names.setdefault(address.casefold(), name)
        if twin != name:
            text = f"There are two files for the page {address}: {twin} is the other one."
            self.problems.add(Place(name), text)
            return
        self.pages[address] = file

    def read_index(self, kind):
        """Read what is said of the files in images/ or documents/."""
        self.indexes[kind] = {}
        for path in sorted((self.path / kind).glob(f"{INDEX}.*")):
            if path.suffix.lower() not in ENDINGS:
                continue
            value = read_file(path, self.name_of(path), self.problems)
            if value is None:
                continue
            if not isinstance(value.data, dict):
                text = "This file lists each file by its name, with its title."
                self.problems.add(value.place, text)
                continue
            self.indexes[kind] = {f"{kind}/{name}": item for name, item in value.data.items()}

    def name_of(self, path):
        return path.relative_to(self.path).as_posix()

    def in_order(self):
        """Return the page files, each after the one above it, siblings in their order."""
        children = {}
        for page in self.pages.values():
            children.setdefault(page.parent_address, []).append(page)
        ordered = []

        def follow(pages):
            for page in sorted(pages, key=lambda page: page.order):
                ordered.append(page)
                follow(children.get(page.address, []))

        roots = [page for parent, pages in children.items() if parent not in self.pages
                 for page in pages]  # fmt: skip
        follow(sorted(roots, key=lambda page: page.address))
        return ordered

    @property
    def translations(self):
        """The files of translations with their languages, each after the one above it."""
        return sorted(self.translated, key=lambda each: (each[0].address.count("/"), each[0].name))

    def values(self):
        """Return the value of every page file and of site.yaml."""
        files = [*self.pages.values(), *(file for file, _ in self.translated)]
        pages = [file.value for file in files if file.value]
        return pages + ([self.site] if self.site else [])


def language_in(stem):
    """Return the name of a page and the language of its file: "index.es" is ("index", "es")."""
    name, _, code = stem.rpartition(".")
    return (name, code) if name and code in dict(settings.LANGUAGES[1:]) else (stem, None)


def visible(folder):
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def has_pages(folder):
    return any(path.suffix.lower() in ENDINGS for path in folder.rglob("*"))
