"""Cells as people fill them in, where a file would say it otherwise."""

from cityweb.content.problems import Refused

YES, NO = {"yes", "y", "true", "1", "x"}, {"no", "n", "false", "0"}


def flag(value):
    word = value.text.casefold()
    if word not in YES | NO:
        raise Refused(f"Write yes or no here, not “{value.text}”.")
    return word in YES
