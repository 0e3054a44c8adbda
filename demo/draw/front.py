"""The harbor front of the home page: a wide skyline whose water is the next band's color."""

import random

from .book import picture
from .nature import gull, hills, ripples, sun, tree
from .palette import (
    BRAND,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    MID,
    MIST,
    PALE,
    SAND,
    SOFT,
    WHITE,
)
from .shapes import line, path, rect, shaded
from .town import city_hall, house, lighthouse, tower
from .vehicles import ferry, quay_crane, sailboat

QUAY = 400
WIDTH = 1600


def far_city(chance):
    parts, x = [], -10
    while x < WIDTH:
        w = chance.choice((44, 54, 62, 70))
        h = chance.randint(70, 170) if 480 < x < 1250 else chance.randint(30, 90)
        parts.append(rect(x, QUAY - h - 30, w, h + 30, "#a9cdcc"))
        x += w + chance.choice((0, 0, 6, 16))
    return parts


def towers(chance):
    plan = (
        (520, 70, 215, SOFT, 7),
        (604, 54, 262, MID, 9),
        (672, 66, 190, SOFT, 6),
        (960, 60, 236, MID, 8),
        (1034, 76, 176, SOFT, 6),
        (1122, 52, 210, BRAND, 7),
    )
    for x, w, h, wall, rows in plan:
        lit = {(chance.randrange(3), chance.randrange(rows)) for _ in range(4)}
        roof = chance.choice((0, 14, 22))
        yield tower(x, QUAY, w, h, wall, 3, rows, PALE if wall != SOFT else WHITE, lit, roof)


def suspension_bridge(color=BRAND):
    parts = [rect(-10, 330, 372, 8, color)]
    for x in (92, 272):
        parts += [
            rect(x - 6, 190, 12, 220, color),
            rect(x - 10, 186, 20, 7, color),
            rect(x - 12, 250, 24, 5, color),
        ]
    parts.append(line("M-60 330Q20 300 92 194Q182 400 272 194Q330 290 382 332", color, 4))
    for x in range(110, 262, 18):
        t = (x - 92) / 180
        y = (1 - t) ** 2 * 194 + 2 * t * (1 - t) * 400 + t * t * 194
        parts.append(rect(x - 1, y, 2, max(332 - y, 0), color))
    parts += [
        rect(x - 1, 330 - (x + 20) * 1.05, 2, (x + 20) * 1.05, color) for x in (18, 36, 54, 72)
    ]
    parts += [
        rect(x - 1, 194 + (x - 272) * 1.35, 2, 136 - (x - 272) * 1.35, color)
        for x in (292, 310, 328)
    ]
    return parts


def quay_houses():
    plan = (
        (372, 46, 74, SAND, CORAL),
        (420, 40, 92, WHITE, BRAND),
        (462, 48, 68, CORAL, DEEP),
        (512, 42, 84, PALE, MID),
        (556, 44, 72, LAMP, CORAL_DARK),
        (602, 40, 88, SAND, BRAND),
        (962, 44, 80, WHITE, CORAL),
        (1008, 40, 66, SAND, MID),
        (1050, 46, 88, CORAL, DEEP),
        (1098, 42, 70, PALE, BRAND),
        (1142, 46, 78, SAND, CORAL_DARK),
    )
    return [
        house(x, QUAY, w, h, wall, roof, BRAND if wall != CORAL else SAND, DEEP)
        for x, w, h, wall, roof in plan
    ]


def port_and_lighthouse():
    return [
        quay_crane(1330, QUAY, 0.92),
        rect(1262, QUAY - 34, 50, 34, MID),
        rect(1268, QUAY - 62, 38, 28, CORAL),
        rect(1400, QUAY - 30, 60, 30, LAMP),
        shaded(1400, QUAY - 30, 60, 30),
        path(f"M1460 {QUAY + 8}q20 -40 64 -44t84 30v20Z", DEEP),
        lighthouse(1530, QUAY - 30, 122, 1.02),
    ]


def water_and_boats():
    return [
        rect(0, QUAY, WIDTH, 14, "#d8c6a2"),
        rect(0, QUAY + 10, WIDTH, 8, DEEP),
        rect(0, QUAY + 16, WIDTH, 104, BRAND),
        ripples(0, WIDTH, QUAY + 30, QUAY + 96, 46, MID, 3),
        ferry(868, QUAY + 70, 0.74),
        sailboat(300, QUAY + 58, 1),
        sailboat(1250, QUAY + 44, 0.8, WHITE, LAMP),
        sailboat(590, QUAY + 40, 0.62, WHITE, MIST),
    ]


@picture("harbor-front", width=WIDTH, height=500, zoom=1, forms=("svg", "png"), clear=True)
def harbor_front():
    chance = random.Random(7)
    trees = ((660, 0.8), (952, 0.84), (1204, 0.9), (1234, 0.7), (358, 0.74))
    return [
        sun(1190, 236, 96),
        hills(
            [
                (0, 300),
                (160, 264),
                (330, 282),
                (515, 258),
                (700, 262),
                (890, 232),
                (1080, 250),
                (1330, 244),
                (1600, 268),
            ],
            QUAY,
            MIST,
        ),
        *far_city(chance),
        *towers(chance),
        *suspension_bridge(),
        *quay_houses(),
        city_hall(676, QUAY, 0.98),
        *(tree(x, QUAY, s) for x, s in trees),
        *port_and_lighthouse(),
        *water_and_boats(),
        gull(430, 150, 1.1, BRAND),
        gull(470, 172, 0.8, BRAND),
        gull(1350, 120, 1, BRAND),
    ]
