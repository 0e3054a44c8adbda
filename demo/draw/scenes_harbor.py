"""On the water: ferry, fire boat, library boat, port."""

from .book import picture
from .indoor import shelf_of_books
from .nature import cloud, gull, hills, pine, sea, sun
from .palette import (
    BRAND,
    BROWN,
    CORAL,
    CORAL_DARK,
    DEEP,
    GRAY,
    LAMP,
    LEAF,
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
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, rect, shaded
from .town import house, lighthouse, skyline
from .vehicles import container, ferry, rowboat


@picture("ferry")
def island_ferry():
    pines = (
        (40, 254, 0.8),
        (74, 254, 1),
        (112, 252, 0.7),
        (560, 250, 0.8),
        (590, 248, 1),
        (622, 250, 0.75),
    )
    return [
        sun(500, 110, 52),
        cloud(330, 110, 0.9),
        cloud(110, 160, 0.5),
        hills([(0, 250), (180, 228), (330, 246), (500, 214), (640, 230)], 300, MIST),
        *(pine(x, y - 4, s) for x, y, s in pines),
        sea(248, seed=2),
        path("M-10 254Q20 236 76 242T148 256H-10Z", LEAF),
        path("M530 254Q560 236 600 240T660 250V256H530Z", LEAF),
        ferry(166, 272, 1.35),
        rect(200, 322, 246, 5, PALE, 2.5, 0.8),
        rect(150, 332, 120, 4, SOFT, 2),
        gull(120, 90),
        gull(160, 112, 0.7),
    ]


def jet(points, tip):
    """A thrown stream of water with drops at its tip."""
    x, y = tip
    drops = ((0, 0, 6), (-12, 10, 4), (10, 14, 4), (-4, 24, 3), (16, 30, 3), (4, 42, 2.5))
    return (
        line(points, WHITE, 8)
        + line(points, SOFT, 2.4)
        + "".join(circle(x + dx, y + dy, r, WHITE) for dx, dy, r in drops)
    )


@picture("fire-boat")
def fire_boat():
    boat = group(
        path("M-150 0H158L128 44H-128Z", CORAL),
        path("M-141 14H148L128 44H-128Z", CORAL_DARK),
        rect(-150, -6, 300, 8, WHITE, 3),
        rect(-100, -48, 150, 44, WHITE, 4),
        shaded(-100, -48, 150, 44),
        *(rect(-88 + i * 28, -36, 18, 16, MID, 3) for i in range(5)),
        path("M-40 -48V-84H26L40 -48Z", PALE),
        path("M-34 -54V-78H-2V-54ZM4 -54V-78H22L32 -54Z", MID),
        rect(-22, -112, 5, 30, DEEP),
        rect(-34, -106, 30, 4, DEEP),
        circle(-19, -114, 5, LAMP),
        rect(-126, -26, 14, 22, DEEP, 2),
        line("M-119 -26L-132 -44", DEEP, 9),
        rect(86, -26, 14, 22, DEEP, 2),
        line("M93 -26L108 -46", DEEP, 9),
        rect(-70, 16, 150, 6, WHITE),
        rect(56, -30, 22, 26, CORAL, 3),
        at=(318, 268),
        turn=-1.5,
    )
    return [
        sun(120, 96, 44),
        skyline(-10, 660, 226, 11, MIST, 30, 96),
        cloud(470, 70, 0.7),
        lighthouse(576, 214, 84, 0.8),
        path("M500 232q30 -26 84 -24q44 0 66 24Z", DEEP),
        sea(224, seed=31),
        jet("M186 226Q120 60 42 196", (40, 200)),
        jet("M427 220Q520 30 596 256", (598, 262)),
        boat,
        rect(178, 314, 290, 6, PALE, 3),
        rect(150, 326, 130, 4, SOFT, 2),
        rect(420, 328, 90, 4, SOFT, 2),
        ellipse(40, 262, 30, 5, SOFT),
        ellipse(600, 312, 34, 6, SOFT),
        person(
            Look(skin=6, top=DEEP, vest=LAMP, hat="fire"),
            402,
            264,
            0.52,
            facing="right",
            hands=((420, 226), (424, 230)),
        ),
    ]


def portal_crane(x, base, s, boom, drop):
    """A tall container crane; its trolley hangs `drop` below the boom, `boom` to the left."""
    return group(
        line("M0 0V-190M70 0V-190M0 -60H70M0 -60L70 -130M0 -130H70", CORAL, 8, cap="butt"),
        line(f"M-{boom + 40} -196H150", CORAL, 11, cap="butt"),
        line(f"M20 -260L-{boom} -196M20 -260L140 -196M20 -260V-196", CORAL_DARK, 5),
        rect(24, -190, 34, 24, DEEP, 3),
        rect(-boom - 12, -200, 26, 14, DEEP, 2),
        line(f"M-{boom + 6} -190v{drop}M-{boom - 6} -190v{drop}", DEEP, 2),
        at=(x, base),
        scale=s,
    )


@picture("container-port")
def container_port():
    colors = (CORAL, LAMP, LEAF, WHITE, MID, CORAL_DARK, SAND_DARK, SOFT)
    rows = ((5, 0), (4, 1), (2, 0))
    cargo = [
        container(64 + (i + shift / 2) * 56, 268 - r * 27, 53, 26, colors[(i * 3 + r * 2) % 8])
        for r, (n, shift) in enumerate(rows)
        for i in range(n)
    ]
    return [
        sun(300, 90, 46),
        hills([(0, 214), (150, 196), (330, 212), (470, 190), (640, 206)], 300, MIST),
        cloud(120, 96, 0.7),
        sea(262, seed=8),
        *cargo,
        rect(10, 214, 40, 56, WHITE, 2),
        rect(2, 196, 52, 20, WHITE, 3),
        rect(8, 202, 40, 8, MID),
        *(rect(16, 224 + i * 14, 28, 6, SOFT) for i in range(3)),
        rect(34, 176, 12, 20, CORAL),
        shaded(10, 214, 40, 56),
        path("M-40 266H392L352 330H-40Z", BRAND),
        path("M-40 312H364L352 330H-40Z", CORAL_DARK),
        rect(-40, 262, 434, 8, WHITE),
        *(circle(330 - i * 20, 284, 3, SOFT) for i in range(2)),
        portal_crane(416, 318, 0.98, 220, 16),
        container(174, 178, 53, 26, LAMP),
        rect(372, 312, 268, 88, "#b9c4c0"),
        rect(372, 312, 268, 8, SAND),
        rect(372, 312, 14, 88, SHADE, opacity=0.16),
        *(
            container(498 + c * 56, 344 - r * 27, 53, 26, colors[(c + r * 3) % 8])
            for r in range(2)
            for c in range(3 - r)
        ),
        person(
            Look(skin=3, top=CORAL, vest=LAMP, hat="hardhat"),
            440,
            366,
            0.62,
            facing="left",
            hands=(None, (418, 316)),
        ),
        person(
            Look(skin=7, top=LEAF, vest=LAMP, hat="hardhat", hat_color=WHITE),
            474,
            376,
            0.62,
            facing="left",
            hands=((456, 346), (454, 350)),
        ),
        gull(560, 60),
        gull(590, 82, 0.7),
    ]


@picture("library-boat")
def library_boat():
    boat = [
        path("M40 272H448L412 326H92Z", BRAND),
        path("M52 292H436L412 326H92Z", DEEP),
        rect(34, 264, 420, 10, SAND, 3),
        rect(86, 142, 254, 122, WHITE, 4),
        rect(74, 132, 278, 14, CORAL, 3),
        shaded(270, 146, 70, 118, 1, 0.1),
        rect(104, 160, 148, 104, DEEP, 3),
        shelf_of_books(110, 190, 136, 5, 18, 26),
        shelf_of_books(110, 222, 136, 6, 18, 27),
        shelf_of_books(110, 256, 136, 7, 18, 28),
        rect(280, 168, 44, 40, MID, 4),
        rect(300, 168, 4, 40, WHITE),
        rect(340, 190, 62, 74, SAND, 3),
        rect(352, 202, 38, 24, MID, 3),
        rect(150, 96, 5, 38, DEEP),
        path("M155 98h34l-8 9l8 9h-34Z", LAMP),
    ]
    return [
        sun(470, 84, 44),
        hills([(0, 216), (120, 176), (260, 204), (420, 170), (560, 150), (640, 166)], 300, MIST),
        path("M380 246Q470 186 560 182T660 170V300H380Z", LEAF),
        house(540, 200, 62, 60, WHITE, CORAL, MID),
        pine(508, 206, 0.9),
        pine(622, 188, 1.1),
        pine(470, 222, 0.7),
        sea(246, seed=18),
        *boat,
        rect(430, 292, 220, 14, "#b98a5a"),
        rect(430, 292, 220, 4, "#d3a876"),
        *(rect(x, 300, 10, 100, "#8a6240") for x in (448, 528, 612)),
        rect(430, 306, 220, 6, SHADE, opacity=0.2),
        person(
            Look(skin=3, hair="bun", hair_color=GRAY, top=CORAL, legs=DEEP, glasses=True),
            414,
            268,
            0.98,
            facing="right",
            hands=((448, 206), (450, 214)),
        ),
        rect(440, 192, 26, 7, LAMP, 1),
        rect(442, 199, 26, 7, MID, 1),
        rect(440, 206, 28, 7, WHITE, 1),
        person(
            Look(
                skin=2,
                hair_color=BROWN,
                beard=True,
                top=LEAF_DARK,
                legs=BRAND,
                hat="beanie",
                hat_color=LAMP,
            ),
            506,
            294,
            1,
            facing="left",
            hands=((470, 214), (468, 218)),
        ),
        child(
            Look(skin=2, hair="braids", hair_color=BROWN, top=LAMP, legs=MID),
            562,
            294,
            0.74,
            facing="left",
            hands=((546, 252), (544, 254)),
        ),
        rect(532, 238, 15, 20, CORAL, 1),
        rowboat(230, 368, 0.9, CORAL),
        gull(330, 70),
        gull(366, 92, 0.7),
    ]
