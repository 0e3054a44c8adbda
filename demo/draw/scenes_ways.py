"""Getting around: buses, bicycles, parking."""

from .book import picture
from .letters import words
from .nature import cloud, sun, tree
from .palette import (
    BLOND,
    BRAND,
    BROWN,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH_DARK,
    GRAY,
    LAMP,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MID,
    MIST,
    PALE,
    ROAD,
    ROAD_DARK,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, person
from .shapes import circle, ellipse, group, line, path, rect
from .town import bench, house_row, road, tower
from .vehicles import bus, car, wheelchair


@picture("bus-stop")
def bus_stop():
    return [
        sun(420, 84, 44),
        cloud(80, 70, 0.8),
        tower(60, 270, 84, 170, MIST, 3, 5, WHITE),
        tower(150, 270, 64, 120, "#b5d2d0", 3, 4, WHITE),
        tower(500, 270, 92, 190, MIST, 3, 6, WHITE),
        tower(596, 270, 70, 130, "#b5d2d0", 3, 4, WHITE),
        tree(30, 292, 1),
        tree(470, 292, 0.9),
        rect(0, 284, 640, 40, SAND_DARK),
        rect(0, 318, 640, 6, WHITE),
        rect(0, 324, 640, 76, ROAD),
        rect(0, 324, 640, 6, ROAD_DARK),
        bus(306, 352, 1.28, "left"),
        rect(24, 150, 250, 10, DEEP, 3),
        rect(36, 158, 6, 152, DEEP),
        rect(256, 158, 6, 152, DEEP),
        rect(42, 172, 214, 100, WHITE, opacity=0.45),
        rect(148, 172, 3, 100, WHITE),
        rect(60, 178, 44, 62, BRAND, 2),
        line("M70 230L82 206L94 214", LAMP, 3),
        circle(70, 230, 3.5, CORAL),
        circle(94, 214, 3.5, CORAL),
        rect(68, 184, 28, 4, PALE),
        rect(282, 132, 5, 184, DEEP),
        rect(268, 112, 34, 34, LAMP, 17),
        rect(276, 122, 18, 12, DEEP, 3),
        circle(280, 136, 2.4, DEEP),
        circle(290, 136, 2.4, DEEP),
        bench(96, 308, 70, CORAL),
        person(
            Look(skin=2, hair="bun", hair_color=GRAY, top=MID, legs=BRAND, glasses=True),
            124,
            308,
            0.98,
            seat=26,
        ),
        rect(140, 276, 18, 16, CORAL_DARK, 3),
        wheelchair(198, 322, 1.02),
        person(
            Look(skin=5, hair="short", top=LAMP, legs=BRAND),
            198,
            322,
            0.98,
            facing="right",
            seat=36,
            hands=((222, 272), (220, 274)),
            feet=((228, 310), (224, 310)),
        ),
        person(
            Look(skin=7, hair="afro", top=CORAL, legs=DEEP),
            246,
            318,
            1.02,
            facing="right",
            hands=((262, 244), (264, 256)),
        ),
        rect(258, 236, 8, 13, DEEP, 2),
    ]


def car_from_above(x, y, color, length=92):
    """A car that drives up the picture."""
    return group(
        rect(-23, -length / 2, 46, length, color, 14),
        rect(-18, -18, 36, 46, SHADE, 8, 0.16),
        path("M-18 -20L-14 -8H14L18 -20Q0 -27 -18 -20Z", MIST),
        path("M-16 30L-13 22H13L16 30Q0 35 -16 30Z", MIST),
        rect(-12, -6, 24, 26, color, 3),
        rect(-19, -length / 2 + 3, 9, 5, LAMP, 2),
        rect(10, -length / 2 + 3, 9, 5, LAMP, 2),
        at=(x, y),
    )


def rider_from_above(x, y, top, hat, skin):
    """A cyclist who rides up the picture, seen from above."""
    return group(
        rect(-3, -46, 6, 34, DEEP, 3),
        rect(-3, 14, 6, 34, DEEP, 3),
        line("M-20 -22H20", DEEP, 4),
        line("M-15 2L-18 -20M15 2L18 -20", top, 9),
        ellipse(0, 6, 19, 13, top),
        path("M4 -6.500A19 13 0 0 1 4 18.500Z", SHADE, 0.14),
        circle(-18, -21, 4.5, skin),
        circle(18, -21, 4.5, skin),
        ellipse(0, -2, 10.5, 12.5, hat),
        rect(-1.5, -12, 3, 19, SHADE, 1.5, 0.25),
        at=(x, y),
    )


def planter_from_above(x, y, seed):
    tones = ((LEAF, LEAF_DARK), (LEAF_LIGHT, LEAF), (LEAF_DARK, LEAF))[seed % 3]
    return (
        rect(x, y, 22, 76, SAND_DARK, 3)
        + rect(x + 3, y + 3, 16, 70, EARTH_DARK, 2)
        + "".join(
            circle(x + 11 + (i % 2) * 2 - 1, y + 14 + i * 16, 10, tones[i % 2]) for i in range(4)
        )
        + circle(x + 9, y + 22, 3, CORAL)
        + circle(x + 13, y + 52, 3, LAMP)
    )


def person_from_above(x, y, top, hair):
    return ellipse(x, y, 17, 10, top) + circle(x, y, 8.5, hair)


@picture("bike-lane", ground=ROAD)
def bike_lane():
    def crown(x, y, r):
        return (
            circle(x, y, r, LEAF_DARK)
            + circle(x - r * 0.2, y - r * 0.15, r * 0.74, LEAF)
            + circle(x - r * 0.34, y - r * 0.3, r * 0.36, LEAF_LIGHT)
        )

    slabs = [rect(x, y, 2, 40, SHADE, opacity=0.1) for x in (40, 80) for y in range(0, 400, 40)]
    return [
        rect(0, 0, 130, 400, SAND),
        *(rect(0, y, 130, 2, SHADE, opacity=0.08) for y in range(20, 400, 40)),
        *slabs,
        rect(126, 0, 8, 400, WHITE),
        rect(134, 0, 118, 400, LEAF),
        *(rect(191, y, 5, 34, WHITE, 2, 0.75) for y in range(-10, 400, 80)),
        group(path("M-16 0L0 -22L16 0H6V22H-6V0Z", WHITE), at=(163, 64), scale=0.8),
        rect(252, 0, 40, 400, STONE),
        rect(252, 0, 4, 400, WHITE),
        rect(288, 0, 4, 400, WHITE),
        *(planter_from_above(261, y, i) for i, y in enumerate((-30, 70, 170, 270, 370))),
        *(rect(382, y, 6, 46, WHITE, 2) for y in range(-20, 420, 92)),
        rect(482, 0, 5, 400, LAMP),
        rect(490, 0, 5, 400, LAMP),
        car_from_above(338, 120, CORAL),
        car_from_above(338, 318, WHITE),
        car_from_above(434, 226, LAMP),
        group(car_from_above(0, 0, MID), at=(562, 96), turn=180),
        group(car_from_above(0, 0, SAND, 96), at=(562, 330), turn=180),
        rider_from_above(165, 250, CORAL, WHITE, "#8a5638"),
        rider_from_above(222, 130, LAMP, BRAND, "#dba67d"),
        crown(34, 60, 52),
        crown(26, 330, 58),
        crown(640, 210, 44),
        person_from_above(90, 180, MID, "#24211f"),
        person_from_above(70, 214, CORAL_DARK, BLOND),
    ]


@picture("parking-meter")
def parking_meter():
    meter = [
        rect(196, 214, 16, 148, "#5f7475"),
        rect(204, 214, 8, 148, SHADE, opacity=0.16),
        rect(176, 358, 56, 8, DEEP, 3),
        path("M158 214V128A46 46 0 0 1 250 128V214Q250 224 240 224H168Q158 224 158 214Z", BRAND),
        path("M218 84A46 46 0 0 1 250 128V214Q250 224 240 224H218Z", SHADE, 0.18),
        path("M172 156V128A32 32 0 0 1 236 128V156Z", PALE),
        rect(182, 122, 44, 24, MIST, 2),
        line("M204 146V120", DEEP, 2),
        circle(204, 134, 11, WHITE),
        words("P", 204, 139.5, 15, BRAND),
        rect(174, 168, 30, 22, DEEP, 2),
        *(circle(180 + c * 9, 174 + r * 9, 2.6, SOFT) for r in range(2) for c in range(3)),
        rect(212, 170, 24, 5, DEEP, 2),
        rect(212, 182, 24, 10, LAMP, 2),
        rect(176, 202, 56, 8, LEAF, 2),
    ]
    return [
        sun(90, 80, 42),
        house_row(300, 640, 256, 4, 110, 150),
        tree(300, 262, 0.9),
        cloud(200, 56, 0.7),
        house_row(0, 290, 256, 1, 90, 130),
        road(278, 336),
        rect(0, 336, 640, 64, SAND_DARK),
        rect(0, 330, 640, 8, WHITE),
        *(rect(x, 286, 5, 46, WHITE) for x in (250, 440, 630)),
        car(262, 328, 1.36, CORAL),
        car(456, 328, 1.36, MID),
        car(86, 328, 1.2, LAMP),
        *meter,
        person(
            Look(skin=5, hair="long", hair_color=BROWN, top=LAMP, legs=BRAND),
            298,
            392,
            1.74,
            facing="left",
            hands=((238, 184), (232, 190)),
        ),
        rect(224, 178, 16, 10, WHITE, 2),
    ]
