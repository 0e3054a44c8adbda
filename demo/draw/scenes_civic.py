"""City Hall from without and within: the mayor, the council, a public meeting."""

from .book import picture
from .indoor import arched_window, chair_back, microphone, pendant, room
from .nature import bush, cloud, gull, hills, sun, tree
from .palette import (
    BLOND, BRAND, BROWN, CHESTNUT, CORAL, CORAL_DARK, DEEP, GRAY, LAMP, LEAF, LEAF_DARK, MID, MIST,
    PALE, RED, SAND, SAND_DARK, SHADE, SILVER, SOFT, SUN, WHITE,
)
from .people import Look, child, person
from .portraits.sitters_01 import MAYOR
from .shapes import circle, clipped, ellipse, group, line, path, polygon, rect, shaded
from .town import city_hall, lamp, lighthouse, skyline


def emblem(x, y, r, ground=SAND):
    """The lighthouse of the city in a round field."""
    tower = lighthouse(x, y + r * 0.72, r * 0.98, r / 54)
    return circle(x, y, r, ground) + tower


def standing_flag(x, base, h, color, stripe):
    """A flag that hangs from an indoor pole."""
    cloth = path(f"M{x + 3} {base - h + 12}Q{x + 44} {base - h + 26} {x + 40} {base - h + 150}L{x + 3} {base - h + 176}Z", color)
    band = path(f"M{x + 3} {base - h + 66}Q{x + 38} {base - h + 76} {x + 43} {base - h + 92}V{base - h + 116}Q{x + 30} {base - h + 100} {x + 3} {base - h + 92}Z", stripe)
    folds = clipped(cloth, path(f"M{x + 24} {base - h + 22}Q{x + 44} {base - h + 40} {x + 40} {base - h + 150}L{x + 24} {base - h + 161}Z", SHADE, 0.14))
    return (
        rect(x - 2.5, base - h, 5, h, "#a87c4d") + circle(x, base - h - 4, 6, LAMP) + cloth
        + clipped(cloth, band) + folds + rect(x - 18, base - 7, 36, 8, DEEP, 3)
    )


def harbor_window(x, y, w, h, sunny=False):
    """An arched window that looks out on the water."""
    r = w / 2
    view = path(f"M{x + 7} {y + h}V{y + r}a{r - 7} {r - 7} 0 0 1 {w - 14} 0V{y + h}Z", PALE)
    scene = (
        (circle(x + w * 0.62, y + h * 0.5, w * 0.26, SUN) if sunny else "")
        + hills([(x, y + h * 0.68), (x + w * 0.5, y + h * 0.6), (x + w, y + h * 0.66)], y + h, MIST)
        + rect(x, y + h * 0.78, w, h * 0.22, SOFT)
    )
    bars = rect(x + r - 2, y + 7, 4, h - 7, WHITE) + rect(x + 7, y + h * 0.55, w - 14, 4, WHITE)
    return arched_window(x, y, w, h, WHITE, PALE) + clipped(view, scene) + bars + rect(x - 6, y + h, w + 12, 8, SAND_DARK)


@picture("mayor-lectern")
def mayor_lectern():
    bust = group(MAYOR.hair.behind, *MAYOR.draw()[2:], at=(224, 62), scale=0.6)
    arms = [
        line("M268 246Q248 268 252 280L276 285", BRAND, 19), line("M372 246Q392 268 388 280L364 285", BRAND, 19),
        line("M372 246Q392 268 388 280L364 285", SHADE, 19, 0.13),
        ellipse(278, 283, 13, 10, "#8a5638"), ellipse(362, 283, 13, 10, "#77472d"),
    ]
    lectern = [
        polygon([(238, 288), (402, 288), (392, 304), (248, 304)], "#a87c4d"), rect(232, 282, 176, 10, "#c79a68", 3),
        polygon([(252, 304), (388, 304), (376, 400), (264, 400)], "#8f663c"), polygon([(344, 304), (388, 304), (376, 400), (336, 400)], SHADE, 0.14),
        emblem(320, 350, 31), polygon([(290, 284), (350, 284), (344, 276), (296, 276)], WHITE), rect(300, 279, 30, 2, SOFT),
        line("M292 282Q290 262 304 254M348 282Q350 262 336 254", DEEP, 3), rect(301, 244, 9, 16, DEEP, 4.5), rect(330, 244, 9, 16, DEEP, 4.5),
    ]
    press = [
        person(Look(skin=2, hair="long", hair_color=BLOND, top=CORAL_DARK), 92, 470, 1.5, facing="back"),
        person(Look(skin=7, hair="afro", top=LEAF_DARK), 196, 492, 1.5, facing="back"),
        person(Look(skin=4, hair="short", top=LAMP), 470, 488, 1.5, facing="back", hands=((448, 352), (520, 420))),
        person(Look(skin=3, hat="scarf", hat_color=BRAND, top=MID), 566, 470, 1.5, facing="back"),
        rect(436, 326, 18, 30, DEEP, 3), rect(439, 330, 12, 20, SOFT, 1),
    ]
    return [
        room("#e4eeec", SAND, 318), *(rect(x, 36, 2, 276, "#d3e2df") for x in range(20, 640, 40)), harbor_window(40, 44, 108, 190, sunny=True), harbor_window(492, 44, 108, 190),
        rect(0, 252, 640, 66, "#cfdedb"), rect(0, 248, 640, 6, WHITE), standing_flag(186, 330, 262, CORAL, SAND), group(standing_flag(0, 0, 262, BRAND, LAMP), at=(452, 330), flip=True),
        bust, *arms, *lectern, *press,
    ]


@picture("council-session")
def council_session():
    members = (
        (Look(skin=4, hair="short", hair_color=BROWN, top=MID), False), (Look(skin=7, hair="afro", top=CORAL), True),
        (Look(skin=2, hair="bun", hair_color=RED, top=LEAF_DARK, glasses=True), True), (Look(skin=5, hair="short", top=LAMP, beard=True), True),
        (Look(skin=2, hair="long", hair_color=GRAY, top=BRAND), False), (Look(skin=8, hair="bald", hair_color="#24211f", top=CORAL_DARK, glasses=True), True),
    )
    seated = []
    for i, (look, votes) in enumerate(members):
        x = 105 + i * 86
        y = 262 + abs(i - 2.5) ** 2 * 2.2
        chair_ = rect(x - 26, y - 62, 52, 80, DEEP, 12) + rect(x + 8, y - 62, 18, 80, SHADE, 12, 0.2)
        hands = ((x - 24, y + 4), (x + 25, y - 70)) if votes else ((x - 22, y + 2), (x + 22, y + 2))
        seated += [chair_, person(look, x, y + 64, 1.12, seat=56, hands=hands)]
    desk = [
        path("M48 274Q320 222 592 274V362Q320 318 48 362Z", BRAND), path("M400 236Q520 252 592 274V362Q500 344 400 340Z", SHADE, 0.14),
        path("M34 268Q320 214 606 268V284Q320 232 34 284Z", DEEP), *(line(f"M{x} {284 + abs(x - 320) ** 2 / 3000:g}V{326 + abs(x - 320) ** 2 / 2400:g}", MID, 2) for x in (90, 176, 464, 550)),
        emblem(320, 290, 33),
    ]
    tools = []
    for i in range(6):
        x, y = 105 + i * 86, 246 + abs(i - 2.5) ** 2 * 3
        tools += [microphone(x + 32, y + 8, 0.8), polygon([(x - 16, y + 12), (x + 14, y + 12), (x + 17, y + 3), (x - 13, y + 3)], WHITE)]
    return [
        room("#e9f1ef", SAND, 232), *(harbor_window(52 + i * 150, 26, 88, 178, i == 1) for i in range(4)), pendant(171, 26, LAMP, 40), pendant(320, 26, LAMP, 40), pendant(470, 26, LAMP, 40),
        standing_flag(16, 300, 236, CORAL, SAND), group(standing_flag(0, 0, 236, MID, LAMP), at=(624, 300), flip=True),
        *seated, *desk, *tools, path("M0 372Q320 326 640 372V400H0Z", SAND_DARK), path("M250 344L390 344L440 400H200Z", CORAL, 0.85), path("M346 344H390L440 400H366Z", SHADE, 0.1),
    ]


def fountain(x, base):
    """A round fountain with two bowls."""
    jets = line(f"M{x} {base - 98}Q{x - 26} {base - 128} {x - 32} {base - 74}M{x} {base - 98}Q{x + 26} {base - 128} {x + 32} {base - 74}M{x} {base - 98}V{base - 126}", WHITE, 4)
    falls = line(f"M{x - 34} {base - 60}Q{x - 62} {base - 56} {x - 66} {base - 26}M{x + 34} {base - 60}Q{x + 62} {base - 56} {x + 66} {base - 26}", WHITE, 3.4)
    return [
        ellipse(x, base - 4, 104, 22, "#b3bfb9"), ellipse(x, base - 12, 104, 22, SAND_DARK), ellipse(x, base - 13, 92, 17, MID), ellipse(x + 10, base - 10, 66, 10, SOFT),
        path(f"M{x - 10} {base - 14}L{x - 6} {base - 96}H{x + 6}L{x + 10} {base - 14}Z", SAND), path(f"M{x + 2} {base - 14}V{base - 96}H{x + 6}L{x + 10} {base - 14}Z", SHADE, 0.14),
        path(f"M{x - 42} {base - 66}H{x + 42}Q{x + 30} {base - 48} {x} {base - 48}T{x - 42} {base - 66}Z", SAND_DARK), ellipse(x, base - 66, 42, 6, SOFT), jets, falls,
    ]


@picture("city-hall-front")
def city_hall_front():
    wings = []
    for x in (74, 444):
        wings += [rect(x, 206, 122, 112, "#efe0c4"), rect(x - 6, 198, 134, 10, SAND_DARK)]
        wings += [rect(x + 12 + i * 27, y, 14, 30, MID, r) for i in range(4) for y, r in ((220, 7), (268, 1))]
    paving = [line([(320 + (x - 320) * 0.55, 320), (320 + (x - 320) * 1.5, 400)], SAND_DARK, 2) for x in range(-160, 840, 80)]
    return [
        sun(258, 150, 56), cloud(500, 84, 0.9), cloud(70, 60, 0.7), skyline(-10, 660, 318, 22, MIST, 60, 130), *wings, rect(444, 198, 122, 118, SHADE, opacity=0.1), city_hall(187, 318, 1.02),
        tree(42, 322, 1.5), tree(116, 322, 1.1), tree(598, 322, 1.6), tree(530, 322, 1.1), bush(206, 322, 0.7), bush(436, 322, 0.7),
        rect(0, 317, 640, 83, SAND), rect(0, 317, 640, 4, WHITE), *paving, line("M0 350H640", SAND_DARK, 2), lamp(160, 346, 100), lamp(480, 346, 100), group(*fountain(0, 0), at=(320, 394), scale=0.86),
        person(Look(skin=6, hair="short", top=CORAL, legs=DEEP), 96, 384, 0.82, facing="right", walk=18), rect(106, 344, 14, 11, EARTH_BAG, 2),
        person(Look(skin=3, hair="long", hair_color=BROWN, top=MID, dress=26), 560, 384, 0.82, facing="left", walk=14), child(Look(skin=3, hair="pony", hair_color=BROWN, top=LAMP, legs=BRAND), 528, 386, 0.56, facing="left", walk=10, hands=(None, (550, 352))),
        gull(400, 92, 1), gull(436, 112, 0.7),
    ]


EARTH_BAG = "#7a5a41"


@picture("town-hall-meeting")
def town_hall_meeting():
    panel = []
    for i, look in enumerate((Look(skin=2, hair="short", hair_color=GRAY, top=DEEP, glasses=True), Look(skin=7, hair="bun", top=CORAL), Look(skin=4, hair="swept", hair_color=BROWN, top=MID))):
        x = 440 + i * 68
        panel += [person(look, x, 268, 0.92, seat=40, hands=((x - 18, 208), (x + 18, 208))), microphone(x + 24, 210, 0.6)]
    front = [rect(398, 208, 216, 60, "#c79a68"), shaded(398, 208, 216, 60), rect(390, 202, 232, 9, "#a87c4d", 2), rect(424, 194, 22, 9, WHITE), rect(492, 194, 22, 9, WHITE), rect(560, 194, 22, 9, WHITE)]
    screen = [rect(420, 52, 172, 96, WHITE, 3), rect(420, 52, 172, 96, SHADE, 3, 0.04), line("M432 120Q470 80 508 104T580 76", SOFT, 8), rect(438, 66, 40, 26, LEAF), rect(490, 114, 50, 22, CORAL), rect(548, 96, 30, 30, LAMP)]
    speaker = person(Look(skin=5, hair="short", top=LAMP, legs=DEEP, glasses=True), 214, 330, 1.34, facing="right", hands=((250, 226), (236, 252)))
    stand = [line("M262 330V206", DEEP, 4), line("M262 206L250 198", DEEP, 5), rect(242, 190, 14, 10, DEEP, 5), line("M246 330H278", DEEP, 5), rect(240, 214, 20, 26, WHITE, 1), *(rect(244, 219 + i * 5, 12, 1.6, SOFT) for i in range(4))]
    row = []
    crowd = (
        (330, 382, 1.04, Look(skin=4, hat="scarf", hat_color=LAMP, top=LEAF)), (408, 382, 1.04, Look(skin=2, hair="bald", hair_color=SILVER, top=BRAND)),
        (486, 382, 1.04, Look(skin=6, hair="afro", top=WHITE)), (564, 382, 1.04, Look(skin=2, hair="short", hair_color=RED, top=CORAL_DARK)), (78, 382, 1.04, Look(skin=8, hair="bun", top=SOFT)),
        (40, 458, 1.4, Look(skin=2, hair="long", hair_color=CHESTNUT, top=MID)), (146, 458, 1.4, Look(skin=7, hair="short", top=CORAL)), (366, 458, 1.4, Look(skin=3, hair="pony", hair_color=BLOND, top=LEAF_DARK)),
        (470, 458, 1.4, Look(skin=5, hair="braids", top=LAMP)), (576, 458, 1.4, Look(skin=3, hair="swept", hair_color=GRAY, top=BRAND)),
    )
    for x, base, s, look in crowd:
        row += [person(look, x, base, s, facing="back", seat=48 * s), chair_back(x, base + 6, s * 1.04, DEEP)]
    return [
        room("#eef0e6", "#dcb98a", 292, "#b98a5a"), harbor_window(36, 42, 100, 186), harbor_window(168, 42, 100, 186), harbor_window(300, 42, 84, 186, sunny=True), *screen, pendant(90, 12, CORAL), pendant(320, 12, CORAL), pendant(600, 12, CORAL),
        rect(376, 262, 270, 34, "#b98a5a"), rect(376, 262, 270, 6, "#c79a68"), *panel, *front, speaker, *stand, *row,
    ]
