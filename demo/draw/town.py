"""Houses, streets and what stands in them."""

import random

from .palette import (
    BRAND,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    LAMP_DARK,
    MID,
    MIST,
    PALE,
    ROAD,
    ROAD_DARK,
    SAND,
    SAND_DARK,
    SHADE,
    WHITE,
)
from .shapes import circle, group, line, path, polygon, rect, shaded

HOUSE_COLORS = (
    (SAND, CORAL),
    (WHITE, BRAND),
    (PALE, MID),
    (CORAL, DEEP),
    (SAND, BRAND),
    (MIST, CORAL),
    (WHITE, MID),
)


def panes(x, y, w, h, columns, rows, color, lit=(), gap=0.5, light=LAMP):
    """A grid of windows over a wall."""
    cw, rh = (w - 16) / columns, (h - 20) / rows
    return "".join(
        rect(
            x + 8 + c * cw + cw * (1 - gap) / 2,
            y + 10 + r * rh + rh * 0.2,
            cw * gap,
            rh * 0.55,
            light if (c, r) in lit else color,
            1,
        )
        for r in range(rows)
        for c in range(columns)
    )


def tower(x, base, w, h, wall, columns, rows, pane, lit=(), roof=0):
    y = base - h
    top = rect(x + w * 0.3, y - roof, w * 0.25, roof, wall) if roof else ""
    return (
        rect(x, y, w, h, wall)
        + panes(x, y, w, h, columns, rows, pane, lit)
        + shaded(x, y, w, h)
        + top
    )


def house(x, base, w, h, wall, roof, pane, door=CORAL_DARK, peak=None):
    y, peak = base - h, peak or w * 0.5
    ww = w * 0.2
    return "".join(
        (
            rect(x, y, w, h, wall),
            polygon([(x - 3, y + 1), (x + w / 2, y - peak), (x + w + 3, y + 1)], roof),
            polygon([(x + w / 2, y - peak), (x + w + 3, y + 1), (x + w / 2, y + 1)], SHADE, 0.14),
            circle(x + w / 2, y - peak * 0.32, w * 0.08, pane),
            *(rect(x + w * i, y + h * 0.16, ww, h * 0.24, pane, 1) for i in (0.18, 0.62)),
            rect(x + w * 0.18, y + h * 0.58, ww, h * 0.22, pane, 1),
            rect(x + w * 0.58, y + h * 0.56, w * 0.27, h * 0.44, door, 1.5),
            shaded(x, y, w, h, 0.5),
        )
    )


def house_row(x0, x1, base, seed, low=120, high=180, peak=34, wide=(78, 92)):
    """Row houses of different heights and colors between two places."""
    chance, parts, x, i = random.Random(seed), [], x0, seed
    while x < x1:
        w = chance.randint(*wide)
        wall, roof = HOUSE_COLORS[i % len(HOUSE_COLORS)]
        pane = SAND if wall == CORAL else MID
        parts.append(
            house(x + 2, base, w - 5, chance.randint(low, high), wall, roof, pane, BRAND, peak)
        )
        x, i = x + w, i + 1
    return "".join(parts)


def skyline(x0, x1, base, seed, color, low=40, high=120, wide=(34, 62)):
    """The far city as one pale shape."""
    chance, parts, x = random.Random(seed), [], x0
    while x < x1:
        w = chance.randint(*wide)
        h = chance.randint(low, high)
        parts.append(rect(x, base - h, w, h, color))
        x += w + chance.choice((0, 0, 5, 12))
    return "".join(parts)


def city_hall(x, base, s=1):
    """Steps, columns, pediment and a clock tower, about 260 wide and 300 high."""
    tower_parts = (
        rect(122, -172, 16, 34, MID, 8),
        rect(108, -222, 44, 110, SAND),
        rect(132, -222, 20, 110, SHADE, opacity=0.12),
        rect(122, -172, 16, 34, MID, 8),
        rect(103, -228, 54, 8, SAND_DARK),
        polygon([(106, -228), (130, -280), (154, -228)], MID),
        polygon([(130, -280), (154, -228), (130, -228)], BRAND),
        rect(129, -300, 2.4, 22, DEEP),
        path("M131 -300h20l-5 6l5 6h-20Z", CORAL),
        circle(130, -200, 15, WHITE),
        line("M130 -209v9l6 4", DEEP, 2.4),
    )
    wings = [rect(0, -92, 260, 92, SAND)]
    for i in (0, 1, 2, 7, 8, 9):
        wings += [rect(14 + i * 25, -78, 11, 26, MID, 5.5), rect(14 + i * 25, -40, 11, 26, MID, 1)]
    front = [
        rect(84, -100, 92, 100, WHITE),
        polygon([(78, -100), (130, -132), (182, -100)], SAND_DARK),
        polygon([(130, -132), (182, -100), (130, -100)], SHADE, 0.08),
        *(rect(90 + i * 19, -90, 7, 78, SAND_DARK) for i in range(5)),
        rect(118, -44, 24, 32, BRAND, 2),
        rect(76, -13, 108, 6, WHITE),
        rect(70, -7, 120, 7, SAND_DARK),
        rect(-5, -98, 90, 7, SAND_DARK),
        rect(175, -98, 90, 7, SAND_DARK),
        rect(184, -91, 76, 91, SHADE, opacity=0.1),
    ]
    return group(*tower_parts, *wings, *front, at=(x, base), scale=s)


def lighthouse(x, base, h, s=1, stripe=CORAL):
    w0, w1, y = 22, 13, -h / s
    parts = [polygon([(-w0, 0), (-w1, y), (w1, y), (w0, 0)], WHITE)]
    for a, b in ((0.18, 0.38), (0.6, 0.8)):
        wa, wb = w1 + (w0 - w1) * a, w1 + (w0 - w1) * b
        ya, yb = y * (1 - a), y * (1 - b)
        parts.append(polygon([(-wb, yb), (-wa, ya), (wa, ya), (wb, yb)], stripe))
    parts += [
        polygon([(4, 0), (4, y), (w1, y), (w0, 0)], SHADE, 0.16),
        rect(-w1 - 5, y - 5, 2 * w1 + 10, 6, DEEP, 1),
        rect(-9, y - 25, 18, 20, LAMP),
        rect(0, y - 25, 9, 20, LAMP_DARK),
        path(f"M-12 {y - 24:g}q12 -20 24 0Z", DEEP),
        rect(-1.2, y - 42, 2.4, 12, DEEP),
    ]
    return group(*parts, at=(x, base), scale=s)


def lamp(x, base, h=90, glow=LAMP):
    return (
        rect(x - 2, base - h, 4, h, DEEP)
        + path(f"M{x - 9:g} {base - h:g}h18l-4 -14h-10Z", glow)
        + rect(x - 6, base - h - 18, 12, 4, DEEP, 2)
    )


def bench(x, base, w=96, color=CORAL):
    """A bench from x to x + w, seen from the front; the seat is 22 above the base."""
    return (
        rect(x, base - 22, w, 7, color, 2)
        + rect(x, base - 38, w, 6, color, 2)
        + rect(x + 8, base - 40, 5, 40, DEEP)
        + rect(x + w - 13, base - 40, 5, 40, DEEP)
    )


def cone(x, base, s=1):
    return group(
        path("M-14 0h28l-9 -44h-10Z", CORAL),
        path("M-10.500 -14h21l-2.800 -13h-15.400Z", WHITE),
        rect(-19, -2, 38, 6, CORAL_DARK, 2),
        at=(x, base),
        scale=s,
    )


def road(y, bottom=400, curb=14, dashes=None, width=640):
    """A street from y down, with its sidewalk above."""
    marks = "".join(rect(20 + i * 150, dashes, 66, 6, WHITE, 2) for i in range(5)) if dashes else ""
    return (
        rect(0, y - curb - 8, width, curb + 8, SAND_DARK)
        + rect(0, y - 6, width, 6, WHITE)
        + rect(0, y, width, bottom - y, ROAD)
        + rect(0, y, width, 6, ROAD_DARK)
        + marks
    )


def awning(x, y, w, h=22, stripes=8, color=CORAL, other=WHITE):
    step = w / stripes
    return "".join(
        path(
            f"M{x + i * step:g} {y}h{step:g}v{h}a{step / 2:g} {step / 2.4:g} 0 0 1 -{step:g} 0Z",
            (color, other)[i % 2],
        )
        for i in range(stripes)
    )


def crate(x, base, w=50, h=22, wood="#b98a5a"):
    return (
        rect(x, base - h, w, h, wood)
        + rect(x, base - h + 6, w, 3, SHADE, opacity=0.18)
        + rect(x, base - h + 14, w, 3, SHADE, opacity=0.18)
        + shaded(x, base - h, w, h)
    )


def fence(x0, x1, base, h=40, step=12, color=WHITE):
    bars = "".join(rect(x, base - h, 3, h, color) for x in range(int(x0), int(x1), step))
    return bars + rect(x0, base - h + 6, x1 - x0, 3, color) + rect(x0, base - 8, x1 - x0, 3, color)


def bricks(x, y, w, h, wall, mortar=SHADE, seed=1, count=40):
    """A brick wall that shows a brick here and there."""
    chance = random.Random(seed)
    marks = "".join(
        rect(
            x + 6 + round(chance.uniform(0, w - 32) / 26) * 26,
            y + 6 + round(chance.uniform(0, h - 18) / 13) * 13,
            20,
            7,
            mortar,
            1,
            0.12,
        )
        for _ in range(count)
    )
    return rect(x, y, w, h, wall) + marks


def flag(x, base, h=120, color=CORAL, stripe=SAND):
    return (
        rect(x - 2, base - h, 4, h, DEEP)
        + circle(x, base - h, 4, LAMP)
        + path(f"M{x + 2} {base - h + 6}q16 -8 32 0t32 0v38q-16 8 -32 0t-32 0Z", color)
        + path(f"M{x + 2} {base - h + 20}q16 -8 32 0t32 0v10q-16 8 -32 0t-32 0Z", stripe)
        if stripe
        else ""
    )


def lattice(x0, y0, x1, y1, step, color, width=3):
    """The crossed bars between two rails, from left to right."""
    d, x, up = f"M{x0} {y1}", x0, True
    while x < x1:
        x = min(x + step, x1)
        d += f"L{x:g} {y0 if up else y1}"
        up = not up
    return line(d, color, width)
