"""Bad weather: the storm over the harbor and the repair of a power line."""

from .book import picture
from .nature import cloud, hills, pine, rain, ripples, waves
from .palette import (
    BRAND,
    CORAL,
    DEEP,
    LAMP,
    LAMP_DARK,
    LEAF,
    LEAF_DARK,
    MID,
    PALE,
    SAND,
    SHADE,
    SOFT,
    WHITE,
)
from .people import Look, person
from .shapes import circle, group, line, path, polygon, rect, shaded
from .town import cone, house, lighthouse, skyline
from .vehicles import truck_cab, wheel


@picture("storm-over-harbor", ground="#2c5a66")
def storm():
    dark = (
        (60, 84, 2.4, "#123f4b"),
        (250, 64, 2.6, "#0d3641"),
        (440, 88, 2.5, "#123f4b"),
        (600, 60, 2.4, "#0d3641"),
        (150, 128, 1.7, "#1c4d59"),
        (360, 134, 1.8, "#1c4d59"),
        (540, 140, 1.6, "#1c4d59"),
    )
    boats = [
        group(
            path("M-34 0H38L26 18H-24Z", CORAL),
            rect(-10, -18, 26, 18, WHITE, 2),
            line("M0 -18V-52", DEEP, 3),
            rect(-4, -14, 8, 8, LAMP),
            at=(x, y),
            turn=turn,
            scale=s,
        )
        for x, y, turn, s in ((126, 300, -12, 1), (218, 290, 9, 0.8))
    ]
    return [
        skyline(-10, 420, 286, 9, "#21505c", 30, 110),
        *(
            house(x, 286, 50, h, "#2d6773", "#1c4d59", LAMP, DEEP)
            for x, h in ((16, 70), (70, 84), (124, 64), (300, 76), (354, 60))
        ),
        polygon([(508, 176), (-20, 120), (-20, 214)], LAMP, 0.22),
        polygon([(524, 176), (660, 140), (660, 206)], LAMP, 0.22),
        *(cloud(x, y, s, c) for x, y, s, c in dark),
        rect(0, 0, 640, 40, "#0d3641"),
        polygon(
            [(308, 122), (270, 196), (294, 196), (262, 270), (330, 178), (304, 178), (336, 122)],
            LAMP,
        ),
        polygon(
            [(452, 130), (436, 168), (448, 168), (430, 206), (466, 158), (452, 158), (466, 130)],
            PALE,
        ),
        rain(90, (0, 110, 650, 380), 4, SOFT, -12),
        path("M400 330Q430 262 516 262T660 300V400H400Z", DEEP),
        lighthouse(516, 270, 78, 1),
        waves(292, 400, MID, 120, 30, -60, 440),
        *boats,
        waves(318, 400, BRAND, 100, 32, -20, 640),
        waves(350, 400, "#0c4452", 130, 36, -100, 640),
        waves(376, 400, DEEP, 90, 22, -40, 640),
        *(
            circle(x, y, r, WHITE)
            for x, y, r in (
                (418, 300, 7),
                (432, 286, 5),
                (446, 296, 4),
                (406, 282, 4),
                (590, 316, 6),
                (606, 304, 4),
                (576, 306, 3),
            )
        ),
        rain(26, (0, 160, 640, 380), 14, WHITE, -10),
    ]


@picture("island-power-line", ground="#a9c6c8")
def power_line():
    def pole(x, base, s, turn):
        return group(
            rect(-6, -230, 12, 240, "#6b4a33"),
            rect(0, -230, 6, 240, SHADE, opacity=0.18),
            rect(-52, -206, 104, 8, "#6b4a33"),
            rect(-40, -178, 80, 7, "#6b4a33"),
            *(rect(i, -216, 7, 11, WHITE, 2) for i in (-48, -28, 22, 42)),
            *(rect(i, -187, 6, 9, WHITE, 2) for i in (-36, 30)),
            at=(x, base),
            turn=turn,
            scale=s,
        )

    truck = [
        rect(330, 288, 190, 44, LAMP, 4),
        shaded(330, 288, 190, 44),
        rect(322, 328, 280, 12, DEEP, 3),
        group(truck_cab(LAMP), at=(520, 332), scale=1.25),
        wheel(372, 342, 20),
        wheel(418, 342, 20),
        wheel(562, 342, 20),
        rect(356, 302, 40, 14, CORAL, 2),
        rect(404, 302, 40, 14, CORAL, 2),
        rect(540, 218, 20, 9, CORAL, 4),
        rect(448, 268, 34, 24, LAMP_DARK, 4),
        line("M464 276L508 180", LAMP_DARK, 15),
        line("M508 180L344 132", LAMP, 13),
        circle(508, 180, 10, DEEP),
        circle(464, 278, 10, DEEP),
    ]
    return [
        *(
            cloud(x, y, s, c)
            for x, y, s, c in (
                (90, 76, 1.8, "#5f8890"),
                (280, 56, 1.9, "#4d7781"),
                (500, 74, 2, "#5f8890"),
                (610, 52, 1.5, "#4d7781"),
                (400, 96, 1.2, "#6f969c"),
            )
        ),
        rect(0, 0, 640, 22, "#4d7781"),
        rect(0, 236, 640, 100, MID),
        ripples(0, 640, 242, 276, 16, SOFT, 3),
        hills([(420, 240), (520, 214), (640, 222)], 240, "#7fa5a8"),
        path("M-10 300Q120 248 300 268T660 262V400H-10Z", LEAF),
        path("M-10 340Q200 316 400 336T660 324V400H-10Z", LEAF_DARK),
        house(34, 296, 80, 66, SAND, CORAL, DEEP, DEEP),
        pine(150, 290, 1.2),
        pine(8, 300, 1.1),
        group(pine(0, 0, 1.3), at=(214, 300), turn=66),
        line("M300 80Q160 170 -10 130M318 110Q180 210 -10 160", DEEP, 2.2),
        line("M352 76Q520 40 650 96", DEEP, 2.2),
        line("M286 110Q262 210 238 262", DEEP, 2.2),
        pole(298, 330, 1.04, 7),
        rect(-10, 344, 660, 56, "#5c6f6f"),
        rect(-10, 344, 660, 5, "#4a5b5c"),
        *truck,
        person(
            Look(skin=3, hair="short", top=CORAL, vest=LAMP, hat="hardhat", hat_color=WHITE),
            344,
            157,
            0.98,
            facing="left",
            hands=((308, 84), (314, 98)),
        ),
        rect(326, 118, 40, 44, WHITE, 5),
        shaded(326, 118, 40, 44),
        rect(322, 114, 48, 7, PALE, 3),
        person(
            Look(skin=7, hair="pony", top=CORAL, vest=LAMP, hat="hardhat", legs=DEEP),
            236,
            378,
            1.12,
            facing="right",
            hands=((258, 300), (262, 316)),
            nod=-14,
        ),
        cone(170, 374, 0.9),
        cone(286, 386, 0.9),
        rect(255, 296, 7, 14, DEEP, 2),
    ]
