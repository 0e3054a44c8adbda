"""Neighbors in the street: a crossing, an officer, a new tree."""

from .book import picture
from .letters import words
from .nature import bush, cloud, flower, grass, sun, tree
from .palette import (
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH,
    EARTH_DARK,
    GRAY,
    LAMP,
    LAMP_DARK,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MEADOW,
    MID,
    MIST,
    PALE,
    ROAD,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, line, path, polygon, rect, shaded
from .town import awning, bricks, crate, fence, house, house_row, lamp, road
from .vehicles import bicycle, car


@picture("school-crossing")
def school_crossing():
    kids = (
        (368, Look(skin=7, hair="afro", top=LAMP, legs=BRAND), CORAL),
        (428, Look(skin=2, hair="pony", hair_color=CHESTNUT, top=MID, dress=16), LAMP),
        (486, Look(skin=4, top=LEAF, legs=DEEP), BRAND),
    )
    walkers = []
    for x, look, pack in kids:
        walkers += [
            rect(x + 2, 288, 17, 26, pack, 5),
            rect(x + 10, 288, 9, 26, SHADE, 5, 0.15),
            child(look, x, 352, 0.78, facing="left", walk=18),
        ]
    windows = [
        rect(x, y, 40, 34, MIST, 2) + rect(x + 18, y, 4, 34, WHITE)
        for y in (126, 182)
        for x in (142, 196, 250, 350, 404, 458)
    ]
    school = [
        rect(120, 104, 400, 150, "#c77a5c"),
        bricks(120, 104, 400, 150, "#c77a5c", seed=5, count=44),
        rect(112, 94, 416, 14, SAND),
        *windows,
        rect(302, 176, 36, 78, BRAND, 2),
        rect(319, 176, 2, 78, DEEP),
        polygon([(280, 96), (320, 58), (360, 96)], SAND),
        circle(320, 84, 9, BRAND),
        rect(292, 166, 56, 8, SAND),
        shaded(120, 104, 400, 150, 0.3),
    ]
    return [
        sun(560, 70, 42),
        cloud(90, 80, 0.8),
        *school,
        words("SCHOOL", 320, 118, 17, DEEP, 2),
        rect(0, 250, 640, 20, LEAF_LIGHT),
        fence(0, 290, 262, 34),
        fence(352, 640, 262, 34),
        tree(66, 268, 1.3),
        tree(584, 268, 1.2),
        road(288),
        *(path(f"M{x} 300H{x + 34}L{x + 24} 390H{x - 18}Z", WHITE) for x in range(196, 560, 66)),
        *walkers,
        rect(284, 206, 5, 148, LAMP_DARK),
        circle(286, 196, 27, CORAL_DARK),
        circle(286, 196, 23, CORAL),
        words("STOP", 286, 201, 14, WHITE, 0.6),
        person(
            Look(
                skin=5,
                hair="short",
                hair_color=GRAY,
                top=LAMP,
                vest=WHITE,
                legs=DEEP,
                hat="cap",
                hat_color=DEEP,
            ),
            248,
            356,
            1.16,
            hands=((206, 272), (285, 270)),
        ),
        car(-62, 350, 1.2, MID),
    ]


@picture("police-bike")
def police_bike():
    loaves = [path(f"M{x} 232q0 -14 14 -14t14 14Z", "#c98d4c") for x in (392, 424, 456, 488)]
    shop = [
        rect(330, 70, 250, 240, CORAL_DARK),
        shaded(330, 70, 250, 240),
        rect(322, 60, 266, 14, SAND),
        *(rect(350 + i * 78, 84, 48, 50, MIST, 2) for i in range(3)),
        rect(340, 148, 230, 26, DEEP, 2),
        words("BAKERY", 455, 167, 18, LAMP, 5),
        rect(380, 196, 130, 76, PALE),
        *loaves,
        rect(380, 232, 130, 5, EARTH),
        *(path(f"M{x} 268q0 -18 12 -18t12 18Z", "#d9a764") for x in (392, 420, 448, 476)),
        rect(372, 268, 146, 8, SAND),
        awning(366, 180, 160, 20, 8),
        rect(526, 196, 44, 114, BRAND, 2),
        rect(532, 204, 32, 50, MIST, 2),
    ]
    return [
        sun(90, 80, 44),
        cloud(230, 70, 0.8),
        house(16, 310, 96, 140, SAND, BRAND, MID, CORAL_DARK, 40),
        house(118, 310, 88, 170, WHITE, CORAL, MID, BRAND, 40),
        house(214, 310, 100, 130, MIST, MID, BRAND, BRAND, 40),
        *shop,
        house(590, 310, 90, 160, SAND, CORAL, MID, BRAND, 40),
        road(336),
        tree(40, 318, 1.1),
        lamp(322, 318, 120),
        crate(352, 316, 34, 22),
        flower(360, 296, 1, LAMP, 16),
        flower(374, 296, 1, CORAL, 20),
        bicycle(190, 364, 1.36, WHITE),
        person(
            Look(
                skin=3,
                hair="short",
                top=BRAND,
                legs=DEEP,
                sleeves="short",
                hat="helmet",
                hat_color=DEEP,
            ),
            178,
            366,
            1.3,
            facing="right",
            hands=((224, 284), (250, 254)),
            feet=((190, 366), (170, 366)),
        ),
        rect(166, 290, 14, 4, LAMP),
        person(
            Look(skin=6, hair="bald", top=WHITE, legs=DEEP, apron=SAND, beard=True),
            292,
            362,
            1.3,
            facing="left",
            hands=((262, 270), (266, 296)),
        ),
        rect(250, 292, 22, 12, "#c98d4c", 5),
    ]


@picture("tree-planting")
def tree_planting():
    sapling = [
        rect(316, 146, 7, 140, EARTH_DARK),
        *(
            circle(x, y, r, c)
            for x, y, r, c in (
                (296, 128, 26, LEAF),
                (344, 122, 27, LEAF_DARK),
                (318, 96, 30, LEAF),
                (336, 150, 20, LEAF_DARK),
                (300, 154, 17, LEAF),
            )
        ),
        path("M320 66A30 30 0 0 1 332 124Q322 120 320 100Z", LEAF_DARK),
        line("M319 170L304 150M320 160L336 142", EARTH_DARK, 4),
        rect(352, 176, 6, 130, "#b98a5a"),
        line("M323 222Q338 228 354 218", CORAL, 3),
    ]
    return [
        sun(520, 80, 46),
        cloud(120, 76, 0.9),
        house_row(0, 640, 256, 3, 70, 104, 28, (66, 84)),
        rect(0, 252, 640, 16, SAND_DARK),
        rect(0, 264, 640, 40, ROAD),
        rect(0, 300, 640, 7, WHITE),
        rect(0, 307, 640, 93, MEADOW),
        rect(0, 307, 640, 5, LEAF_LIGHT),
        car(22, 294, 0.9, MID),
        tree(590, 330, 1.5),
        tree(70, 336, 1.2),
        path("M232 344q30 -22 88 -22t88 22q-24 18 -88 18t-88 -18Z", EARTH_DARK),
        *sapling,
        path("M284 300Q320 288 356 300Q362 330 344 348H296Q278 330 284 300Z", SAND_DARK),
        path("M322 294Q346 296 356 300Q362 330 344 348H324Z", SHADE, 0.13),
        line("M290 308L346 340M352 308L296 340", "#b59a68", 2.4),
        line("M286 302Q320 314 356 302", CORAL_DARK, 3),
        path("M402 362q10 -34 40 -34t44 34Z", EARTH),
        path("M442 328q34 0 44 34h-34Z", SHADE, 0.15),
        line("M466 236L450 340", "#b98a5a", 5),
        path("M440 330l20 4l-5 22q-14 2 -18 -6Z", SOFT),
        person(
            Look(skin=4, hair="pony", hair_color=BROWN, top=CORAL, legs=BRAND, sleeves="short"),
            252,
            362,
            1.22,
            facing="right",
            lean=30,
            hands=((296, 304), (316, 262)),
            walk=30,
        ),
        person(
            Look(skin=8, hair="short", top=LAMP, legs=DEEP, hat="cap", hat_color=LEAF_DARK),
            424,
            366,
            1.28,
            facing="left",
            hands=((463, 250), (458, 286)),
            walk=16,
        ),
        path("M150 330h44l-5 44h-34Z", SOFT),
        path("M176 330h18l-5 44h-13Z", SHADE, 0.14),
        line("M150 332Q172 306 194 332", DEEP, 3),
        grass(520, 380),
        grass(110, 386),
        grass(560, 362, 0.8),
        bush(14, 392, 1),
    ]
