"""What stands in the halls of the city: its emblem, flags and windows."""

from .indoor import arched_window
from .nature import hills
from .palette import (
    DEEP,
    LAMP,
    MIST,
    PALE,
    SAND,
    SAND_DARK,
    SHADE,
    SOFT,
    SUN,
    WHITE,
)
from .shapes import circle, clipped, path, rect
from .town import lighthouse


def emblem(x, y, r, ground=SAND):
    """The lighthouse of the city in a round field."""
    tower = lighthouse(x, y + r * 0.72, r * 0.98, r / 54)
    return circle(x, y, r, ground) + tower


def standing_flag(x, base, h, color, stripe):
    """A flag that hangs from an indoor pole."""
    cloth = path(
        f"M{x + 3} {base - h + 12}Q{x + 44} {base - h + 26} {x + 40} {base - h + 150}"
        f"L{x + 3} {base - h + 176}Z",
        color,
    )
    band = path(
        f"M{x + 3} {base - h + 66}Q{x + 38} {base - h + 76} {x + 43} {base - h + 92}"
        f"V{base - h + 116}Q{x + 30} {base - h + 100} {x + 3} {base - h + 92}Z",
        stripe,
    )
    folds = clipped(
        cloth,
        path(
            f"M{x + 24} {base - h + 22}Q{x + 44} {base - h + 40} {x + 40} {base - h + 150}"
            f"L{x + 24} {base - h + 161}Z",
            SHADE,
            0.14,
        ),
    )
    return (
        rect(x - 2.5, base - h, 5, h, "#a87c4d")
        + circle(x, base - h - 4, 6, LAMP)
        + cloth
        + clipped(cloth, band)
        + folds
        + rect(x - 18, base - 7, 36, 8, DEEP, 3)
    )


def harbor_window(x, y, w, h, sunny=False):
    """An arched window that looks out on the water."""
    r = w / 2
    view = path(f"M{x + 7} {y + h}V{y + r}a{r - 7} {r - 7} 0 0 1 {w - 14} 0V{y + h}Z", PALE)
    scene = (
        (circle(x + w * 0.62, y + h * 0.5, w * 0.26, SUN) if sunny else "")
        + hills([(x, y + h * 0.68), (x + w * 0.5, y + h * 0.6), (x + w, y + h * 0.66)], y + h, MIST)
        + rect(x, y + h * 0.78, w, h * 0.22, SOFT)
    )
    bars = rect(x + r - 2, y + 7, 4, h - 7, WHITE) + rect(x + 7, y + h * 0.55, w - 14, 4, WHITE)
    return (
        arched_window(x, y, w, h, WHITE, PALE)
        + clipped(view, scene)
        + bars
        + rect(x - 6, y + h, w + 12, 8, SAND_DARK)
    )
