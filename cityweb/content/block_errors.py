"""Turns what blocks say of a value into problems at the lines where it was written."""

from django.core.exceptions import NON_FIELD_ERRORS
from wagtail.blocks import ListBlockValidationError, StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.contrib.typed_table_block.blocks import TypedTableBlockValidationError

from .blocks import Shaped

WITH_PARTS = (StructBlockValidationError, ListBlockValidationError, StreamBlockValidationError)
NEEDED = "This is needed, and it is missing."
IN_WORDS = dict.fromkeys(
    ["This field is required.", "This field cannot be null.", "This field cannot be blank."], NEEDED
)


def messages_of(error):
    return [IN_WORDS.get(text, text) for text in error.messages]


def report(error, shaped, problems):
    """Report a block's error at the value that it speaks of.

    Where a part was refused already, what its absence leads to is not said again.
    """
    if isinstance(error, TypedTableBlockValidationError):
        parts = error.cell_errors or {}
    elif isinstance(error, WITH_PARTS):
        parts = error.block_errors
    else:
        if not problems.touch(shaped.place):
            for text in messages_of(error):
                problems.add(shaped.place, text)
        return
    known_wrong = problems.touch(shaped.place)
    for key, inner in parts.items():
        part = part_of(shaped, key)
        if isinstance(inner, dict):
            report_cells(inner, part, problems)
        elif part.raw is not MISSING or not known_wrong:
            report(inner, part, problems)
    if not known_wrong:
        for inner in error.non_block_errors.as_data():
            for text in messages_of(inner):
                problems.add(shaped.place, text)


def report_cells(cells, row, problems):
    for column, error in cells.items():
        report(error, part_of(row, column), problems)


MISSING = object()


def part_of(shaped, key):
    """Return a part of a value, or a stand-in at the place where it is missing."""
    parts = shaped.parts
    if isinstance(parts, list):
        return parts[key] if key < len(parts) else shaped
    return parts.get(key) or Shaped(shaped.place.key(key), MISSING)


def report_model_errors(error, value, problems):
    """Report what a model says of its fields, each at its own line."""
    for name, errors in error.error_dict.items():
        place = value.place if name == NON_FIELD_ERRORS else value.place_of(name)
        if name != NON_FIELD_ERRORS and problems.touch(place):
            continue
        for inner in errors:
            for text in messages_of(inner):
                problems.add(place, text)
