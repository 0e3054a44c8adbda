"""What could tell who wrote is gone before it is stored; what the page needs to know stays."""

import pytest

from feedback.masking import MASKED_EMAIL, MASKED_NUMBER, masked


@pytest.mark.parametrize("address", [
    "ada@city.example", "ada.moss+dogs@mail.city.example", "ADA@CITY.EXAMPLE",
    "josé@ciudad.example",
])  # fmt: skip
def test_an_email_address_is_removed(address):
    assert masked(f"Write to {address}, please.") == f"Write to {MASKED_EMAIL}, please."


@pytest.mark.parametrize("number", [
    "207-555-0123", "(207) 555-0123", "+1 207 555 0123", "207.555.0123", "2075550123", "555-0123",
    "1-800-555-0199", "+44 20 7946 0958", "0171 / 1234567", "207–555–0123", "٢٠٧٥٥٥٠١٢٣",
    "123-45-6789", "4111 1111 1111 1111",
])  # fmt: skip
def test_a_number_that_may_be_a_telephone_or_an_account_is_removed(number):
    assert masked(f"Call me: {number}!") == f"Call me: {MASKED_NUMBER}!"


@pytest.mark.parametrize("words", [
    "Closed on 2026-11-28, it says.", "On 11/28/2026 it was open.", "The fee is $35, not $1,200.",
    "Room 412, City Hall", "Route 4 at 7:30", "It said 311.", "From 2025 to 2028", "ZIP 04101",
])  # fmt: skip
def test_dates_prices_and_rooms_stay(words):
    assert masked(words) == words


def test_masking_again_changes_nothing():
    once = masked("ada@city.example 207-555-0123")

    assert masked(once) == once
