"""Reads YAML 1.2 (core schema) into values that know where they stand.

A time stays text (9:00 is no sexagesimal number), a date too, and only `true`
and `false` are flags. Duplicate keys, tags, merge keys and several documents in
a file are refused, and aliases cannot grow without bound.
"""

import re
import unicodedata
from dataclasses import dataclass

import yaml
from yaml.resolver import BaseResolver

from .problems import Place

try:
    from yaml.cyaml import CParser as Parser
except ImportError:
    from yaml.composer import Composer
    from yaml.parser import Parser as StockParser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class Parser(Reader, Scanner, StockParser, Composer):
        def __init__(self, stream):
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            StockParser.__init__(self)
            Composer.__init__(self)


MOST_BYTES = 2 * 1024 * 1024
MOST_VALUES = 50_000
DEEPEST = 40
LAYOUT = {"\n", "\t"}
TAG = "tag:yaml.org,2002:"
SCALARS = {
    "null": re.compile(r"^(?:~|null|Null|NULL|)$"),
    "bool": re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"),
    "int": re.compile(r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"),
    "float": re.compile(r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)$"),
}
KNOWN_TAGS = {TAG + name for name in [*SCALARS, "str", "map", "seq"]} | {"!"}
HINTS = [
    ("mapping values are not allowed", "A text that has “: ” in it needs quotes around it."),
    ("cannot start any token", "A text that begins with this character needs quotes around it."),
    ("could not find expected ':'", "Is a colon missing after a key, or are quotes not closed?"),
    ("did not find expected key", "Look at the indentation here and above, and at the quotes."),
    ("did not find expected '-'", "Look at the indentation here and above."),
    ("did not find expected ',' or", "A text with , : [ or { in it needs quotes in [ ] and { }."),
    ("undefined alias", "A text that begins with * needs quotes around it."),
]  # fmt: skip


class CoreResolver(BaseResolver):
    """Tells which plain scalars are numbers, flags or nothing: those of the core schema."""


for _name, _pattern in SCALARS.items():
    CoreResolver.add_implicit_resolver(TAG + _name, _pattern, None)


class CoreComposer(Parser, CoreResolver):
    def __init__(self, stream):
        Parser.__init__(self, stream)
        CoreResolver.__init__(self)


@dataclass(frozen=True)
class Value:
    """A value and its place; `text` is a scalar as it stands in the file."""

    place: Place
    data: object
    text: str = ""
    text_line: int = 0  # where the first line of a literal text stands
    flow: bool = False

    @property
    def kind(self):
        """What it is, in words for the one who wrote it."""
        kinds = {dict: "keys with values", list: "a list", str: "text", bool: "true or false"}
        if self.data is None:
            return "nothing"
        return kinds.get(type(self.data), "a number")

    def get(self, key):
        """Return the value of a key, or None where it has none or it is empty."""
        value = self.data.get(key) if isinstance(self.data, dict) else None
        return None if value is None or value.data is None else value

    def place_of(self, key):
        """Return where a key stands, or would stand."""
        value = self.data.get(key) if isinstance(self.data, dict) else None
        return value.place if value else self.place.key(key)

    def walk(self):
        """Yield the value and all that stands in it."""
        yield self
        inner = self.data.values() if isinstance(self.data, dict) else self.data
        if isinstance(self.data, (dict, list)):
            for value in inner:
                yield from value.walk()


def read_file(path, name, problems):
    """Return what a file holds, or None where it cannot be read; report why."""
    place = Place(name)
    try:
        if path.stat().st_size > MOST_BYTES:
            problems.add(place, "The file is too large; at most 2 MB.")
            return None
        content = path.read_bytes()
    except OSError as error:
        problems.add(place, f"The file cannot be read: {error.strerror}.")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.add(place.at_line(line), "The file is not UTF-8 text. Save it as UTF-8.")
        return None
    return read_text(text, place, problems)


def read_text(text, place, problems):
    """Return what a text of YAML holds, or None where it cannot be read; report why."""
    try:
        node = CoreComposer(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.add(place.at_line(mark.line + 1 if mark else 1), in_words(error))
        return None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        problems.add(place, f"The file is not YAML: {str(error).splitlines()[0]}.")
        return None
    if node is None:
        problems.add(place, "The file is empty.")
        return None
    return Converter(problems).value(node, place, depth=0)


def in_words(error):
    said = " ".join(filter(None, [error.context, error.problem]))
    hint = next((hint for part, hint in HINTS if part in said), "")
    return f"This is not YAML: {said}. {hint}".rstrip()


class Converter:
    """Turns the nodes of one file into values, within bounds."""

    def __init__(self, problems):
        self.problems = problems
        self.count = 0

    def value(self, node, place, depth):
        self.count += 1
        if self.count > MOST_VALUES:
            if self.count == MOST_VALUES + 1:
                self.problems.add(place, "The file holds too much, or its aliases repeat too much.")
            return Value(place, None)
        if depth > DEEPEST:
            self.problems.add(place, "This is nested too deeply.")
            return Value(place, None)
        if node.tag not in KNOWN_TAGS:
            text = f"“{node.tag.replace(TAG, '!!')}” is a tag; tags are not used here."
            self.problems.add(place, f"{text} A text that begins with ! needs quotes around it.")
            return Value(place, None)
        if isinstance(node, yaml.MappingNode):
            return Value(place, self.mapping(node, place, depth), flow=bool(node.flow_style))
        if isinstance(node, yaml.SequenceNode):
            items = [
                self.value(item, place.item(number, item.start_mark.line + 1), depth + 1)
                for number, item in enumerate(node.value)
            ]
            return Value(place, items, flow=bool(node.flow_style))
        return self.scalar(node, place)

    def mapping(self, node, place, depth):
        found = {}
        for key, item in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.problems.add(place.at_line(line), "A key must be a plain word.")
                continue
            here = place.key(key.value, line)
            if key.value in found:
                first = found[key.value].place.line
                self.problems.add(here, f"This key stands here twice, first in line {first}.")
                continue
            found[key.value] = self.value(item, here, depth + 1)
        return found

    def scalar(self, node, place):
        wrong = next((letter for letter in node.value if not is_printable(letter)), None)
        if wrong is not None:
            text = f"The text has a character that cannot be printed (U+{ord(wrong):04X})."
            self.problems.add(place, text)
            return Value(place, None)
        line = node.start_mark.line + 2 if node.style == "|" else 0
        return Value(place, data_of(node), node.value, line)


def is_printable(letter):
    return letter in LAYOUT or unicodedata.category(letter) not in {"Cc", "Cs"}


def data_of(node):
    kind = node.tag.removeprefix(TAG)
    text = node.value
    if kind == "null":
        return None
    if kind == "bool":
        return text.lower() == "true"
    if kind == "int" and not text.startswith(("0o", "0x")):
        return int(text) if len(text) < 100 else text
    if kind == "float":
        return float(text)
    return text
