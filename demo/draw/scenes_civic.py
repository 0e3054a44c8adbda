"""In City Hall: the mayor, the council, a public meeting."""

from .book import picture
from .hall import emblem, harbor_window, standing_flag
from .indoor import chair_back, microphone, pendant, room
from .palette import (
    BLOND,
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    GRAY,
    LAMP,
    LEAF,
    LEAF_DARK,
    MID,
    RED,
    SAND,
    SAND_DARK,
    SHADE,
    SILVER,
    SOFT,
    WHITE,
)
from .people import Look, person
from .portraits.sitters_01 import MAYOR
from .shapes import ellipse, group, line, path, polygon, rect, shaded


@picture("mayor-lectern")
def mayor_lectern():
    bust = group(MAYOR.hair.behind, *MAYOR.draw()[2:], at=(224, 62), scale=0.6)
    arms = [
        line("M268 246Q248 268 252 280L276 285", BRAND, 19),
        line("M372 246Q392 268 388 280L364 285", BRAND, 19),
        line("M372 246Q392 268 388 280L364 285", SHADE, 19, 0.13),
        ellipse(278, 283, 13, 10, "#8a5638"),
        ellipse(362, 283, 13, 10, "#77472d"),
    ]
    lectern = [
        polygon([(238, 288), (402, 288), (392, 304), (248, 304)], "#a87c4d"),
        rect(232, 282, 176, 10, "#c79a68", 3),
        polygon([(252, 304), (388, 304), (376, 400), (264, 400)], "#8f663c"),
        polygon([(344, 304), (388, 304), (376, 400), (336, 400)], SHADE, 0.14),
        emblem(320, 350, 31),
        polygon([(290, 284), (350, 284), (344, 276), (296, 276)], WHITE),
        rect(300, 279, 30, 2, SOFT),
        line("M292 282Q290 262 304 254M348 282Q350 262 336 254", DEEP, 3),
        rect(301, 244, 9, 16, DEEP, 4.5),
        rect(330, 244, 9, 16, DEEP, 4.5),
    ]
    press = [
        person(
            Look(skin=2, hair="long", hair_color=BLOND, top=CORAL_DARK), 92, 470, 1.5, facing="back"
        ),
        person(Look(skin=7, hair="afro", top=LEAF_DARK), 196, 492, 1.5, facing="back"),
        person(
            Look(skin=4, hair="short", top=LAMP),
            470,
            488,
            1.5,
            facing="back",
            hands=((448, 352), (520, 420)),
        ),
        person(Look(skin=3, hat="scarf", hat_color=BRAND, top=MID), 566, 470, 1.5, facing="back"),
        rect(436, 326, 18, 30, DEEP, 3),
        rect(439, 330, 12, 20, SOFT, 1),
    ]
    return [
        room("#e4eeec", SAND, 318),
        *(rect(x, 36, 2, 276, "#d3e2df") for x in range(20, 640, 40)),
        harbor_window(40, 44, 108, 190, sunny=True),
        harbor_window(492, 44, 108, 190),
        rect(0, 252, 640, 66, "#cfdedb"),
        rect(0, 248, 640, 6, WHITE),
        standing_flag(186, 330, 262, CORAL, SAND),
        group(standing_flag(0, 0, 262, BRAND, LAMP), at=(452, 330), flip=True),
        bust,
        *arms,
        *lectern,
        *press,
    ]


@picture("council-session")
def council_session():
    members = (
        (Look(skin=4, hair="short", hair_color=BROWN, top=MID), False),
        (Look(skin=7, hair="afro", top=CORAL), True),
        (Look(skin=2, hair="bun", hair_color=RED, top=LEAF_DARK, glasses=True), True),
        (Look(skin=5, hair="short", top=LAMP, beard=True), True),
        (Look(skin=2, hair="long", hair_color=GRAY, top=BRAND), False),
        (Look(skin=8, hair="bald", hair_color="#24211f", top=CORAL_DARK, glasses=True), True),
    )
    seated = []
    for i, (look, votes) in enumerate(members):
        x = 105 + i * 86
        y = 262 + abs(i - 2.5) ** 2 * 2.2
        chair_ = rect(x - 26, y - 62, 52, 80, DEEP, 12) + rect(
            x + 8, y - 62, 18, 80, SHADE, 12, 0.2
        )
        hands = ((x - 24, y + 4), (x + 25, y - 70)) if votes else ((x - 22, y + 2), (x + 22, y + 2))
        seated += [chair_, person(look, x, y + 64, 1.12, seat=56, hands=hands)]
    desk = [
        path("M48 274Q320 222 592 274V362Q320 318 48 362Z", BRAND),
        path("M400 236Q520 252 592 274V362Q500 344 400 340Z", SHADE, 0.14),
        path("M34 268Q320 214 606 268V284Q320 232 34 284Z", DEEP),
        *(
            line(
                f"M{x} {284 + abs(x - 320) ** 2 / 3000:g}V{326 + abs(x - 320) ** 2 / 2400:g}",
                MID,
                2,
            )
            for x in (90, 176, 464, 550)
        ),
        emblem(320, 290, 33),
    ]
    tools = []
    for i in range(6):
        x, y = 105 + i * 86, 246 + abs(i - 2.5) ** 2 * 3
        tools += [
            microphone(x + 32, y + 8, 0.8),
            polygon([(x - 16, y + 12), (x + 14, y + 12), (x + 17, y + 3), (x - 13, y + 3)], WHITE),
        ]
    return [
        room("#e9f1ef", SAND, 232),
        *(harbor_window(52 + i * 150, 26, 88, 178, i == 1) for i in range(4)),
        pendant(171, 26, LAMP, 40),
        pendant(320, 26, LAMP, 40),
        pendant(470, 26, LAMP, 40),
        standing_flag(16, 300, 236, CORAL, SAND),
        group(standing_flag(0, 0, 236, MID, LAMP), at=(624, 300), flip=True),
        *seated,
        *desk,
        *tools,
        path("M0 372Q320 326 640 372V400H0Z", SAND_DARK),
        path("M250 344L390 344L440 400H200Z", CORAL, 0.85),
        path("M346 344H390L440 400H366Z", SHADE, 0.1),
    ]


@picture("town-hall-meeting")
def town_hall_meeting():
    panel = []
    for i, look in enumerate(
        (
            Look(skin=2, hair="short", hair_color=GRAY, top=DEEP, glasses=True),
            Look(skin=7, hair="bun", top=CORAL),
            Look(skin=4, hair="swept", hair_color=BROWN, top=MID),
        )
    ):
        x = 440 + i * 68
        panel += [
            person(look, x, 268, 0.92, seat=40, hands=((x - 18, 208), (x + 18, 208))),
            microphone(x + 24, 210, 0.6),
        ]
    front = [
        rect(398, 208, 216, 60, "#c79a68"),
        shaded(398, 208, 216, 60),
        rect(390, 202, 232, 9, "#a87c4d", 2),
        rect(424, 194, 22, 9, WHITE),
        rect(492, 194, 22, 9, WHITE),
        rect(560, 194, 22, 9, WHITE),
    ]
    screen = [
        rect(420, 52, 172, 96, WHITE, 3),
        rect(420, 52, 172, 96, SHADE, 3, 0.04),
        line("M432 120Q470 80 508 104T580 76", SOFT, 8),
        rect(438, 66, 40, 26, LEAF),
        rect(490, 114, 50, 22, CORAL),
        rect(548, 96, 30, 30, LAMP),
    ]
    speaker = person(
        Look(skin=5, hair="short", top=LAMP, legs=DEEP, glasses=True),
        214,
        330,
        1.34,
        facing="right",
        hands=((250, 226), (236, 252)),
    )
    stand = [
        line("M262 330V206", DEEP, 4),
        line("M262 206L250 198", DEEP, 5),
        rect(242, 190, 14, 10, DEEP, 5),
        line("M246 330H278", DEEP, 5),
        rect(240, 214, 20, 26, WHITE, 1),
        *(rect(244, 219 + i * 5, 12, 1.6, SOFT) for i in range(4)),
    ]
    row = []
    crowd = (
        (330, 382, 1.04, Look(skin=4, hat="scarf", hat_color=LAMP, top=LEAF)),
        (408, 382, 1.04, Look(skin=2, hair="bald", hair_color=SILVER, top=BRAND)),
        (486, 382, 1.04, Look(skin=6, hair="afro", top=WHITE)),
        (564, 382, 1.04, Look(skin=2, hair="short", hair_color=RED, top=CORAL_DARK)),
        (78, 382, 1.04, Look(skin=8, hair="bun", top=SOFT)),
        (40, 458, 1.4, Look(skin=2, hair="long", hair_color=CHESTNUT, top=MID)),
        (146, 458, 1.4, Look(skin=7, hair="short", top=CORAL)),
        (366, 458, 1.4, Look(skin=3, hair="pony", hair_color=BLOND, top=LEAF_DARK)),
        (470, 458, 1.4, Look(skin=5, hair="braids", top=LAMP)),
        (576, 458, 1.4, Look(skin=3, hair="swept", hair_color=GRAY, top=BRAND)),
    )
    for x, base, s, look in crowd:
        row += [
            person(look, x, base, s, facing="back", seat=48 * s),
            chair_back(x, base + 6, s * 1.04, DEEP),
        ]
    return [
        room("#eef0e6", "#dcb98a", 292, "#b98a5a"),
        harbor_window(36, 42, 100, 186),
        harbor_window(168, 42, 100, 186),
        harbor_window(300, 42, 84, 186, sunny=True),
        *screen,
        pendant(90, 12, CORAL),
        pendant(320, 12, CORAL),
        pendant(600, 12, CORAL),
        rect(376, 262, 270, 34, "#b98a5a"),
        rect(376, 262, 270, 6, "#c79a68"),
        *panel,
        *front,
        speaker,
        *stand,
        *row,
    ]
