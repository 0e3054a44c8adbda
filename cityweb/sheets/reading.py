"""Reads a spreadsheet that was saved as CSV, whatever program saved it.

Excel writes semicolons where the decimal point is a comma, a mark of byte order
before UTF-8, and Windows-1252 unless told otherwise.
"""

import csv
import io
import re

from base.spreadsheets import FORMULA
from cityweb.content.problems import Place, nearest
from cityweb.content.reading import Value, is_printable

MOST_BYTES = 5 * 1024 * 1024
MOST_ROWS = 20_000
DELIMITERS = ",;\t"
LEGACY_ENCODING = "cp1252"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
SAYS_DELIMITER = re.compile(r"^\"?sep=(.)\"?\s*$", re.IGNORECASE)
NUMBER_WITH_SIGN = re.compile(r"^[+-][\d(]")
FAILED = re.compile(r"^#(REF|N/A|NAME\?|VALUE|DIV/0|NULL|NUM)!?")


class Unreadable(Exception):
    """A file is no table; the text says why."""


def read_sheet(path, columns, needed, problems):
    """Return the rows of a file, each {column: Value}; report what is wrong with its cells.

    Rows are counted as a spreadsheet counts them. Raises Unreadable.
    """
    rows = table(text_of(path.read_bytes()))
    if not rows:
        raise Unreadable("The file is empty.")
    number, head = rows[0]
    names = [re.sub(r"[\s_-]+", "_", cell.strip().casefold()) for cell in head]
    check_head(names, columns, needed, Place(path.name, number), problems)
    if problems:
        return []
    return [row_of(names, cells, Place(path.name, line), problems) for line, cells in rows[1:]]


def text_of(content):
    if len(content) > MOST_BYTES:
        raise Unreadable("The file is too large; at most 5 MB.")
    if content.startswith(b"PK\x03\x04"):
        raise Unreadable("This is a workbook. Save the sheet as CSV and load that.")
    try:
        if content.startswith(UTF_16):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode(LEGACY_ENCODING)
    except UnicodeDecodeError as error:
        raise Unreadable("The file is no text. Save it as CSV in UTF-8.") from error


def table(text):
    """Return (number, cells) of the rows that hold something, the head first."""
    if "\0" in text:
        raise Unreadable("The file is no text. Save it as CSV in UTF-8.")
    first, _, rest = text.partition("\n")
    said = SAYS_DELIMITER.match(first)
    reader = csv.reader(
        io.StringIO(rest if said else text, newline=""),
        delimiter=said[1] if said else delimiter_of(first),
        strict=True,
    )
    rows, skipped = [], 1 if said else 0
    try:
        for number, cells in enumerate(reader, 1 + skipped):
            if any(cell.strip() for cell in cells):
                rows.append((number, cells))
            if len(rows) > MOST_ROWS:
                raise Unreadable(f"The file has too many rows; at most {MOST_ROWS}.")
    except csv.Error as error:
        raise Unreadable(
            f"Line {reader.line_num + skipped} is no row of a table: {error}."
        ) from error
    return rows


def delimiter_of(head):
    """Return what parts the cells of a head: whatever stands in it most often."""
    bare = re.sub(r'"[^"]*"', "", head)
    return max(DELIMITERS, key=bare.count)


def check_head(names, columns, needed, place, problems):
    for name in sorted(set(filter(None, names))):
        if name not in columns:
            text = f"There is no column “{name}”.{nearest(name, columns)}"
            problems.add(place, f"{text} Known: {', '.join(columns)}.")
        elif names.count(name) > 1:
            problems.add(place, f"The column “{name}” stands here twice.")
    for name in needed:
        if name not in names:
            problems.add(place, f"The column “{name}” is missing.")


def row_of(names, cells, place, problems):
    """Return the cells of a row that hold something, by their columns."""
    row = {}
    for position, cell in enumerate(cells):
        name = names[position] if position < len(names) else ""
        text = "\n".join(cell.strip().splitlines())
        if not text:
            continue
        here = place.key(name or f"cell {position + 1}")
        if not name:
            problems.add(here, "This cell stands in no column.")
        elif reason := unfit(text):
            problems.add(here, reason)
        else:
            row[name] = Value(here, text, undone(text))
    return Value(place, row)


def unfit(text):
    """Return why a cell cannot be used, or ""."""
    if FAILED.match(text):
        return f"“{text}” is an error of the spreadsheet."
    if text.startswith(FORMULA) and not NUMBER_WITH_SIGN.match(text):
        return f"“{text[:20]}” begins with “{text[0]}”, as a formula does. Write the value itself."
    wrong = next((letter for letter in text if not is_printable(letter)), None)
    if wrong:
        return f"The text has a character that cannot be printed (U+{ord(wrong):04X})."
    return ""


def undone(text):
    """Return a cell less the quote that keeps spreadsheets from reckoning with it."""
    return text[1:] if text[0] == "'" and text[1:].startswith(FORMULA) else text
