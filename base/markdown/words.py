"""Words and addresses as Markdown: nothing that somebody typed becomes a mark of it."""

import re

BREAK = "\x1f"  # stands for a line break within a paragraph; no text has one
MARKS = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!$")
AT_BEGIN = re.compile(r"^(\s*)(#{1,6}|[-+=]+|\d{1,9}(?=[.)]))(?=[.)]?(?:\s|$))")
NOT_IN_ADDRESSES = re.compile(r"[\s()<>\\|*_`\[\]]")


def escaped(text):
    """Return a text as Markdown that says just this, wherever it stands."""
    text = MARKS.sub(r"\\\g<0>", re.sub(r"\s+", " ", text))
    return AT_BEGIN.sub(escaped_begin, text)


def escaped_begin(found):
    space, mark = found.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def safe(url):
    """Return an address that ends where it does, whatever is in it."""
    return NOT_IN_ADDRESSES.sub(lambda found: f"%{ord(found[0]):02X}", url)


def emphasised(mark, text):
    """Put marks around words, never around the spaces beside them."""
    words = text.strip()
    if not words or mark in words:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{words}{mark}{after}"


def tidy(text):
    text = re.sub(f" *{BREAK} *", BREAK, re.sub(" +", " ", text))
    return text.strip(f" {BREAK}")
