"""Building: plans on a table, a construction site."""

from .book import picture
from .nature import cloud, gull, sun
from .palette import (
    BRAND,
    BRICK,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH,
    LAMP,
    LAMP_DARK,
    LEAF_DARK,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SKINS,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, person
from .shapes import circle, ellipse, group, line, path, polygon, rect, ring, shaded
from .town import cone, fence, lattice, skyline

WOOD, WOOD_DARK, INKED = "#c79a68", "#b98a5a", "#0f5060"


def floor_plan():
    """The plan of a house on a blue-white sheet, drawn around (0, 0), 340 by 250."""
    walls = (
        "M-150 -104H60M96 -104H150V104H30M-6 104H-150V-104M-150 10H-92M-58 10H20V104"
        "M20 10V-30M20 -66V-104M60 10H150"
    )
    doors = (
        "M60 -104A36 36 0 0 1 96 -68V-104M30 104A36 36 0 0 0 -6 68V104M-92 10"
        "A34 34 0 0 0 -58 44V10M20 -30A36 36 0 0 0 56 -66H20"
    )
    rooms = [
        rect(-150, -104, 170, 114, PALE),
        rect(20, -104, 130, 114, "#eef3e4"),
        rect(-150, 10, 170, 94, "#fbf1de"),
        rect(20, 10, 130, 94, "#e2eef1"),
    ]
    things = [
        line(
            "M-132 -88h44v34h-44ZM-132 -70h44M-40 -88h40v22h-40ZM-70 -20m-22 0"
            "a22 22 0 1 0 44 0a22 22 0 1 0 -44 0",
            SOFT,
            2.2,
        ),
        line("M78 -40h52v36h-52ZM78 -28h52M70 -94h66v18h-66Z", SOFT, 2.2),
        line("M-134 60h36v32h-36ZM-40 32h40v14h-40ZM-20 60v28h24", SOFT, 2.2),
        line(
            "M100 26h36v20h-36ZM108 84m-10 0a10 12 0 1 0 20 0a10 12 0 1 0 -20 0M48 30h20v58h-20Z",
            SOFT,
            2.2,
        ),
    ]
    windows = "".join(
        line([(x, y), (x + w, y + h)], LAMP, 6, cap="butt")
        for x, y, w, h in (
            (-120, -104, 56, 0),
            (-150, 40, 0, 40),
            (150, -70, 0, 44),
            (70, 104, 46, 0),
            (-110, 104, 60, 0),
        )
    )
    measures = line(
        "M-150 -122H150M-150 -128v12M150 -128v12M-168 -104V104M-174 -104h12M-174 104h12", CORAL, 2
    )
    return [
        rect(-188, -142, 364, 272, "#fcfdfb", 3),
        *rooms,
        *things,
        line(doors, SOFT, 2),
        line(walls, INKED, 6, cap="square"),
        windows,
        measures,
    ]


def sleeve(x, y, turn, color, skin, thumb):
    """A forearm from the edge of the picture with a hand at (0, 0), fingers to the left."""
    tone, dark = SKINS[skin]
    fingers = [
        line([(-2, dy), (reach, dy * 1.25)], tone, 13)
        for dy, reach in ((-17, -38), (-5, -46), (8, -44), (20, -34))
    ]
    return group(
        *fingers,
        path("M-10 -26Q14 -36 40 -28L62 -22V24L40 28Q10 34 -8 26Z", tone),
        path("M-8 26Q10 34 40 28L62 24V8Q20 22 -10 16Z", dark, 0.5),
        line(f"M18 {-24 * thumb}Q4 {-44 * thumb} -18 {-42 * thumb}", tone, 14),
        path("M52 -32H330V40H52Q44 4 52 -32Z", color),
        path("M52 16H330V40H52Q48 28 50 16Z", SHADE, 0.14),
        rect(48, -33, 18, 74, WHITE, 4),
        at=(x, y),
        turn=turn,
    )


@picture("building-plans", ground=WOOD)
def building_plans():
    boards = [rect(0, y, 640, 2, WOOD_DARK) for y in (64, 140, 216, 292, 368)] + [
        rect(x, y, 2, 76, WOOD_DARK)
        for x, y in ((140, 64), (420, 140), (90, 216), (520, 216), (300, 292), (560, 0), (240, 0))
    ]
    sheet = [
        group(rect(-186, -138, 364, 272, SHADE, 3, 0.14), at=(312, 196), turn=-5),
        group(*floor_plan(), at=(304, 188), turn=-5),
    ]
    roll = group(
        rect(-70, -15, 140, 30, PALE, 4),
        rect(-70, 2, 140, 13, SHADE, 4, 0.1),
        ellipse(70, 0, 8, 15, WHITE),
        ring(70, 0, 6, SOFT, 2),
        rect(-20, -15, 12, 30, CORAL),
        at=(92, 56),
        turn=-24,
    )
    ruler = group(
        rect(-120, -15, 240, 30, LAMP, 2),
        *(rect(-112 + i * 10, -15, 2, 14 if i % 5 == 0 else 8, DEEP) for i in range(23)),
        rect(-120, 8, 240, 7, SHADE, 2, 0.12),
        at=(168, 316),
        turn=-22,
    )
    pencil = group(
        polygon([(-70, 0), (-52, -7), (-52, 7)], "#f0d6ac"),
        polygon([(-70, 0), (-64, -2.4), (-64, 2.4)], DEEP),
        rect(-52, -7, 92, 14, CORAL),
        rect(-52, 1, 92, 6, CORAL_DARK),
        rect(40, -7, 8, 14, SOFT),
        rect(48, -7, 10, 14, "#e9a08c", 3),
        at=(416, 176),
        turn=34,
    )
    cup = [
        circle(566, 74, 46, WHITE),
        circle(566, 74, 33, PALE),
        circle(566, 74, 23, WHITE),
        circle(566, 74, 17, "#6b4630"),
        path("M566 28A46 46 0 0 1 566 120Q590 74 566 28Z", SHADE, 0.08),
    ]
    eraser = group(
        rect(-18, -11, 36, 22, WHITE, 3), rect(-18, -11, 18, 22, MID, 3), at=(548, 176), turn=18
    )
    return [
        *boards,
        roll,
        *sheet,
        eraser,
        *cup,
        ruler,
        sleeve(470, 214, 32, BRAND, 6, 1),
        pencil,
        group(line("M-2 -14L-34 -20M2 4L-32 -4", SKINS[6][0], 13), at=(452, 204), turn=32),
        group(sleeve(0, 0, -46, LEAF_DARK, 2, -1), at=(158, 322), flip=True),
    ]


@picture("construction-crane")
def construction_crane():
    frame = []
    for level, y in enumerate((318, 252, 186, 120)):
        right = 500 if level < 3 else 404
        frame.append(rect(212, y - 8, right - 212, 10, STONE))
        frame += [rect(x, y, 10, 58, "#8aa0a1") for x in range(220, right - 6, 70)] if level else []
    shell = [
        rect(212, 254, 148, 64, SAND),
        *(rect(228 + i * 44, 268, 24, 32, MID, 1) for i in range(3)),
        rect(212, 188, 78, 64, SAND),
        rect(228, 202, 24, 32, MID, 1),
        rect(290, 188, 3, 64, SAND_DARK),
        rect(360, 254, 3, 64, SAND_DARK),
    ]
    scaffold = [
        *(rect(x, 150, 4, 170, LAMP_DARK) for x in (506, 552)),
        *(rect(502, y, 56, 5, WOOD) for y in (178, 244, 300)),
        line("M508 240L552 182M508 298L552 248M552 316L508 248", LAMP_DARK, 2.4),
    ]
    crane = [
        rect(108, 60, 6, 262, CORAL),
        rect(136, 60, 6, 262, CORAL),
        lattice(112, 60, 138, 60, 26, CORAL),
        *(
            line(f"M110 {y}L140 {y + 26}M140 {y}L110 {y + 26}", CORAL, 2.6)
            for y in range(66, 300, 26)
        ),
        rect(94, 318, 62, 12, STONE),
        rect(20, 44, 500, 5, CORAL),
        rect(20, 60, 500, 5, CORAL),
        line(
            "M24 62L40 47L56 62L72 47L88 62L104 47L120 62L136 47L152 62L168 47L184 62L200 47"
            "L216 62L232 47L248 62L264 47L280 62L296 47L312 62L328 47L344 62L360 47L376 62"
            "L392 47L408 62L424 47L440 62L456 47L472 62L488 47L504 62L518 47",
            CORAL,
            2.4,
        ),
        polygon([(112, 44), (125, 6), (138, 44)], CORAL),
        polygon([(125, 6), (138, 44), (127, 44)], CORAL_DARK),
        line("M125 8L30 46M125 8L380 46", CORAL, 2.6),
        rect(22, 62, 38, 30, STONE),
        shaded(22, 62, 38, 30),
        rect(140, 64, 30, 30, LAMP, 3),
        rect(150, 70, 17, 14, MIST, 2),
        rect(428, 62, 24, 8, DEEP, 2),
        line("M434 70V96M446 70V96", DEEP, 2),
        path("M432 96h16l-8 12Z", DEEP),
        line("M440 106L398 132M440 106L482 132", DEEP, 2),
        rect(384, 130, 112, 12, CORAL_DARK),
        rect(384, 134, 112, 4, CORAL),
    ]
    site = Look(skin=6, top=CORAL, vest=LAMP, legs=DEEP, hat="hardhat")
    crew = [
        person(site, 330, 180, 0.72, facing="right", hands=((352, 112), (356, 116))),
        person(
            site.but(
                skin=2, top=MID, vest=CORAL, hat_color=WHITE, hair="pony", hair_color=CHESTNUT
            ),
            466,
            180,
            0.72,
            facing="left",
            hands=((444, 130), (448, 134)),
            lean=-4,
        ),
        person(
            site.but(skin=4, top=BRAND),
            408,
            246,
            0.72,
            facing="right",
            hands=((430, 214), (432, 218)),
            lean=8,
        ),
        rect(424, 218, 22, 28, BRICK),
        rect(424, 226, 22, 2, SAND),
        rect(424, 236, 22, 2, SAND),
        person(
            site.but(skin=7, top=LEAF_DARK, hat_color=CORAL),
            176,
            374,
            1.04,
            facing="right",
            hands=((206, 306), (202, 310)),
        ),
        group(
            rect(-22, -15, 44, 30, PALE, 1),
            line("M-16 -9H16V9H-16ZM0 -9V9M-16 2H0", BRAND, 2),
            at=(216, 306),
            turn=-8,
        ),
        person(
            site.but(
                skin=2, top=CORAL_DARK, vest=LAMP, hat_color=WHITE, hair="bun", hair_color=BROWN
            ),
            256,
            374,
            1.04,
            facing="left",
            hands=((232, 302), (236, 312)),
        ),
    ]
    return [
        sun(566, 104, 50),
        cloud(300, 92, 0.6),
        cloud(566, 44, 0.6),
        skyline(-10, 660, 320, 30, MIST, 60, 150),
        *crane,
        *shell,
        *frame,
        *scaffold,
        rect(0, 318, 640, 82, "#d9c39a"),
        rect(0, 318, 640, 5, SAND),
        rect(204, 312, 304, 10, "#8aa0a1"),
        *crew,
        fence(520, 640, 348, 44, 14, WHITE),
        rect(330, 346, 110, 10, CORAL_DARK),
        rect(338, 336, 94, 10, CORAL),
        rect(336, 356, 8, 8, EARTH),
        rect(424, 356, 8, 8, EARTH),
        cone(480, 382, 0.9),
        path("M536 400Q560 356 592 362T650 380V400Z", "#b98f5e"),
        path("M590 362Q620 362 650 380V400H600Z", SHADE, 0.12),
        gull(80, 120, 0.8),
    ]
