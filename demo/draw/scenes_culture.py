"""Heritage and art: the lighthouse museum, a mural."""

import random

from .book import picture
from .letters import words
from .nature import bush, cloud, grass, gull, sea, sun
from .palette import (
    BLOND,
    BRAND,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH,
    GRAY,
    LAMP,
    LAMP_DARK,
    LEAF,
    LEAF_DARK,
    MID,
    PALE,
    SAND,
    STONE,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, clipped, ellipse, line, path, rect, shaded
from .town import bricks, house, lighthouse


@picture("lighthouse-museum")
def lighthouse_museum():
    return [
        sun(130, 92, 50),
        cloud(270, 70, 0.9),
        cloud(560, 120, 0.6),
        sea(262, seed=25),
        path(
            "M-10 330Q20 296 60 300L90 282Q160 262 220 270Q330 236 470 246L640 236V400H-10Z",
            "#5f7475",
        ),
        path(
            "M90 282Q160 262 220 270Q330 236 470 246L640 236V276Q520 262 430 274T220 296T60 310Z",
            LEAF,
        ),
        path("M150 400Q220 330 330 318T452 268L478 270Q420 330 380 336T270 400Z", SAND),
        *(
            path(f"M{x} {y}l{w} -14l{w * 0.8:g} 12l-{w * 0.4:g} 10Z", "#4d6162")
            for x, y, w in (
                (20, 356, 40),
                (80, 380, 50),
                (440, 360, 46),
                (520, 340, 40),
                (560, 384, 54),
            )
        ),
        lighthouse(440, 264, 176, 1.7),
        house(492, 258, 104, 62, WHITE, CORAL, MID, BRAND, 46),
        rect(516, 166, 14, 34, CORAL_DARK),
        *(rect(x, 236, 3, 26, WHITE) for x in range(600, 640, 10)),
        rect(600, 242, 40, 3, WHITE),
        rect(196, 304, 6, 60, EARTH),
        rect(160, 286, 78, 34, BRAND, 3),
        words("MUSEUM", 199, 308, 14, LAMP, 1.4),
        person(
            Look(skin=6, hair="short", top=CORAL, legs=DEEP),
            306,
            364,
            1,
            facing="right",
            walk=20,
            hands=((330, 316), (322, 318)),
        ),
        child(
            Look(skin=6, hair="afro", top=LAMP, legs=BRAND),
            344,
            358,
            0.66,
            facing="right",
            walk=12,
            hands=((362, 286), (328, 320)),
        ),
        person(
            Look(skin=2, hair="pony", hair_color=BLOND, top=MID, legs=DEEP),
            386,
            318,
            0.76,
            facing="right",
            walk=14,
        ),
        person(
            Look(skin=3, hair="short", hair_color=GRAY, top=LEAF_DARK, legs=BRAND),
            412,
            300,
            0.68,
            facing="right",
            walk=12,
        ),
        gull(340, 150, 1),
        gull(310, 176, 0.7),
        gull(560, 80, 0.9),
        grass(60, 316, 0.9),
        grass(560, 290, 1),
        bush(620, 296, 0.7),
    ]


@picture("mural-painting")
def mural():
    chance = random.Random(4)
    scales = [
        path(f"M{x} {y}a13 13 0 0 1 0 26a16 16 0 0 0 0 -26Z", WHITE, 0.55)
        for x in range(250, 400, 30)
        for y in range(130 + (x // 30 % 2) * 13, 230, 26)
    ]
    fish = [
        path(
            "M120 186Q180 96 320 100Q420 104 470 172L548 118Q536 190 548 250L470 200"
            "Q420 266 320 270Q180 272 120 186Z",
            CORAL,
        ),
        path(
            "M120 186Q180 272 320 270Q420 266 470 200L548 250Q541 220 540 186Q300 216 120 186Z",
            CORAL_DARK,
        ),
        path("M280 104Q330 60 392 76L376 114Q330 98 280 104Z", LAMP),
        path("M300 268Q340 304 384 292L374 258Z", LAMP),
        *scales,
        line("M222 116Q254 186 222 254", SAND, 7),
        circle(176, 166, 17, WHITE),
        circle(173, 167, 8, DEEP),
        line("M132 198Q150 206 166 200", DEEP, 4),
    ]
    wavy = (
        [line(f"M40 {y}" + "q20 -16 40 0t40 0" * 3, MID, 8) for y in (64, 92)]
        + [line(f"M420 {y}" + "q20 -16 40 0t40 0" * 2, MID, 8) for y in (58, 292)]
        + [
            circle(chance.uniform(60, 110), chance.uniform(120, 280), chance.uniform(5, 11), PALE)
            for _ in range(9)
        ]
    )
    return [
        bricks(0, 0, 640, 344, "#cf8f72", seed=3, count=110),
        clipped(rect(24, 24, 560, 296, WHITE), rect(24, 24, 560, 296, BRAND), *wavy, *fish),
        rect(0, 340, 640, 60, "#a9b6b4"),
        rect(0, 340, 640, 6, "#c3cfcd"),
        path("M584 24V320H556Q572 240 548 180T560 24Z", "#cf8f72"),
        line("M430 356L470 120M486 356L494 120", LAMP_DARK, 7),
        *(
            line([(434 + i * 6, 330 - i * 34), (486 + i * 1.2, 330 - i * 34)], LAMP_DARK, 5)
            for i in range(7)
        ),
        person(
            Look(skin=4, hair="bun", top=WHITE, legs=BRAND, apron="", sleeves="short"),
            466,
            264,
            1.2,
            facing="right",
            hands=((520, 150), (492, 196)),
            lean=4,
        ),
        line("M518 152L536 138", EARTH, 4),
        rect(532, 128, 14, 14, CORAL, 3),
        person(
            Look(
                skin=7,
                hair="short",
                top=LAMP,
                legs=DEEP,
                hat="cap",
                hat_color=CORAL,
                sleeves="short",
            ),
            250,
            378,
            1.32,
            facing="left",
            hands=((206, 256), (214, 298)),
        ),
        line("M208 258L192 242", EARTH, 4),
        rect(184, 230, 12, 14, LAMP, 3),
        *(
            rect(x, 356, 34, 32, STONE, 3) + ellipse(x + 17, 357, 17, 5, c) + shaded(x, 358, 34, 30)
            for x, c in ((300, CORAL), (340, LAMP), (548, BRAND), (590, MID))
        ),
        rect(198, 296, 26, 22, STONE, 3),
        ellipse(211, 296, 13, 4, LAMP),
    ]
