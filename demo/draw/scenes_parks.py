"""Parks and play: pond, playground."""

from .book import picture
from .nature import (
    cloud,
    flower,
    grass,
    hills,
    pine,
    ripples,
    round_tree,
    sun,
    tree,
)
from .palette import (
    BLOND,
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH,
    EARTH_DARK,
    LAMP,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MEADOW,
    MID,
    MIST,
    SAND,
    SHADE,
    SOFT,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect
from .town import bench, fence, skyline


@picture("park-pond")
def park_pond():
    swan = [
        path("M448 330q-2 -16 12 -16q9 0 12 11q20 -2 26 11q-8 12 -30 11q-18 -1 -20 -17Z", WHITE),
        line("M454 322q-8 -20 4 -28", WHITE, 6),
        polygon([(452, 292), (442, 298), (454, 300)], LAMP),
        path("M474 330q14 -2 24 6q-8 12 -28 11Z", SHADE, 0.1),
    ]
    return [
        sun(410, 96, 46),
        cloud(140, 96, 0.8),
        cloud(540, 70, 0.6),
        hills([(0, 232), (160, 208), (330, 200), (500, 190), (640, 214)], 400, MIST),
        hills([(0, 262), (190, 246), (380, 244), (640, 250)], 400, LEAF_LIGHT),
        hills([(0, 312), (240, 298), (460, 302), (640, 286)], 400, LEAF),
        path(
            "M240 400C290 350 420 344 380 306S300 276 330 250L344 249C330 272 380 282 410 302"
            "S400 350 380 400Z",
            SAND,
        ),
        ellipse(520, 340, 116, 30, MID),
        ellipse(520, 336, 116, 28, SOFT),
        ripples(440, 600, 324, 356, 7, WHITE, 4, 12, 30),
        tree(70, 318, 1.9),
        tree(138, 306, 1.3, LEAF_DARK, BRAND),
        tree(470, 272, 0.8),
        tree(506, 272, 1, LEAF_DARK, BRAND),
        round_tree(594, 300, 1.2),
        pine(296, 256, 0.7),
        pine(272, 258, 0.9),
        bench(150, 372, 110, CORAL),
        person(
            Look(skin=4, hair="long", hair_color=BROWN, top=LAMP, legs=BRAND),
            204,
            373,
            1.06,
            seat=26,
            hands=((196, 332), (212, 332)),
        ),
        rect(192, 322, 24, 15, WHITE, 1),
        rect(203, 322, 2, 15, SOFT),
        *swan,
        grass(410, 352, 1),
        grass(628, 358, 1.1),
        grass(80, 384, 1),
        flower(40, 372, 1, CORAL),
        flower(58, 382, 1, LAMP),
        flower(24, 386, 1, WHITE),
    ]


@picture("playground")
def playground():
    tower = [
        rect(190, 140, 10, 200, EARTH),
        rect(300, 140, 10, 200, EARTH),
        rect(182, 226, 136, 10, EARTH_DARK),
        polygon([(170, 142), (250, 82), (330, 142)], BRAND),
        polygon([(250, 82), (330, 142), (250, 142)], SHADE, 0.16),
        *(rect(x, 192, 5, 36, LAMP) for x in range(204, 300, 16)),
        rect(198, 188, 106, 6, LAMP),
        *(
            line([(150 + i * 5, 338 - i * 24), (178 + i * 5, 338 - i * 24)], EARTH_DARK, 6)
            for i in range(5)
        ),
        line("M146 346L178 230M178 346L204 230", EARTH, 6),
        path("M306 228C360 240 366 318 428 322H452V340H420C350 336 352 262 306 248Z", CORAL),
        path("M306 240C356 250 352 330 420 340H452V334H424C356 328 360 248 306 236Z", CORAL_DARK),
    ]
    swing = [
        line("M474 342L498 150L522 342M590 342L614 150L638 342M490 156H622", DEEP, 7),
        line("M536 158L516 282M548 158L532 286", SOFT, 2.4),
        line("M580 158V280M596 158V280", SOFT, 2.4),
        rect(574, 280, 28, 6, LAMP, 2),
        line("M514 283L536 288", LAMP, 6),
    ]
    return [
        sun(96, 80, 44),
        cloud(430, 60, 0.8),
        skyline(-10, 660, 270, 31, MIST, 40, 110),
        hills([(0, 262), (200, 252), (420, 262), (640, 250)], 400, LEAF_LIGHT),
        tree(60, 276, 1.2),
        tree(20, 282, 0.9, LEAF_DARK, BRAND),
        round_tree(430, 270, 0.9),
        tree(380, 268, 0.8),
        fence(0, 640, 286, 22, 14, WHITE),
        rect(0, 282, 640, 118, MEADOW),
        path("M60 400Q80 322 320 318T600 400Z", SAND),
        *swing,
        *tower,
        child(
            Look(skin=6, hair="afro", top=CORAL, legs=DEEP),
            246,
            227,
            0.66,
            hands=((232, 190), (262, 160)),
        ),
        child(
            Look(skin=2, hair="pony", hair_color=BLOND, top=LAMP, legs=BRAND, sleeves="short"),
            372,
            298,
            0.66,
            facing="right",
            seat=18,
            feet=((396, 312), (394, 314)),
            hands=((380, 240), (356, 236)),
            lean=-14,
        ),
        child(
            Look(skin=4, hair="short", top=LEAF, legs=DEEP),
            152,
            314,
            0.66,
            facing="right",
            hands=((178, 262), (172, 274)),
            walk=12,
            lean=8,
        ),
        child(
            Look(skin=7, hair="braids", top=MID, legs=CORAL_DARK),
            588,
            316,
            0.72,
            seat=34,
            hands=((580, 262), (596, 258)),
        ),
        child(
            Look(skin=3, hair="short", hair_color=CHESTNUT, top=CORAL, legs=BRAND),
            520,
            316,
            0.7,
            facing="left",
            seat=32,
            hands=((534, 252), (528, 250)),
            feet=((488, 304), (490, 308)),
            lean=20,
        ),
        person(
            Look(skin=3, hair="bun", hair_color=BROWN, top=BRAND, dress=26),
            88,
            378,
            1.02,
            facing="right",
            hands=(None, (110, 326)),
        ),
        group(
            circle(0, 0, 11, LAMP),
            path("M-11 0A11 11 0 0 1 0 -11V11A11 11 0 0 1 -11 0Z", CORAL),
            at=(300, 376),
        ),
    ]
