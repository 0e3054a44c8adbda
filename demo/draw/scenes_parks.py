"""Parks and play: pond, playground, pool, rink, garden, market, band shell."""

from .book import picture
from .indoor import shelf_of_books
from .nature import bush, cloud, flower, grass, hills, pine, ripples, round_tree, snowfall, sun, tree
from .palette import (
    BLOND, BRAND, BROWN, CHESTNUT, CORAL, CORAL_DARK, DEEP, EARTH, EARTH_DARK, GRAY, LAMP, LAMP_DARK, LEAF, LEAF_DARK,
    LEAF_LIGHT, MEADOW, MID, MIST, PALE, RED, SAND, SAND_DARK, SHADE, SKINS, SOFT, STONE, WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect, shaded
from .town import awning, bench, bricks, crate, fence, house, lamp, skyline


@picture("park-pond")
def park_pond():
    swan = [path("M448 330q-2 -16 12 -16q9 0 12 11q20 -2 26 11q-8 12 -30 11q-18 -1 -20 -17Z", WHITE), line("M454 322q-8 -20 4 -28", WHITE, 6), polygon([(452, 292), (442, 298), (454, 300)], LAMP), path("M474 330q14 -2 24 6q-8 12 -28 11Z", SHADE, 0.1)]
    return [
        sun(410, 96, 46), cloud(140, 96, 0.8), cloud(540, 70, 0.6), hills([(0, 232), (160, 208), (330, 200), (500, 190), (640, 214)], 400, MIST), hills([(0, 262), (190, 246), (380, 244), (640, 250)], 400, LEAF_LIGHT),
        hills([(0, 312), (240, 298), (460, 302), (640, 286)], 400, LEAF), path("M240 400C290 350 420 344 380 306S300 276 330 250L344 249C330 272 380 282 410 302S400 350 380 400Z", SAND),
        ellipse(520, 340, 116, 30, MID), ellipse(520, 336, 116, 28, SOFT), ripples(440, 600, 324, 356, 7, WHITE, 4, 12, 30), tree(70, 318, 1.9), tree(138, 306, 1.3, LEAF_DARK, BRAND), tree(470, 272, 0.8), tree(506, 272, 1, LEAF_DARK, BRAND), round_tree(594, 300, 1.2), pine(296, 256, 0.7), pine(272, 258, 0.9),
        bench(150, 372, 110, CORAL), person(Look(skin=4, hair="long", hair_color=BROWN, top=LAMP, legs=BRAND), 204, 373, 1.06, seat=26, hands=((196, 332), (212, 332))), rect(192, 322, 24, 15, WHITE, 1), rect(203, 322, 2, 15, SOFT),
        *swan, grass(410, 352, 1), grass(628, 358, 1.1), grass(80, 384, 1), flower(40, 372, 1, CORAL), flower(58, 382, 1, LAMP), flower(24, 386, 1, WHITE),
    ]


@picture("playground")
def playground():
    tower = [
        rect(190, 140, 10, 200, EARTH), rect(300, 140, 10, 200, EARTH), rect(182, 226, 136, 10, EARTH_DARK), polygon([(170, 142), (250, 82), (330, 142)], BRAND), polygon([(250, 82), (330, 142), (250, 142)], SHADE, 0.16), *(rect(x, 192, 5, 36, LAMP) for x in range(204, 300, 16)), rect(198, 188, 106, 6, LAMP),
        *(line([(150 + i * 5, 338 - i * 24), (178 + i * 5, 338 - i * 24)], EARTH_DARK, 6) for i in range(5)), line("M146 346L178 230M178 346L204 230", EARTH, 6), path("M306 228C360 240 366 318 428 322H452V340H420C350 336 352 262 306 248Z", CORAL), path("M306 240C356 250 352 330 420 340H452V334H424C356 328 360 248 306 236Z", CORAL_DARK),
    ]
    swing = [
        line("M474 342L498 150L522 342M590 342L614 150L638 342M490 156H622", DEEP, 7), line("M536 158L516 282M548 158L532 286", SOFT, 2.4), line("M580 158V280M596 158V280", SOFT, 2.4), rect(574, 280, 28, 6, LAMP, 2), line("M514 283L536 288", LAMP, 6),
    ]
    return [
        sun(96, 80, 44), cloud(430, 60, 0.8), skyline(-10, 660, 270, 31, MIST, 40, 110), hills([(0, 262), (200, 252), (420, 262), (640, 250)], 400, LEAF_LIGHT), tree(60, 276, 1.2), tree(20, 282, 0.9, LEAF_DARK, BRAND), round_tree(430, 270, 0.9), tree(380, 268, 0.8), fence(0, 640, 286, 22, 14, WHITE), rect(0, 282, 640, 118, MEADOW), path("M60 400Q80 322 320 318T600 400Z", SAND), *swing,
        *tower, child(Look(skin=6, hair="afro", top=CORAL, legs=DEEP), 246, 227, 0.66, hands=((232, 190), (262, 160))), child(Look(skin=2, hair="pony", hair_color=BLOND, top=LAMP, legs=BRAND, sleeves="short"), 372, 298, 0.66, facing="right", seat=18, feet=((396, 312), (394, 314)), hands=((380, 240), (356, 236)), lean=-14),
        child(Look(skin=4, hair="short", top=LEAF, legs=DEEP), 152, 314, 0.66, facing="right", hands=((178, 262), (172, 274)), walk=12, lean=8), child(Look(skin=7, hair="braids", top=MID, legs=CORAL_DARK), 588, 316, 0.72, seat=34, hands=((580, 262), (596, 258))), child(Look(skin=3, hair="short", hair_color=CHESTNUT, top=CORAL, legs=BRAND), 520, 316, 0.7, facing="left", seat=32, hands=((534, 252), (528, 250)), feet=((488, 304), (490, 308)), lean=20),
        person(Look(skin=3, hair="bun", hair_color=BROWN, top=BRAND, dress=26), 88, 378, 1.02, facing="right", hands=(None, (110, 326))), group(circle(0, 0, 11, LAMP), path("M-11 0A11 11 0 0 1 0 -11V11A11 11 0 0 1 -11 0Z", CORAL), at=(300, 376)),
    ]


@picture("swimming-pool", ground="#d5e8e8")
def swimming_pool():
    beads = lambda y: "".join(rect(x, y, 12, 6, CORAL if (x // 14) % 2 else WHITE, 3) for x in range(0, 640, 14))

    def swimmer(x, y, cap, skin, way=1):
        tone = SKINS[skin][0]
        return group(
            ellipse(-34, 4, 44, 8, WHITE, 0.5), ellipse(-24, 2, 30, 8, tone), line("M-12 0Q8 -40 38 2", tone, 8), circle(6, -2, 11, tone), path("M-7 2A13 13 0 0 1 16 -11Q4 -2 6 6Z", cap), path("M-6 -3A13 13 0 0 1 18 -6L8 4Z", cap),
            circle(40, 6, 4, WHITE), circle(48, 2, 3, WHITE), circle(-74, 2, 4, WHITE), circle(-66, -6, 3, WHITE), at=(x, y), flip=way < 0,
        )

    chair_ = [line("M514 268L534 122M606 268L586 122", WHITE, 7), *(line([(520 + i * 3, 240 - i * 34), (600 - i * 3, 240 - i * 34)], WHITE, 5) for i in range(3)), rect(526, 128, 68, 8, WHITE, 2), rect(530, 82, 60, 46, CORAL, 4)]
    return [
        *(rect(24 + i * 122, 34, 100, 120, WHITE, 2) + rect(30 + i * 122, 40, 88, 108, "#a9d3d6", 1) + rect(72 + i * 122, 40, 4, 108, WHITE) for i in range(4)), *(polygon([(30 + i * 122, 148), (60 + i * 122, 112), (84 + i * 122, 130), (118 + i * 122, 100), (118 + i * 122, 148)], LEAF_LIGHT) for i in range(4)),
        line("M0 18Q160 30 320 18T640 18", DEEP, 2), *(polygon([(x, 20), (x + 18, 20), (x + 9, 40)], c) for x, c in zip(range(10, 630, 30), (CORAL, LAMP, MID) * 7, strict=False)), rect(0, 190, 640, 70, WHITE), *(rect(x, 190, 2, 70, MIST) for x in range(0, 640, 32)), rect(0, 222, 640, 2, MIST), rect(0, 252, 640, 14, SAND_DARK), rect(0, 262, 640, 140, "#3f9aa8"), rect(0, 262, 640, 8, BRAND),
        ripples(0, 640, 276, 394, 40, "#6fbac2", 8, 14, 46), beads(300), beads(346), beads(392), swimmer(150, 286, CORAL, 2), swimmer(390, 330, LAMP, 6), swimmer(230, 374, WHITE, 4, -1), swimmer(540, 374, CORAL_DARK, 7), *(rect(x, 236, 40, 18, STONE, 3) + rect(x + 6, 228, 28, 9, BRAND, 2) for x in (60, 160, 260)),
        child(Look(skin=3, hair="short", top=CORAL, legs=CORAL, hat="swimcap", hat_color=LAMP, sleeves="none", shoes=SKINS[3][0]), 280, 230, 0.9, facing="right", hands=((306, 168), (300, 172)), lean=24), *chair_,
        person(Look(skin=5, hair="pony", hair_color=BROWN, top=CORAL_DARK, legs="skin", sleeves="none", shoes=SKINS[5][0]), 560, 172, 0.98, facing="left", seat=44, feet=((538, 170), (540, 172)), hands=((532, 112), (536, 116))), rect(478, 180, 12, 60, LAMP_DARK, 6), rect(414, 198, 52, 48, BRAND, 4), lifebuoy(440, 222),
    ]


def lifebuoy(x, y, r=20):
    marks = "".join(group(rect(-5, -r, 10, 12, CORAL), at=(x, y), turn=turn) for turn in (45, 135, 225, 315))
    return circle(x, y, r, WHITE) + marks + circle(x, y, r * 0.48, PALE)


@picture("skating-rink", ground="#33606e")
def skating_rink():
    bulbs = lambda d, points: line(d, DEEP, 2) + "".join(circle(x, y, 5, LAMP) + circle(x, y, 11, LAMP, 0.22) for x, y in points)
    homes = [rect(x, 232 - h, w, h, c) + rect(x - 3, 226 - h, w + 6, 9, WHITE, 4) + "".join(rect(x + 12 + (i % 2) * (w - 36), 246 - h + (i // 2) * 34, 14, 18, LAMP if i in lit else "#183f4b", 1) for i in range(4)) for x, w, h, c, lit in ((8, 76, 110, "#1f4e5b", (0, 3)), (92, 64, 86, "#245866", (1,)), (164, 80, 124, "#1b4753", (0, 1)), (252, 66, 94, "#1f4e5b", (2,)), (326, 82, 116, "#245866", (1, 2)), (416, 66, 90, "#1b4753", (0,)), (490, 76, 126, "#1f4e5b", (1, 3)), (574, 70, 98, "#245866", (0, 2)))]
    return [
        rect(0, 130, 640, 110, "#5f858c"), rect(0, 170, 640, 70, "#d9ad8a"), circle(320, 212, 50, "#eac196"), *homes, rect(0, 228, 640, 40, "#d7e5e5"), pine(40, 252, 1.3), pine(600, 252, 1.4), pine(560, 250, 1), pine(90, 250, 0.9), ellipse(320, 330, 330, 84, WHITE), ellipse(320, 334, 312, 74, "#b4d3d8"), ellipse(320, 337, 304, 68, "#c9e0e3"), line("M120 340Q250 300 360 344T540 330M90 322Q180 372 300 372M380 300Q470 310 560 350M200 296Q300 284 380 300", WHITE, 2.4),
        line("M30 262V96M610 262V96M320 250V110", DEEP, 5), bulbs("M30 98Q170 178 320 112Q470 178 610 98", ((78, 122), (126, 138), (176, 144), (226, 138), (274, 126), (366, 126), (414, 138), (464, 144), (514, 138), (562, 122))),
        person(Look(skin=7, hair="short", top=CORAL, legs=DEEP, hat="beanie", hat_color=LAMP, shoes=WHITE), 190, 356, 1.12, facing="right", hands=((228, 272), (150, 280)), feet=((214, 352), (150, 334)), lean=22), line("M204 357H230M136 338H162", DEEP, 3),
        person(Look(skin=2, hair="long", hair_color=RED, top=LEAF, dress=24, hat="beanie", hat_color=CORAL, shoes=WHITE), 372, 334, 1, hands=((334, 232), (410, 236)), feet=((366, 334), (392, 322))), line("M356 336H378M384 324H404", DEEP, 3),
        child(Look(skin=4, hair="braids", hair_color=BROWN, top=LAMP, legs=BRAND, hat="beanie", hat_color=CORAL, shoes=WHITE), 494, 366, 0.86, facing="left", hands=((456, 300), (528, 306)), feet=((474, 364), (518, 352)), lean=-16), line("M460 368H484M510 356H530", DEEP, 3), snowfall(40, (0, 10, 640, 240), 5),
    ]


