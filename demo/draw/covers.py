"""Covers of plans in portrait format, without words."""

import math
import random

from .book import picture
from .nature import cloud, gull
from .palette import (
    BRAND, CORAL, CORAL_DARK, DEEP, LAMP, LEAF, LEAF_DARK, LEAF_LIGHT, MID, MIST, PALE, SAND,
    SAND_DARK, SHADE, SOFT, WHITE,
)
from .shapes import circle, clipped, ellipse, group, line, path, rect, ring
from .town import house, lighthouse, tower
from .vehicles import sailboat

COVER = {"width": 300, "height": 390}


def swell(y, color, start=-20):
    return path(f"M{start} {y}" + "q20 -14 40 0t40 0" * 5 + "V400H-20Z", color)


@picture("plan-cover-lighthouse", ground=BRAND, **COVER)
def plan_lighthouse():
    beams = path("M150 104L-20 44V122Z", LAMP, 0.14) + path("M150 104L320 60V140Z", LAMP, 0.14)
    rocks = path("M34 300Q56 262 92 258Q112 236 150 238T204 254Q250 266 268 304V330H34Z", DEEP) + path("M168 240Q204 246 212 258Q250 268 268 304V330H200Q196 270 168 240Z", "#072a33")
    return [
        beams, circle(150, 190, 92, LAMP), cloud(62, 80, 0.6, MID), cloud(246, 54, 0.5, MID), path("M0 262Q70 232 150 250T300 238V400H0Z", MID), rocks,
        group(house(0, 0, 36, 24, SAND, CORAL, BRAND, BRAND, 16), at=(186, 256)), lighthouse(150, 250, 140, 1.3),
        *(swell(290 + i * 22, (MID, DEEP, MID, DEEP, MID)[i], -20 - i * 13) for i in range(5)), sailboat(246, 316, 0.72), sailboat(52, 340, 0.5, SAND, LAMP),
        gull(70, 134, 1.1, SAND), gull(104, 156, 0.8, SAND), gull(232, 112, 0.8, SAND),
    ]


def node(x, y, r, ground, *parts):
    """A round station of the network with what stands in it."""
    field = circle(x, y, r, ground)
    return ring(x, y, r + 5, SOFT, 2) + field + clipped(field, *parts, path(f"M{x + r * 0.36} {y - r}H{x + r}V{y + r}H{x + r * 0.36}Z", SHADE, 0.08))


@picture("plan-cover-network", ground=DEEP, **COVER)
def plan_network():
    lines = (
        ("M-10 60H62L106 104V168", SOFT), ("M106 104L150 60H310", MID), ("M206 60V120L228 142", LAMP), ("M106 190L150 234H228L250 256V400", MID),
        ("M106 168V230L62 274V400", CORAL), ("M228 142V200L194 234", SOFT), ("M62 274L106 318H196L240 362", LAMP), ("M-10 200H60L84 176", LAMP), ("M228 142L262 108H310", CORAL),
        ("M150 318V400", SOFT), ("M-10 330H40L62 308", MID),
    )
    dots = ((62, 60, SOFT), (150, 60, MID), (206, 60, LAMP), (272, 60, MID), (24, 200, LAMP), (106, 222, CORAL), (240, 362, LAMP), (228, 200, SOFT), (262, 108, CORAL), (62, 352, CORAL), (150, 352, SOFT), (250, 300, MID), (30, 330, MID), (208, 330, LAMP), (290, 108, CORAL))
    return [
        *(line(d, color, 4) for d, color in lines), *(circle(x, y, 8, DEEP) + circle(x, y, 5.5, color) for x, y, color in dots),
        node(106, 146, 40, SAND, house(82, 176, 44, 34, WHITE, CORAL, MID, BRAND, 22), rect(60, 174, 92, 20, LEAF_LIGHT)),
        node(228, 142, 32, MIST, tower(208, 180, 18, 50, MID, 2, 4, PALE, {(0, 1)}), tower(228, 180, 22, 62, BRAND, 2, 5, SOFT, {(1, 2), (0, 3)})),
        node(62, 274, 34, PALE, house(40, 296, 24, 26, CORAL, DEEP, SAND, SAND, 15), house(65, 296, 22, 30, SAND, BRAND, MID, CORAL, 14), rect(20, 294, 90, 20, LEAF)),
        node(196, 262, 44, MIST, circle(178, 246, 13, LAMP), rect(140, 278, 120, 40, MID), sailboat(198, 276, 0.62), line("M160 290H182M206 294H230", SOFT, 2.4)),
        node(108, 330, 25, LAMP, lighthouse(108, 350, 24, 0.42), rect(80, 349, 60, 12, BRAND)),
    ]


@picture("plan-cover-streets", ground=SAND, **COVER)
def plan_streets():
    chance = random.Random(21)
    blocks = []
    for row in range(-4, 14):
        for column in range(-4, 12):
            x, y = column * 44 + (row % 3) * 4, row * 36
            w, h = 37, 29
            kind = chance.random()
            tone = CORAL if kind < 0.5 else CORAL_DARK if kind < 0.64 else "#e58468" if kind < 0.86 else SAND_DARK
            blocks.append(rect(x, y, w, h, tone, 2))
            if kind > 0.3:
                blocks += [rect(x + 5 + i * 10, y + 5, 7, chance.choice((8, 12, 18)), SAND, 1, 0.55) for i in range(3)]
            elif kind < 0.16:
                blocks.append(rect(x + w * 0.6, y, w * 0.4, h, SHADE, 2, 0.1))
    grid = group(*blocks, at=(-6, 34), turn=-16)
    river = "M-20 286C60 270 84 330 150 318S232 250 320 262"
    park = path("M164 180L246 156L264 218L182 242Z", LEAF_LIGHT)
    trees = [circle(x, y, r, LEAF) + path(f"M{x} {y - r}A{r} {r} 0 0 1 {x} {y + r}Z", LEAF_DARK) for x, y, r in ((182, 192, 9), (202, 185, 7), (236, 174, 9), (246, 198, 8), (194, 225, 8), (240, 214, 6))]
    avenue = line("M40 -20L132 420", SAND, 15) + line("M-20 224L320 64", SAND, 13) + line("M40 -20L132 420M-20 224L320 64", WHITE, 2)
    pond = ellipse(216, 202, 15, 9, SOFT)
    bridges = [line("M88 264L108 346", SAND, 15), line("M88 264L108 346", WHITE, 2), line("M210 244L236 320", SAND, 10), line("M247 240L266 300", SAND, 6)]
    boats = [group(path("M-9 0Q0 -6 11 0Q0 6 -9 0Z", WHITE), at=(x, y), turn=turn) for x, y, turn in ((44, 292, 24), (176, 308, -24), (288, 261, 4))]
    return [
        grid, park, *trees, pond, avenue, line(river, SAND, 50), line(river, MID, 40), line(river, BRAND, 18, 0.35), *bridges, *boats,
        circle(93, 170, 20, SAND), circle(93, 170, 9, LEAF), ring(93, 170, 14.5, WHITE, 2),
        path("M240 92C222 68 226 50 240 50S258 68 240 92Z", DEEP), circle(240, 65, 6, LAMP),
    ]


def bird(x, y, color, flip=False):
    return group(path("M-12 2Q-10 -8 0 -8Q4 -14 10 -12L15 -9L10 -7Q10 4 -2 5L-18 10Z", color), path("M-6 -4Q0 2 -4 4Q-10 4 -12 2Z", SHADE, 0.25), circle(9, -9.5, 1.3, WHITE), line("M-2 5V10", DEEP, 1.6), at=(x, y), flip=flip)


@picture("plan-cover-tree", ground="#d9e8dc", **COVER)
def plan_tree():
    bark = "#5c4330"
    crown = [circle(150 + 62 * math.cos(a), 132 + 52 * math.sin(a), 52, LEAF) for a in [math.radians(d) for d in range(0, 360, 45)]]
    trunk = path("M136 294Q147 236 142 172L147 112H153L158 172Q153 236 166 294Z", bark) + path("M151 112H153L158 172Q153 236 166 294H155Q149 236 152 172Z", SHADE, 0.2)
    boughs = line("M150 216L108 160M148 200L190 146M148 190L146 116M122 178L96 166M176 164L204 160", bark, 7) + line("M146 130L126 104M146 124L166 98", bark, 5)
    roots = "M146 288Q140 318 112 330T84 372M150 288Q148 330 138 384M154 288Q160 318 190 330T222 370M146 294Q112 304 82 308T44 336M156 294Q196 300 222 312T258 338M150 310Q170 340 168 386M120 326Q104 340 112 372"
    leaves = [group(path("M0 -7Q6 0 0 7Q-6 0 0 -7Z", LEAF_LIGHT), at=(x, y), turn=turn) for x, y, turn in ((84, 96, 30), (112, 70, -20), (150, 60, 10), (70, 140, 60), (100, 186, -40), (132, 86, 50), (186, 84, 20), (214, 110, -30), (226, 150, 40), (196, 196, 10), (122, 136, 0), (166, 136, -50))]
    return [
        circle(232, 70, 44, "#f8ddb0"), *crown, clipped("".join(crown), path("M200 10H300V280H176Q226 150 172 16Z", LEAF_DARK)), *leaves, boughs, trunk,
        rect(0, 302, 300, 88, MID), path("M0 296Q75 282 150 292T300 288V306H0Z", LEAF_LIGHT), path("M0 304Q75 296 150 302T300 298V324H0Z", MID), rect(0, 340, 300, 50, BRAND, opacity=0.55), path("M0 344q25 -10 50 0t50 0t50 0t50 0t50 0t50 0V352H0Z", BRAND, 0.55),
        line(roots, bark, 5), path("M136 290Q128 302 104 308L150 322L198 308Q174 302 166 290Z", bark), *(line(f"M{x} {y}h{w}", SOFT, 2.4) for x, y, w in ((20, 320, 26), (60, 352, 20), (206, 346, 24), (248, 318, 30), (16, 372, 30), (196, 378, 34), (252, 366, 26))),
        bird(100, 158, CORAL), bird(196, 144, LAMP, True), bird(128, 100, WHITE, True), gull(48, 60, 1, DEEP), gull(76, 44, 0.7, DEEP),
        group(path("M-12 0Q0 -9 12 0L20 -6V6L12 0Q0 9 -12 0Z", CORAL), circle(-6, -1, 1.4, WHITE), at=(62, 366)), group(path("M-12 0Q0 -9 12 0L20 -6V6L12 0Q0 9 -12 0Z", LAMP), circle(-6, -1, 1.4, WHITE), at=(236, 356), scale=0.8),
    ]


