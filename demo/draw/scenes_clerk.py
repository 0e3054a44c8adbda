"""At the City Clerk's: an election and a birth certificate."""

from .book import picture
from .hall import harbor_window
from .indoor import monitor, paper, pot_plant, room, window
from .letters import words
from .palette import (
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    DEEP,
    GRAY,
    LAMP,
    LEAF,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SKINS,
    SOFT,
    WHITE,
)
from .people import Look, person
from .shapes import circle, clipped, group, line, path, rect, shaded


def booth(x, base, color, *inside):
    """A voting booth on thin legs, open to us, with a shelf to write on."""
    return [
        line([(x + 8, base - 90), (x + 2, base)], DEEP, 4),
        line([(x + 112, base - 90), (x + 118, base)], DEEP, 4),
        rect(x, base - 214, 120, 124, color, 3),
        rect(x + 9, base - 205, 102, 106, "#f7f4ea"),
        rect(x, base - 214, 120, 16, color, 3),
        *inside,
        rect(x, base - 214, 10, 128, color, 3),
        rect(x + 110, base - 214, 10, 128, color, 3),
        rect(x + 110, base - 214, 10, 128, SHADE, 3, 0.15),
    ]


def star(x, y, r, color):
    return path(
        f"M{x} {y - r}l{r * 0.28:g} {r * 0.64:g}l{r * 0.7:g} {r * 0.06:g}"
        f"l-{r * 0.54:g} {r * 0.46:g}l{r * 0.18:g} {r * 0.68:g}"
        f"l-{r * 0.62:g} -{r * 0.38:g}l-{r * 0.62:g} {r * 0.38:g}"
        f"l{r * 0.18:g} -{r * 0.68:g}l-{r * 0.54:g} -{r * 0.46:g}"
        f"l{r * 0.7:g} -{r * 0.06:g}Z",
        color,
    )


@picture("polling-place")
def polling_place():
    banner = [
        rect(170, 24, 300, 50, BRAND, 3),
        words("VOTE HERE", 320, 59, 27, WHITE, 4),
        star(198, 49, 12, LAMP),
        star(442, 49, 12, LAMP),
        line("M184 0V24M456 0V24", DEEP, 2.5),
    ]
    voter = person(
        Look(skin=7, hair="afro", top=LAMP, legs=BRAND),
        96,
        372,
        1.44,
        facing="back",
        hands=((86, 270), (108, 268)),
    )
    other = person(
        Look(skin=2, hair="long", hair_color=CHESTNUT, top=LEAF, legs=DEEP),
        344,
        376,
        1.5,
        facing="right",
        hands=((404, 262), (402, 250)),
        walk=14,
    )
    ballot = [
        group(
            rect(-13, -17, 26, 34, WHITE),
            line("M-8 -8h10M-8 0h8M-8 8h10", SOFT, 2),
            line("M-10 -8l3 3l6 -7", CORAL, 2),
            at=(412, 244),
            turn=8,
        )
    ]
    box = [
        rect(382, 274, 84, 94, MIST, 4),
        rect(390, 284, 68, 76, PALE, 2),
        *(
            group(
                rect(-15, -10, 30, 20, WHITE),
                line("M-9 -3h18M-9 3h12", SOFT, 1.6),
                at=(x, y),
                turn=t,
            )
            for x, y, t in ((408, 346, 10), (432, 350, -14), (420, 334, 24), (440, 336, 4))
        ),
        rect(376, 266, 96, 14, BRAND, 3),
        rect(404, 262, 40, 7, DEEP, 2),
        shaded(382, 280, 84, 88),
        star(424, 308, 13, CORAL),
    ]
    worker = person(
        Look(skin=3, hair="bun", hair_color=GRAY, top=CORAL, legs=DEEP, glasses=True),
        540,
        366,
        1.36,
        seat=52,
        hands=((512, 278), (566, 280)),
    )
    desk_ = [
        rect(496, 282, 144, 10, "#c79a68", 2),
        rect(504, 292, 136, 80, "#b38655"),
        rect(584, 292, 56, 80, SHADE, opacity=0.12),
        paper(532, 280, 34, 6, lines=0),
        rect(590, 262, 26, 20, BRAND, 2),
        rect(594, 254, 18, 10, WHITE),
        *(circle(566 + i * 8, 279, 4, CORAL) for i in range(2)),
    ]
    return [
        room("#e8efec", "#dcb98a", 306, "#c49a62"),
        harbor_window(482, 70, 110, 166, sunny=True),
        *banner,
        *booth(36, 352, MID, rect(46, 284, 100, 6, SOFT), paper(96, 281, 44, 5, lines=0)),
        *booth(170, 352, CORAL, rect(180, 284, 100, 6, SAND_DARK)),
        rect(60, 156, 72, 40, WHITE, 2),
        star(78, 176, 11, CORAL),
        rect(94, 166, 30, 5, SOFT, 2),
        rect(94, 178, 22, 5, SOFT, 2),
        rect(194, 156, 72, 40, WHITE, 2),
        star(212, 176, 11, MID),
        rect(228, 166, 30, 5, SOFT, 2),
        rect(228, 178, 22, 5, SOFT, 2),
        line("M222 284L230 268", DEEP, 3),
        voter,
        other,
        *box,
        *ballot,
        worker,
        *desk_,
        rect(0, 384, 640, 3, "#c49a62"),
    ]


@picture("records-counter")
def records_counter():
    files = [
        rect(28, 92, 186, 160, "#8f663c"),
        *(
            rect(36 + c * 58, 100 + r * 50, 54, 45, "#c79a68", 2)
            + rect(52 + c * 58, 110 + r * 50, 22, 10, WHITE, 1)
            + rect(55 + c * 58, 128 + r * 50, 16, 5, DEEP, 2)
            for r in range(3)
            for c in range(3)
        ),
        shaded(28, 92, 186, 160, 0.3),
    ]
    clerk = person(
        Look(skin=6, hair="short", top=BRAND, glasses=True),
        232,
        388,
        1.66,
        facing="right",
        hands=((300, 252), (304, 262)),
        lean=4,
    )
    certificate = group(
        rect(-27, -19, 54, 38, "#fdf8ea", 2),
        line("M-22 -14H22V14H-22Z", LAMP, 1.8),
        rect(-13, -9, 26, 3.4, CORAL, 1),
        rect(-15, -2, 30, 2, SOFT),
        rect(-15, 3, 22, 2, SOFT),
        circle(14, 8, 5, CORAL),
        at=(336, 252),
        turn=-6,
    )
    father = person(
        Look(skin=4, hair="swept", hair_color=BROWN, top=LAMP, legs=DEEP, beard=True),
        448,
        392,
        1.72,
        facing="left",
        hands=((372, 256), (424, 262)),
    )
    baby = [
        path("M384 264Q382 296 410 308T472 296Q480 276 462 264Q430 276 384 264Z", WHITE),
        path("M440 306Q472 300 474 284Q476 272 462 264Q452 268 440 270Z", SHADE, 0.1),
        circle(398, 254, 16, SKINS[4][0]),
        path("M382 252A16 16 0 0 1 412 246Q398 248 392 262Q386 262 382 252Z", BROWN),
        path("M392 268Q384 282 398 292Q430 296 452 272Q430 282 404 276Z", MIST),
    ]
    hand = [line("M462 226Q466 272 442 292L420 298", LAMP, 15), circle(416, 299, 8, SKINS[4][0])]
    counter = [
        rect(0, 300, 382, 14, "#a87c4d", 2),
        rect(0, 314, 374, 86, BRAND),
        rect(250, 314, 124, 86, SHADE, opacity=0.14),
        *(rect(18 + i * 92, 328, 76, 58, MID, 3, 0.45) for i in range(4)),
    ]
    sign = [
        rect(262, 46, 226, 40, BRAND, 3),
        words("VITAL RECORDS", 375, 73, 19, WHITE, 3),
        line("M290 0V46M460 0V46", DEEP, 2.5),
    ]
    return [
        room("#eaf0ec", SAND, 330),
        *files,
        window(518, 80, 92, 128, WHITE, PALE),
        clipped(
            rect(524, 86, 80, 116, PALE),
            circle(588, 150, 30, "#f8ddb0"),
            rect(524, 172, 80, 32, SOFT),
        ),
        rect(562, 86, 4, 116, WHITE),
        rect(513, 206, 102, 7, SAND_DARK),
        *sign,
        clerk,
        father,
        *baby,
        *hand,
        *counter,
        monitor(96, 302, 92, 64, MIST),
        *(rect(66, 248 + i * 9, 52 - i * 10, 4, SOFT, 2) for i in range(3)),
        certificate,
        circle(302, 262, 7.4, SKINS[6][0]),
        rect(176, 290, 36, 5, WHITE),
        rect(178, 295, 36, 5, SAND),
        line("M356 300L366 280", DEEP, 3),
        rect(22, 284, 16, 17, CORAL, 3),
        pot_plant(604, 396, 1.15, MID),
    ]
