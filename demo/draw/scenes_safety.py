"""Safety: a fire station, a shelter."""

from .book import picture
from .letters import words
from .nature import cloud, sun
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
    LAMP_DARK,
    LEAF,
    MID,
    MIST,
    PALE,
    SAND,
    SHADE,
    SKINS,
    SOFT,
    WHITE,
)
from .people import Look, child, person
from .scenes_health import CROSS
from .shapes import circle, ellipse, group, line, path, polygon, rect, shaded
from .town import bricks, skyline


@picture("fire-station")
def fire_station():
    engine = group(
        rect(-62, -108, 124, 96, CORAL, 8),
        shaded(-62, -108, 124, 96),
        rect(-52, -98, 104, 44, MIST, 4),
        rect(-3, -98, 6, 44, CORAL),
        rect(-66, -30, 132, 14, WHITE, 3),
        rect(-24, -46, 48, 12, SAND, 2),
        *(rect(-20 + i * 10, -44, 5, 8, SHADE, opacity=0.4) for i in range(4)),
        circle(-46, -40, 8, LAMP),
        circle(46, -40, 8, LAMP),
        rect(-44, -120, 30, 12, "#2f7fa0", 3),
        rect(14, -120, 30, 12, "#2f7fa0", 3),
        rect(-6, -118, 12, 10, DEEP, 2),
        rect(-58, -14, 26, 16, DEEP, 4),
        rect(32, -14, 26, 16, DEEP, 4),
        at=(248, 322),
        scale=1.08,
    )
    door = [
        rect(348, 186, 150, 138, WHITE),
        *(
            rect(356 + c * 35, 196 + r * 32, 28, 22, MIST if r == 0 else PALE, 1)
            for r in range(4)
            for c in range(4)
        ),
        shaded(348, 186, 150, 138),
    ]
    return [
        sun(74, 80, 42),
        cloud(190, 66, 0.7),
        skyline(-10, 660, 312, 21, MIST, 50, 130),
        bricks(134, 120, 400, 204, "#b9583f", seed=3, count=70),
        shaded(134, 120, 400, 204, 0.28, 0.1),
        rect(126, 110, 416, 14, SAND),
        bricks(534, 34, 72, 290, "#a84e38", seed=6, count=30),
        shaded(534, 34, 72, 290),
        rect(526, 26, 88, 12, SAND),
        polygon([(530, 26), (570, -2), (610, 26)], BRAND),
        *(rect(556, y, 28, 40, MIST, 14) for y in (56, 116)),
        circle(570, 196, 18, WHITE),
        line("M570 186v10l7 4", DEEP, 2.6),
        rect(168, 178, 158, 146, DEEP),
        rect(160, 172, 174, 8, SAND),
        rect(340, 172, 166, 8, SAND),
        *door,
        engine,
        rect(196, 134, 284, 28, DEEP, 2),
        words("FIRE STATION 4", 338, 154, 18, LAMP, 3),
        rect(0, 322, 640, 78, "#b9c4c0"),
        rect(0, 322, 640, 6, SAND),
        path("M168 328H334L366 400H120Z", "#a3b1ae"),
        path("M348 328H498L560 400H372Z", "#a3b1ae"),
        rect(20, 226, 4, 98, DEEP),
        path("M24 228q18 -8 36 0t36 0v40q-18 8 -36 0t-36 0Z", CORAL),
        path("M24 244q18 -8 36 0t36 0v10q-18 8 -36 0t-36 0Z", SAND),
        person(
            Look(skin=5, hair="short", top=LAMP_DARK, legs=LAMP_DARK, vest=WHITE, hat="fire"),
            404,
            372,
            1.02,
            facing="left",
            hands=((380, 314), (376, 322)),
            walk=18,
        ),
        line("M378 320Q350 350 316 352T250 376Q200 386 172 374", SAND, 7),
        line("M378 320L366 330", DEEP, 8),
        ellipse(580, 340, 10, 4, SHADE, 0.2),
        rect(572, 304, 16, 34, CORAL, 6),
        rect(566, 314, 28, 7, CORAL_DARK, 3),
    ]


@picture("emergency-shelter")
def emergency_shelter():
    def cot(x, y, s, blanket, sleeper=None):
        body = [
            line("M8 -18L0 0M112 -18L120 0", DEEP, 4),
            rect(0, -26, 120, 10, SAND, 3),
            rect(4, -36, 28, 12, WHITE, 5),
            path("M34 -26q4 -14 26 -14q44 -2 58 14Z", blanket)
            if sleeper
            else rect(78, -38, 36, 12, blanket, 3),
        ]
        if sleeper:
            body.append(
                circle(22, -40, 10, SKINS[sleeper][0])
                + path("M12 -38A10 10 0 0 1 22 -50Q14 -44 18 -34Z", BROWN)
            )
        return group(*body, at=(x, y), scale=s)

    hoop = [
        rect(286, 40, 70, 48, WHITE, 2),
        rect(306, 56, 30, 22, CORAL, 1),
        rect(310, 60, 22, 14, WHITE),
        path("M304 88H338L332 112H310Z", PALE),
        line("M304 88H338", CORAL, 4),
    ]
    return [
        rect(0, 0, 640, 230, "#e6ece6"),
        *(rect(30 + i * 104, 24, 76, 50, BRAND, 2) for i in (0, 1, 4, 5)),
        *(
            line([(40 + i * 104 + d, 40), (34 + i * 104 + d, 58)], SOFT, 2)
            for i in (0, 1, 4, 5)
            for d in (6, 24, 46)
        ),
        *hoop,
        rect(0, 130, 640, 100, CORAL_DARK, opacity=0.16),
        rect(0, 126, 640, 5, CORAL),
        rect(0, 226, 640, 174, "#dcb27c"),
        *(line([(0, y), (640, y)], "#c99c63", 2) for y in (250, 282, 322, 368)),
        line("M0 306Q320 250 640 306", WHITE, 4),
        cot(40, 272, 0.8, MID, 4),
        cot(290, 270, 0.8, LAMP),
        cot(420, 270, 0.8, CORAL),
        cot(530, 272, 0.8, BRAND, 2),
        person(
            Look(skin=4, hair="long", hair_color=BROWN, top=MID, legs=DEEP),
            326,
            284,
            0.82,
            seat=32,
            hands=((314, 246), (338, 246)),
        ),
        child(
            Look(skin=4, hair="pony", hair_color=BROWN, top=LAMP, legs=BRAND),
            366,
            284,
            0.6,
            seat=24,
        ),
        person(
            Look(skin=2, hair="bald", hair_color=GRAY, top=LEAF, legs=DEEP, beard=True),
            460,
            284,
            0.82,
            seat=32,
        ),
        cot(30, 356, 1.16, CORAL),
        cot(440, 360, 1.2, LEAF, 6),
        child(
            Look(skin=7, hair="afro", top=CORAL, legs=BRAND),
            62,
            364,
            0.84,
            seat=32,
            hands=((54, 322), (72, 322)),
        ),
        circle(64, 320, 8, EARTH_DARK),
        circle(58, 313, 3.4, EARTH_DARK),
        circle(70, 313, 3.4, EARTH_DARK),
        person(
            Look(skin=7, hat="scarf", hat_color=MID, top=BRAND, legs=DEEP),
            128,
            372,
            1.18,
            facing="right",
            seat=38,
            hands=((176, 292), (178, 300)),
        ),
        person(
            Look(skin=3, hair="short", hair_color=BLOND, top=LAMP, legs=BRAND, vest=CORAL),
            256,
            374,
            1.24,
            facing="left",
            hands=((198, 292), (204, 300)),
            walk=16,
            lean=-4,
        ),
        rect(168, 282, 42, 10, SOFT, 3),
        rect(168, 290, 42, 10, CORAL, 3),
        rect(306, 332, 70, 46, "#c08a56"),
        shaded(306, 332, 70, 46),
        rect(314, 320, 54, 12, SOFT, 3),
        rect(316, 310, 50, 11, LAMP, 3),
        group(path(CROSS, WHITE), at=(336, 356), scale=0.6),
    ]
