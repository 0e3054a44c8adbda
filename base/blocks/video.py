"""Reads where a film can be played without following those who watch it."""

import re

from django.core.exceptions import ValidationError
from wagtail.blocks import StructValue

PLAYERS = [
    (
        re.compile(r"^https://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|shorts/)([\w-]{11})"),
        "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    ),
    (re.compile(r"^https://youtu\.be/([\w-]{11})"), "https://www.youtube-nocookie.com/embed/{}?autoplay=1"),
    (re.compile(r"^https://(?:player\.)?vimeo\.com/(?:video/)?(\d+)"), "https://player.vimeo.com/video/{}?autoplay=1&dnt=1"),
]  # fmt: skip


def player_address(address):
    """Return the address of the player for a film's page, or None."""
    for pattern, player in PLAYERS:
        match = pattern.match(address or "")
        if match:
            return player.format(match[1])
    return None


def validate_video_address(address):
    if player_address(address) is None:
        raise ValidationError("Paste the address of a film on YouTube or Vimeo.")


class VideoValue(StructValue):
    @property
    def player(self):
        return player_address(self.get("address")) or ""
