"""Heads of the small people in the scenes: hair and what is worn on it.

Each is drawn around (0, 0) with a radius of 12 and turned to the right when seen from the side.
"""

from .palette import BRAND, CORAL, CORAL_DARK, DEEP, LAMP, LAMP_DARK, SHADE, WHITE
from .shapes import circle, ellipse, line, path, rect

FRONT, SIDE, BACK = "front", "side", "back"

CAP_FRONT = "M-13 1C-14 -9 -8 -14 0 -14S14 -9 13 1Q9 -7 0 -7T-13 1Z"
CAP_SIDE = "M9 -9Q2 -3 -4 -4L-6 7Q-14 4 -13 -3C-12 -11 -5 -14 1 -13.500Q8 -13 9 -9Z"
CAP_BACK = "M-13 0A13 13.500 0 0 1 13 0Q13 9 6 10H-6Q-13 9 -13 0Z"


def short(view, color):
    return path({FRONT: CAP_FRONT, SIDE: CAP_SIDE, BACK: CAP_BACK}[view], color)


def swept(view, color):
    front = "M-13 0C-15 -10 -6 -16 2 -15S14 -9 13 1Q11 -6 5 -9Q-4 -3 -10 -6Q-12 -4 -13 0Z"
    side = "M11 -9Q4 -4 -3 -5L-6 7Q-14 4 -13 -3C-12 -13 -3 -16 4 -15Q11 -14 11 -9Z"
    return path({FRONT: front, SIDE: side, BACK: CAP_BACK}[view], color)


def bald(view, color):
    if view == BACK:
        return path("M-12 1H12Q11 9 6 10H-6Q-11 9 -12 1Z", color)
    if view == SIDE:
        return path("M-12 -3Q-6 -3 -4 2L-6 8Q-13 5 -12 -3Z", color)
    return path("M-12 -4L-9 3L-12 4ZM12 -4L9 3L12 4Z", color)


def bun(view, color):
    knot = {FRONT: (0, -15), SIDE: (-11, -9), BACK: (0, -12)}[view]
    return circle(*knot, 6, color) + short(view, color)


def afro(view, color):
    if view == BACK:
        return circle(0, -3, 16.5, color)
    if view == SIDE:
        return path("M9 -8Q0 -6 -1 3Q-3 9 -8 10A14 14 0 0 1 -9 -17A13 12 0 0 1 9 -8Z", color)
    return path("M-12 5A15.500 15.500 0 1 1 12 5Q13 -7 0 -7T-12 5Z", color)


def long_behind(view, color):
    if view == SIDE:
        return path("M0 -13C-10 -14 -14 -8 -14 0V19Q-8 22 0 18L-2 0Z", color)
    if view == BACK:
        return path("M-13 0A13 14 0 0 1 13 0V18Q0 24 -13 18Z", color)
    return path("M-13.500 -2V17Q-10 20 -6 18V6H6V18Q10 20 13.500 17V-2Z", color)


def pony_behind(view, color):
    if view == SIDE:
        return path("M-8 -9Q-22 -10 -19 12Q-13 10 -12 0Z", color)
    return path("M4 -9Q20 -6 15 14Q9 12 9 2Z", color)


def braids_behind(view, color):
    if view == SIDE:
        return line("M-8 4Q-12 12 -9 24", color, 6)
    return line("M-11 2Q-14 12 -11 22M11 2Q14 12 11 22", color, 5)


HAIR = {"short": short, "swept": swept, "bald": bald, "bun": bun, "afro": afro}
HAIR_BEHIND = {"long": long_behind, "pony": pony_behind, "braids": braids_behind}


def hardhat(view, color):
    brim = {FRONT: rect(-15, -5, 30, 4, color, 2), BACK: rect(-15, -5, 30, 4, color, 2)}
    side = rect(-13, -5, 30, 4, color, 2)
    return path("M-13 -3a13 13 0 0 1 26 0Z", color) + brim.get(view, side) + ridge(view)


def ridge(view):
    return rect(-2 if view != SIDE else -3, -16.5, 5, 12, SHADE, 2.5, 0.12)


def cap(view, color):
    peak = {FRONT: path("M-10 -6Q0 -2 10 -6L9 -3Q0 1 -9 -3Z", SHADE, 0.5), BACK: ""}
    side = path("M6 -7Q18 -8 19 -4H4Z", color)
    return path("M-13 -3C-14 -12 -6 -15 0 -15S14 -12 13 -3Q0 -8 -13 -3Z", color) + peak.get(
        view, side
    )


def peaked(view, color):
    """The flat cap of police, fire and ferry crews."""
    side = view == SIDE
    band = rect(-12, -10, 24, 6, SHADE, 1, 0.35)
    peak = path("M4 -5H17Q16 0 8 -2Z", "#1d2a2e") if side else path("M-10 -5Q0 2 10 -5Z", "#1d2a2e")
    crown = path("M-12 -4V-9L-16 -14Q0 -21 16 -14L12 -9V-4Z", color)
    return (
        crown
        + band
        + (peak if view != BACK else "")
        + (circle(0, -11, 2, LAMP) if view == FRONT else "")
    )


def beanie(view, color):
    fold = rect(-13, -7, 26, 6, SHADE, 3, 0.2)
    return (
        path("M-13 -2C-14 -12 -7 -16 0 -16S14 -12 13 -2Z", color)
        + fold
        + circle(0, -17, 3.5, WHITE)
    )


def helmet(view, color):
    vents = line("M-5 -12Q-3 -15 0 -15M3 -13Q6 -13 8 -10", SHADE, 2, 0.3)
    return path("M-14 -2C-14 -13 -6 -17 1 -16S14 -10 14 -2Q0 -6 -14 -2Z", color) + vents


def swimcap(view, color):
    return path("M-12.500 -1A12.500 13 0 0 1 12.500 -1Q0 -6 -12.500 -1Z", color)


def sunhat(view, color):
    return (
        ellipse(0, -6, 22, 5, color)
        + path("M-11 -6C-12 -18 12 -18 11 -6Z", color)
        + rect(-11, -9, 22, 3, CORAL)
    )


def chef(view, color):
    return (
        circle(-6, -17, 7, WHITE)
        + circle(6, -17, 7, WHITE)
        + circle(0, -20, 7, WHITE)
        + rect(-10, -16, 20, 11, WHITE, 2)
        + rect(2, -16, 8, 11, SHADE, 2, 0.1)
    )


def scarf(view, color):
    """A headscarf that leaves the face free."""
    if view == BACK:
        return path("M-14 0A14 15 0 0 1 14 0L17 20Q0 27 -17 20Z", color)
    if view == SIDE:
        return path("M7 -11Q-4 -18 -12 -8Q-17 6 -14 20Q0 26 9 16L8 10Q1 9 1 0T7 -11Z", color)
    rim = (
        "M-14 -1A14 15 0 0 1 14 -1L16 19Q0 26 -16 19ZM-9.500 0Q-9 11 0 11T9.500 0"
        "Q8 -8 0 -8T-9.500 0Z"
    )
    return path(rim, color).replace("<path", '<path fill-rule="evenodd"')


def turban(view, color):
    folds = line("M-12 -8Q2 -18 12 -6M-13 -5Q0 -12 11 -14", SHADE, 1.5, 0.3)
    return path("M-14 -3C-18 -18 -6 -20 0 -20S18 -18 14 -3Q0 -11 -14 -3Z", color) + folds


def crown_flowers(view, color):
    return "".join(
        circle(x, y, 3.4, tone)
        for x, y, tone in (
            (-10, -8, color),
            (-5, -11, WHITE),
            (0, -12.5, LAMP),
            (5, -11, WHITE),
            (10, -8, color),
        )
    )


def headset(view, color):
    return (
        line("M-12 0A12.500 13.500 0 0 1 12 0", DEEP, 2.4)
        + rect(-15, -3, 5, 8, CORAL_DARK, 2)
        + line("M-12 5Q-10 10 -4 10", DEEP, 1.6)
    )


def fire_helmet(view, color):
    badge = path("M-3 -13H4L3 -6H-2Z", LAMP_DARK) if view != BACK else ""
    return (
        path("M-13 -4C-13 -19 13 -19 13 -4Z", color)
        + path("M-19 -2Q0 -10 19 -2L15 -6H-15Z", color)
        + rect(-15, -6, 30, 3, SHADE, 1, 0.3)
        + badge
    )


def ribbon(view, color):
    return circle(8, -12, 3.6, color) + circle(13, -8, 3.6, color)


HATS = {
    "hardhat": hardhat,
    "cap": cap,
    "peaked": peaked,
    "beanie": beanie,
    "helmet": helmet,
    "swimcap": swimcap,
    "sunhat": sunhat,
    "chef": chef,
    "scarf": scarf,
    "turban": turban,
    "flowers": crown_flowers,
    "headset": headset,
    "fire": fire_helmet,
    "ribbon": ribbon,
}
HAT_COLORS = {
    "hardhat": LAMP,
    "cap": BRAND,
    "peaked": DEEP,
    "chef": WHITE,
    "fire": CORAL,
    "sunhat": LAMP,
}
