"""Rooms and what stands in them."""

import random

from .palette import (
    BRAND,
    CORAL,
    DEEP,
    LAMP,
    LEAF,
    LEAF_DARK,
    MID,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    WHITE,
)
from .shapes import circle, group, line, path, polygon, rect, ring, shaded

WOOD, WOOD_DARK = "#c79a68", "#a87c4d"


def room(wall="#e9f1ef", floor=SAND, y=300, skirting=SAND_DARK):
    return (
        rect(0, 0, 640, y, wall)
        + rect(0, y, 640, 400 - y, floor)
        + rect(0, y - 6, 640, 8, skirting)
    )


def arched_window(x, y, w, h, frame=MIST, glass=PALE):
    r = w / 2
    return (
        path(f"M{x} {y + h}V{y + r}a{r} {r} 0 0 1 {w} 0V{y + h}Z", frame)
        + path(f"M{x + 7} {y + h}V{y + r}a{r - 7} {r - 7} 0 0 1 {w - 14} 0V{y + h}Z", glass)
        + rect(x + r - 2, y + 7, 4, h - 7, frame)
        + rect(x + 7, y + h * 0.55, w - 14, 4, frame)
    )


def window(x, y, w, h, frame=WHITE, glass=MIST):
    return (
        rect(x, y, w, h, frame, 2)
        + rect(x + 6, y + 6, w - 12, h - 12, glass)
        + rect(x + w / 2 - 2, y + 6, 4, h - 12, frame)
        + rect(x - 5, y + h, w + 10, 6, SAND_DARK)
    )


def table(x, base, w, h=56, top=WOOD, legs=DEEP):
    return (
        rect(x + 10, base - h, 6, h, legs)
        + rect(x + w - 16, base - h, 6, h, legs)
        + rect(x, base - h - 6, w, 9, top, 2)
        + rect(x + w * 0.64, base - h - 6, w * 0.36, 9, SHADE, 2, 0.13)
    )


def desk(x, base, w, h=60, front=BRAND, top=DEEP):
    return (
        rect(x + 6, base - h, w - 12, h, front)
        + shaded(x + 6, base - h, w - 12, h)
        + rect(x, base - h - 6, w, 10, top, 2)
    )


def chair(x, base, s=1, color=MID, facing="right"):
    """A plain chair; its seat is 32 above the base and x is the middle of the seat."""
    return group(
        line("M-12 -32V0M14 -32V0", DEEP, 3.6),
        rect(-16, -34, 32, 6, color, 2),
        line("M-13 -34L-17 -72", DEEP, 3.6),
        rect(-21, -74, 8, 26, color, 3),
        at=(x, base),
        scale=s,
        flip=facing == "left",
    )


def chair_back(x, base, s=1, color=MID):
    """A chair seen from behind."""
    return group(
        line("M-15 -34V0M15 -34V0", DEEP, 3.6),
        rect(-18, -34, 36, 5, color, 2),
        rect(-18, -70, 36, 30, color, 5),
        rect(4, -70, 14, 30, SHADE, 5, 0.13),
        at=(x, base),
        scale=s,
    )


def laptop(x, base, s=1, screen=PALE, facing="right"):
    """A laptop from the side of its screen, open toward the reader when facing front."""
    if facing == "front":
        return group(
            rect(-24, -34, 48, 32, DEEP, 3),
            rect(-20, -30, 40, 24, screen, 1),
            rect(-30, -3, 60, 5, SOFT, 2),
            at=(x, base),
            scale=s,
        )
    return group(
        rect(-20, -4, 40, 4, SOFT, 2),
        polygon([(14, -4), (24, -34), (28, -33), (19, -3)], DEEP),
        at=(x, base),
        scale=s,
        flip=facing == "left",
    )


def laptop_back(x, base, s=1):
    return group(
        rect(-24, -32, 48, 32, DEEP, 3),
        circle(0, -16, 3.6, SOFT),
        rect(-28, -3, 56, 4, SOFT, 2),
        at=(x, base),
        scale=s,
    )


def monitor(x, base, w=70, h=46, screen=MIST):
    return (
        rect(x - 4, base - 14, 8, 12, DEEP)
        + rect(x - 16, base - 4, 32, 4, DEEP, 2)
        + rect(x - w / 2, base - 12 - h, w, h, DEEP, 4)
        + rect(x - w / 2 + 5, base - 7 - h, w - 10, h - 10, screen, 2)
    )


def paper(x, y, w=26, h=34, turn=0, lines=4, color=WHITE, ink=SOFT):
    marks = "".join(
        rect(-w / 2 + 5, -h / 2 + 6 + i * 6, w - 10 - (i % 2) * 4, 2, ink) for i in range(lines)
    )
    return group(rect(-w / 2, -h / 2, w, h, color, 1), marks, at=(x, y), turn=turn)


def clipboard(x, y, turn=0, s=1):
    return group(
        rect(-12, -16, 24, 32, "#8a6240", 2),
        rect(-9, -12, 18, 25, WHITE),
        rect(-5, -18, 10, 6, DEEP, 2),
        *(rect(-6, -7 + i * 5, 12, 2, SOFT) for i in range(3)),
        at=(x, y),
        turn=turn,
        scale=s,
    )


def shelf_of_books(x, base, w, seed, low=18, high=30):
    """Books side by side on a board at the base."""
    chance, parts, at = random.Random(seed), [], x
    while at < x + w - 8:
        bw, bh = chance.choice((5, 6, 8)), chance.randint(low, high)
        parts.append(
            rect(at, base - bh, bw, bh, chance.choice((CORAL, LAMP, WHITE, MIST, SAND, MID)), 1)
        )
        at += bw + 1.5
    return "".join(parts) + rect(x - 2, base, w + 4, 4, DEEP)


def pendant(x, length, color=LAMP, w=44):
    return rect(x - 1, 0, 2, length, DEEP) + path(
        f"M{x - w / 2:g} {length + 18}q{w / 2:g} -36 {w} 0Z", color
    )


def pot_plant(x, base, s=1, pot=CORAL):
    leaves = "".join(
        group(path("M0 0Q-11 -22 0 -46Q11 -22 0 0Z", tone), at=(0, -24), turn=turn)
        for turn, tone in ((-48, LEAF), (48, LEAF_DARK), (-22, LEAF_DARK), (22, LEAF), (0, LEAF))
    )
    return group(
        leaves,
        path("M-16 -28H16L12 0H-12Z", pot),
        path("M4 -28H16L12 0H4Z", SHADE, 0.14),
        at=(x, base),
        scale=s,
    )


def clock(x, y, r=16):
    return (
        circle(x, y, r, WHITE)
        + ring(x, y, r, DEEP, 3)
        + line(f"M{x} {y - r * 0.6:g}V{y}L{x + r * 0.4:g} {y + r * 0.3:g}", DEEP, 2.4)
    )


def microphone(x, y, s=1):
    return group(
        line("M0 0V-22Q0 -30 -7 -33", DEEP, 2.6), rect(-13, -39, 9, 8, DEEP, 4), at=(x, y), scale=s
    )
