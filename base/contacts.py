"""Phone numbers and e-mail addresses among words: each becomes a link, every number of one form."""

import re
from functools import lru_cache

import phonenumbers
from django.conf import settings
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_bidi

from base.templatetags.phone_tags import phone_link

TAG = re.compile(r"(<[^>]*>)")
LINK = re.compile(r"<a\s", re.IGNORECASE)
EMAIL = re.compile(r"(?<![\w.+;-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?<![.-])")
# A short number is one only where it is to be dialled: "Call 311", never "611 homes".
SHORT = re.compile(
    r"(?:\b(?:call(?:ing)?|dial|text)|\b(?:llam\w+|marque|texto)(?: al| el)?|الرقم|بالرقم|اطلب|إلى)"
    r"\s+(\d{3})(?![\d.,-]*\d)",
    re.IGNORECASE,
)
LOOK_BACK = 30
MOST_KNOWN = 2000  # texts whose contacts are known
MAY_HOLD_ONE = re.compile(r"\d{3}|@")


def linked(words):
    """Return words as HTML in which whatever can be dialled or written to is a link."""
    html = str(conditional_escape(words))
    if MAY_HOLD_ONE.search(html):
        html = linked_html(html, settings.PHONE_REGION, get_language_bidi())
    return mark_safe(html)  # noqa: S308


@lru_cache(MOST_KNOWN)
def linked_html(html, region, is_from_right_to_left):
    """Link what HTML names; the same words stand on many pages, and looking takes long."""
    done, before, is_link = [], "", False
    for piece in TAG.split(html):
        if piece.startswith("<"):
            is_link = not piece.startswith("</a>") and (is_link or bool(LINK.match(piece)))
            done.append(piece)
            before += " "
        else:
            done.append(piece if is_link else linked_piece(piece, before))
            before = (before + piece)[-LOOK_BACK:]
    return "".join(done)


def linked_piece(text, before):
    """Return a text without tags, its contacts linked; `before` are the words ahead of it."""
    done, end = [], 0
    for start, stop, link in contacts_of(text, before):
        done += [text[end:start], link]
        end = stop
    return "".join([*done, text[end:]])


def links_in(words):
    """Return the links to whatever can be dialled or written to among words without tags."""
    found = contacts_of(words) if MAY_HOLD_ONE.search(words) else []
    return [link for _, _, link in found]


def contacts_of(text, before=""):
    """Yield (start, end, link) of each contact in a text, in its order."""
    reached = 0
    for start, stop, link in sorted([*numbers(text), *short_numbers(text, before), *emails(text)]):
        if start >= reached:
            yield start, stop, link
            reached = stop


def numbers(text):
    for match in phonenumbers.PhoneNumberMatcher(text, settings.PHONE_REGION):
        yield match.start, match.end, phone_link(match.raw_string)


def short_numbers(text, before):
    for match in SHORT.finditer(before + text):
        start, stop = match.start(1) - len(before), match.end(1) - len(before)
        if start >= 0:
            yield start, stop, phone_link(match[1])


def emails(text):
    for match in EMAIL.finditer(text):
        yield match.start(), match.end(), format_html('<a href="mailto:{0}">{0}</a>', match[0])
