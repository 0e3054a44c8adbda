"""What is wrong in the files of a city, and where."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

STEP = re.compile(r"\.[^.\[]+$|\[\d+\]$")


@dataclass(frozen=True, order=True)
class Place:
    """A field in a file: `offices[1].hours[0].opens` in line 12."""

    file: str
    line: int = 1
    field: str = ""

    def key(self, name, line=None):
        field = f"{self.field}.{name}" if self.field else str(name)
        return Place(self.file, line or self.line, field)

    def item(self, index, line=None):
        return Place(self.file, line or self.line, f"{self.field}[{index}]")

    def at_line(self, line):
        return Place(self.file, line, self.field)

    def and_above(self):
        """Return the paths of the field and of all that it is a part of."""
        path, paths = self.field, [self.field]
        while path:
            path = STEP.sub("", path) if STEP.search(path) else ""
            paths.append(path)
        return paths


@dataclass(frozen=True, order=True)
class Problem:
    place: Place
    text: str

    def __str__(self):
        field = f" {self.place.field}:" if self.place.field else ""
        return f"{self.place.file}:{self.place.line}:{field} {self.text}"


class Refused(Exception):
    """A value cannot be used: the text says why, in words for the one who wrote it."""

    def __init__(self, text, place=None):
        super().__init__(text)
        self.text = text
        self.place = place


class PassedOver(Refused):
    """A value cannot be used for a reason that is reported elsewhere."""

    def __init__(self):
        super().__init__("")


class Problems:
    """Collects what is wrong; knows which fields need not be complained about again."""

    def __init__(self):
        self._found = set()
        self._touched = set()

    def add(self, place, text):
        self._found.add(Problem(place, text))
        self.pass_over(place)

    def pass_over(self, place):
        """Note that a value is missing for a reason that stands elsewhere."""
        self._touched.update((place.file, path) for path in place.and_above())

    def refuse(self, refused, place):
        if isinstance(refused, PassedOver):
            self.pass_over(place)
        else:
            self.add(refused.place or place, refused.text)
            self.pass_over(place)

    def touch(self, place):
        """Tell whether something was wrong with a field or with a part of it."""
        return (place.file, place.field) in self._touched

    def __bool__(self):
        return bool(self._found)

    def __len__(self):
        return len(self._found)

    def __iter__(self):
        return iter(sorted(self._found))


class InvalidCity(Exception):
    """The files cannot be loaded; nothing was written."""

    def __init__(self, problems):
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def nearest(word, known):
    """Return " Did you mean …?" for the known word that is most like one, or ""."""
    known = {str(name).casefold(): str(name) for name in known}
    found = get_close_matches(str(word).casefold(), known, n=1, cutoff=0.6)
    return f" Did you mean “{known[found[0]]}”?" if found else ""
