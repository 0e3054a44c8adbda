"""Living: apartment houses, the tenants' help desk."""

import random

from .book import picture
from .indoor import WOOD, chair, pot_plant, room, shelf_of_books
from .letters import words
from .nature import bush, cloud, flower, gull, round_tree, sun, tree
from .palette import (
    BRAND,
    BRICK,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    LAMP_DARK,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MEADOW,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect, shaded
from .town import bench


def balcony(x, y, w, color, *things):
    """A balcony with what its people put there."""
    rails = "".join(rect(x + i, y - 18, 2, 18, color) for i in range(2, int(w), 7))
    return (
        rect(x + 4, y - 50, w - 8, 50, MID)
        + rect(x + w / 2 - 1.5, y - 50, 3, 50, WHITE)
        + "".join(things)
        + rails
        + rect(x - 2, y - 20, w + 4, 3.4, color)
        + rect(x - 4, y, w + 8, 6, STONE)
    )


def washing(x, y, w, seed):
    chance = random.Random(seed)
    pieces = "".join(
        rect(
            x + i * 13,
            y,
            10,
            chance.choice((12, 16, 20)),
            chance.choice((CORAL, WHITE, LAMP, PALE, SOFT)),
            1,
        )
        for i in range(int(w / 13))
    )
    return line([(x - 4, y), (x + w, y)], WHITE, 1.6) + pieces


def greenery(x, y):
    return (
        rect(x, y - 12, 14, 12, CORAL_DARK, 1)
        + circle(x + 3, y - 16, 7, LEAF)
        + circle(x + 12, y - 17, 7, LEAF_DARK)
        + circle(x + 7, y - 23, 6, LEAF)
    )


@picture("apartment-houses")
def apartment_houses():
    def block(x, y, w, wall, rail, seed):
        chance = random.Random(seed)
        parts = [rect(x, y, w, 316 - y, wall), rect(x - 4, y - 8, w + 8, 10, WHITE)]
        for r, base in enumerate(range(y + 66, 300, 68)):
            for c, left in enumerate(range(int(x) + 12, int(x + w) - 50, 66)):
                kind = (r + c + seed) % 3
                thing = (
                    greenery(left + 36, base)
                    if kind == 0
                    else washing(left + 8, base - 40, 40, chance.random())
                    if kind == 1
                    else greenery(left + 4, base) + greenery(left + 20, base)
                )
                parts.append(balcony(left, base, 52, rail, thing))
        return "".join(parts) + shaded(x, y, w, 316 - y, 0.34, 0.1)

    roofs = [
        rect(54, 46, 66, 8, DEEP),
        *(
            polygon(
                [(58 + i * 20, 46), (74 + i * 20, 46), (68 + i * 20, 32), (52 + i * 20, 32)], MID
            )
            for i in range(3)
        ),
        rect(478, 22, 40, 14, STONE),
        circle(560, 34, 9, LEAF),
        circle(574, 32, 11, LEAF_DARK),
        circle(590, 35, 8, LEAF),
    ]
    yard = [
        path("M0 312H640V400H0Z", MEADOW),
        rect(0, 312, 640, 5, LEAF_LIGHT),
        path("M196 318H424Q520 356 560 400H80Q120 356 196 318Z", SAND),
        ellipse(316, 372, 70, 16, LEAF_LIGHT),
        ellipse(316, 370, 60, 12, LEAF),
    ]
    doors = [
        rect(88, 262, 34, 54, CORAL),
        rect(92, 268, 26, 20, MIST),
        rect(514, 262, 34, 54, BRAND),
        rect(518, 268, 26, 20, MIST),
        rect(302, 268, 34, 48, LAMP_DARK),
        rect(306, 274, 26, 18, MIST),
    ]
    people = [
        person(
            Look(skin=6, hair="short", top=CORAL, legs=DEEP), 150, 380, 0.9, facing="right", walk=16
        ),
        rect(156, 336, 16, 18, WOOD, 2),
        child(
            Look(skin=6, hair="afro", top=LAMP, legs=BRAND), 184, 384, 0.62, facing="right", walk=12
        ),
        person(
            Look(skin=2, hair="bun", hair_color="#b9bfc0", top=MID, legs=BRAND),
            478,
            372,
            0.9,
            seat=26,
            hands=((466, 336), (490, 336)),
        ),
        rect(466, 326, 24, 14, WHITE, 1),
        rect(477, 326, 2, 14, SOFT),
    ]
    return [
        sun(214, 84, 50),
        cloud(330, 60, 0.8),
        *roofs,
        block(26, 60, 172, SAND, BRAND, 1),
        block(440, 42, 174, BRICK, DEEP, 2),
        block(218, 146, 204, WHITE, MID, 5),
        *doors,
        *yard,
        round_tree(316, 372, 1.9),
        tree(14, 322, 1.1),
        tree(630, 324, 1.2),
        bench(446, 378, 78, CORAL_DARK),
        *people,
        bush(222, 324, 0.6),
        bush(420, 326, 0.7),
        *(
            flower(x, y, 0.8, c)
            for x, y, c in (
                (40, 372, CORAL),
                (58, 384, LAMP),
                (76, 370, WHITE),
                (572, 372, CORAL),
                (596, 386, LAMP),
            )
        ),
        gull(270, 110, 0.9),
    ]


@picture("tenant-help-desk")
def tenant_help_desk():
    posters = [
        rect(40, 58, 88, 116, WHITE, 2),
        path("M84 78L116 106H108V140H60V106H52Z", CORAL),
        rect(78, 118, 13, 22, WHITE),
        rect(54, 152, 60, 5, SOFT, 2),
        rect(54, 162, 40, 5, SOFT, 2),
        rect(500, 54, 104, 122, WOOD, 3),
        *(
            rect(x, y, 22, 28, c, 1)
            for x, y, c in (
                (510, 64, WHITE),
                (540, 66, LAMP),
                (570, 64, MIST),
                (510, 104, CORAL),
                (540, 106, WHITE),
                (570, 104, SAND),
                (524, 140, MIST),
                (558, 140, WHITE),
            )
        ),
    ]
    sign = [
        rect(214, 34, 214, 42, BRAND, 3),
        words("TENANT HELP", 321, 62, 21, WHITE, 3),
        line("M240 0V34M402 0V34", DEEP, 2.5),
    ]
    adviser = person(
        Look(skin=4, hat="scarf", hat_color=MID, top=LAMP, legs=DEEP),
        198,
        384,
        1.6,
        facing="right",
        seat=66,
        hands=((300, 276), (272, 280)),
        lean=6,
    )
    tenant = person(
        Look(skin=2, hair="swept", hair_color=CHESTNUT, top=LEAF_DARK, legs=BRAND, glasses=True),
        440,
        384,
        1.6,
        facing="left",
        seat=66,
        hands=((346, 276), (372, 280)),
        lean=-6,
    )
    kid = child(
        Look(skin=2, hair="pony", hair_color=CHESTNUT, top=CORAL, legs=DEEP),
        548,
        386,
        0.94,
        facing="left",
        hands=((516, 318), (514, 326)),
    )
    toy = [
        circle(508, 318, 9, WOOD),
        circle(503, 309, 4, WOOD),
        circle(513, 309, 4, WOOD),
        rect(500, 324, 17, 20, WOOD, 8),
    ]
    lease = group(
        polygon([(-44, 8), (34, 8), (44, -8), (-34, -8)], WHITE),
        line("M-28 -3H30M-32 2H24", SOFT, 2),
        line("M4 5H30", CORAL, 2),
        at=(320, 279),
    )
    desk_ = [
        rect(218, 284, 204, 12, WOOD, 3),
        rect(232, 296, 10, 96, DEEP),
        rect(398, 296, 10, 96, DEEP),
        rect(350, 284, 72, 12, SHADE, 3, 0.12),
    ]
    return [
        room("#eef0e8", "#dccbb0", 320, SAND_DARK),
        *posters,
        *sign,
        rect(228, 118, 180, 96, WOOD, 2),
        rect(235, 125, 166, 82, "#8f663c"),
        shelf_of_books(240, 202, 156, 41, 30, 52),
        shaded(228, 118, 180, 96, 0.3),
        chair(192, 394, 1.9, CORAL),
        chair(446, 394, 1.9, MID, "left"),
        adviser,
        tenant,
        kid,
        *toy,
        *desk_,
        lease,
        line("M288 270L306 284", DEEP, 3),
        rect(404, 268, 13, 17, CORAL, 2),
        pot_plant(604, 396, 1.1),
        pot_plant(40, 398, 1.2, MID),
    ]
