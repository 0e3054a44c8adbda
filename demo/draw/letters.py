"""Capital letters and figures as outlines, so that no picture needs a font.

letters.txt holds them: character, width and outline, 1000 units to the em, baseline at 0.
The shapes are those of Public Sans Bold (SIL Open Font License 1.1).
"""

import math
from functools import cache
from pathlib import Path

from .shapes import group, path

CAP_HEIGHT = 0.723
SPACE = 260


@cache
def outlines():
    rows = (Path(__file__).parent / "letters.txt").read_text().splitlines()
    return {char: (int(width), d) for char, width, d in (row.split(" ", 2) for row in rows)}


def advance(char):
    return outlines()[char][0] if char != " " else SPACE


def words(text, x, y, size, color, spacing=0, anchor="middle"):
    """A line of capitals; y is the baseline, size the em in picture units."""
    scale = size / 1000
    total = sum(advance(char) * scale + spacing for char in text) - spacing
    left = {"start": x, "middle": x - total / 2, "end": x - total}[anchor]
    glyphs = []
    for char in text:
        if char != " ":
            glyphs.append(group(path(outlines()[char][1], color), at=(left, y), scale=scale))
        left += advance(char) * scale + spacing
    return "".join(glyphs)


def words_around(text, x, y, radius, size, color, middle=-90, spacing=0, inside=False):
    """Capitals along a circle, around the angle `middle`; inside reads along the bottom."""
    scale = size / 1000
    total = sum(advance(char) * scale + spacing for char in text) - spacing
    position, glyphs = -total / 2, []
    for char in text:
        half = advance(char) * scale / 2
        if char != " ":
            turn = math.degrees((position + half) / radius) * (-1 if inside else 1)
            angle = math.radians(middle + turn)
            tilt = middle + turn + (-90 if inside else 90)
            glyph = group(path(outlines()[char][1], color), at=(-half, 0), scale=scale)
            place = (x + radius * math.cos(angle), y + radius * math.sin(angle))
            glyphs.append(group(glyph, at=place, turn=tilt))
        position += 2 * half + spacing
    return "".join(glyphs)
