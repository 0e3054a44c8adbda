"""Reckoning with the budget of the city."""

from .book import picture
from .indoor import (
    WOOD,
    WOOD_DARK,
    chair_back,
    laptop_back,
    paper,
    pot_plant,
    room,
    window,
)
from .palette import (
    BRAND,
    BROWN,
    CORAL,
    DEEP,
    GRAY,
    LAMP,
    LEAF_DARK,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    WHITE,
)
from .people import Look, person
from .shapes import circle, clipped, group, line, polygon, rect, wedge


@picture("budget-meeting")
def budget_meeting():
    bars = [
        rect(116, 40, 206, 138, WHITE, 4),
        rect(116, 40, 206, 138, SHADE, 4, 0.03),
        *(rect(136, 146 - i * 26, 166, 1.6, MIST) for i in range(4)),
        *(
            rect(146 + i * 31, 146 - h, 20, h, c, 1)
            for i, (h, c) in enumerate(((36, SOFT), (52, MID), (46, MID), (74, CORAL), (88, BRAND)))
        ),
        rect(136, 146, 166, 3, DEEP),
        *(rect(148 + i * 31, 156, 16, 4, SOFT, 2) for i in range(5)),
        line("M150 100L187 82L218 88L249 58L280 50", LAMP, 3.4),
    ]
    pie = [
        rect(350, 40, 174, 138, WHITE, 4),
        rect(350, 40, 174, 138, SHADE, 4, 0.03),
        *(
            wedge(416, 109, 50, a, b, c)
            for a, b, c in (
                (-90, 40, BRAND),
                (40, 130, MID),
                (130, 196, CORAL),
                (196, 238, LAMP),
                (238, 270, SOFT),
            )
        ),
        circle(416, 109, 25, WHITE),
        *(
            circle(486, 76 + i * 17, 4.4, c) + rect(495, 74 + i * 17, 20 - i % 2 * 6, 4, SOFT, 2)
            for i, c in enumerate((BRAND, MID, CORAL, LAMP, SOFT))
        ),
    ]
    speaker = person(
        Look(skin=6, hair="bun", top=CORAL, legs=DEEP),
        62,
        374,
        1.56,
        facing="right",
        hands=((104, 268), (122, 196)),
    )
    around_table = [
        person(
            Look(skin=2, hair="swept", hair_color=GRAY, top=BRAND, glasses=True),
            236,
            372,
            1.36,
            seat=54,
            hands=((212, 280), (262, 280)),
        ),
        person(
            Look(skin=4, hair="long", hair_color=BROWN, top=LAMP),
            376,
            372,
            1.36,
            seat=54,
            hands=((352, 280), (402, 280)),
        ),
        person(
            Look(skin=7, hair="short", top=LEAF_DARK, beard=True),
            512,
            372,
            1.36,
            seat=54,
            hands=((488, 280), (538, 246)),
        ),
    ]
    table_ = [
        rect(150, 284, 440, 13, WOOD, 4),
        rect(150, 297, 440, 8, WOOD_DARK),
        rect(430, 284, 160, 21, SHADE, 3, 0.13),
        polygon([(330, 305), (410, 305), (398, 386), (342, 386)], DEEP),
        rect(300, 384, 140, 10, DEEP, 4),
    ]
    things = [
        laptop_back(262, 284, 1.16),
        paper(368, 282, 60, 5, lines=0),
        paper(404, 280, 52, 5, -2, 0),
        line("M414 278L428 268", CORAL, 3),
        rect(310, 268, 13, 17, CORAL, 2),
        group(
            rect(-15, -20, 30, 22, DEEP, 2),
            rect(-12, -17, 24, 6, MIST),
            *(rect(-12 + c * 8, -8 + r * 5, 6, 3, SOFT) for c in range(3) for r in range(2)),
            at=(468, 284),
        ),
        rect(556, 266, 12, 18, WHITE, 2),
    ]
    return [
        room("#e8efec", SAND, 322),
        rect(0, 0, 640, 10, SAND_DARK),
        *bars,
        *pie,
        window(560, 44, 92, 124, WHITE, PALE),
        clipped(
            rect(566, 50, 80, 112, PALE),
            circle(604, 108, 24, "#f8ddb0"),
            rect(566, 132, 80, 40, SOFT),
        ),
        rect(604, 50, 4, 112, WHITE),
        *(chair_back(x, 392, 1.36, MID) for x in (236, 376, 512)),
        *around_table,
        *table_,
        *things,
        speaker,
        line("M124 195L146 174", DEEP, 2.6),
        pot_plant(618, 398, 1.1),
    ]
