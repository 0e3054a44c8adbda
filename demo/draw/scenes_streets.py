"""Streets: works, recycling, a cabinet, the bridge."""

from .book import picture
from .nature import cloud, hills, ripples, sun, tree
from .palette import (
    BRAND,
    BROWN,
    CORAL,
    DEEP,
    EARTH,
    LAMP,
    LAMP_DARK,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MID,
    MIST,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    STONE,
    WHITE,
)
from .people import Look, person
from .shapes import circle, group, line, path, rect, shaded
from .town import cone, house, house_row, lattice, road, skyline
from .vehicles import truck_cab, wheel

CREW = Look(skin=6, top=CORAL, vest=LAMP, hat="hardhat")


def digger():
    """A yellow digger on tracks whose bucket hangs at (332, 318)."""
    return [
        rect(76, 306, 132, 34, DEEP, 17),
        *(circle(x, 323, 9, SOFT) for x in (94, 118, 142, 166, 190)),
        rect(84, 254, 104, 54, LAMP, 6),
        path("M128 256v-54h42l20 54Z", LAMP),
        path("M136 250v-40h28l15 40Z", MIST),
        rect(84, 284, 104, 24, LAMP_DARK, 4),
        line("M180 270L246 194L318 232", LAMP, 17),
        line("M180 270L246 194", LAMP_DARK, 6),
        line("M318 232L330 296", LAMP_DARK, 13),
        path("M312 292h38l-4 34q-22 14 -40 -4Z", DEEP),
    ]


@picture("street-works")
def street_works():
    return [
        sun(320, 70),
        house_row(0, 640, 290, 0, 140, 182),
        road(310, dashes=356),
        path("M300 326h190l26 46H270Z", "#2c444b"),
        path("M312 332h168l16 30H294Z", EARTH),
        *(cone(x, y) for x, y in ((286, 330), (506, 330), (252, 374), (534, 374))),
        *digger(),
        line("M452 214V318", EARTH, 5),
        path("M444 312h17v19q-8 8 -17 0Z", SOFT),
        person(
            CREW, 424, 322, 1.12, facing="right", hands=((452, 248), (451, 274)), walk=16, lean=4
        ),
    ]


def lines_underground():
    for k, (y, color) in enumerate(((322, CORAL), (338, LAMP), (354, SOFT), (370, WHITE))):
        yield line(
            f"M-10 {y}H{250 + k * 22}"
            f"C{300 + k * 14} {y} {300 + k * 12} {y - 10} {322 + k * 14} 296",
            color,
            4,
        )
        if k < 3:
            yield line(
                f"M650 {y}H{500 - k * 22}"
                f"C{440 - k * 12} {y} {420 - k * 12} {y - 10} {404 - k * 14} 296",
                color,
                4,
            )
        bead = LAMP if color == WHITE else WHITE
        yield from (circle(x, y, 5, bead) for x in (60 + k * 40, 190 + k * 26))
        if k < 3:
            yield circle(560 - k * 30, y, 5, bead)


@picture("fiber-cabinet")
def fiber_cabinet():
    plugs = (LAMP, SOFT, CORAL, SOFT, LAMP)
    boards = []
    for i in range(6):
        y = 156 + i * 21
        boards += [rect(320, y, 90, 15, "#164f5c", 3), rect(378, y + 5, 26, 5, SOFT, 2.5)]
        boards += [circle(328 + j * 9, y + 7.5, 2.6, plugs[(i + j) % 5]) for j in range(5)]
    return [
        sun(208, 100),
        hills([(0, 250), (180, 222), (330, 214), (480, 208), (640, 226)], 330, MIST),
        house(28, 290, 92, 110, WHITE, BRAND, LAMP, BRAND, 44),
        house(132, 290, 84, 90, SAND, CORAL, LAMP, BRAND, 44),
        house(536, 290, 92, 104, WHITE, CORAL, LAMP, BRAND, 44),
        tree(516, 292),
        tree(244, 292, 0.8),
        rect(0, 288, 640, 14, LEAF_LIGHT),
        rect(0, 298, 640, 102, DEEP),
        rect(0, 298, 640, 6, "#072a33"),
        *lines_underground(),
        rect(304, 128, 122, 168, BRAND, 8),
        rect(304, 128, 122, 14, MID, 7),
        rect(314, 148, 102, 140, DEEP, 4),
        *boards,
        rect(400, 142, 26, 150, SHADE, opacity=0.18),
        rect(294, 292, 142, 8, SAND_DARK, 2),
        path("M304 142L268 132V284L304 288Z", MID),
        path("M304 142L268 132V284L304 288Z", SHADE, 0.2),
        person(
            Look(skin=6, hair="bun", top=CORAL, vest=LAMP, legs=BRAND),
            464,
            292,
            1.12,
            facing="left",
            hands=((398, 184), (404, 216)),
            lean=-4,
        ),
        rect(484, 268, 34, 22, LAMP, 3),
        line("M492 268q9 -12 18 0", DEEP, 3),
    ]


def recycling_sign(x, y):
    """Three arrows that chase each other around a circle."""
    arrow = line("M-19 -13A23 23 0 0 1 9 -21", WHITE, 8, cap="butt") + path(
        "M6 -33L26 -17L3 -9Z", WHITE
    )
    return "".join(group(arrow, at=(x, y), turn=turn) for turn in (0, 120, 240))


@picture("recycling-truck")
def recycling_truck():
    def bin_(x, y, color, turn=0):
        return group(
            path("M-17 0L-21 -52H21L17 0Z", color),
            rect(-24, -60, 48, 9, SHADE, 3, 0.35),
            rect(-24, -60, 48, 9, color, 3, 0.6),
            path("M5 0V-52H21L17 0Z", SHADE, 0.14),
            circle(-13, -3, 6, DEEP),
            path("M0 -40l8 13h-5v9h-6v-9h-5Z", WHITE),
            at=(x, y),
            turn=turn,
        )

    truck = [
        path("M236 130H420Q438 130 438 148V300H236Z", LEAF),
        path("M236 130L212 170V300H236Z", LEAF_DARK),
        rect(212, 232, 30, 62, DEEP),
        shaded(236, 130, 202, 170),
        *(rect(x, 142, 4, 146, SHADE, opacity=0.1) for x in (262, 290, 374, 402)),
        recycling_sign(332, 214),
        rect(206, 296, 330, 14, DEEP, 3),
        group(truck_cab(WHITE), at=(448, 304), scale=1.35),
        *(wheel(x, 312, 21) for x in (272, 322, 490)),
    ]
    return [
        sun(86, 76),
        cloud(560, 66, 0.7),
        house_row(0, 640, 284, 2, 130, 172),
        tree(232, 290, 1.05),
        road(308, dashes=366),
        *truck,
        bin_(184, 326, "#2f7fa0", -14),
        person(
            Look(skin=7, top=LEAF_DARK, legs=BRAND, vest=LAMP, hat="cap", hat_color=CORAL),
            132,
            334,
            1.16,
            facing="right",
            hands=((166, 272), (164, 276)),
            walk=26,
            lean=8,
        ),
        bin_(46, 304, "#2f7fa0"),
        bin_(96, 302, "#2f7fa0"),
        bin_(602, 300, LAMP_DARK),
    ]


@picture("bridge-repair")
def bridge_repair():
    hangers = []
    for i in range(1, 9):
        t = i / 9.5
        away, y = (
            120 * 2 * t * (1 - t) + 340 * t * t,
            26 * (1 - t) ** 2 + 210 * 2 * t * (1 - t) + 300 * t * t,
        )
        hangers += [
            rect(340 + away - 1, y, 3, 296 - y, BRAND),
            rect(240 - away - 1, y, 3, 296 - y, BRAND),
        ]
    tower_parts = [
        rect(238, 20, 24, 400, BRAND),
        rect(318, 20, 24, 400, BRAND),
        rect(228, 12, 124, 14, BRAND),
        rect(238, 108, 104, 14, BRAND),
        rect(238, 208, 104, 12, BRAND),
        line("M262 122L318 208M318 122L262 208", BRAND, 6),
        rect(330, 20, 12, 400, SHADE, opacity=0.16),
        rect(250, 20, 12, 400, SHADE, opacity=0.16),
    ]
    fresh = [
        rect(238, 20, 24, 120, LEAF),
        rect(250, 20, 12, 120, SHADE, opacity=0.16),
        rect(318, 20, 24, 150, LEAF),
        rect(330, 20, 12, 150, SHADE, opacity=0.16),
        rect(228, 12, 124, 14, LEAF),
        rect(262, 108, 56, 14, LEAF),
    ]
    gondola = [
        line("M206 0V236M374 0V236", DEEP, 2.5),
        rect(196, 236, 188, 8, LAMP),
        rect(196, 204, 188, 4, LAMP_DARK),
        *(rect(x, 204, 4, 34, LAMP_DARK) for x in (196, 240, 288, 336, 380)),
    ]
    return [
        sun(110, 96, 52),
        hills([(0, 300), (200, 284), (420, 296), (640, 270)], 400, MIST),
        skyline(430, 660, 318, 5, "#a9cdcc", 20, 90),
        cloud(510, 66, 0.8),
        rect(0, 316, 640, 90, MID),
        ripples(0, 640, 340, 394, 26, SOFT, 7),
        line("M240 26Q120 210 -40 300", BRAND, 7),
        line("M340 26Q460 210 680 300", BRAND, 7),
        *hangers,
        *tower_parts,
        *fresh,
        person(
            Look(
                skin=3,
                hair_color=BROWN,
                top=WHITE,
                legs=WHITE,
                hat="hardhat",
                hat_color=CORAL,
                shoes=DEEP,
            ),
            222,
            237,
            0.84,
            facing="right",
            hands=((246, 150), (236, 190)),
            lean=6,
        ),
        person(
            Look(skin=7, hair="braids", top=WHITE, legs=WHITE, hat="hardhat"),
            360,
            237,
            0.84,
            facing="left",
            hands=((330, 166), (346, 196)),
            lean=-4,
        ),
        rect(240, 146, 14, 8, CORAL, 2),
        rect(322, 160, 14, 8, CORAL, 2),
        rect(294, 222, 16, 14, LEAF, 2),
        rect(294, 222, 16, 4, WHITE),
        *gondola,
        rect(0, 292, 640, 22, DEEP),
        rect(0, 288, 640, 6, MID),
        lattice(0, 296, 640, 312, 18, SOFT, 1.6),
        rect(224, 330, 132, 70, STONE, 3),
        shaded(224, 330, 132, 70),
    ]
