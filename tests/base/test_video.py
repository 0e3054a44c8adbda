"""Films are played without cookies, and only from addresses that we know."""

import pytest
from django.core.exceptions import ValidationError

from base.blocks.video import player_address, validate_video_address


@pytest.mark.parametrize(
    ("address", "player"),
    [
        (
            "https://www.youtube.com/watch?v=abcdefghijk",
            "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
        ),
        (
            "https://www.youtube.com/watch?list=x&v=abcdefghijk",
            "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
        ),
        (
            "https://youtu.be/abcdefghijk",
            "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
        ),
        ("https://vimeo.com/12345", "https://player.vimeo.com/video/12345?autoplay=1&dnt=1"),
    ],
)
def test_a_films_page_gives_its_player(address, player):
    assert player_address(address) == player


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/watch?v=abcdefghijk", "javascript:alert(1)", "http://youtu.be/x", ""],
)
def test_other_addresses_are_refused(address):
    with pytest.raises(ValidationError):
        validate_video_address(address)
