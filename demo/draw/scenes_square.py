"""On the square and on the steps of City Hall."""

from .book import picture
from .nature import bush, cloud, gull, sun, tree
from .palette import (
    BRAND,
    BROWN,
    CHESTNUT,
    CORAL,
    CORAL_DARK,
    DEEP,
    EARTH,
    GRAY,
    LAMP,
    LEAF,
    LEAF_DARK,
    MID,
    MIST,
    SAND,
    SAND_DARK,
    SHADE,
    SILVER,
    SKINS,
    SOFT,
    WHITE,
)
from .people import Look, child, person
from .shapes import circle, ellipse, group, line, path, polygon, rect
from .town import city_hall, lamp, skyline


def fountain(x, base):
    """A round fountain with two bowls."""
    jets = line(
        f"M{x} {base - 98}Q{x - 26} {base - 128} {x - 32} {base - 74}M{x} {base - 98}"
        f"Q{x + 26} {base - 128} {x + 32} {base - 74}M{x} {base - 98}V{base - 126}",
        WHITE,
        4,
    )
    falls = line(
        f"M{x - 34} {base - 60}Q{x - 62} {base - 56} {x - 66} {base - 26}"
        f"M{x + 34} {base - 60}Q{x + 62} {base - 56} {x + 66} {base - 26}",
        WHITE,
        3.4,
    )
    return [
        ellipse(x, base - 4, 104, 22, "#b3bfb9"),
        ellipse(x, base - 12, 104, 22, SAND_DARK),
        ellipse(x, base - 13, 92, 17, MID),
        ellipse(x + 10, base - 10, 66, 10, SOFT),
        path(f"M{x - 10} {base - 14}L{x - 6} {base - 96}H{x + 6}L{x + 10} {base - 14}Z", SAND),
        path(f"M{x + 2} {base - 14}V{base - 96}H{x + 6}L{x + 10} {base - 14}Z", SHADE, 0.14),
        path(
            f"M{x - 42} {base - 66}H{x + 42}Q{x + 30} {base - 48} {x} {base - 48}"
            f"T{x - 42} {base - 66}Z",
            SAND_DARK,
        ),
        ellipse(x, base - 66, 42, 6, SOFT),
        jets,
        falls,
    ]


@picture("city-hall-front")
def city_hall_front():
    wings = []
    for x in (74, 444):
        wings += [rect(x, 206, 122, 112, "#efe0c4"), rect(x - 6, 198, 134, 10, SAND_DARK)]
        wings += [
            rect(x + 12 + i * 27, y, 14, 30, MID, r)
            for i in range(4)
            for y, r in ((220, 7), (268, 1))
        ]
    paving = [
        line([(320 + (x - 320) * 0.55, 320), (320 + (x - 320) * 1.5, 400)], SAND_DARK, 2)
        for x in range(-160, 840, 80)
    ]
    return [
        sun(258, 150, 56),
        cloud(500, 84, 0.9),
        cloud(70, 60, 0.7),
        skyline(-10, 660, 318, 22, MIST, 60, 130),
        *wings,
        rect(444, 198, 122, 118, SHADE, opacity=0.1),
        city_hall(187, 318, 1.02),
        tree(42, 322, 1.5),
        tree(116, 322, 1.1),
        tree(598, 322, 1.6),
        tree(530, 322, 1.1),
        bush(206, 322, 0.7),
        bush(436, 322, 0.7),
        rect(0, 317, 640, 83, SAND),
        rect(0, 317, 640, 4, WHITE),
        *paving,
        line("M0 350H640", SAND_DARK, 2),
        lamp(160, 346, 100),
        lamp(480, 346, 100),
        group(*fountain(0, 0), at=(320, 394), scale=0.86),
        person(
            Look(skin=6, hair="short", top=CORAL, legs=DEEP), 96, 384, 0.82, facing="right", walk=18
        ),
        rect(106, 344, 14, 11, EARTH, 2),
        person(
            Look(skin=3, hair="long", hair_color=BROWN, top=MID, dress=26),
            560,
            384,
            0.82,
            facing="left",
            walk=14,
        ),
        child(
            Look(skin=3, hair="pony", hair_color=BROWN, top=LAMP, legs=BRAND),
            528,
            386,
            0.56,
            facing="left",
            walk=10,
            hands=(None, (550, 352)),
        ),
        gull(400, 92, 1),
        gull(436, 112, 0.7),
    ]


@picture("marriage-city-hall")
def marriage():
    facade = [
        rect(88, 20, 464, 250, SAND),
        rect(76, 40, 488, 14, SAND_DARK),
        rect(60, 20, 520, 22, WHITE),
        *(
            rect(x, 54, 30, 216, WHITE)
            + rect(x + 19, 54, 11, 216, SHADE, opacity=0.1)
            + rect(x - 6, 54, 42, 10, SAND_DARK)
            + rect(x - 6, 260, 42, 10, SAND_DARK)
            for x in (104, 188, 422, 506)
        ),
        path("M256 270V142a64 64 0 0 1 128 0V270Z", BRAND),
        path("M264 270V144a56 56 0 0 1 112 0V270Z", MID),
        rect(318, 86, 4, 184, BRAND),
        rect(264, 146, 112, 5, BRAND),
        rect(146, 100, 34, 70, MID, 17),
        rect(460, 100, 34, 70, MID, 17),
    ]
    steps = [
        rect(60, 270, 520, 16, WHITE),
        rect(40, 286, 560, 18, "#efe6d4"),
        rect(18, 304, 604, 20, WHITE),
        rect(0, 324, 640, 76, SAND),
        rect(0, 322, 640, 4, SAND_DARK),
    ]
    arch_line = "M214 320V176C214 96 426 96 426 176V320"
    blossoms = []
    for i in range(27):
        t = i / 26
        if t < 0.3:
            x, y = 214, 312 - (t / 0.3) * 136
        elif t > 0.7:
            x, y = 426, 176 + ((t - 0.7) / 0.3) * 136
        else:
            u = (t - 0.3) / 0.4
            x, y = 214 + 212 * u * u * (3 - 2 * u), 176 - 240 * u * (1 - u)
        tone = (CORAL, WHITE, LAMP, "#e9a08c")[i % 4]
        blossoms.append(
            group(
                path("M0 0Q-16 -4 -18 8Q-6 10 0 0Z", LEAF),
                path("M0 0Q16 4 18 -8Q6 -10 0 0Z", LEAF_DARK),
                *(circle(dx, dy, 5.4, tone) for dx, dy in ((-5, 0), (5, 0), (0, -5), (0, 5))),
                circle(0, 0, 3.4, LAMP if tone != LAMP else CORAL),
                at=(x, y),
                turn=i * 40,
            )
        )
    clerk = [
        person(
            Look(skin=4, hair="short", hair_color=GRAY, top=DEEP, legs=DEEP, glasses=True),
            320,
            306,
            1.04,
            hands=((308, 240), (332, 240)),
        ),
        polygon([(300, 232), (320, 237), (340, 232), (340, 246), (320, 251), (300, 246)], CORAL),
        polygon([(303, 231), (320, 236), (337, 231), (337, 243), (320, 248), (303, 243)], WHITE),
    ]
    first = person(
        Look(skin=7, hair="bun", top=WHITE, dress=50, shoes=WHITE, hat="flowers", hat_color=CORAL),
        268,
        372,
        1.32,
        facing="right",
        hands=((318, 284), (320, 284)),
    )
    second = person(
        Look(
            skin=2,
            hair="long",
            hair_color=CHESTNUT,
            top="#fbf3e4",
            dress=50,
            shoes=WHITE,
            hat="flowers",
            hat_color="#e9a08c",
        ),
        374,
        372,
        1.32,
        facing="left",
        hands=((322, 284), (320, 284)),
    )
    guests = [
        person(
            Look(skin=5, hair="short", top=LEAF_DARK, legs=DEEP),
            76,
            388,
            1.22,
            facing="right",
            hands=((108, 296), (110, 304)),
        ),
        person(
            Look(skin=3, hair="bun", hair_color=SILVER, top=CORAL_DARK, dress=32),
            132,
            392,
            1.18,
            facing="right",
            hands=((160, 300), (158, 310)),
        ),
        person(
            Look(skin=2, hair="swept", hair_color=BROWN, top=MID, legs=BRAND),
            566,
            388,
            1.24,
            facing="left",
            hands=((536, 290), (538, 296)),
        ),
        child(
            Look(skin=7, hair="afro", top=LAMP, dress=20),
            510,
            390,
            0.76,
            facing="left",
            hands=((486, 340), (488, 346)),
        ),
    ]
    confetti = [
        group(rect(-3, -2, 6, 4, c, 1), at=(x, y), turn=t)
        for x, y, c, t in (
            (150, 210, CORAL, 20),
            (176, 250, LAMP, 60),
            (120, 250, MID, -20),
            (190, 190, WHITE, 40),
            (470, 220, LAMP, 10),
            (500, 260, CORAL, 70),
            (452, 270, MID, -30),
            (528, 230, CORAL, 30),
            (484, 190, SOFT, 0),
            (168, 292, CORAL, 45),
            (462, 306, LAMP, 15),
            (96, 222, LAMP, 80),
        )
    ]
    return [
        sun(54, 66, 46),
        cloud(600, 60, 0.7),
        *facade,
        tree(34, 328, 1.5),
        tree(610, 328, 1.6),
        *steps,
        line(arch_line, LEAF_DARK, 7),
        *clerk,
        *blossoms,
        ellipse(320, 374, 130, 10, SHADE, 0.08),
        first,
        second,
        circle(320, 284, 6, SKINS[7][0]),
        *guests,
        circle(498, 348, 6, CORAL),
        circle(490, 342, 5, WHITE),
        circle(488, 352, 5, LAMP),
        *confetti,
        bush(14, 330, 0.7),
        bush(634, 330, 0.7),
    ]
