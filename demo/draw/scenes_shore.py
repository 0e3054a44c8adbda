"""Where the sea meets the land: the sea wall and a beach."""

from .book import picture
from .nature import cloud, gull, hills, ripples, sun, waves
from .palette import (
    BLOND,
    BRAND,
    BROWN,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    LEAF_DARK,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, clipped, group, line, path, rect
from .town import house, lighthouse
from .vehicles import sailboat


@picture("sea-wall-waves")
def sea_wall():
    stones = [
        rect(262 + c * 54 - (r % 2) * 26, 250 + r * 26, 50, 22, STONE, 4)
        for r in range(6)
        for c in range(9)
    ]
    spray = (
        (170, 96, 7),
        (196, 74, 10),
        (222, 96, 6),
        (236, 66, 6),
        (256, 92, 12),
        (284, 74, 5),
        (292, 112, 9),
        (316, 96, 5),
        (318, 134, 6),
        (150, 118, 5),
        (268, 52, 4),
        (330, 160, 4),
        (210, 48, 4),
    )
    surge = (
        "M120 400C170 380 196 300 196 232C196 190 176 160 190 132C200 112 226 104 244 118"
        "C272 110 300 128 298 152C318 164 314 196 296 210L286 240H262V400Z"
    )
    foam = (
        "M190 132C200 112 226 104 244 118C272 110 300 128 298 152C318 164 314 196 296 210"
        "C300 186 286 176 270 180C268 156 244 152 234 166C220 152 198 160 194 180"
        "C188 164 180 152 190 132Z"
    )
    return [
        cloud(110, 84, 1.2, SOFT),
        cloud(420, 62, 1.1, MIST),
        cloud(560, 84, 1.2, SOFT),
        cloud(40, 140, 0.8, MIST),
        house(330, 242, 66, 88, SAND, CORAL, MID),
        house(402, 242, 62, 108, WHITE, BRAND, MID),
        house(470, 242, 72, 84, CORAL, DEEP, SAND),
        house(548, 242, 60, 100, MIST, MID, BRAND),
        house(614, 242, 66, 88, SAND, CORAL_DARK, MID),
        waves(250, 400, SOFT, 120, 30, -70, 150),
        waves(284, 400, MID, 150, 40, -120, 120),
        rect(262, 244, 378, 156, "#7f9797"),
        clipped(rect(262, 244, 378, 156, WHITE), *stones),
        rect(256, 238, 384, 14, "#c3cfcd", 2),
        rect(262, 252, 26, 148, SHADE, opacity=0.16),
        path(surge, MID),
        path(
            "M196 232C196 300 170 380 120 400H200C236 350 240 270 222 214C214 190 202 196 196 232Z",
            SOFT,
        ),
        path(foam, WHITE),
        *(circle(x, y, r, WHITE) for x, y, r in spray),
        waves(330, 400, BRAND, 140, 36, -90, 640),
        waves(362, 400, DEEP, 120, 28, -40, 640),
        gull(70, 170, 1.1),
        gull(560, 40, 0.9),
    ]


@picture("beach-cleanup")
def beach_cleanup():
    bag = "M-13 0Q-19 -26 -6 -34H6Q19 -26 13 0Z"
    return [
        sun(150, 90, 44),
        cloud(420, 80, 0.8),
        hills([(330, 176), (470, 142), (560, 150), (640, 128)], 230, MIST),
        lighthouse(584, 166, 70, 0.66),
        rect(0, 174, 640, 80, MID),
        rect(0, 204, 640, 60, BRAND),
        ripples(0, 640, 180, 200, 12, SOFT, 4),
        ripples(0, 640, 208, 226, 14, MID, 5),
        path("M476 214Q500 196 524 190Q544 162 584 160Q620 162 650 184V230H500Z", "#5f7475"),
        sailboat(86, 196, 0.7),
        path("M0 250Q90 226 190 242T390 232T640 218V400H0Z", PALE),
        path("M0 258Q90 236 190 252T390 242T640 228V400H0Z", SAND_DARK),
        path("M0 292Q130 266 260 284T640 262V400H0Z", SAND),
        *(
            path(f"M{x} {y}q8 -10 18 0Z", "#c9a98b")
            for x, y in ((300, 272), (60, 300), (560, 300), (360, 384), (470, 392))
        ),
        rect(236, 336, 9, 20, SOFT, 3),
        rect(238, 330, 5, 7, CORAL),
        line("M520 352q10 -12 22 0t20 -4", LEAF_DARK, 4),
        rect(396, 302, 16, 10, CORAL, 2),
        group(path(bag, LEAF_DARK), at=(212, 318), scale=1),
        group(path(bag, DEEP), at=(506, 346), scale=1.15),
        person(
            Look(skin=2, hair="pony", hair_color=BLOND, top=CORAL, legs=MID, sleeves="short"),
            170,
            340,
            1.1,
            facing="right",
            lean=48,
            hands=((236, 318), (238, 320)),
            walk=22,
        ),
        person(
            Look(skin=7, top=LAMP, legs=DEEP, hat="sunhat", hat_color=WHITE, sleeves="short"),
            318,
            332,
            1.05,
            facing="right",
            hands=((350, 292), (392, 300)),
            lean=30,
            walk=18,
        ),
        person(
            Look(skin=4, hair="long", hair_color=BROWN, top=MID, legs=BRAND),
            470,
            366,
            1.15,
            facing="right",
            hands=((508, 302), (506, 306)),
            walk=18,
        ),
        child(
            Look(skin=4, top=LAMP, legs=CORAL_DARK, hat="cap", sleeves="short", hat_color=CORAL),
            566,
            350,
            0.72,
            facing="left",
            hands=((528, 314), (524, 316)),
            walk=10,
        ),
        line("M392 300L402 304", DEEP, 3),
        gull(300, 120, 0.9),
        gull(340, 140, 0.7),
    ]
