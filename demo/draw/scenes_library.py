"""The library: the house, story hour, a class."""

from .book import picture
from .indoor import (
    WOOD,
    arched_window,
    chair_back,
    laptop_back,
    pendant,
    room,
    shelf_of_books,
)
from .letters import words
from .nature import cloud, sun, tree
from .palette import (
    BLOND,
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    GRAY,
    LAMP,
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
    SILVER,
    SOFT,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect, shaded
from .town import bench, lamp


@picture("library")
def library():
    bays = []
    for i in (0, 1, 3, 4):
        x = 116 + i * 86
        bays += [
            path(f"M{x} 268V182a32 32 0 0 1 64 0V268Z", BRAND),
            path(f"M{x + 4} 268V182a28 28 0 0 1 56 0V268Z", MID),
            shelf_of_books(x + 7, 214, 52, i + 3),
            shelf_of_books(x + 7, 264, 52, i + 13),
            rect(x - 4, 268, 72, 8, SAND_DARK),
        ]
    door = [
        path("M282 324V178a38 38 0 0 1 76 0V324Z", WHITE),
        path("M290 324V182a30 30 0 0 1 60 0V324Z", CORAL),
        rect(319, 154, 2, 170, CORAL_DARK),
        circle(313, 262, 3, LAMP),
        circle(327, 262, 3, LAMP),
        path("M320 140a38 38 0 0 1 38 38V324H320Z", SHADE, 0.08),
    ]
    return [
        sun(560, 84, 44),
        cloud(120, 90, 0.8),
        rect(92, 112, 456, 212, SAND),
        rect(80, 98, 480, 18, SAND_DARK),
        rect(92, 116, 456, 6, SHADE, opacity=0.12),
        *bays,
        *door,
        rect(462, 116, 86, 208, SHADE, opacity=0.09),
        words("PUBLIC LIBRARY", 320, 112, 13, BRAND, 4),
        rect(236, 312, 168, 8, WHITE),
        rect(222, 320, 196, 9, SAND_DARK),
        rect(0, 328, 640, 72, MEADOW),
        rect(0, 328, 640, 5, LEAF_LIGHT),
        path("M250 329H390L460 400H180Z", SAND),
        tree(54, 334, 1.5),
        tree(596, 338, 1.7),
        lamp(196, 344, 96),
        lamp(444, 344, 96),
        bench(500, 374, 62, CORAL_DARK),
        person(
            Look(skin=5, hair="long", hair_color=BROWN, top=LAMP, legs=DEEP),
            356,
            370,
            0.78,
            facing="left",
            walk=16,
            hands=((340, 326), (344, 328)),
        ),
        rect(334, 318, 10, 14, BRAND, 1),
    ]


@picture("story-hour")
def story_hour():
    shelves = [
        rect(24, 64, 180, 226, WOOD),
        rect(32, 72, 164, 210, "#8f663c"),
        *(shelf_of_books(36, y, 156, y, 26, 40) for y in (124, 178, 232, 280)),
        shaded(24, 64, 180, 226, 0.25),
        rect(472, 150, 150, 140, WOOD),
        rect(480, 158, 134, 126, "#8f663c"),
        *(shelf_of_books(484, y, 126, y + 1, 24, 38) for y in (204, 250, 282)),
        shaded(472, 150, 150, 140, 0.25),
    ]
    kids = (
        (150, 356, 7, "afro", LAMP, None),
        (226, 384, 2, "pony", LEAF, BLOND),
        (322, 392, 4, "short", CORAL, None),
        (418, 384, 6, "braids", MID, None),
        (492, 356, 3, "short", LAMP, CHESTNUT),
    )
    book = [
        polygon([(282, 216), (320, 226), (320, 262), (282, 252)], CORAL),
        polygon([(358, 216), (320, 226), (320, 262), (358, 252)], CORAL_DARK),
        circle(301, 238, 8, LAMP),
        polygon([(330, 250), (340, 232), (350, 246)], WHITE),
    ]
    return [
        room("#f1e6d0", "#d9c39a", 290, SAND_DARK),
        *shelves,
        arched_window(250, 40, 140, 140, WHITE, MIST),
        circle(352, 92, 16, LAMP),
        path("M257 180V150Q290 128 320 146T383 138V180Z", LEAF_LIGHT),
        rect(318, 47, 4, 133, WHITE),
        *(
            polygon([(x, 18), (x + 26, 18), (x + 13, 42)], c)
            for x, c in zip(range(16, 640, 40), (CORAL, LAMP, MID, LEAF) * 4, strict=False)
        ),
        line("M0 18H640", DEEP, 2),
        group(rect(-23, -48, 46, 26, BRAND, 4), at=(556, 150)),
        circle(556, 112, 14, CORAL),
        ellipse(320, 356, 246, 56, MID),
        ellipse(320, 356, 216, 47, SOFT),
        ellipse(320, 356, 160, 34, MID),
        ellipse(320, 356, 110, 22, SOFT),
        path("M262 330V214Q262 196 280 196H360Q378 196 378 214V330Z", CORAL_DARK),
        shaded(330, 196, 48, 134, 1, 0.12),
        rect(250, 262, 26, 72, CORAL, 8),
        rect(364, 262, 26, 72, CORAL, 8),
        person(
            Look(skin=7, hair="bun", hair_color=GRAY, top=BRAND, legs=DEEP, glasses=True),
            320,
            340,
            1.46,
            seat=48,
            hands=((284, 246), (356, 246)),
        ),
        *book,
        *(
            child(
                Look(skin=skin, hair=hair, hair_color=color or "#24211f", top=top, legs=DEEP),
                x,
                base,
                1.06,
                facing="back",
                seat=14,
                hands=((x - 24, base - 8), (x + 24, base - 8)),
            )
            for x, base, skin, hair, top, color in kids
        ),
        *(ellipse(x, base - 4, 30, 10, DEEP) for x, base, *_ in kids),
    ]


@picture("computer-class")
def computer_class():
    board = [
        rect(170, 44, 300, 128, DEEP, 6),
        rect(178, 52, 284, 112, PALE, 2),
        rect(178, 52, 284, 16, MID),
        *(circle(190 + i * 12, 60, 3.4, c) for i, c in enumerate((CORAL, LAMP, LEAF_LIGHT))),
        rect(196, 84, 90, 62, SOFT, 2),
        polygon([(200, 142), (226, 108), (244, 128), (262, 112), (282, 142)], BRAND),
        circle(268, 98, 7, LAMP),
        *(rect(304, 86 + i * 15, 136 - (i % 2) * 40, 6, SOFT, 3) for i in range(4)),
        path("M404 128l26 12l-12 4l-5 12Z", CORAL),
    ]
    return [
        room("#eaf1ee", SAND, 304, SAND_DARK),
        *board,
        arched_window(36, 60, 92, 150, WHITE, MIST),
        arched_window(512, 60, 92, 150, WHITE, MIST),
        pendant(130, 20, CORAL),
        pendant(510, 20, CORAL),
        chair_back(150, 368, 1.3, CORAL),
        chair_back(330, 368, 1.3, CORAL),
        person(
            Look(
                skin=2,
                hair="bald",
                hair_color=SILVER,
                top=LEAF_DARK,
                legs=DEEP,
                glasses=True,
                beard=True,
            ),
            150,
            366,
            1.34,
            seat=48,
            hands=((126, 278), (172, 278)),
        ),
        person(
            Look(skin=5, hair="bun", hair_color=SILVER, top=LAMP, legs=DEEP),
            330,
            366,
            1.34,
            seat=48,
            hands=((306, 278), (352, 278)),
        ),
        person(
            Look(skin=7, hair="braids", top=CORAL, legs=BRAND),
            412,
            368,
            1.42,
            facing="left",
            hands=((362, 252), (380, 268)),
            lean=-14,
        ),
        person(
            Look(skin=3, hair="short", hair_color=GRAY, top=MID, legs=DEEP),
            540,
            366,
            1.3,
            seat=48,
            hands=((518, 278), (562, 278)),
        ),
        rect(40, 284, 560, 12, WOOD, 2),
        rect(40, 296, 560, 70, "#b38655"),
        rect(400, 296, 200, 70, SHADE, opacity=0.12),
        *(rect(x, 366, 10, 34, DEEP) for x in (56, 316, 576)),
        *(laptop_back(x, 286, 1.36) for x in (150, 330, 540)),
        rect(230, 270, 16, 16, WHITE, 2),
        line("M246 274q8 0 8 5t-8 5", WHITE, 3),
        rect(440, 278, 44, 7, LAMP, 1),
        rect(444, 271, 40, 7, BRAND, 1),
    ]
