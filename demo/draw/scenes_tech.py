"""Innovation and technology: the server room and the open data map."""

import random

from .book import picture
from .indoor import laptop, pot_plant, room
from .palette import (
    BLACK,
    BRAND,
    BROWN,
    CORAL,
    DEEP,
    LAMP,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SOFT,
    WHITE,
)
from .people import Look, person
from .shapes import circle, clipped, group, line, path, polygon, rect, ring, shaded

RACK, RACK_EDGE = "#0f4250", "#17596a"


def rack(x, y, w, h, seed, rows=9):
    """A closed rack of servers with lights that tell how they fare."""
    chance = random.Random(seed)
    parts = [rect(x, y, w, h, RACK_EDGE, 4), rect(x + 7, y + 8, w - 14, h - 16, "#082d37", 2)]
    step = (h - 28) / rows
    for r in range(rows):
        top = y + 14 + r * step
        kind = chance.choice(("disks", "lines", "lines", "blank"))
        parts.append(rect(x + 12, top, w - 24, step - 5, RACK, 2))
        parts += [
            circle(
                x + 20 + i * 8,
                top + step / 2 - 2.5,
                2.4,
                chance.choice((LAMP, SOFT, LEAF_LIGHT, SOFT, CORAL)),
            )
            for i in range(3)
        ]
        if kind == "disks":
            parts += [
                rect(x + 46 + i * 8, top + 4, 5, step - 13, RACK_EDGE, 1)
                for i in range(int((w - 64) / 8))
            ]
        if kind == "lines":
            parts.append(rect(x + 46, top + step / 2 - 4, w - 66, 3, RACK_EDGE, 1.5))
    return "".join(parts) + shaded(x, y, w, h, 0.2, 0.25)


@picture("server-room", ground="#0b3a47")
def server_room():
    opened = [rect(262, 76, 112, 244, RACK_EDGE, 4), rect(270, 84, 96, 228, "#061f27", 2)]
    chance = random.Random(12)
    for r in range(7):
        y = 96 + r * 30
        opened += [
            rect(274, y, 88, 17, "#164f5c", 2),
            *(rect(279 + i * 10, y + 5, 6, 7, "#061f27", 1) for i in range(8)),
        ]
        opened += [
            circle(279 + i * 10 + 3, y + 3, 1.6, chance.choice((LAMP, LEAF_LIGHT, CORAL)))
            for i in range(8)
        ]
    cords = [
        line(f"M{282 + a * 10} {103 + r * 30}q{4 + a} 14 {d} {16 + a}", color, 2.6)
        for r, a, d, color in (
            (0, 0, 24, CORAL),
            (0, 3, 22, LAMP),
            (1, 1, 30, SOFT),
            (2, 2, -18, LAMP),
            (2, 5, 14, CORAL),
            (3, 0, 26, WHITE),
            (4, 4, -20, SOFT),
            (4, 6, -26, CORAL),
            (5, 2, 20, LAMP),
        )
    ]
    door = [
        polygon([(374, 80), (418, 62), (418, 340), (374, 318)], "#1d6678"),
        polygon([(381, 90), (411, 78), (411, 326), (381, 308)], "#17596a"),
        *(
            line([(384 + i * 6, 100 - i * 2.4), (384 + i * 6, 300 + i * 3)], "#0f4250", 2)
            for i in range(5)
        ),
        circle(413, 204, 2.6, LAMP),
    ]
    tray = [
        rect(0, 40, 640, 10, "#17596a"),
        *(rect(x, 0, 5, 40, "#124a58") for x in (60, 210, 360, 510, 620)),
        *(line(f"M0 {y}H640", c, 3) for y, c in ((34, CORAL), (29, LAMP), (24, SOFT))),
        *(
            line(f"M{x} 34Q{x + 6} 44 {x + 4} 78", c, 3)
            for x, c in (
                (56, LAMP),
                (196, CORAL),
                (300, SOFT),
                (322, LAMP),
                (470, SOFT),
                (580, CORAL),
            )
        ),
    ]
    floor = [
        rect(0, 320, 640, 80, "#0f4654"),
        rect(0, 318, 640, 5, "#1d6678"),
        *(
            line([(320 + (x - 320) * 0.7, 322), (320 + (x - 320) * 1.35, 400)], "#0a3742", 2)
            for x in range(-120, 800, 80)
        ),
        line("M0 354H640", "#0a3742", 2),
    ]
    glow = path("M270 320L366 320L452 400H214Z", LAMP, 0.08)
    engineer = person(
        Look(skin=6, hair="afro", top=LAMP, legs="#2d7a86", glasses=True, shoes=WHITE),
        214,
        374,
        1.5,
        facing="right",
        hands=((258, 270), (284, 202)),
        lean=3,
    )
    cart = [
        rect(240, 284, 64, 6, SOFT, 2),
        rect(268, 290, 6, 74, SOFT),
        line("M250 372L271 362L292 372", SOFT, 5),
        circle(250, 374, 5, WHITE),
        circle(292, 374, 5, WHITE),
        laptop(268, 284, 1.3),
        polygon([(286, 279), (299, 241), (302, 242), (290, 280)], PALE),
    ]
    return [
        rect(0, 0, 640, 60, "#082d37"),
        rect(0, 52, 640, 270, "#0d404e"),
        *tray,
        rack(14, 76, 112, 244, 3),
        rack(132, 76, 112, 244, 8),
        *opened,
        *cords,
        *door,
        rack(432, 76, 100, 244, 5),
        rack(538, 76, 100, 244, 11),
        *floor,
        glow,
        engineer,
        *cart,
    ]


def city_map(x, y, w, h):
    """The districts of the city around its bay, with points of data."""
    frame = rect(x, y, w, h, MID)
    districts = (
        ("M0 0H120L140 62L86 104L0 92Z", LEAF_LIGHT),
        ("M120 0H236L226 70L140 62Z", LAMP),
        ("M236 0H360V52L300 88L226 70Z", SAND),
        ("M0 92L86 104L104 150Q60 190 0 186Z", SAND),
        ("M86 104L140 62L226 70L214 124Q160 126 104 150Z", CORAL),
        ("M226 70L300 88L316 120Q260 132 214 124Z", MIST),
        ("M300 88L360 52V150Q334 142 316 120Z", LEAF),
    )
    land = "".join(path(d, color) + line(d, WHITE, 3) for d, color in districts)
    streets = line(
        "M0 40L130 54L232 34L360 30M60 0L92 100M180 0L176 128M270 0L262 126M0 140L100 130",
        WHITE,
        1.6,
        0.7,
    )
    islands = path("M214 172q18 -14 44 -6t34 14q-24 14 -50 8t-28 -16Z", LEAF_LIGHT) + path(
        "M312 190q14 -8 26 0t-4 12t-22 -12Z", SAND
    )
    route = line("M150 132Q176 160 214 176", WHITE, 2.4, 0.9)
    points = "".join(
        circle(px, py, r, DEEP) + circle(px, py, r * 0.45, WHITE)
        for px, py, r in (
            (48, 44, 6),
            (110, 84, 5),
            (160, 90, 8),
            (196, 100, 5),
            (176, 40, 6),
            (252, 44, 5),
            (270, 100, 6),
            (330, 90, 5),
            (44, 140, 6),
            (244, 176, 5),
        )
    )
    return frame + clipped(
        frame, group(land, streets, islands, route, points, at=(x, y), scale=w / 360)
    )


@picture("open-data-map")
def open_data_map():
    screen = [
        rect(118, 34, 408, 244, DEEP, 8),
        rect(128, 44, 388, 224, PALE, 3),
        city_map(136, 52, 272, 208),
    ]
    bars = [
        rect(418, 96 - 44, 90, 66, WHITE, 3),
        *(
            rect(426 + i * 16, 110 - v, 11, v, c, 1)
            for i, (v, c) in enumerate(((22, MID), (34, MID), (46, CORAL), (30, MID), (18, MID)))
        ),
    ]
    ring_ = [
        rect(418, 126, 90, 70, WHITE, 3),
        ring(446, 161, 19, MIST, 9),
        line("M446 142A19 19 0 0 1 460 174", CORAL, 9, cap="butt"),
        *(rect(476, 148 + i * 10, 24 - i * 5, 4, SOFT, 2) for i in range(3)),
    ]
    trend = [
        rect(418, 204, 90, 56, WHITE, 3),
        line("M428 246L446 232L462 238L480 220L498 214", LEAF, 4),
        circle(498, 214, 4, LEAF_DARK),
    ]
    tablet = group(
        rect(-17, -12, 34, 24, DEEP, 3),
        rect(-14, -9, 28, 18, MIST, 1),
        line("M-10 5L-3 -2L2 2L10 -6", CORAL, 2.4),
        at=(524, 262),
        turn=-14,
    )
    shelf = [
        rect(404, 336, 106, 50, "#c79a68", 2),
        shaded(404, 336, 106, 50),
        rect(400, 330, 114, 8, "#a87c4d", 2),
        rect(456, 338, 2, 48, "#a87c4d"),
        circle(450, 360, 2.4, DEEP),
        circle(464, 360, 2.4, DEEP),
        *(
            rect(412 + i * 9, 330 - h, 7, h, c, 1)
            for i, (h, c) in enumerate(((24, CORAL), (28, MID), (22, LAMP), (26, WHITE)))
        ),
        rect(468, 314, 14, 16, WHITE, 2),
        line("M482 318q7 0 7 5t-7 5", WHITE, 3),
    ]
    first = person(
        Look(skin=4, hat="scarf", hat_color=CORAL, top=BRAND, legs=DEEP, shoes=BLACK),
        96,
        384,
        1.62,
        facing="right",
        hands=((134, 272), (160, 210)),
    )
    second = person(
        Look(skin=2, hair="short", hair_color=BROWN, top=LAMP, legs=BRAND, beard=True),
        568,
        386,
        1.66,
        facing="left",
        hands=((536, 262), (538, 274)),
    )
    return [
        room("#eaf1ee", SAND, 318, SAND_DARK),
        rect(0, 0, 640, 12, SAND_DARK),
        *screen,
        *bars,
        *ring_,
        *trend,
        *shelf,
        second,
        tablet,
        first,
        line("M154 213L196 178", DEEP, 2.6),
        circle(197, 177, 3, WHITE),
        pot_plant(28, 394, 1.2),
    ]
