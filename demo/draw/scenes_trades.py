"""Work by the water: summer jobs, the fish auction."""

from .book import picture
from .indoor import (
    WOOD,
    WOOD_DARK,
    clipboard,
)
from .letters import words
from .nature import cloud, gull, pine, ripples, sun
from .palette import (
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH,
    LAMP,
    LAMP_DARK,
    LEAF_DARK,
    MID,
    MIST,
    PALE,
    SAND,
    SHADE,
    SILVER,
    SKINS,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, person
from .shapes import circle, clipped, ellipse, group, line, path, polygon, rect, shaded
from .town import skyline
from .vehicles import sailboat


@picture("summer-jobs")
def summer_jobs():
    hull = "M128 236Q150 306 214 310H426Q498 306 534 226Q470 250 330 250T128 236Z"
    planks = clipped(
        path(hull, WHITE),
        line("M120 258Q330 286 536 246M128 278Q330 306 526 268", CORAL_DARK, 2.4),
        path("M410 200H560V330H380Q430 280 410 200Z", SHADE, 0.14),
        path("M100 210H262Q236 260 262 330H100Z", "#d8b083"),
        line("M120 258Q200 272 258 272M128 278Q200 294 254 294", WOOD_DARK, 2.4),
    )
    boat = [
        path("M128 236Q330 226 534 226Q470 250 330 250T128 236Z", "#8f663c"),
        path(hull, CORAL),
        planks,
        line("M128 236Q200 250 330 250T534 226", SAND, 7),
        rect(250, 232, 16, 10, WOOD),
        rect(380, 230, 16, 10, WOOD),
    ]

    def trestle(x):
        return [
            rect(x - 46, 308, 92, 9, WOOD, 2),
            line([(x - 32, 316), (x - 46, 376)], WOOD_DARK, 7),
            line([(x + 32, 316), (x + 46, 376)], WOOD_DARK, 7),
            line([(x - 38, 346), (x + 38, 346)], WOOD_DARK, 5),
        ]

    young = Look(skin=6, top=LAMP, legs=BRAND, sleeves="short")
    crew = [
        person(
            young.but(hair="afro", skin=7),
            92,
            378,
            1.36,
            facing="right",
            hands=((138, 262), (152, 274)),
            lean=6,
        ),
        rect(143, 268, 20, 9, EARTH, 2),
        person(
            young.but(hair="pony", skin=2, hair_color=CHESTNUT, legs=DEEP),
            560,
            378,
            1.4,
            facing="left",
            hands=((512, 262), (508, 274)),
            lean=-5,
        ),
    ]
    third = person(
        young.but(skin=4, hair="short", hat="cap", hat_color=CORAL, legs=DEEP),
        344,
        336,
        1.3,
        hands=((330, 268), (376, 268)),
    )
    brush = [
        line("M504 276L488 284", WOOD_DARK, 4),
        group(rect(-9, -5, 14, 11, WHITE, 2), at=(482, 287), turn=-26),
        line("M320 222L314 248M368 222L376 246", SKINS[4][0], 9),
        circle(314, 248, 5.6, SKINS[4][0]),
        circle(376, 246, 5.6, SKINS[4][0]),
        line("M378 244L388 236", WOOD_DARK, 4),
        group(rect(-6, -2, 12, 11, WHITE, 2), at=(372, 250), turn=40),
    ]
    pots = [
        rect(424, 356, 34, 28, SOFT, 2),
        rect(424, 356, 34, 7, CORAL, 2),
        line("M424 358q17 -26 34 0", DEEP, 2),
        rect(466, 364, 26, 20, SOFT, 2),
        rect(466, 364, 26, 6, WHITE, 2),
        *(
            circle(x, y, 1.8, WOOD_DARK)
            for x, y in ((150, 384), (166, 380), (178, 388), (196, 384), (140, 390))
        ),
    ]
    return [
        sun(468, 96, 52),
        cloud(150, 66, 0.9),
        cloud(574, 60, 0.6),
        skyline(-10, 660, 214, 41, MIST, 20, 66),
        rect(0, 212, 640, 60, MID),
        ripples(0, 640, 220, 258, 18, SOFT, 4),
        sailboat(96, 226, 0.9),
        sailboat(600, 220, 0.6, WHITE, LAMP),
        pine(20, 216, 0.8),
        pine(44, 216, 0.6),
        rect(0, 258, 640, 142, "#d9c6a4"),
        rect(0, 256, 640, 6, STONE),
        *(
            line([(320 + (x - 320) * 0.8, 262), (320 + (x - 320) * 1.4, 400)], "#c9b48d", 2)
            for x in range(-40, 720, 54)
        ),
        *(rect(x, 236, 14, 28, DEEP, 4) for x in (40, 606)),
        third,
        *trestle(226),
        *trestle(436),
        *boat,
        *crew,
        *brush,
        *pots,
        gull(270, 90, 1),
        gull(306, 112, 0.7),
    ]


def fish(x, y, color, s=1.0, turn=0):
    return group(
        path("M-16 0Q-4 -9 10 -2L18 -7V7L10 2Q-4 9 -16 0Z", color),
        path("M-16 0Q-4 9 10 2L18 7V0Z", SHADE, 0.16),
        circle(-9, -1.4, 1.5, DEEP),
        at=(x, y),
        scale=s,
        turn=turn,
    )


def fish_crate(x, y, w, color, catch):
    """A crate of fish on ice."""
    ice = "".join(
        circle(x + 8 + i * 9, y - 3 - (i % 3) * 2, 7, (WHITE, PALE)[i % 2])
        for i in range(int((w - 8) / 9))
    )
    catch_ = "".join(
        fish(x + 22 + i * 24, y - 8 - (i % 2) * 4, catch, 0.95, (-8, 10, -4)[i % 3])
        for i in range(int((w - 20) / 24))
    )
    return (
        ice
        + catch_
        + rect(x, y, w, 26, color, 3)
        + rect(x + w * 0.64, y, w * 0.36, 26, SHADE, 3, 0.13)
        + rect(x + w / 2 - 12, y + 7, 24, 6, SHADE, 3, 0.3)
    )


@picture("fish-auction")
def fish_auction():
    hall = [
        rect(0, 0, 640, 288, "#dfe9e6"),
        *(polygon([(x, 0), (x + 14, 0), (x + 60, 44), (x + 46, 44)], STONE) for x in (0, 220, 440)),
        rect(0, 40, 640, 10, STONE),
        *(rect(x, 40, 12, 250, STONE) for x in (30, 220, 410, 600)),
        *(
            rect(x, 74, 154, 120, WHITE, 2)
            + clipped(
                rect(x + 6, 80, 142, 108, WHITE),
                rect(x, 80, 154, 70, PALE),
                circle(x + 110, 132, 26, "#f8ddb0") if x == 244 else "",
                rect(x, 146, 154, 50, SOFT),
                sailboat(x + 50, 158, 0.7) if x != 244 else "",
            )
            + rect(x + 75, 80, 4, 108, WHITE)
            for x in (54, 244, 434)
        ),
    ]
    floor = [
        rect(0, 288, 640, 112, "#b9c9c8"),
        rect(0, 286, 640, 5, STONE),
        *(
            line([(320 + (x - 320) * 0.8, 290), (320 + (x - 320) * 1.5, 400)], "#a6b9b8", 2)
            for x in range(-40, 720, 80)
        ),
        ellipse(250, 384, 60, 7, "#cfdcda"),
        ellipse(470, 392, 46, 6, "#cfdcda"),
    ]
    board = [rect(262, 12, 128, 46, DEEP, 4), words("LOT 27", 326, 42, 20, LAMP, 3)]
    auctioneer = person(
        Look(
            skin=4,
            hair="short",
            hair_color=BROWN,
            top=WHITE,
            legs=BRAND,
            apron=LAMP,
            hat="cap",
            hat_color=BRAND,
            beard=True,
        ),
        122,
        330,
        1.42,
        facing="right",
        hands=((158, 232), (176, 246)),
    )
    podium = [
        rect(84, 326, 80, 22, WOOD, 2),
        shaded(84, 326, 80, 22),
        rect(92, 348, 8, 16, WOOD_DARK),
        rect(148, 348, 8, 16, WOOD_DARK),
    ]
    crates = [
        fish_crate(196, 276, 108, CORAL, SOFT),
        fish_crate(312, 276, 100, MID, "#e9a08c"),
        fish_crate(180, 330, 122, BRAND, "#e9a08c"),
        fish_crate(310, 330, 118, LAMP_DARK, SOFT),
        rect(184, 302, 236, 6, WOOD_DARK),
        rect(190, 308, 8, 22, WOOD_DARK),
        rect(404, 308, 8, 22, WOOD_DARK),
        rect(172, 356, 268, 7, WOOD_DARK),
        rect(180, 362, 10, 20, WOOD_DARK),
        rect(422, 362, 10, 20, WOOD_DARK),
    ]
    buyers = [
        person(
            Look(skin=7, hat="beanie", hat_color=CORAL, top=LEAF_DARK, legs=DEEP),
            470,
            366,
            1.42,
            facing="left",
            hands=((438, 200), (452, 290)),
        ),
        person(
            Look(skin=2, hair="bun", hair_color=SILVER, top=MID, legs=BRAND, glasses=True),
            538,
            380,
            1.46,
            facing="left",
            hands=((520, 296), (508, 196)),
        ),
        person(
            Look(skin=3, hair="swept", hair_color=CHESTNUT, top=LAMP, legs=DEEP, apron=WHITE),
            604,
            372,
            1.42,
            facing="left",
            hands=((574, 288), (580, 294)),
        ),
        clipboard(570, 286, -12, 1.1),
    ]
    paddles = [
        rect(432, 180, 4, 20, WOOD_DARK),
        circle(434, 172, 13, WHITE),
        words("8", 434, 178, 17, BRAND),
        rect(503, 176, 4, 20, WOOD_DARK),
        circle(505, 168, 13, WHITE),
        words("5", 505, 174, 17, BRAND),
    ]
    return [
        *hall,
        *floor,
        *board,
        *crates,
        *podium,
        auctioneer,
        *buyers,
        *paddles,
        gull(520, 100, 0.9),
    ]
