"""Health: clinic, ambulance, inspection."""

from .book import picture
from .indoor import (
    chair,
    clipboard,
    pot_plant,
    room,
    window,
)
from .nature import cloud, sun, tree
from .palette import (
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    DEEP,
    LAMP,
    LEAF,
    MID,
    MIST,
    SAND,
    SAND_DARK,
    SHADE,
    SKINS,
    SOFT,
    WHITE,
)
from .people import Look, person
from .shapes import circle, clipped, ellipse, group, line, path, polygon, rect, shaded
from .town import awning, house_row, road, skyline
from .vehicles import stretcher, truck_cab, wheel

CROSS = "M-6 -18H6V-6H18V6H6V18H-6V6H-18V-6H-6Z"


@picture("clinic-vaccination")
def clinic():
    cabinet = [
        rect(36, 70, 120, 92, WHITE, 3),
        rect(36, 112, 120, 4, MIST),
        rect(94, 70, 4, 92, MIST),
        *(
            rect(x, 112 - h, 14, h, c, 3)
            for x, h, c in ((46, 24, LAMP), (64, 30, SOFT), (106, 26, CORAL), (126, 20, MID))
        ),
        *(
            rect(x, 160 - h, 16, h, c, 3)
            for x, h, c in ((48, 26, MID), (70, 18, CORAL), (108, 28, SOFT), (130, 22, LEAF))
        ),
        shaded(36, 70, 120, 92),
    ]
    screen = [
        line("M470 56V330M560 56V330M462 56H568", SOFT, 5),
        path("M472 62Q482 190 474 306H514V62Z", "#a9d0c0"),
        path("M514 62V306H558Q550 190 558 62Z", "#93c0ae"),
        circle(470, 334, 6, DEEP),
        circle(560, 334, 6, DEEP),
    ]
    trolley = [
        rect(126, 260, 104, 6, SOFT, 2),
        rect(126, 316, 104, 6, SOFT, 2),
        rect(132, 260, 4, 84, SOFT),
        rect(220, 260, 4, 84, SOFT),
        circle(134, 346, 6, DEEP),
        circle(222, 346, 6, DEEP),
        rect(140, 238, 26, 22, WHITE, 2),
        group(path(CROSS, CORAL), at=(153, 249), scale=0.42),
        rect(176, 242, 10, 18, LAMP, 2),
        rect(192, 248, 24, 12, MIST, 2),
        rect(146, 296, 60, 20, CORAL, 3),
    ]
    man = Look(skin=6, hair="short", top=LAMP, legs=BRAND, sleeves="none", beard=True)
    nurse = Look(
        skin=2,
        hair="bun",
        hair_color=CHESTNUT,
        top="#5aa39a",
        legs="#5aa39a",
        shoes=WHITE,
        sleeves="short",
    )
    return [
        room("#e6f1ee", "#c9dbd4", 316, MIST),
        rect(0, 230, 640, 6, MIST),
        *cabinet,
        window(210, 64, 96, 110),
        rect(384, 76, 56, 76, WHITE, 2),
        group(path(CROSS, CORAL), at=(412, 104)),
        rect(394, 130, 36, 4, SOFT),
        rect(394, 138, 28, 4, SOFT),
        *screen,
        *trolley,
        group(
            chair(372, 368, 1.5, MID, "left"),
            person(man, 372, 368, 1.5, facing="left", seat=52, hands=((340, 300), (338, 306))),
            person(nurse, 300, 372, 1.52, facing="right", hands=((352, 270), (362, 256)), lean=6),
            line("M352 257L334 252", WHITE, 5),
            line("M356 258L372 262", SOFT, 2),
            rect(330, 248, 6, 9, DEEP, 1),
            at=(-72, -80),
            scale=1.25,
        ),
        pot_plant(604, 380, 1.3),
    ]


@picture("ambulance")
def ambulance():
    box = [
        path("M330 96H584Q596 96 596 108V312H330Z", WHITE),
        shaded(330, 96, 266, 216, 0.3, 0.09),
        rect(330, 208, 266, 26, CORAL),
        rect(330, 240, 266, 6, LAMP),
        rect(470, 124, 84, 54, MIST, 4),
        group(path(CROSS, CORAL), at=(412, 154), scale=1.5),
        rect(350, 84, 40, 14, CORAL, 4),
        rect(540, 84, 40, 14, CORAL, 4),
        rect(330, 96, 44, 216, DEEP),
        rect(336, 104, 32, 200, "#175260"),
        rect(342, 120, 22, 16, WHITE, 2),
        rect(342, 146, 22, 20, SOFT, 2),
        rect(342, 176, 22, 10, LAMP, 2),
        rect(324, 306, 320, 14, DEEP, 3),
        path("M330 96L286 88V306L330 312Z", WHITE),
        path("M330 96L286 88V306L330 312Z", SHADE, 0.07),
        path("M322 122L296 118V176L322 178Z", MIST),
        path("M330 214L286 210V232L330 238Z", CORAL),
        wheel(548, 318, 26),
        rect(596, 180, 50, 132, WHITE),
        rect(610, 196, 36, 44, MIST),
    ]
    crew = dict(top=BRAND, legs=BRAND, vest=LAMP)
    return [
        sun(120, 76, 42),
        cloud(250, 56, 0.7),
        house_row(0, 340, 284, 4, 110, 160),
        road(306),
        *box,
        stretcher(176, 354, LAMP),
        circle(194, 294, 9, SKINS[4][0]),
        path("M185 296A9 9 0 0 1 192 285Q186 292 190 300Z", BROWN),
        path("M206 306q6 -14 26 -12q34 0 54 12Z", LAMP),
        person(
            Look(skin=7, hair="short", **crew),
            144,
            362,
            1.22,
            facing="right",
            hands=((184, 298), (180, 306)),
            walk=24,
            lean=8,
        ),
        person(
            Look(skin=3, hair="pony", hair_color=BROWN, **crew),
            318,
            362,
            1.22,
            facing="left",
            hands=((286, 296), (292, 304)),
            walk=18,
        ),
        rect(152, 312, 18, 22, CORAL, 3),
        line("M96 392H560", WHITE, 4),
    ]


@picture("food-truck-inspection")
def food_truck():
    truck = [
        rect(150, 116, 330, 190, CORAL, 8),
        shaded(150, 116, 330, 190, 0.3),
        rect(150, 250, 330, 12, SAND),
        group(truck_cab(CORAL), at=(478, 304), scale=1.55),
        rect(190, 156, 210, 74, DEEP, 3),
        rect(198, 164, 194, 66, "#175260"),
        *(
            rect(x, 172, w, h, c, 2)
            for x, w, h, c in ((206, 26, 20, SOFT), (240, 18, 24, MIST), (352, 34, 28, SOFT))
        ),
        line("M206 166V174M222 166V174", SOFT, 2),
        clipped(
            rect(190, 120, 210, 114, WHITE),
            person(
                Look(skin=5, hair="short", top=WHITE, hat="chef", apron=SAND, beard=True),
                306,
                298,
                0.98,
                hands=((276, 226), (338, 226)),
            ),
        ),
        rect(186, 228, 218, 10, SAND, 2),
        path("M262 228l5 -14h22l5 14Z", LAMP),
        rect(352, 216, 12, 12, WHITE, 2),
        awning(178, 136, 234, 22, 10, LAMP),
        group(
            path("M0 -28Q-22 -22 -30 4Q0 16 30 4Q22 -22 0 -28Z", LAMP),
            circle(-8, -4, 3.4, CORAL),
            circle(8, -8, 3.4, CORAL),
            circle(4, 4, 3.4, LEAF),
            at=(440, 200),
        ),
        rect(146, 300, 336, 14, DEEP, 3),
        wheel(212, 314, 24),
        wheel(532, 314, 24),
        rect(230, 96, 36, 20, SOFT, 2),
        rect(226, 90, 44, 8, DEEP, 2),
    ]
    return [
        sun(556, 76, 44),
        cloud(90, 60, 0.8),
        skyline(-10, 660, 300, 14, MIST, 60, 150),
        tree(604, 300, 1.2),
        rect(0, 296, 640, 104, SAND_DARK),
        rect(0, 296, 640, 6, WHITE),
        *truck,
        polygon([(34, 366), (46, 282), (92, 282), (104, 366)], DEEP),
        rect(50, 292, 38, 50, SAND),
        *(rect(56, 300 + i * 9, 26 - (i % 2) * 8, 3, SOFT) for i in range(4)),
        person(
            Look(skin=3, hair="bun", hair_color=BROWN, top=BRAND, legs=DEEP, glasses=True),
            158,
            372,
            1.3,
            facing="right",
            hands=((194, 292), (206, 278)),
        ),
        clipboard(204, 280, -24, 1.1),
        rect(430, 328, 6, 44, DEEP),
        ellipse(433, 326, 42, 7, WHITE),
        rect(418, 368, 30, 5, DEEP, 2),
        rect(420, 306, 12, 18, LAMP, 3),
        rect(440, 310, 16, 12, CORAL, 2),
    ]
