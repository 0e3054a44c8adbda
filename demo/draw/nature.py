"""Sky, water, trees and weather."""

import random

from .palette import (
    BRAND,
    CORAL,
    DEEP,
    LAMP,
    LEAF,
    LEAF_DARK,
    LEAF_LIGHT,
    MID,
    SHADE,
    SOFT,
    SUN,
    WHITE,
)
from .shapes import circle, ellipse, group, line, path, polygon, rect


def sun(x, y, r=46, color=SUN):
    return circle(x, y, r, color)


def cloud(x, y, s=1, color=WHITE, opacity=1):
    d = "M-46 0a17 17 0 0 1 8 -32a26 26 0 0 1 48 -6a20 20 0 0 1 26 38Z"
    return group(path(d, color, opacity), at=(x, y), scale=s)


def gull(x, y, s=1, color=DEEP):
    return group(line("M-12 -5q7 -4 12 5q5 -9 12 -5", color, 2.2), at=(x, y), scale=s)


def hills(points, bottom, color):
    """A soft skyline through the points, filled down to the bottom."""
    (x0, y0), *rest = points
    d = f"M{x0} {bottom}V{y0}"
    for x1, y1 in rest:
        mid = (x0 + x1) / 2
        d += f"C{mid:g} {y0} {mid:g} {y1} {x1} {y1}"
        x0, y0 = x1, y1
    return path(f"{d}V{bottom}Z", color)


def tree(x, base, s=1, leaf=LEAF, dark=LEAF_DARK):
    return group(
        rect(-3, -30, 6, 30, DEEP),
        ellipse(0, -52, 24, 32, leaf),
        path("M0 -84A24 32 0 0 1 0 -20Z", dark),
        at=(x, base),
        scale=s,
    )


def round_tree(x, base, s=1, leaf=LEAF, dark=LEAF_DARK):
    """A broad crown with boughs that show."""
    return group(
        rect(-4, -40, 8, 40, "#5c4330"),
        circle(-20, -56, 22, leaf),
        circle(20, -54, 22, dark),
        circle(0, -74, 26, leaf),
        path("M0 -100A26 26 0 0 1 14 -52H0Z", dark),
        line("M0 -34L-12 -52M0 -40L12 -56", "#5c4330", 4),
        at=(x, base),
        scale=s,
    )


def pine(x, base, s=1, leaf=LEAF_DARK):
    parts = [rect(-2.5, -14, 5, 14, DEEP)]
    for i in range(3):
        y, w = -12 - i * 19, 24 - i * 6
        parts.append(polygon([(-w, y), (0, y - 34), (w, y)], leaf))
        parts.append(polygon([(0, y), (0, y - 34), (w, y)], SHADE, 0.2))
    return group(*parts, at=(x, base), scale=s)


def bare_tree(x, base, s=1, color=DEEP):
    boughs = (
        "M0 0V-64M0 -28L-18 -52L-22 -70M-18 -52L-8 -66M0 -40L18 -60L20 -78M18 -60L30 -66"
        "M0 -64L-6 -86M0 -64L10 -84"
    )
    return group(line(boughs, color, 4), line("M0 0V-44", color, 7), at=(x, base), scale=s)


def bush(x, base, s=1, leaf=LEAF, dark=LEAF_DARK):
    return group(
        path("M-34 0A16 16 0 0 1 -22 -22A20 20 0 0 1 12 -28A16 16 0 0 1 34 0Z", leaf),
        path("M2 0Q0 -24 12 -28A16 16 0 0 1 34 0Z", dark),
        at=(x, base),
        scale=s,
    )


def grass(x, base, s=1, color=LEAF_DARK):
    return group(
        line("M-8 0Q-9 -10 -13 -15M-2 0Q-2 -12 -3 -20M4 0Q5 -12 9 -17M9 0Q11 -6 16 -9", color, 2.6),
        at=(x, base),
        scale=s,
    )


def flower(x, base, s=1, color=CORAL, height=22):
    petals = "".join(
        circle(dx, -height + dy, 4, color) for dx, dy in ((-4, 0), (4, 0), (0, -4), (0, 4))
    )
    return group(
        line([(0, 0), (0, -height)], LEAF_DARK, 2.4),
        petals,
        circle(0, -height, 3, LAMP),
        at=(x, base),
        scale=s,
    )


def ripples(x0, x1, y0, y1, count, color, seed, shortest=18, longest=70):
    chance = random.Random(seed)
    marks = []
    for _ in range(count):
        w = chance.uniform(shortest, longest)
        marks.append(
            rect(
                round(chance.uniform(x0, x1 - w)),
                round(chance.uniform(y0, y1)),
                round(w),
                3,
                color,
                1.5,
            )
        )
    return "".join(marks)


def waves(y, bottom, color, length=40, height=14, start=-20, width=640):
    """A row of equal waves, filled down to the bottom."""
    count = int((width - start) / length) + 2
    half = length / 2
    return path(
        f"M{start} {y}"
        + f"q{half / 2:g} -{height} {half:g} 0t{half:g} 0" * count
        + f"V{bottom}H{start}Z",
        color,
    )


def sea(y, bottom=400, seed=1, far=MID, near=BRAND, width=640):
    """Still water in two tones."""
    middle = y + (bottom - y) * 0.36
    return (
        rect(0, y, width, bottom - y, far)
        + rect(0, middle, width, bottom - middle, near)
        + ripples(0, width, y + 6, middle - 6, 16, SOFT, seed)
        + ripples(0, width, middle + 6, bottom - 8, 20, MID, seed + 1)
    )


def scattered(mark, count, box, seed):
    """The mark at chance places in the box (x0, y0, x1, y1)."""
    chance = random.Random(seed)
    x0, y0, x1, y1 = box
    return "".join(
        mark(chance.uniform(x0, x1), chance.uniform(y0, y1), chance) for _ in range(count)
    )


def snowfall(count, box, seed, color=WHITE):
    return scattered(
        lambda x, y, c: circle(x, y, c.choice((1.6, 2.2, 3)), color, 0.9), count, box, seed
    )


def rain(count, box, seed, color=SOFT, slant=-8):
    return scattered(
        lambda x, y, c: line([(x, y), (x + slant, y + c.uniform(16, 30))], color, 2, 0.7),
        count,
        box,
        seed,
    )


def ground(y, color=LEAF_LIGHT, edge=LEAF, bottom=400, width=640):
    return rect(0, y, width, bottom - y, color) + rect(0, y, width, 5, edge)
