"""YAML as a person would write it: short things on one line, long texts below their keys."""

import re

import yaml
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.serializer import Serializer

from ..reading import CoreResolver

LONGEST = 96
INDENT = 2
OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")


class Dumper(Emitter, Serializer, SafeRepresenter, CoreResolver):
    """Writes what `reading` reads: quotes stand where the core schema needs them."""

    def __init__(self, stream):
        Emitter.__init__(self, stream, width=float("inf"), allow_unicode=True, indent=INDENT)
        Serializer.__init__(self)
        SafeRepresenter.__init__(self, sort_keys=False)
        CoreResolver.__init__(self)

    def increase_indent(self, flow=False, indentless=False):
        """Write the items of a list further right than its key."""
        return super().increase_indent(flow, False)

    def ignore_aliases(self, data):
        return True


def represent_text(dumper, text):
    style = '"' if OTHER_BREAKS.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


Dumper.add_representer(str, represent_text)


def yaml_of(data):
    """Return the YAML of keys with values."""
    out = []

    class Stream:
        write = out.append

    dumper = Dumper(Stream())
    node = dumper.represent_data(data)
    lay_out(node)
    node.flow_style = False
    dumper.open()
    dumper.serialize(node)
    dumper.close()
    return "".join(out)


def lay_out(node):
    """Put short lists and keys of single words on one line; return how long a node then is."""
    if isinstance(node, yaml.ScalarNode):
        return LONGEST + 1 if "\n" in node.value else len(node.value) + 2
    parts = [part for item in node.value for part in (item if isinstance(item, tuple) else [item])]
    length = sum([lay_out(part) for part in parts]) + 2
    node.flow_style = length <= LONGEST or not parts
    return length
