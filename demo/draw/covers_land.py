"""Covers of plans in portrait format, without words: streets and a tree."""

import math
import random

from .book import picture
from .covers import COVER
from .nature import gull
from .palette import (
    BRAND,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MID,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    WHITE,
)
from .shapes import circle, clipped, ellipse, group, line, path, rect, ring


@picture("plan-cover-streets", ground=SAND, **COVER)
def plan_streets():
    chance = random.Random(21)
    blocks = []
    for row in range(-4, 14):
        for column in range(-4, 12):
            x, y = column * 44 + (row % 3) * 4, row * 36
            w, h = 37, 29
            kind = chance.random()
            tone = (
                CORAL
                if kind < 0.5
                else CORAL_DARK
                if kind < 0.64
                else "#e58468"
                if kind < 0.86
                else SAND_DARK
            )
            blocks.append(rect(x, y, w, h, tone, 2))
            if kind > 0.3:
                blocks += [
                    rect(x + 5 + i * 10, y + 5, 7, chance.choice((8, 12, 18)), SAND, 1, 0.55)
                    for i in range(3)
                ]
            elif kind < 0.16:
                blocks.append(rect(x + w * 0.6, y, w * 0.4, h, SHADE, 2, 0.1))
    grid = group(*blocks, at=(-6, 34), turn=-16)
    river = "M-20 286C60 270 84 330 150 318S232 250 320 262"
    park = path("M164 180L246 156L264 218L182 242Z", LEAF_LIGHT)
    trees = [
        circle(x, y, r, LEAF) + path(f"M{x} {y - r}A{r} {r} 0 0 1 {x} {y + r}Z", LEAF_DARK)
        for x, y, r in (
            (182, 192, 9),
            (202, 185, 7),
            (236, 174, 9),
            (246, 198, 8),
            (194, 225, 8),
            (240, 214, 6),
        )
    ]
    avenue = (
        line("M40 -20L132 420", SAND, 15)
        + line("M-20 224L320 64", SAND, 13)
        + line("M40 -20L132 420M-20 224L320 64", WHITE, 2)
    )
    pond = ellipse(216, 202, 15, 9, SOFT)
    bridges = [
        line("M88 264L108 346", SAND, 15),
        line("M88 264L108 346", WHITE, 2),
        line("M210 244L236 320", SAND, 10),
        line("M247 240L266 300", SAND, 6),
    ]
    boats = [
        group(path("M-9 0Q0 -6 11 0Q0 6 -9 0Z", WHITE), at=(x, y), turn=turn)
        for x, y, turn in ((44, 292, 24), (176, 308, -24), (288, 261, 4))
    ]
    return [
        grid,
        park,
        *trees,
        pond,
        avenue,
        line(river, SAND, 50),
        line(river, MID, 40),
        line(river, BRAND, 18, 0.35),
        *bridges,
        *boats,
        circle(93, 170, 20, SAND),
        circle(93, 170, 9, LEAF),
        ring(93, 170, 14.5, WHITE, 2),
        path("M240 92C222 68 226 50 240 50S258 68 240 92Z", DEEP),
        circle(240, 65, 6, LAMP),
    ]


def bird(x, y, color, flip=False):
    return group(
        path("M-12 2Q-10 -8 0 -8Q4 -14 10 -12L15 -9L10 -7Q10 4 -2 5L-18 10Z", color),
        path("M-6 -4Q0 2 -4 4Q-10 4 -12 2Z", SHADE, 0.25),
        circle(9, -9.5, 1.3, WHITE),
        line("M-2 5V10", DEEP, 1.6),
        at=(x, y),
        flip=flip,
    )


@picture("plan-cover-tree", ground="#d9e8dc", **COVER)
def plan_tree():
    bark = "#5c4330"
    crown = [
        circle(150 + 62 * math.cos(a), 132 + 52 * math.sin(a), 52, LEAF)
        for a in [math.radians(d) for d in range(0, 360, 45)]
    ]
    trunk = path("M136 294Q147 236 142 172L147 112H153L158 172Q153 236 166 294Z", bark) + path(
        "M151 112H153L158 172Q153 236 166 294H155Q149 236 152 172Z", SHADE, 0.2
    )
    boughs = line(
        "M150 216L108 160M148 200L190 146M148 190L146 116M122 178L96 166M176 164L204 160", bark, 7
    ) + line("M146 130L126 104M146 124L166 98", bark, 5)
    roots = (
        "M146 288Q140 318 112 330T84 372M150 288Q148 330 138 384M154 288Q160 318 190 330"
        "T222 370M146 294Q112 304 82 308T44 336M156 294Q196 300 222 312T258 338M150 310"
        "Q170 340 168 386M120 326Q104 340 112 372"
    )
    leaves = [
        group(path("M0 -7Q6 0 0 7Q-6 0 0 -7Z", LEAF_LIGHT), at=(x, y), turn=turn)
        for x, y, turn in (
            (84, 96, 30),
            (112, 70, -20),
            (150, 60, 10),
            (70, 140, 60),
            (100, 186, -40),
            (132, 86, 50),
            (186, 84, 20),
            (214, 110, -30),
            (226, 150, 40),
            (196, 196, 10),
            (122, 136, 0),
            (166, 136, -50),
        )
    ]
    return [
        circle(232, 70, 44, "#f8ddb0"),
        *crown,
        clipped("".join(crown), path("M200 10H300V280H176Q226 150 172 16Z", LEAF_DARK)),
        *leaves,
        boughs,
        trunk,
        rect(0, 302, 300, 88, MID),
        path("M0 296Q75 282 150 292T300 288V306H0Z", LEAF_LIGHT),
        path("M0 304Q75 296 150 302T300 298V324H0Z", MID),
        rect(0, 340, 300, 50, BRAND, opacity=0.55),
        path("M0 344q25 -10 50 0t50 0t50 0t50 0t50 0t50 0V352H0Z", BRAND, 0.55),
        line(roots, bark, 5),
        path("M136 290Q128 302 104 308L150 322L198 308Q174 302 166 290Z", bark),
        *(
            line(f"M{x} {y}h{w}", SOFT, 2.4)
            for x, y, w in (
                (20, 320, 26),
                (60, 352, 20),
                (206, 346, 24),
                (248, 318, 30),
                (16, 372, 30),
                (196, 378, 34),
                (252, 366, 26),
            )
        ),
        bird(100, 158, CORAL),
        bird(196, 144, LAMP, True),
        bird(128, 100, WHITE, True),
        gull(48, 60, 1, DEEP),
        gull(76, 44, 0.7, DEEP),
        group(
            path("M-12 0Q0 -9 12 0L20 -6V6L12 0Q0 9 -12 0Z", CORAL),
            circle(-6, -1, 1.4, WHITE),
            at=(62, 366),
        ),
        group(
            path("M-12 0Q0 -9 12 0L20 -6V6L12 0Q0 9 -12 0Z", LAMP),
            circle(-6, -1, 1.4, WHITE),
            at=(236, 356),
            scale=0.8,
        ),
    ]
