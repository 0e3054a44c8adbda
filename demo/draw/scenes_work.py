"""Work and money: the budget, a job fair, summer jobs, the fish auction."""

from .book import picture
from .indoor import chair_back, clipboard, laptop_back, paper, pendant, pot_plant, room, window
from .letters import words
from .nature import cloud, gull, pine, ripples, sun
from .palette import (
    BLOND, BRAND, BROWN, CHESTNUT, CORAL, CORAL_DARK, DEEP, EARTH, GRAY, LAMP, LAMP_DARK, LEAF,
    LEAF_DARK, LEAF_LIGHT, MID, MIST, PALE, RED, SAND, SAND_DARK, SHADE, SILVER, SKINS, SOFT, STONE, WHITE,
)
from .people import Look, person
from .shapes import circle, clipped, ellipse, group, line, path, polygon, rect, ring, shaded, wedge
from .town import house_row, skyline
from .vehicles import sailboat

WOOD, WOOD_DARK = "#c79a68", "#a87c4d"


@picture("budget-meeting")
def budget_meeting():
    bars = [rect(116, 40, 206, 138, WHITE, 4), rect(116, 40, 206, 138, SHADE, 4, 0.03), *(rect(136, 146 - i * 26, 166, 1.6, MIST) for i in range(4)), *(rect(146 + i * 31, 146 - h, 20, h, c, 1) for i, (h, c) in enumerate(((36, SOFT), (52, MID), (46, MID), (74, CORAL), (88, BRAND)))), rect(136, 146, 166, 3, DEEP), *(rect(148 + i * 31, 156, 16, 4, SOFT, 2) for i in range(5)), line("M150 100L187 82L218 88L249 58L280 50", LAMP, 3.4)]
    pie = [rect(350, 40, 174, 138, WHITE, 4), rect(350, 40, 174, 138, SHADE, 4, 0.03), *(wedge(416, 109, 50, a, b, c) for a, b, c in ((-90, 40, BRAND), (40, 130, MID), (130, 196, CORAL), (196, 238, LAMP), (238, 270, SOFT))), circle(416, 109, 25, WHITE), *(circle(486, 76 + i * 17, 4.4, c) + rect(495, 74 + i * 17, 20 - i % 2 * 6, 4, SOFT, 2) for i, c in enumerate((BRAND, MID, CORAL, LAMP, SOFT)))]
    speaker = person(Look(skin=6, hair="bun", top=CORAL, legs=DEEP), 62, 374, 1.56, facing="right", hands=((104, 268), (122, 196)))
    around_table = [
        person(Look(skin=2, hair="swept", hair_color=GRAY, top=BRAND, glasses=True), 236, 372, 1.36, seat=54, hands=((212, 280), (262, 280))),
        person(Look(skin=4, hair="long", hair_color=BROWN, top=LAMP), 376, 372, 1.36, seat=54, hands=((352, 280), (402, 280))),
        person(Look(skin=7, hair="short", top=LEAF_DARK, beard=True), 512, 372, 1.36, seat=54, hands=((488, 280), (538, 246))),
    ]
    table_ = [rect(150, 284, 440, 13, WOOD, 4), rect(150, 297, 440, 8, WOOD_DARK), rect(430, 284, 160, 21, SHADE, 3, 0.13), polygon([(330, 305), (410, 305), (398, 386), (342, 386)], DEEP), rect(300, 384, 140, 10, DEEP, 4)]
    things = [laptop_back(262, 284, 1.16), paper(368, 282, 60, 5, lines=0), paper(404, 280, 52, 5, -2, 0), line("M414 278L428 268", CORAL, 3), rect(310, 268, 13, 17, CORAL, 2), group(rect(-15, -20, 30, 22, DEEP, 2), rect(-12, -17, 24, 6, MIST), *(rect(-12 + c * 8, -8 + r * 5, 6, 3, SOFT) for c in range(3) for r in range(2)), at=(468, 284)), rect(556, 266, 12, 18, WHITE, 2)]
    return [
        room("#e8efec", SAND, 322), rect(0, 0, 640, 10, SAND_DARK), *bars, *pie, window(560, 44, 92, 124, WHITE, PALE), clipped(rect(566, 50, 80, 112, PALE), circle(604, 108, 24, "#f8ddb0"), rect(566, 132, 80, 40, SOFT)), rect(604, 50, 4, 112, WHITE),
        *(chair_back(x, 392, 1.36, MID) for x in (236, 376, 512)), *around_table, *table_, *things, speaker, line("M124 195L146 174", DEEP, 2.6), pot_plant(618, 398, 1.1),
    ]


def stall(x, color, sign, *inside):
    """A booth at a fair: back wall, banner and counter, 176 wide."""
    back = [rect(x, 112, 176, 200, "#f7f3e8"), rect(x, 112, 6, 200, STONE), rect(x + 170, 112, 6, 200, STONE), rect(x - 4, 78, 184, 40, color, 3), rect(x + 116, 78, 64, 40, SHADE, 3, 0.13), words(sign, x + 88, 105, 18, WHITE, 2.4)]
    counter = [rect(x + 12, 250, 152, 68, color), rect(x + 110, 250, 54, 68, SHADE, opacity=0.14), rect(x + 6, 242, 164, 10, WOOD, 2), rect(x + 26, 264, 56, 40, WHITE, 2, 0.25)]
    return [*back, *inside[:1], *counter, *inside[1:]]


@picture("job-fair")
def job_fair():
    lights = [pendant(x, 16, c, 38) for x, c in ((110, LAMP), (320, LAMP), (530, LAMP))]
    hosts = (
        person(Look(skin=3, hair="short", hair_color=BROWN, top=BRAND), 112, 312, 1.12, hands=((90, 246), (146, 232))),
        person(Look(skin=7, hair="bun", top=WHITE, glasses=True), 316, 312, 1.12, hands=((292, 240), (340, 246))),
        person(Look(skin=2, hair="swept", hair_color=BLOND, top=LEAF_DARK), 524, 312, 1.12, hands=((500, 246), (546, 240))),
    )
    icons = [
        group(path("M-16 6L0 -10L16 6ZM-11 6V18H11V6", MID), at=(66, 148)), circle(150, 152, 14, MIST), path("M144 152l5 5l9 -10l3 3l-12 13l-8 -8Z", LEAF),
        group(path("M-20 4H20L12 14H-12ZM-2 -18H2V2H-2ZM4 -14L16 0H4Z", MID), at=(270, 152)), rect(346, 138, 40, 5, SOFT, 2), rect(346, 150, 28, 5, SOFT, 2), rect(346, 162, 36, 5, SOFT, 2),
        group(ring(0, 0, 11, MID, 6), *(group(rect(-3, -19, 6, 8, MID), turn=a) for a in range(0, 360, 60)), at=(482, 152)), rect(556, 138, 40, 5, SOFT, 2), rect(556, 150, 28, 5, SOFT, 2), rect(556, 162, 36, 5, SOFT, 2),
    ]
    booths = [*stall(24, CORAL, "BUILDERS", hosts[0], paper(70, 238, 30, 5, lines=0), paper(60, 236, 30, 5, lines=0)), *stall(232, MID, "HARBOR", hosts[1], rect(250, 228, 22, 14, LAMP, 2), *(rect(254 + i * 6, 218, 2.4, 12, CORAL) for i in range(3))), *stall(440, LAMP_DARK, "MACHINES", hosts[2], rect(572, 222, 26, 20, DEEP, 2), rect(575, 225, 20, 14, MIST))]
    seekers = [
        person(Look(skin=6, hair="braids", top=LAMP, legs=DEEP), 162, 384, 1.34, facing="left", hands=((128, 282), (132, 296)), walk=10), paper(122, 284, 24, 32, -10),
        person(Look(skin=2, hair="short", hair_color=RED, top=LEAF, legs=BRAND), 254, 388, 1.36, facing="right", hands=((300, 296), (296, 286))), group(rect(-14, -19, 28, 38, CORAL, 2), rect(-8, -12, 16, 3, WHITE), rect(-8, -6, 12, 3, WHITE), at=(304, 284), turn=8),
        person(Look(skin=4, hat="scarf", hat_color=CORAL, top=BRAND, legs=DEEP), 392, 386, 1.34, facing="left", hands=((354, 296), (358, 302)), walk=10),
        person(Look(skin=5, hair="bald", hair_color=GRAY, top=CORAL_DARK, legs=DEEP, beard=True, glasses=True), 470, 388, 1.38, facing="right", hands=((510, 280), (514, 290))),
        person(Look(skin=7, hair="afro", top=SOFT, legs=BRAND), 600, 390, 1.36, facing="left", hands=((566, 292), (568, 304)), walk=8), clipboard(560, 292, -10, 1.1),
    ]
    return [room("#e6eeec", "#d9c6a4", 306, "#c3ad86"), rect(0, 0, 640, 14, BRAND), *(polygon([(x, 14), (x + 26, 14), (x + 13, 38)], c) for x, c in zip(range(0, 640, 32), (CORAL, LAMP, MID, LEAF) * 5, strict=True)), *lights, *booths, *icons, *seekers]


@picture("summer-jobs")
def summer_jobs():
    hull = "M128 236Q150 306 214 310H426Q498 306 534 226Q470 250 330 250T128 236Z"
    planks = clipped(path(hull, WHITE), line("M120 258Q330 286 536 246M128 278Q330 306 526 268", CORAL_DARK, 2.4), path("M410 200H560V330H380Q430 280 410 200Z", SHADE, 0.14), path("M100 210H262Q236 260 262 330H100Z", "#d8b083"), line("M120 258Q200 272 258 272M128 278Q200 294 254 294", WOOD_DARK, 2.4))
    boat = [path("M128 236Q330 226 534 226Q470 250 330 250T128 236Z", "#8f663c"), path(hull, CORAL), planks, line("M128 236Q200 250 330 250T534 226", SAND, 7), rect(250, 232, 16, 10, WOOD), rect(380, 230, 16, 10, WOOD)]
    trestle = lambda x: [rect(x - 46, 308, 92, 9, WOOD, 2), line([(x - 32, 316), (x - 46, 376)], WOOD_DARK, 7), line([(x + 32, 316), (x + 46, 376)], WOOD_DARK, 7), line([(x - 38, 346), (x + 38, 346)], WOOD_DARK, 5)]
    young = Look(skin=6, top=LAMP, legs=BRAND, sleeves="short")
    crew = [
        person(young.but(hair="afro", skin=7), 92, 378, 1.36, facing="right", hands=((138, 262), (152, 274)), lean=6), rect(143, 268, 20, 9, EARTH, 2),
        person(young.but(hair="pony", skin=2, hair_color=CHESTNUT, legs=DEEP), 560, 378, 1.4, facing="left", hands=((512, 262), (508, 274)), lean=-5),
    ]
    third = person(young.but(skin=4, hair="short", hat="cap", hat_color=CORAL, legs=DEEP), 344, 336, 1.3, hands=((330, 268), (376, 268)))
    brush = [line("M504 276L488 284", WOOD_DARK, 4), group(rect(-9, -5, 14, 11, WHITE, 2), at=(482, 287), turn=-26), line("M320 222L314 248M368 222L376 246", SKINS[4][0], 9), circle(314, 248, 5.6, SKINS[4][0]), circle(376, 246, 5.6, SKINS[4][0]), line("M378 244L388 236", WOOD_DARK, 4), group(rect(-6, -2, 12, 11, WHITE, 2), at=(372, 250), turn=40)]
    pots = [rect(424, 356, 34, 28, SOFT, 2), rect(424, 356, 34, 7, CORAL, 2), line("M424 358q17 -26 34 0", DEEP, 2), rect(466, 364, 26, 20, SOFT, 2), rect(466, 364, 26, 6, WHITE, 2), *(circle(x, y, 1.8, WOOD_DARK) for x, y in ((150, 384), (166, 380), (178, 388), (196, 384), (140, 390)))]
    return [
        sun(468, 96, 52), cloud(150, 66, 0.9), cloud(574, 60, 0.6), skyline(-10, 660, 214, 41, MIST, 20, 66), rect(0, 212, 640, 60, MID), ripples(0, 640, 220, 258, 18, SOFT, 4), sailboat(96, 226, 0.9), sailboat(600, 220, 0.6, WHITE, LAMP), pine(20, 216, 0.8), pine(44, 216, 0.6),
        rect(0, 258, 640, 142, "#d9c6a4"), rect(0, 256, 640, 6, STONE), *(line([(320 + (x - 320) * 0.8, 262), (320 + (x - 320) * 1.4, 400)], "#c9b48d", 2) for x in range(-40, 720, 54)), *(rect(x, 236, 14, 28, DEEP, 4) for x in (40, 606)),
        third, *trestle(226), *trestle(436), *boat, *crew, *brush, *pots, gull(270, 90, 1), gull(306, 112, 0.7),
    ]


def fish(x, y, color, s=1.0, turn=0):
    return group(path("M-16 0Q-4 -9 10 -2L18 -7V7L10 2Q-4 9 -16 0Z", color), path("M-16 0Q-4 9 10 2L18 7V0Z", SHADE, 0.16), circle(-9, -1.4, 1.5, DEEP), at=(x, y), scale=s, turn=turn)


def fish_crate(x, y, w, color, catch):
    """A crate of fish on ice."""
    ice = "".join(circle(x + 8 + i * 9, y - 3 - (i % 3) * 2, 7, (WHITE, PALE)[i % 2]) for i in range(int((w - 8) / 9)))
    catch_ = "".join(fish(x + 22 + i * 24, y - 8 - (i % 2) * 4, catch, 0.95, (-8, 10, -4)[i % 3]) for i in range(int((w - 20) / 24)))
    return ice + catch_ + rect(x, y, w, 26, color, 3) + rect(x + w * 0.64, y, w * 0.36, 26, SHADE, 3, 0.13) + rect(x + w / 2 - 12, y + 7, 24, 6, SHADE, 3, 0.3)


@picture("fish-auction")
def fish_auction():
    hall = [rect(0, 0, 640, 288, "#dfe9e6"), *(polygon([(x, 0), (x + 14, 0), (x + 60, 44), (x + 46, 44)], STONE) for x in (0, 220, 440)), rect(0, 40, 640, 10, STONE), *(rect(x, 40, 12, 250, STONE) for x in (30, 220, 410, 600)), *(rect(x, 74, 154, 120, WHITE, 2) + clipped(rect(x + 6, 80, 142, 108, WHITE), rect(x, 80, 154, 70, PALE), circle(x + 110, 132, 26, "#f8ddb0") if x == 244 else "", rect(x, 146, 154, 50, SOFT), sailboat(x + 50, 158, 0.7) if x != 244 else "") + rect(x + 75, 80, 4, 108, WHITE) for x in (54, 244, 434))]
    floor = [rect(0, 288, 640, 112, "#b9c9c8"), rect(0, 286, 640, 5, STONE), *(line([(320 + (x - 320) * 0.8, 290), (320 + (x - 320) * 1.5, 400)], "#a6b9b8", 2) for x in range(-40, 720, 80)), ellipse(250, 384, 60, 7, "#cfdcda"), ellipse(470, 392, 46, 6, "#cfdcda")]
    board = [rect(262, 12, 128, 46, DEEP, 4), words("LOT 27", 326, 42, 20, LAMP, 3)]
    auctioneer = person(Look(skin=4, hair="short", hair_color=BROWN, top=WHITE, legs=BRAND, apron=LAMP, hat="cap", hat_color=BRAND, beard=True), 122, 330, 1.42, facing="right", hands=((158, 232), (176, 246)))
    podium = [rect(84, 326, 80, 22, WOOD, 2), shaded(84, 326, 80, 22), rect(92, 348, 8, 16, WOOD_DARK), rect(148, 348, 8, 16, WOOD_DARK)]
    crates = [fish_crate(196, 276, 108, CORAL, SOFT), fish_crate(312, 276, 100, MID, "#e9a08c"), fish_crate(180, 330, 122, BRAND, "#e9a08c"), fish_crate(310, 330, 118, LAMP_DARK, SOFT), rect(184, 302, 236, 6, WOOD_DARK), rect(190, 308, 8, 22, WOOD_DARK), rect(404, 308, 8, 22, WOOD_DARK), rect(172, 356, 268, 7, WOOD_DARK), rect(180, 362, 10, 20, WOOD_DARK), rect(422, 362, 10, 20, WOOD_DARK)]
    buyers = [
        person(Look(skin=7, hat="beanie", hat_color=CORAL, top=LEAF_DARK, legs=DEEP), 470, 366, 1.42, facing="left", hands=((438, 200), (452, 290))), person(Look(skin=2, hair="bun", hair_color=SILVER, top=MID, legs=BRAND, glasses=True), 538, 380, 1.46, facing="left", hands=((520, 296), (508, 196))),
        person(Look(skin=3, hair="swept", hair_color=CHESTNUT, top=LAMP, legs=DEEP, apron=WHITE), 604, 372, 1.42, facing="left", hands=((574, 288), (580, 294))), clipboard(570, 286, -12, 1.1),
    ]
    paddles = [rect(432, 180, 4, 20, WOOD_DARK), circle(434, 172, 13, WHITE), words("8", 434, 178, 17, BRAND), rect(503, 176, 4, 20, WOOD_DARK), circle(505, 168, 13, WHITE), words("5", 505, 174, 17, BRAND)]
    return [*hall, *floor, *board, *crates, *podium, auctioneer, *buyers, *paddles, gull(520, 100, 0.9)]

