"""The hours in words: what residents read, as plain text in pieces and never as HTML."""

from .notices import Notice, notice_of
from .sentences import Words, words_of
from .standing import Line, lines_of, particulars_of
from .week import Row, groups_of, rows_of

__all__ = [
    "Line",
    "Notice",
    "Row",
    "Words",
    "groups_of",
    "lines_of",
    "notice_of",
    "particulars_of",
    "rows_of",
    "words_of",
]
