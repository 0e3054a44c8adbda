"""The seal of the city in two tones, and the mark: the seal without its words."""

from .book import picture
from .letters import words_around
from .nature import waves
from .palette import BRAND, DEEP, LAMP, MID, MIST, SAND
from .shapes import around, circle, clipped, group, path, wedge
from .town import lighthouse

MIDDLE = 120


def emblem(water):
    """A lighthouse before the rising sun, above four rows of waves."""
    rays = [wedge(120, 106, 160, d - 4, d + 4, LAMP, 0.35) for d in range(-170, 0, 20)]
    rock = path("M40 158q30 -30 64 -20q20 -10 40 2q30 -6 56 18v20H40Z", DEEP)
    rows = [waves(152 + i * 13, 220, tone, 20, 9, 20, 220) for i, tone in enumerate(water)]
    return [circle(120, 106, 34, LAMP), *rays, rock, lighthouse(120, 146, 62, 0.72), *rows]


def seal(ring_color, ink):
    words = (
        words_around("CITY OF PORT ELLERY", MIDDLE, MIDDLE, 86, 22, ink, -90, 3.2),
        words_around("FOUNDED 1791", MIDDLE, MIDDLE, 101, 16, ink, 90, 3, inside=True),
        *(circle(*around(MIDDLE, MIDDLE, 94, a), 3, LAMP) for a in (154, 26)),
    )
    return [
        circle(120, 120, 118, ring_color),
        circle(120, 120, 112, ink),
        circle(120, 120, 109, ring_color),
        *words,
        clipped(
            circle(120, 120, 76, MIST),
            circle(120, 120, 76, MIST),
            *emblem((BRAND, MID, BRAND, MID)),
        ),
    ]


@picture("seal", width=240, height=240, zoom=3, ground=None, forms=("svg", "png"))
def dark_seal():
    return seal(DEEP, SAND)


@picture("seal-light", width=240, height=240, zoom=3, ground=None, forms=("svg",))
def light_seal():
    return seal(SAND, DEEP)


@picture("mark", width=240, height=240, ground=None, forms=("svg",))
def mark():
    larger = group(
        group(*emblem((MID, BRAND, MID, BRAND)), at=(-120, -120)), at=(120, 120), scale=104 / 76
    )
    return [
        circle(120, 120, 118, DEEP),
        circle(120, 120, 104, MIST),
        clipped(circle(120, 120, 104, MIST), larger),
    ]
