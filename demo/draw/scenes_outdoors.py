"""Garden and market."""

from .book import picture
from .nature import cloud, flower, sun
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
    LEAF_LIGHT,
    MID,
    MIST,
    RED,
    SAND,
    SAND_DARK,
    SHADE,
    SILVER,
    SOFT,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, rect, shaded
from .town import awning, bricks, city_hall, crate, house, panes, skyline


def cabbage(x, base, s=1):
    return group(
        circle(0, -10, 13, LEAF_LIGHT),
        path("M-13 -8Q-20 -22 -4 -22Q-4 -8 -10 0ZM13 -8Q20 -22 4 -22Q4 -8 10 0Z", LEAF),
        circle(0, -10, 7, "#a8d0b0"),
        at=(x, base),
        scale=s,
    )


def tomato_plant(x, base):
    fruit = ((-7, -22), (8, -30), (-5, -44), (7, -12), (3, -52))
    return (
        rect(x - 1.5, base - 72, 3, 72, "#b98a5a")
        + ellipse(x, base - 36, 15, 32, LEAF_DARK)
        + "".join(circle(x + dx, base + dy, 5, CORAL) for dx, dy in fruit)
    )


def sunflower(x, base, h=92):
    petals = "".join(
        group(ellipse(0, -13, 5, 9, LAMP), at=(x, base - h), turn=i * 36) for i in range(10)
    )
    return (
        line([(x, base), (x, base - h)], LEAF_DARK, 4)
        + path(
            f"M{x} {base - 30}q18 -16 26 -4q-10 12 -26 8ZM{x} {base - 48}q-18 -16 -26 -4"
            "q10 12 26 8Z",
            LEAF,
        )
        + petals
        + circle(x, base - h, 10, EARTH_DARK)
    )


def raised_bed(x, base, w, h=34):
    return (
        rect(x, base - h, w, h, "#b98a5a")
        + rect(x + 4, base - h - 4, w - 8, 8, EARTH_DARK, 3)
        + rect(x, base - h * 0.55, w, 3, SHADE, opacity=0.18)
        + shaded(x, base - h, w, h)
    )


@picture("community-garden")
def community_garden():
    walls = [
        bricks(-10, 60, 150, 230, "#b9694e", seed=2, count=34),
        panes(-10, 60, 150, 220, 3, 4, MIST, {(1, 2)}),
        shaded(-10, 60, 150, 230),
        bricks(520, 40, 140, 250, "#a85d45", seed=4, count=34),
        panes(520, 50, 140, 230, 3, 4, MIST, {(0, 1)}),
        rect(-10, 52, 156, 10, SAND),
        rect(514, 32, 150, 10, SAND),
    ]
    can = group(
        path("M-12 0L-14 -24H12L14 0Z", LAMP),
        line("M14 -8L32 -24", LAMP, 5),
        line("M-12 -22Q0 -40 12 -22", LAMP_DARK, 4),
        line("M34 -26l6 10M34 -26l12 4M34 -26l2 14", SOFT, 2),
    )
    return [
        sun(330, 84, 46),
        cloud(220, 70, 0.7),
        skyline(140, 520, 290, 17, MIST, 50, 130),
        *walls,
        rect(140, 258, 380, 32, LEAF_DARK),
        *(circle(x, 258, 20, LEAF_DARK) for x in range(150, 520, 30)),
        rect(0, 286, 640, 120, "#cdb98f"),
        rect(0, 286, 640, 5, SAND_DARK),
        raised_bed(150, 316, 180, 26),
        *(tomato_plant(x, 290) for x in (176, 214, 252, 290)),
        raised_bed(360, 316, 150, 26),
        *(sunflower(x, 290, h) for x, h in ((384, 84), (424, 104), (466, 90), (496, 72))),
        person(
            Look(
                skin=2,
                hair="bun",
                hair_color=SILVER,
                top=LAMP,
                legs=BRAND,
                sleeves="short",
                hat="sunhat",
                hat_color=SAND,
                apron=LEAF,
            ),
            546,
            346,
            1.12,
            facing="left",
            hands=((512, 262), (508, 278)),
        ),
        raised_bed(20, 384, 260, 38),
        *(cabbage(x, 346, 1.15) for x in (52, 96, 140, 184, 228, 260)),
        person(
            Look(skin=7, hair="short", top=CORAL, legs=DEEP, hat="cap", hat_color=BRAND),
            360,
            392,
            1.26,
            facing="left",
            hands=((312, 316), (318, 326)),
            lean=-8,
        ),
        group(can, at=(306, 340), flip=True, turn=-16),
        raised_bed(420, 390, 200, 36),
        *(
            flower(x, 356, 1.2, c, h)
            for x, c, h in (
                (444, CORAL, 24),
                (470, WHITE, 30),
                (498, CORAL, 22),
                (526, LAMP_DARK, 32),
                (552, WHITE, 24),
                (580, CORAL, 30),
                (602, WHITE, 20),
            )
        ),
        child(
            Look(skin=5, hair="braids", top=MID, legs=BRAND),
            408,
            376,
            0.74,
            facing="right",
            hands=((438, 326), (434, 330)),
        ),
    ]


def stall(x, w, color, wares):
    """A market stall with crates of wares, each a color and a radius."""
    board = [
        rect(x + 6, 174, 6, 150, EARTH),
        rect(x + w - 12, 174, 6, 150, EARTH),
        rect(x + 6, 262, w - 12, 62, "#b98a5a"),
        shaded(x + 6, 262, w - 12, 62),
    ]
    step = (w - 16) / len(wares)
    for i, (tone, r) in enumerate(wares):
        left = x + 8 + i * step
        pile = "".join(
            circle(left + r + j * r * 1.6, 248 - k * r * 1.3 + (r - 6), r, tone)
            for k in range(3)
            for j in range(max(int((step - 2 * r) / (r * 1.6)) + 1 - k, 0))
        )
        board += [
            pile,
            rect(left, 246, step - 4, 20, "#d0a06a"),
            rect(left, 254, step - 4, 3, SHADE, opacity=0.18),
        ]
    return [
        *board,
        rect(x + 12, 276, w * 0.3, 22, DEEP, 2),
        rect(x + 18, 284, w * 0.2, 3, SAND),
        rect(x + 18, 290, w * 0.13, 3, SAND),
        awning(x - 6, 148, w + 12, 26, 8, color),
    ]


@picture("farmers-market")
def farmers_market():
    sellers = (
        person(
            Look(
                skin=3,
                hair="short",
                hair_color=GRAY,
                top=BRAND,
                apron=SAND,
                beard=True,
                hat="cap",
                hat_color=LEAF_DARK,
            ),
            116,
            312,
            1.14,
            hands=((88, 226), (144, 226)),
        ),
        person(
            Look(skin=7, hat="scarf", hat_color=LAMP, top=MID, apron=SAND),
            340,
            312,
            1.14,
            hands=((312, 224), (368, 224)),
        ),
        person(
            Look(skin=4, hair="braids", hair_color=BROWN, top=CORAL_DARK, apron=SAND),
            550,
            312,
            1.14,
            hands=((522, 226), (576, 226)),
        ),
    )
    return [
        sun(80, 72, 40),
        cloud(520, 66, 0.8),
        group(city_hall(0, 0, 0.72), at=(226, 250)),
        house(20, 250, 70, 110, SAND, CORAL, MID),
        house(96, 250, 62, 90, WHITE, BRAND, MID),
        house(162, 250, 60, 120, MIST, MID, BRAND),
        house(428, 250, 66, 104, CORAL, DEEP, SAND),
        house(500, 250, 70, 84, SAND, BRAND, MID),
        house(576, 250, 70, 116, WHITE, CORAL, MID),
        rect(0, 250, 640, 150, SAND_DARK),
        rect(0, 322, 640, 78, SAND),
        *(rect(x, 322 + (x // 60 % 2) * 30, 40, 3, SAND_DARK) for x in range(10, 640, 60)),
        *sellers,
        *stall(36, 164, CORAL, ((LEAF, 9), (CORAL, 8), (LAMP, 8))),
        *stall(252, 176, BRAND, ((LAMP_DARK, 10), (LEAF_LIGHT, 11), ("#8d4a63", 7))),
        *stall(470, 160, LEAF, ((CORAL, 8), (WHITE, 8), (LEAF_DARK, 10))),
        person(
            Look(skin=6, hair="afro", top=LAMP, dress=30),
            212,
            376,
            1.14,
            facing="left",
            hands=((178, 262), (190, 306)),
        ),
        path("M176 306h28l-4 26h-20Z", "#b98a5a"),
        circle(184, 304, 6, CORAL),
        circle(196, 304, 6, LEAF),
        person(
            Look(skin=2, hair="short", hair_color=RED, top=LEAF_DARK, legs=DEEP),
            444,
            376,
            1.16,
            facing="left",
            hands=((410, 256), (420, 300)),
        ),
        person(
            Look(skin=2, hair="pony", hair_color=BLOND, top=WHITE, legs=BRAND),
            296,
            384,
            1.1,
            facing="right",
            hands=((330, 296), (324, 300)),
            walk=16,
        ),
        child(
            Look(skin=2, hair="short", hair_color=BLOND, top=CORAL, legs=DEEP),
            346,
            386,
            0.72,
            facing="left",
            hands=((330, 330), (330, 330)),
            walk=12,
        ),
        crate(560, 386, 60, 26),
        *(circle(x, 356, 9, LAMP_DARK) for x in (572, 590, 608)),
        crate(12, 384, 52, 24),
        *(circle(x, 358, 8, LEAF) for x in (24, 38, 52)),
    ]
