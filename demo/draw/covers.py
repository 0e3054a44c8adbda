"""Covers of plans in portrait format, without words: on the water and in the city."""

from .book import picture
from .nature import cloud, gull
from .palette import (
    BRAND,
    CORAL,
    DEEP,
    LAMP,
    LEAF,
    LEAF_LIGHT,
    MID,
    MIST,
    PALE,
    SAND,
    SHADE,
    SOFT,
    WHITE,
)
from .shapes import circle, clipped, group, line, path, rect, ring
from .town import house, lighthouse, tower
from .vehicles import sailboat

COVER = {"width": 300, "height": 390}


def swell(y, color, start=-20):
    return path(f"M{start} {y}" + "q20 -14 40 0t40 0" * 5 + "V400H-20Z", color)


@picture("plan-cover-lighthouse", ground=BRAND, **COVER)
def plan_lighthouse():
    beams = path("M150 104L-20 44V122Z", LAMP, 0.14) + path("M150 104L320 60V140Z", LAMP, 0.14)
    rocks = path(
        "M34 300Q56 262 92 258Q112 236 150 238T204 254Q250 266 268 304V330H34Z", DEEP
    ) + path("M168 240Q204 246 212 258Q250 268 268 304V330H200Q196 270 168 240Z", "#072a33")
    return [
        beams,
        circle(150, 190, 92, LAMP),
        cloud(62, 80, 0.6, MID),
        cloud(246, 54, 0.5, MID),
        path("M0 262Q70 232 150 250T300 238V400H0Z", MID),
        rocks,
        group(house(0, 0, 36, 24, SAND, CORAL, BRAND, BRAND, 16), at=(186, 256)),
        lighthouse(150, 250, 140, 1.3),
        *(swell(290 + i * 22, (MID, DEEP, MID, DEEP, MID)[i], -20 - i * 13) for i in range(5)),
        sailboat(246, 316, 0.72),
        sailboat(52, 340, 0.5, SAND, LAMP),
        gull(70, 134, 1.1, SAND),
        gull(104, 156, 0.8, SAND),
        gull(232, 112, 0.8, SAND),
    ]


def node(x, y, r, ground, *parts):
    """A round station of the network with what stands in it."""
    field = circle(x, y, r, ground)
    return (
        ring(x, y, r + 5, SOFT, 2)
        + field
        + clipped(
            field,
            *parts,
            path(f"M{x + r * 0.36} {y - r}H{x + r}V{y + r}H{x + r * 0.36}Z", SHADE, 0.08),
        )
    )


@picture("plan-cover-network", ground=DEEP, **COVER)
def plan_network():
    lines = (
        ("M-10 60H62L106 104V168", SOFT),
        ("M106 104L150 60H310", MID),
        ("M206 60V120L228 142", LAMP),
        ("M106 190L150 234H228L250 256V400", MID),
        ("M106 168V230L62 274V400", CORAL),
        ("M228 142V200L194 234", SOFT),
        ("M62 274L106 318H196L240 362", LAMP),
        ("M-10 200H60L84 176", LAMP),
        ("M228 142L262 108H310", CORAL),
        ("M150 318V400", SOFT),
        ("M-10 330H40L62 308", MID),
    )
    dots = (
        (62, 60, SOFT),
        (150, 60, MID),
        (206, 60, LAMP),
        (272, 60, MID),
        (24, 200, LAMP),
        (106, 222, CORAL),
        (240, 362, LAMP),
        (228, 200, SOFT),
        (262, 108, CORAL),
        (62, 352, CORAL),
        (150, 352, SOFT),
        (250, 300, MID),
        (30, 330, MID),
        (208, 330, LAMP),
        (290, 108, CORAL),
    )
    return [
        *(line(d, color, 4) for d, color in lines),
        *(circle(x, y, 8, DEEP) + circle(x, y, 5.5, color) for x, y, color in dots),
        node(
            106,
            146,
            40,
            SAND,
            house(82, 176, 44, 34, WHITE, CORAL, MID, BRAND, 22),
            rect(60, 174, 92, 20, LEAF_LIGHT),
        ),
        node(
            228,
            142,
            32,
            MIST,
            tower(208, 180, 18, 50, MID, 2, 4, PALE, {(0, 1)}),
            tower(228, 180, 22, 62, BRAND, 2, 5, SOFT, {(1, 2), (0, 3)}),
        ),
        node(
            62,
            274,
            34,
            PALE,
            house(40, 296, 24, 26, CORAL, DEEP, SAND, SAND, 15),
            house(65, 296, 22, 30, SAND, BRAND, MID, CORAL, 14),
            rect(20, 294, 90, 20, LEAF),
        ),
        node(
            196,
            262,
            44,
            MIST,
            circle(178, 246, 13, LAMP),
            rect(140, 278, 120, 40, MID),
            sailboat(198, 276, 0.62),
            line("M160 290H182M206 294H230", SOFT, 2.4),
        ),
        node(108, 330, 25, LAMP, lighthouse(108, 350, 24, 0.42), rect(80, 349, 60, 12, BRAND)),
    ]
