"""The example of the reference: a small city in `example/`, and its parts by type and block."""

from pathlib import Path

from cityweb.content.folder import Folder
from cityweb.content.problems import Problems

EXAMPLE = Path(__file__).parent / "example"
EVERY_BLOCK = "departments/parks/rules.yaml"


class Example:
    def __init__(self):
        self.folder = Folder(EXAMPLE, Problems())

    def text(self, name):
        return (EXAMPLE / name).read_text()

    def files_of_type(self, name):
        """Return the names of the files of a page type, the fullest first."""
        pages = [page for page in self.folder.pages.values() if page.value.get("type").text == name]
        return [page.name for page in sorted(pages, key=lambda page: -len(self.text(page.name)))]

    def section(self, name):
        """Return the lines of a section of site.yaml."""
        return self.lines("site.yaml", self.folder.site, name)

    def lines(self, file, value, key):
        starts = sorted(item.place.line for item in value.data.values())
        start = value.data[key].place.line
        end = next((line for line in starts if line > start), None)
        lines = self.text(file).splitlines()[start - 1 : end and end - 1]
        return "\n".join(lines) + "\n"

    def blocks(self):
        """Return the examples of each block: {name: [its lines]}."""
        page = next(p for p in self.folder.pages.values() if p.name == EVERY_BLOCK)
        items = page.value.get("body").data
        lines = self.text(EVERY_BLOCK).splitlines()
        ends = [item.place.line for item in items[1:]] + [len(lines) + 1]
        found = {}
        for item, end in zip(items, ends, strict=True):
            name = next(iter(item.data))
            text = "\n".join(lines[item.place.line - 1 : end - 1])
            found.setdefault(name, []).append(text)
        return found
