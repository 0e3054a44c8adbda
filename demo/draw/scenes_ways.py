"""Getting around: buses, bicycles, parking, crossings and street trees."""

from .book import picture
from .letters import words
from .nature import bush, cloud, flower, grass, sun, tree
from .palette import (
    BLOND, BRAND, BROWN, CHESTNUT, CORAL, CORAL_DARK, DEEP, EARTH, EARTH_DARK, GRAY, LAMP, LAMP_DARK, LEAF, LEAF_DARK,
    LEAF_LIGHT, MEADOW, MID, MIST, PALE, ROAD, ROAD_DARK, SAND, SAND_DARK, SHADE, SOFT, STONE, WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect, shaded
from .town import awning, bench, bricks, crate, fence, house, house_row, lamp, panes, road, tower
from .vehicles import bicycle, bus, car, wheelchair


@picture("bus-stop")
def bus_stop():
    return [
        sun(420, 84, 44), cloud(80, 70, 0.8), tower(60, 270, 84, 170, MIST, 3, 5, WHITE), tower(150, 270, 64, 120, "#b5d2d0", 3, 4, WHITE),
        tower(500, 270, 92, 190, MIST, 3, 6, WHITE), tower(596, 270, 70, 130, "#b5d2d0", 3, 4, WHITE), tree(30, 292, 1), tree(470, 292, 0.9),
        rect(0, 284, 640, 40, SAND_DARK), rect(0, 318, 640, 6, WHITE), rect(0, 324, 640, 76, ROAD), rect(0, 324, 640, 6, ROAD_DARK),
        bus(306, 352, 1.28, "left"),
        rect(24, 150, 250, 10, DEEP, 3), rect(36, 158, 6, 152, DEEP), rect(256, 158, 6, 152, DEEP), rect(42, 172, 214, 100, WHITE, opacity=0.45), rect(148, 172, 3, 100, WHITE),
        rect(60, 178, 44, 62, BRAND, 2), line("M70 230L82 206L94 214", LAMP, 3), circle(70, 230, 3.5, CORAL), circle(94, 214, 3.5, CORAL), rect(68, 184, 28, 4, PALE),
        rect(282, 132, 5, 184, DEEP), rect(268, 112, 34, 34, LAMP, 17), rect(276, 122, 18, 12, DEEP, 3), circle(280, 136, 2.4, DEEP), circle(290, 136, 2.4, DEEP),
        bench(96, 308, 70, CORAL), person(Look(skin=2, hair="bun", hair_color=GRAY, top=MID, legs=BRAND, glasses=True), 124, 308, 0.98, seat=26),
        rect(140, 276, 18, 16, CORAL_DARK, 3), wheelchair(198, 322, 1.02), person(Look(skin=5, hair="short", top=LAMP, legs=BRAND), 198, 322, 0.98, facing="right", seat=36, hands=((222, 272), (220, 274)), feet=((228, 310), (224, 310))),
        person(Look(skin=7, hair="afro", top=CORAL, legs=DEEP), 246, 318, 1.02, facing="right", hands=((262, 244), (264, 256))), rect(258, 236, 8, 13, DEEP, 2),
    ]


def car_from_above(x, y, color, length=92):
    """A car that drives up the picture."""
    return group(
        rect(-23, -length / 2, 46, length, color, 14), rect(-18, -18, 36, 46, SHADE, 8, 0.16), path("M-18 -20L-14 -8H14L18 -20Q0 -27 -18 -20Z", MIST),
        path("M-16 30L-13 22H13L16 30Q0 35 -16 30Z", MIST), rect(-12, -6, 24, 26, color, 3), rect(-19, -length / 2 + 3, 9, 5, LAMP, 2), rect(10, -length / 2 + 3, 9, 5, LAMP, 2), at=(x, y),
    )


def rider_from_above(x, y, top, hat, skin):
    """A cyclist who rides up the picture, seen from above."""
    return group(
        rect(-3, -46, 6, 34, DEEP, 3), rect(-3, 14, 6, 34, DEEP, 3), line("M-20 -22H20", DEEP, 4), line("M-15 2L-18 -20M15 2L18 -20", top, 9),
        ellipse(0, 6, 19, 13, top), path("M4 -6.500A19 13 0 0 1 4 18.500Z", SHADE, 0.14), circle(-18, -21, 4.5, skin), circle(18, -21, 4.5, skin), ellipse(0, -2, 10.5, 12.5, hat), rect(-1.5, -12, 3, 19, SHADE, 1.5, 0.25), at=(x, y),
    )


def planter_from_above(x, y, seed):
    tones = ((LEAF, LEAF_DARK), (LEAF_LIGHT, LEAF), (LEAF_DARK, LEAF))[seed % 3]
    return rect(x, y, 22, 76, SAND_DARK, 3) + rect(x + 3, y + 3, 16, 70, EARTH_DARK, 2) + "".join(circle(x + 11 + (i % 2) * 2 - 1, y + 14 + i * 16, 10, tones[i % 2]) for i in range(4)) + circle(x + 9, y + 22, 3, CORAL) + circle(x + 13, y + 52, 3, LAMP)


@picture("bike-lane", ground=ROAD)
def bike_lane():
    crown = lambda x, y, r: circle(x, y, r, LEAF_DARK) + circle(x - r * 0.2, y - r * 0.15, r * 0.74, LEAF) + circle(x - r * 0.34, y - r * 0.3, r * 0.36, LEAF_LIGHT)
    slabs = [rect(x, y, 2, 40, SHADE, opacity=0.1) for x in (40, 80) for y in range(0, 400, 40)]
    return [
        rect(0, 0, 130, 400, SAND), *(rect(0, y, 130, 2, SHADE, opacity=0.08) for y in range(20, 400, 40)), *slabs, rect(126, 0, 8, 400, WHITE), rect(134, 0, 118, 400, LEAF),
        *(rect(191, y, 5, 34, WHITE, 2, 0.75) for y in range(-10, 400, 80)), group(path("M-16 0L0 -22L16 0H6V22H-6V0Z", WHITE), at=(163, 64), scale=0.8),
        rect(252, 0, 40, 400, STONE), rect(252, 0, 4, 400, WHITE), rect(288, 0, 4, 400, WHITE), *(planter_from_above(261, y, i) for i, y in enumerate((-30, 70, 170, 270, 370))),
        *(rect(382, y, 6, 46, WHITE, 2) for y in range(-20, 420, 92)), rect(482, 0, 5, 400, LAMP), rect(490, 0, 5, 400, LAMP),
        car_from_above(338, 120, CORAL), car_from_above(338, 318, WHITE), car_from_above(434, 226, LAMP), group(car_from_above(0, 0, MID), at=(562, 96), turn=180), group(car_from_above(0, 0, SAND, 96), at=(562, 330), turn=180),
        rider_from_above(165, 250, CORAL, WHITE, "#8a5638"), rider_from_above(222, 130, LAMP, BRAND, "#dba67d"), crown(34, 60, 52), crown(26, 330, 58), crown(640, 210, 44),
        person_from_above(90, 180, MID, "#24211f"), person_from_above(70, 214, CORAL_DARK, BLOND),
    ]


def person_from_above(x, y, top, hair):
    return ellipse(x, y, 17, 10, top) + circle(x, y, 8.5, hair)


@picture("parking-meter")
def parking_meter():
    meter = [
        rect(196, 214, 16, 148, "#5f7475"), rect(204, 214, 8, 148, SHADE, opacity=0.16), rect(176, 358, 56, 8, DEEP, 3),
        path("M158 214V128A46 46 0 0 1 250 128V214Q250 224 240 224H168Q158 224 158 214Z", BRAND), path("M218 84A46 46 0 0 1 250 128V214Q250 224 240 224H218Z", SHADE, 0.18),
        path("M172 156V128A32 32 0 0 1 236 128V156Z", PALE), rect(182, 122, 44, 24, MIST, 2), line("M204 146V120", DEEP, 2), circle(204, 134, 11, WHITE), words("P", 204, 139.5, 15, BRAND),
        rect(174, 168, 30, 22, DEEP, 2), *(circle(180 + c * 9, 174 + r * 9, 2.6, SOFT) for r in range(2) for c in range(3)), rect(212, 170, 24, 5, DEEP, 2), rect(212, 182, 24, 10, LAMP, 2), rect(176, 202, 56, 8, LEAF, 2),
    ]
    return [
        sun(90, 80, 42), house_row(300, 640, 256, 4, 110, 150), tree(300, 262, 0.9), cloud(200, 56, 0.7), house_row(0, 290, 256, 1, 90, 130), road(278, 336), rect(0, 336, 640, 64, SAND_DARK), rect(0, 330, 640, 8, WHITE),
        *(rect(x, 286, 5, 46, WHITE) for x in (250, 440, 630)), car(262, 328, 1.36, CORAL), car(456, 328, 1.36, MID), car(86, 328, 1.2, LAMP), *meter,
        person(Look(skin=5, hair="long", hair_color=BROWN, top=LAMP, legs=BRAND), 298, 392, 1.74, facing="left", hands=((238, 184), (232, 190))), rect(224, 178, 16, 10, WHITE, 2),
    ]


@picture("school-crossing")
def school_crossing():
    kids = ((368, Look(skin=7, hair="afro", top=LAMP, legs=BRAND), CORAL), (428, Look(skin=2, hair="pony", hair_color=CHESTNUT, top=MID, dress=16), LAMP), (486, Look(skin=4, top=LEAF, legs=DEEP), BRAND))
    walkers = []
    for x, look, pack in kids:
        walkers += [rect(x + 2, 288, 17, 26, pack, 5), rect(x + 10, 288, 9, 26, SHADE, 5, 0.15), child(look, x, 352, 0.78, facing="left", walk=18)]
    windows = [rect(x, y, 40, 34, MIST, 2) + rect(x + 18, y, 4, 34, WHITE) for y in (126, 182) for x in (142, 196, 250, 350, 404, 458)]
    school = [rect(120, 104, 400, 150, "#c77a5c"), bricks(120, 104, 400, 150, "#c77a5c", seed=5, count=44), rect(112, 94, 416, 14, SAND), *windows, rect(302, 176, 36, 78, BRAND, 2), rect(319, 176, 2, 78, DEEP), polygon([(280, 96), (320, 58), (360, 96)], SAND), circle(320, 84, 9, BRAND), rect(292, 166, 56, 8, SAND), shaded(120, 104, 400, 150, 0.3)]
    return [
        sun(560, 70, 42), cloud(90, 80, 0.8), *school, words("SCHOOL", 320, 118, 17, DEEP, 2), rect(0, 250, 640, 20, LEAF_LIGHT), fence(0, 290, 262, 34), fence(352, 640, 262, 34), tree(66, 268, 1.3), tree(584, 268, 1.2),
        road(288), *(path(f"M{x} 300H{x + 34}L{x + 24} 390H{x - 18}Z", WHITE) for x in range(196, 560, 66)), *walkers,
        rect(284, 206, 5, 148, LAMP_DARK), circle(286, 196, 27, CORAL_DARK), circle(286, 196, 23, CORAL), words("STOP", 286, 201, 14, WHITE, 0.6),
        person(Look(skin=5, hair="short", hair_color=GRAY, top=LAMP, vest=WHITE, legs=DEEP, hat="cap", hat_color=DEEP), 248, 356, 1.16, hands=((206, 272), (285, 270))),
        car(-62, 350, 1.2, MID),
    ]


@picture("police-bike")
def police_bike():
    loaves = [path(f"M{x} 232q0 -14 14 -14t14 14Z", "#c98d4c") for x in (392, 424, 456, 488)]
    shop = [
        rect(330, 70, 250, 240, CORAL_DARK), shaded(330, 70, 250, 240), rect(322, 60, 266, 14, SAND), *(rect(350 + i * 78, 84, 48, 50, MIST, 2) for i in range(3)), rect(340, 148, 230, 26, DEEP, 2), words("BAKERY", 455, 167, 18, LAMP, 5),
        rect(380, 196, 130, 76, PALE), *loaves, rect(380, 232, 130, 5, EARTH), *(path(f"M{x} 268q0 -18 12 -18t12 18Z", "#d9a764") for x in (392, 420, 448, 476)), rect(372, 268, 146, 8, SAND), awning(366, 180, 160, 20, 8), rect(526, 196, 44, 114, BRAND, 2), rect(532, 204, 32, 50, MIST, 2),
    ]
    return [
        sun(90, 80, 44), cloud(230, 70, 0.8), house(16, 310, 96, 140, SAND, BRAND, MID, CORAL_DARK, 40), house(118, 310, 88, 170, WHITE, CORAL, MID, BRAND, 40), house(214, 310, 100, 130, MIST, MID, BRAND, BRAND, 40),
        *shop, house(590, 310, 90, 160, SAND, CORAL, MID, BRAND, 40), road(336), tree(40, 318, 1.1), lamp(322, 318, 120), crate(352, 316, 34, 22), flower(360, 296, 1, LAMP, 16), flower(374, 296, 1, CORAL, 20),
        bicycle(190, 364, 1.36, WHITE), person(Look(skin=3, hair="short", top=BRAND, legs=DEEP, sleeves="short", hat="helmet", hat_color=DEEP), 178, 366, 1.3, facing="right", hands=((224, 284), (250, 254)), feet=((190, 366), (170, 366))),
        rect(166, 290, 14, 4, LAMP), person(Look(skin=6, hair="bald", top=WHITE, legs=DEEP, apron=SAND, beard=True), 292, 362, 1.3, facing="left", hands=((262, 270), (266, 296))), rect(250, 292, 22, 12, "#c98d4c", 5),
    ]


@picture("tree-planting")
def tree_planting():
    sapling = [
        rect(316, 146, 7, 140, EARTH_DARK), *(circle(x, y, r, c) for x, y, r, c in ((296, 128, 26, LEAF), (344, 122, 27, LEAF_DARK), (318, 96, 30, LEAF), (336, 150, 20, LEAF_DARK), (300, 154, 17, LEAF))),
        path("M320 66A30 30 0 0 1 332 124Q322 120 320 100Z", LEAF_DARK), line("M319 170L304 150M320 160L336 142", EARTH_DARK, 4), rect(352, 176, 6, 130, "#b98a5a"), line("M323 222Q338 228 354 218", CORAL, 3),
    ]
    return [
        sun(520, 80, 46), cloud(120, 76, 0.9), house_row(0, 640, 256, 3, 70, 104, 28, (66, 84)), rect(0, 252, 640, 16, SAND_DARK), rect(0, 264, 640, 40, ROAD), rect(0, 300, 640, 7, WHITE), rect(0, 307, 640, 93, MEADOW), rect(0, 307, 640, 5, LEAF_LIGHT),
        car(22, 294, 0.9, MID), tree(590, 330, 1.5), tree(70, 336, 1.2), path("M232 344q30 -22 88 -22t88 22q-24 18 -88 18t-88 -18Z", EARTH_DARK), *sapling,
        path("M284 300Q320 288 356 300Q362 330 344 348H296Q278 330 284 300Z", SAND_DARK), path("M322 294Q346 296 356 300Q362 330 344 348H324Z", SHADE, 0.13), line("M290 308L346 340M352 308L296 340", "#b59a68", 2.4), line("M286 302Q320 314 356 302", CORAL_DARK, 3),
        path("M402 362q10 -34 40 -34t44 34Z", EARTH), path("M442 328q34 0 44 34h-34Z", SHADE, 0.15), line("M466 236L450 340", "#b98a5a", 5), path("M440 330l20 4l-5 22q-14 2 -18 -6Z", SOFT),
        person(Look(skin=4, hair="pony", hair_color=BROWN, top=CORAL, legs=BRAND, sleeves="short"), 252, 362, 1.22, facing="right", lean=30, hands=((296, 304), (316, 262)), walk=30),
        person(Look(skin=8, hair="short", top=LAMP, legs=DEEP, hat="cap", hat_color=LEAF_DARK), 424, 366, 1.28, facing="left", hands=((463, 250), (458, 286)), walk=16),
        path("M150 330h44l-5 44h-34Z", SOFT), path("M176 330h18l-5 44h-13Z", SHADE, 0.14), line("M150 332Q172 306 194 332", DEEP, 3), grass(520, 380), grass(110, 386), grass(560, 362, 0.8), bush(14, 392, 1),
    ]


