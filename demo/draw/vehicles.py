"""Boats, trucks, cars and bicycles. Each stands on its base line, x is the left end."""

from .palette import (
    BRAND,
    CORAL,
    CORAL_DARK,
    DEEP,
    LAMP,
    MID,
    MIST,
    PALE,
    SAND,
    SHADE,
    SOFT,
    WHITE,
)
from .shapes import circle, group, line, path, rect, ring, shaded


def wheel(x, y, r=14):
    return circle(x, y, r, "#1d2a2e") + circle(x, y, r * 0.45, SOFT)


def car(x, base, s=1, color=CORAL, facing="right"):
    """A small car, 120 wide."""
    return group(
        path(
            "M-60 -12V-26Q-60 -32 -52 -33L-38 -36L-22 -54Q-19 -57 -14 -57H16Q21 -57 24 -53"
            "L38 -36L52 -33Q60 -31 60 -24V-12Z",
            color,
        ),
        path("M-29 -36L-17 -50Q-16 -51 -14 -51H-2V-36ZM4 -36V-51H14Q17 -51 18 -49L28 -36Z", MIST),
        rect(-60, -20, 120, 8, SHADE, opacity=0.16),
        rect(52, -29, 8, 6, LAMP, 2),
        rect(-60, -29, 6, 6, CORAL_DARK, 2),
        rect(-62, -14, 124, 5, DEEP, 2),
        wheel(-36, -11, 12),
        wheel(36, -11, 12),
        at=(x + 60 * s, base),
        scale=s,
        flip=facing == "left",
    )


def bus(x, base, s=1, facing="right", color=BRAND, number_plate=""):
    """A city bus, 300 wide and 116 high."""
    glass = "".join(rect(-136 + i * 44, -98, 38, 38, MIST, 3) for i in range(5))
    return group(
        rect(-150, -112, 300, 98, color, 12),
        rect(-150, -54, 300, 12, LAMP),
        rect(-150, -30, 300, 16, SHADE, opacity=0.16),
        glass,
        rect(88, -98, 32, 84, PALE, 3),
        rect(103, -98, 2, 84, color),
        rect(126, -100, 24, 46, MIST, 4),
        rect(142, -34, 8, 8, LAMP, 2),
        wheel(-92, -15, 17),
        wheel(56, -15, 17),
        number_plate,
        at=(x + 150 * s, base),
        scale=s,
        flip=facing == "left",
    )


def bicycle(x, base, s=1, color=CORAL, facing="right"):
    """A bicycle between two wheels 62 apart; x is its middle, the saddle is 50 high."""
    return group(
        ring(-31, -21, 20, DEEP, 3.4),
        ring(31, -21, 20, DEEP, 3.4),
        line("M-31 -21L-14 -46H20L-4 -21H-31M-4 -21L-16 -50M31 -21L18 -56", color, 3.6),
        line("M18 -56L28 -60", DEEP, 3.6),
        line("M-22 -51H-9", DEEP, 5),
        circle(-4, -21, 5, DEEP),
        at=(x, base),
        scale=s,
        flip=facing == "left",
    )


def truck_cab(color, glass=MIST):
    """The cab of a truck around its rear lower edge, 62 wide and 84 high, turned to the right."""
    return (
        path("M0 0V-84H34Q42 -84 46 -76L60 -42Q62 -38 62 -32V0Z", color)
        + path("M8 -46V-74H32Q36 -74 38 -70L50 -46Z", glass)
        + rect(0, -14, 62, 14, SHADE, opacity=0.16)
        + rect(54, -28, 8, 9, LAMP, 2)
        + rect(10, -36, 12, 3, DEEP, 1)
    )


def ferry(x, y, s=1):
    """The island ferry, 230 long; y is the top of its hull."""
    parts = [
        path("M0 0h230l-26 36h-176Z", CORAL),
        path("M8 14h213l-16 22h-176Z", CORAL_DARK),
        rect(24, -32, 170, 32, WHITE, 3),
        rect(56, -60, 104, 28, PALE, 3),
        *(rect(34 + i * 17, -22, 10, 11, MID, 2) for i in range(9)),
        *(rect(66 + i * 18, -52, 11, 10, MID, 2) for i in range(5)),
        rect(106, -86, 20, 27, DEEP),
        rect(106, -80, 20, 7, LAMP),
        rect(150, -32, 44, 32, SHADE, opacity=0.1),
        rect(130, -60, 30, 28, SHADE, opacity=0.1),
    ]
    return group(*parts, at=(x, y), scale=s)


def sailboat(x, y, s=1, cloth=WHITE, hull=CORAL):
    return group(
        path("M-26 0H28L18 12H-18Z", hull),
        rect(-1.2, -72, 2.4, 72, DEEP),
        path("M4 -70Q34 -34 26 -6H4Z", cloth),
        path("M-4 -58L-22 -6H-4Z", SAND),
        at=(x, y),
        scale=s,
    )


def rowboat(x, y, s=1, color=MID):
    return group(
        path("M-40 0H44Q36 18 22 18H-22Q-34 18 -40 0Z", color),
        rect(-40, 0, 84, 5, SHADE, 2, 0.25),
        at=(x, y),
        scale=s,
    )


def quay_crane(x, base, s=1, color=CORAL):
    """A crane on legs whose boom reaches 74 to the left."""
    return group(
        rect(0, -92, 6, 92, color),
        rect(44, -92, 6, 92, color),
        rect(-4, -60, 58, 6, color),
        rect(-4, -98, 58, 9, color),
        line("M25 -98V-158L-74 -128H62Z", color, 5),
        line("M-50 -128v44", DEEP, 2),
        rect(-60, -84, 20, 14, DEEP),
        rect(8, -120, 22, 22, DEEP, 2),
        at=(x, base),
        scale=s,
    )


def container(x, base, w, h, color):
    ribs = "".join(
        rect(x + 5 + i * 9, base - h + 4, 3, h - 8, SHADE, opacity=0.14)
        for i in range(int((w - 6) / 9))
    )
    return rect(x, base - h, w, h, color) + ribs + shaded(x, base - h, w, h, 0.2)


def stretcher(x, base, blanket=SOFT):
    """A stretcher 120 long, its mattress 46 above the base."""
    return (
        line([(x + 10, base - 40), (x + 96, base - 8)], DEEP, 4)
        + line([(x + 110, base - 40), (x + 24, base - 8)], DEEP, 4)
        + rect(x, base - 48, 120, 9, WHITE, 4)
        + rect(x, base - 41, 120, 4, DEEP, 2)
        + path(f"M{x + 26} {base - 48}q6 -18 30 -16q40 0 58 16Z", blanket)
        + rect(x + 2, base - 56, 24, 9, PALE, 4)
        + circle(x + 18, base - 6, 6, DEEP)
        + circle(x + 102, base - 6, 6, DEEP)
    )


def wheelchair(x, base, s=1, color=CORAL, facing="right"):
    """A wheelchair around its big wheel; the seat is 34 above the base."""
    return group(
        ring(0, -20, 19, DEEP, 3.6),
        circle(0, -20, 4, DEEP),
        circle(26, -6, 6, DEEP),
        line("M-14 -66L-10 -34H20L26 -12H34", color, 4.6),
        line("M-14 -66L-21 -68", DEEP, 4),
        at=(x, base),
        scale=s,
        flip=facing == "left",
    )
