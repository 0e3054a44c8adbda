"""Phone numbers: read as people write them, kept and shown in one form.

The rules of each country's numbers are libphonenumber's.
"""

from functools import lru_cache

import phonenumbers
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from phonenumbers import PhoneNumberFormat as Form

SHORTEST_FULL_NUMBER = 7
MOST_KNOWN = 2000  # numbers whose forms are known


def parse(text, region):
    """Return the number that a text means; raise ValidationError where it is none."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        raise ValidationError(f"“{text}” is not a phone number.") from error
    if not phonenumbers.is_possible_number(number):
        raise ValidationError(f"“{text}” is not a phone number: it has too few or too many digits.")
    return number


def is_short(text):
    """Tell whether it is a short number such as 311, dialled as it stands."""
    digits = "".join(filter(str.isdigit, text))
    return 0 < len(digits) < SHORTEST_FULL_NUMBER and digits == text.strip()


def normal_form(text):
    """Return the one form in which a number is kept: "311", "+12075550140;ext=12"."""
    if not text or is_short(text):
        return text.strip()
    kept, _, extension = forms_of(text, settings.PHONE_REGION)
    return f"{kept};ext={extension}" if extension else kept


@lru_cache(MOST_KNOWN)
def forms_of(text, region):
    """Return a number as it is kept and as people of a region read it, and its extension.

    The same few numbers stand on every page, and taking one apart takes long.
    """
    number = parse(text, region)
    extension, number.extension = number.extension, None
    own = phonenumbers.region_code_for_country_code(number.country_code) == region
    form = Form.NATIONAL if own else Form.INTERNATIONAL
    shown = phonenumbers.format_number(number, form)
    shown = shown.replace("(", "").replace(") ", "-") if number.country_code == 1 else shown
    return phonenumbers.format_number(number, Form.E164), shown, extension


def href(text):
    """Return the address that dials a number (RFC 3966)."""
    return f"tel:{normal_form(text)}"


def display(text):
    """Return a number as people read it: "207-555-0140 ext. 12"."""
    if not text or is_short(text):
        return text
    try:
        _, shown, extension = forms_of(text, settings.PHONE_REGION)
    except ValidationError:
        return text
    if not extension:
        return shown
    return gettext("%(number)s ext. %(extension)s") % {"number": shown, "extension": extension}


class PhoneNumberField(models.CharField):
    """A phone number in its one form, whatever the form it was typed in."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 32)
        super().__init__(*args, **kwargs)

    def clean(self, value, model_instance):
        return super().clean(normal_form(value or ""), model_instance)
