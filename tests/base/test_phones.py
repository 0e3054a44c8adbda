"""Phone numbers are kept in one form and shown in one form."""

import pytest
from django.core.exceptions import ValidationError

from base import phones


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("207-555-0140", "+12075550140", "207-555-0140"),
        ("(207) 555 0140", "+12075550140", "207-555-0140"),
        ("+1 207 555 0140", "+12075550140", "207-555-0140"),
        ("207.555.0140 x12", "+12075550140;ext=12", "207-555-0140 ext. 12"),
        ("+44 20 7946 0958", "+442079460958", "+44 20 7946 0958"),
        ("311", "311", "311"),
        ("711", "711", "711"),
    ],
)
def test_a_number_has_one_form_however_it_is_typed(typed, kept, shown):
    assert phones.normal_form(typed) == kept
    assert phones.display(kept) == shown
    assert phones.href(typed) == f"tel:{kept}"


@pytest.mark.parametrize("typed", ["call us", "12-34", "207-555-01400000000", "++"])
def test_what_is_no_number_is_refused_in_words(typed):
    with pytest.raises(ValidationError, match="is not a phone number"):
        phones.normal_form(typed)
