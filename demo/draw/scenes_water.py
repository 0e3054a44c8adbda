"""Drinking water: plant, fountain and meter."""

from .book import picture
from .letters import words
from .nature import bush, cloud, grass, hills, pine, round_tree, sun, tree
from .palette import (
    BRAND,
    CORAL,
    CORAL_DARK,
    DEEP,
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
    SKINS,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, child, person
from .shapes import around, circle, ellipse, group, line, path, polygon, rect, ring, shaded
from .town import bricks, skyline

COPPER, COPPER_DARK = "#c9824f", "#a4623a"


def basin(x, y, rx, ry, bridge):
    """A round settling basin with its walkway at an angle."""
    rim = (
        ellipse(x, y + 16, rx + 10, ry + 6, "#8fa5a4")
        + ellipse(x, y, rx + 10, ry + 6, "#c3cfcd")
        + ellipse(x, y + 3, rx, ry, MID)
        + ellipse(x, y + 7, rx - 6, ry - 5, SOFT)
    )
    marks = "".join(
        line(
            f"M{x - rx * k:g} {y + 6}Q{x:g} {y + 6 + ry * k:g} {x + rx * k:g} {y + 6}",
            WHITE,
            2,
            0.7,
        )
        for k in (0.35, 0.6, 0.8)
    )
    return rim + marks + bridge


@picture("water-plant")
def water_plant():
    def walk(x, y, rx):
        return (
            rect(x - rx - 6, y - 6, 2 * rx + 12, 8, DEEP)
            + "".join(
                rect(x - rx - 4 + i * (2 * rx + 8) / 8, y - 26, 2.5, 22, DEEP) for i in range(9)
            )
            + rect(x - rx - 4, y - 28, 2 * rx + 10, 3, LAMP)
        )

    tower = [
        path("M488 72A62 38 0 0 1 612 72Q612 104 578 112H522Q488 104 488 72Z", WHITE),
        path("M566 42A62 38 0 0 1 612 72Q612 104 578 112H562Z", SHADE, 0.13),
        rect(488, 68, 124, 14, CORAL),
        rect(566, 68, 46, 14, SHADE, opacity=0.13),
        line("M508 106L496 214M592 106L604 214M550 112V214", BRAND, 6),
        line("M501 158H599M504 132L597 196M596 132L503 196", BRAND, 3),
        rect(546, 28, 8, 10, BRAND),
    ]
    hall = [
        rect(40, 158, 210, 84, SAND),
        shaded(40, 158, 210, 84),
        polygon([(30, 160), (145, 122), (260, 160)], BRAND),
        polygon([(145, 122), (260, 160), (145, 160)], SHADE, 0.15),
        *(rect(58 + i * 36, 178, 20, 38, MID, 10) for i in range(5)),
        rect(250, 186, 64, 56, "#e6d3b0"),
        rect(266, 200, 28, 42, CORAL_DARK, 2),
    ]
    return [
        sun(380, 84, 44),
        cloud(120, 74, 0.8),
        hills([(300, 226), (460, 198), (560, 206), (640, 186)], 300, LEAF_LIGHT),
        *tower,
        hills([(0, 240), (200, 232), (420, 236), (640, 208)], 400, LEAF),
        *hall,
        pine(340, 240, 0.9),
        pine(366, 242, 1.1),
        tree(20, 244, 1),
        bush(440, 240, 0.9),
        hills([(0, 268), (320, 262), (640, 258)], 400, MEADOW),
        basin(500, 284, 104, 28, walk(500, 284, 104)),
        basin(200, 330, 176, 48, ""),
        walk(200, 330, 176),
        circle(200, 330, 12, DEEP),
        circle(200, 322, 12, LAMP),
        person(
            Look(
                skin=6,
                hair="short",
                top=LAMP,
                legs=BRAND,
                hat="hardhat",
                hat_color=WHITE,
                vest=CORAL,
            ),
            262,
            326,
            1.06,
            facing="right",
            hands=((294, 262), (290, 264)),
            walk=20,
        ),
        rect(284, 254, 18, 13, WHITE, 2),
        rect(287, 257, 12, 7, MID),
        line("M420 360H640M420 376H640", "#2f7fa0", 11),
        rect(470, 348, 12, 40, BRAND, 2),
        rect(560, 348, 12, 40, BRAND, 2),
        ring(520, 340, 13, CORAL, 4),
        rect(517, 340, 6, 16, DEEP),
    ]


@picture("drinking-fountain")
def drinking_fountain():
    post = [
        path("M300 220H352L346 360H306Z", BRAND),
        path("M332 220H352L346 360H334Z", SHADE, 0.16),
        rect(280, 200, 96, 14, SOFT, 7),
        path("M286 208H370Q362 232 328 232T286 208Z", STONE),
        line("M300 202V150Q300 132 320 132H336V142", SOFT, 8),
        line("M336 146V196", "#a5d8e0", 5),
        circle(336, 200, 5, WHITE),
        rect(290, 356, 72, 10, DEEP, 3),
        path("M352 300H424Q422 330 388 330T352 300Z", SOFT),
        ellipse(388, 301, 36, 6, "#a5d8e0"),
        circle(326, 268, 9, LAMP),
        path("M326 260q-6 9 0 12q6 -3 0 -12Z", BRAND),
    ]
    dog = group(
        line("M58 -56Q78 -66 80 -84", "#a8714c", 8),
        ellipse(20, -46, 46, 22, "#a8714c"),
        line("M-12 -34V-4M4 -32V-4M44 -34L50 -4M56 -38L62 -4", "#a8714c", 11),
        path("M-14 -60Q-40 -66 -52 -46L-66 -34Q-66 -24 -54 -24Q-34 -24 -22 -38Z", "#a8714c"),
        path("M-34 -60Q-22 -64 -20 -42Q-30 -36 -36 -44Z", "#834f31"),
        circle(-64, -31, 4, DEEP),
        rect(-24, -62, 9, 26, CORAL, 4),
        ellipse(34, -56, 20, 8, "#834f31", 0.35),
        at=(480, 364),
        scale=0.95,
    )
    return [
        sun(510, 76, 46),
        cloud(90, 66, 0.8),
        skyline(-10, 660, 240, 3, MIST, 40, 120),
        hills([(0, 250), (220, 236), (420, 244), (640, 232)], 400, LEAF_LIGHT),
        round_tree(80, 280, 1.5),
        tree(590, 276, 1.5),
        tree(540, 272, 1, LEAF_DARK, BRAND),
        round_tree(440, 262, 0.8),
        hills([(0, 296), (320, 284), (640, 292)], 400, LEAF),
        path("M120 400Q260 320 330 318Q440 322 560 400Z", SAND),
        path("M150 400Q270 344 330 342Q420 344 520 400Z", SAND_DARK, 0.5),
        *post,
        rect(328, 172, 17, 30, CORAL, 4),
        rect(331, 166, 11, 7, WHITE, 2),
        rect(328, 186, 17, 16, "#a5d8e0", 3),
        child(
            Look(skin=5, hair="pony", top=LAMP, dress=20, shoes=CORAL),
            250,
            376,
            1.3,
            facing="right",
            hands=((328, 188), (304, 216)),
            lean=4,
        ),
        dog,
        grass(60, 370),
        grass(600, 372, 1.2),
        grass(160, 340, 0.8),
    ]


@picture("water-meter", ground="#d9d5c8")
def water_meter():
    dial = [
        circle(250, 196, 100, COPPER_DARK),
        circle(250, 196, 92, COPPER),
        circle(250, 196, 78, WHITE),
        path("M250 118A78 78 0 0 1 250 274Q286 240 286 196T250 118Z", SHADE, 0.06),
        *(
            line([around(250, 196, 70, a), around(250, 196, 62 if a % 90 else 56, a)], DEEP, 3)
            for a in range(0, 360, 30)
        ),
        rect(200, 164, 100, 30, DEEP, 3),
        words("00481", 240, 186, 21, WHITE, 3.4),
        rect(278, 164, 22, 30, CORAL, 2),
        words("7", 289, 186, 21, WHITE),
        circle(250, 234, 17, PALE),
        line([(250, 234), around(250, 234, 14, -50)], CORAL, 3.4),
        circle(250, 234, 3, DEEP),
        circle(212, 222, 7, MID),
        polygon([around(212, 222, 7, a) for a in (0, 120, 240)], LAMP),
    ]
    bend = "M300 {0}H440Q{1} {0} {1} {2}V-10"
    pipes = [
        rect(-10, 176, 320, 44, COPPER_DARK),
        rect(-10, 176, 320, 26, COPPER),
        line(bend.format(198, 474, 164), COPPER_DARK, 44, cap="butt"),
        line(bend.format(189, 465, 160), COPPER, 26, cap="butt"),
        *(
            rect(x, 160, 34, 76, COPPER_DARK, 4) + rect(x, 160, 34, 44, COPPER, 4)
            for x in (104, 362)
        ),
        rect(446, 60, 56, 22, COPPER_DARK, 3),
        rect(446, 60, 34, 22, COPPER, 3),
        rect(44, 164, 26, 68, COPPER_DARK, 3),
        rect(50, 120, 14, 46, STONE),
        rect(20, 104, 74, 18, CORAL, 9),
    ]
    skin, dark = SKINS[6]
    screen = [
        rect(-54, -92, 108, 184, DEEP, 14),
        rect(-46, -80, 92, 160, PALE, 4),
        circle(0, -34, 30, COPPER),
        circle(0, -34, 24, WHITE),
        rect(-16, -42, 32, 10, DEEP, 1),
        line("M0 -22L8 -30", CORAL, 2.6),
        rect(-36, 10, 72, 20, WHITE, 3),
        words("004817", 0, 25, 14, DEEP, 1.4),
        rect(-34, 44, 68, 24, LEAF, 12),
        line("M-8 55l6 6l11 -12", WHITE, 4),
        line("M-40 -58V-74H-22M40 -58V-74H22", LAMP, 4),
    ]
    hand = [
        path("M404 330Q420 400 470 410H650V300L560 286Q520 300 480 300Z", skin),
        path("M480 360Q560 350 650 336V410H470Z", dark, 0.4),
        path("M566 282L650 270V410H590Z", LEAF),
        path("M586 350L650 340V410H590Z", SHADE, 0.13),
        *(
            group(rect(-20, -9, 40, 18, skin, 9), at=(388, y), turn=-6)
            for y in (306, 328, 350, 371)
        ),
        group(*screen, at=(446, 290), turn=-8),
        group(path("M64 60Q40 30 18 10Q4 2 -4 10Q-8 22 6 30L40 72Z", skin), at=(508, 296)),
    ]
    return [
        bricks(0, 0, 640, 400, "#d9d5c8", seed=8, count=60),
        rect(0, 360, 640, 40, "#b8b3a4"),
        rect(0, 356, 640, 6, "#a39e8e"),
        *pipes,
        rect(226, 96, 48, 20, COPPER_DARK, 4),
        *dial,
        line("M250 296V332", STONE, 4),
        path("M236 330h28v34h-28Z", LAMP),
        circle(250, 340, 3, DEEP),
        *hand,
    ]
