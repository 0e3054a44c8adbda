"""What of a resident's words is never stored: e-mail addresses and long numbers.

A number of seven digits or more may be a telephone, an account or an identity; only dates
stay. What looks like one and is none is lost with it.
"""

import re

EMAIL = re.compile(r"[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:.]+")
NUMBER = re.compile(r"(?<!\w)[+(]{0,2}\d(?:[\s().\u2010-\u2015/-]{0,3}\d){6,}(?!\w)")
DATE = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")

MASKED_EMAIL = "[e-mail address removed]"
MASKED_NUMBER = "[number removed]"


def masked(words):
    """Return words without what could tell who wrote them."""
    return NUMBER.sub(mask_of_number, EMAIL.sub(MASKED_EMAIL, words))


def mask_of_number(found):
    return found[0] if DATE.fullmatch(found[0]) else MASKED_NUMBER
