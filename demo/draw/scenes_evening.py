"""Evenings out of doors: a concert and the ice rink."""

from .book import picture
from .nature import (
    hills,
    pine,
    round_tree,
    snowfall,
    tree,
)
from .palette import (
    BLOND,
    BRAND,
    BROWN,
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
    MID,
    MIST,
    RED,
    SAND,
    SAND_DARK,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, clipped, ellipse, group, line, path, rect, shaded


def seated_crowd():
    """Backs of people on blankets, nearer ones larger."""
    plan = (
        (60, 360, 0.8, 7, "afro", CORAL),
        (112, 362, 0.8, 3, "short", LAMP),
        (180, 366, 0.84, 2, "long", MID),
        (248, 362, 0.8, 5, "bun", LEAF),
        (330, 368, 0.84, 8, "short", SAND),
        (396, 362, 0.8, 4, "pony", CORAL),
        (470, 366, 0.84, 2, "short", BRAND),
        (536, 362, 0.8, 6, "long", LAMP),
        (598, 366, 0.84, 3, "bald", MID),
        (20, 410, 1, 4, "short", MIST),
        (148, 414, 1, 6, "braids", LAMP),
        (212, 418, 1, 2, "short", CORAL_DARK),
        (292, 412, 1, 3, "long", LEAF),
        (438, 416, 1, 7, "bun", CORAL),
        (506, 412, 1, 2, "short", SAND),
        (574, 418, 1, 5, "long", BRAND),
    )
    hues = ("#24211f", "#4b2f20", BLOND, "#24211f", GRAY, RED)
    for i, (x, base, s, skin, hair, top) in enumerate(plan):
        dark = skin > 3
        yield person(
            Look(skin=skin, hair=hair, hair_color="#24211f" if dark else hues[i % 6], top=top),
            x,
            base + 30,
            s,
            facing="back",
            seat=24,
        )


@picture("band-shell-concert", ground="#4b6f7d")
def band_shell():
    shell = [
        circle(320, 236, r, c)
        for r, c in ((206, SAND_DARK), (194, SAND), (170, "#f0d9ae"), (146, "#ecca8f"), (120, LAMP))
    ]
    horn = line("M-4 2L26 -8", CORAL_DARK, 5) + path("M22 -14L40 -22V4L26 -2Z", CORAL_DARK)
    players = [
        person(
            Look(skin=7, hair="short", top=BRAND, legs=DEEP),
            226,
            262,
            0.96,
            facing="right",
            hands=((252, 174), (256, 178)),
        ),
        group(horn, at=(246, 172)),
        person(
            Look(skin=2, hair="long", hair_color=BROWN, top=CORAL, dress=32),
            288,
            262,
            0.96,
            hands=((276, 178), (300, 174)),
        ),
        line("M290 174V262M280 262H300", DEEP, 3),
        circle(290, 172, 4.5, DEEP),
        path("M340 262q-12 -24 4 -34q-10 -18 6 -24q16 6 6 24q16 10 4 34Z", EARTH),
        rect(347, 150, 6, 58, EARTH_DARK),
        person(
            Look(skin=4, hair="bald", hair_color=GRAY, top=LEAF_DARK, legs=DEEP, beard=True),
            370,
            262,
            0.96,
            facing="left",
            hands=((350, 180), (350, 222)),
        ),
        line("M328 226L374 216", WHITE, 2),
        person(
            Look(skin=5, hair="bun", top=MID, legs=BRAND),
            428,
            262,
            0.96,
            facing="left",
            seat=36,
            hands=((406, 220), (410, 216)),
        ),
        circle(392, 236, 24, CORAL_DARK),
        circle(392, 236, 19, WHITE),
        rect(366, 214, 26, 4, LAMP_DARK, 2),
        rect(378, 216, 3, 46, DEEP),
        line("M410 218L392 206", SAND_DARK, 3),
    ]
    return [
        circle(110, 84, 30, "#f3e6c4"),
        rect(0, 180, 640, 90, "#6d8b92"),
        hills([(0, 214), (160, 196), (330, 220), (480, 190), (640, 206)], 400, "#33606e"),
        *(
            circle(x, y, 1.8, WHITE)
            for x, y in (
                (40, 40),
                (200, 50),
                (250, 24),
                (420, 20),
                (520, 52),
                (590, 30),
                (566, 104),
                (60, 130),
                (620, 120),
            )
        ),
        tree(66, 290, 1.5, "#2f6b57", "#1f4e48"),
        tree(20, 296, 1.1, "#2f6b57", "#1f4e48"),
        round_tree(584, 292, 1.3, "#2f6b57", "#1f4e48"),
        tree(628, 296, 1.2, "#2f6b57", "#1f4e48"),
        clipped(rect(0, 0, 640, 262, WHITE), *shell),
        *players,
        rect(104, 260, 432, 34, BRAND),
        rect(96, 256, 448, 8, SAND),
        shaded(104, 264, 432, 30, 0.3),
        *(rect(x, 266, 4, 26, DEEP) for x in range(120, 530, 30)),
        *(circle(x, 258, 5, LAMP) for x in range(124, 530, 36)),
        path("M0 290Q320 270 640 290V400H0Z", "#2f6b57"),
        path("M0 330Q320 306 640 330V400H0Z", "#27584f"),
        *seated_crowd(),
    ]


@picture("skating-rink", ground="#33606e")
def skating_rink():
    def bulbs(d, points):
        return line(d, DEEP, 2) + "".join(
            circle(x, y, 5, LAMP) + circle(x, y, 11, LAMP, 0.22) for x, y in points
        )

    homes = [
        rect(x, 232 - h, w, h, c)
        + rect(x - 3, 226 - h, w + 6, 9, WHITE, 4)
        + "".join(
            rect(
                x + 12 + (i % 2) * (w - 36),
                246 - h + (i // 2) * 34,
                14,
                18,
                LAMP if i in lit else "#183f4b",
                1,
            )
            for i in range(4)
        )
        for x, w, h, c, lit in (
            (8, 76, 110, "#1f4e5b", (0, 3)),
            (92, 64, 86, "#245866", (1,)),
            (164, 80, 124, "#1b4753", (0, 1)),
            (252, 66, 94, "#1f4e5b", (2,)),
            (326, 82, 116, "#245866", (1, 2)),
            (416, 66, 90, "#1b4753", (0,)),
            (490, 76, 126, "#1f4e5b", (1, 3)),
            (574, 70, 98, "#245866", (0, 2)),
        )
    ]
    return [
        rect(0, 130, 640, 110, "#5f858c"),
        rect(0, 170, 640, 70, "#d9ad8a"),
        circle(320, 212, 50, "#eac196"),
        *homes,
        rect(0, 228, 640, 40, "#d7e5e5"),
        pine(40, 252, 1.3),
        pine(600, 252, 1.4),
        pine(560, 250, 1),
        pine(90, 250, 0.9),
        ellipse(320, 330, 330, 84, WHITE),
        ellipse(320, 334, 312, 74, "#b4d3d8"),
        ellipse(320, 337, 304, 68, "#c9e0e3"),
        line(
            "M120 340Q250 300 360 344T540 330M90 322Q180 372 300 372M380 300Q470 310 560 350"
            "M200 296Q300 284 380 300",
            WHITE,
            2.4,
        ),
        line("M30 262V96M610 262V96M320 250V110", DEEP, 5),
        bulbs(
            "M30 98Q170 178 320 112Q470 178 610 98",
            (
                (78, 122),
                (126, 138),
                (176, 144),
                (226, 138),
                (274, 126),
                (366, 126),
                (414, 138),
                (464, 144),
                (514, 138),
                (562, 122),
            ),
        ),
        person(
            Look(
                skin=7,
                hair="short",
                top=CORAL,
                legs=DEEP,
                hat="beanie",
                hat_color=LAMP,
                shoes=WHITE,
            ),
            190,
            356,
            1.12,
            facing="right",
            hands=((228, 272), (150, 280)),
            feet=((214, 352), (150, 334)),
            lean=22,
        ),
        line("M204 357H230M136 338H162", DEEP, 3),
        person(
            Look(
                skin=2,
                hair="long",
                hair_color=RED,
                top=LEAF,
                dress=24,
                hat="beanie",
                hat_color=CORAL,
                shoes=WHITE,
            ),
            372,
            334,
            1,
            hands=((334, 232), (410, 236)),
            feet=((366, 334), (392, 322)),
        ),
        line("M356 336H378M384 324H404", DEEP, 3),
        child(
            Look(
                skin=4,
                hair="braids",
                hair_color=BROWN,
                top=LAMP,
                legs=BRAND,
                hat="beanie",
                hat_color=CORAL,
                shoes=WHITE,
            ),
            494,
            366,
            0.86,
            facing="left",
            hands=((456, 300), (528, 306)),
            feet=((474, 364), (518, 352)),
            lean=-16,
        ),
        line("M460 368H484M510 356H530", DEEP, 3),
        snowfall(40, (0, 10, 640, 240), 5),
    ]
