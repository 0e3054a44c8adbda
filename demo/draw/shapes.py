"""The few marks that every picture is made of, written as SVG text.

A shape is a string; a picture is the strings of its shapes, one behind the other.
Shapes carry no outline and no gradient. Light comes from the left.
"""

import math
import zlib

from .palette import SHADE


def number(value):
    """A coordinate without needless digits."""
    return f"{round(value, 1):g}"


def tag(name, fill, opacity=1, **attributes):
    pairs = " ".join(
        f'{key}="{number(value) if isinstance(value, int | float) else value}"'
        for key, value in attributes.items()
    )
    see_through = f' opacity="{opacity:g}"' if opacity != 1 else ""
    return f'<{name} {pairs} fill="{fill}"{see_through}/>'


def rect(x, y, w, h, fill, r=0, opacity=1):
    corner = {"rx": r} if r else {}
    return tag("rect", fill, opacity, x=x, y=y, width=w, height=h, **corner)


def circle(x, y, r, fill, opacity=1):
    return tag("circle", fill, opacity, cx=x, cy=y, r=r)


def ellipse(x, y, rx, ry, fill, opacity=1):
    return tag("ellipse", fill, opacity, cx=x, cy=y, rx=rx, ry=ry)


def path(d, fill, opacity=1):
    return tag("path", fill, opacity, d=d)


def polygon(points, fill, opacity=1):
    return path(f"M{track(points)}Z", fill, opacity)


def track(points):
    return "L".join(f"{number(x)} {number(y)}" for x, y in points)


def line(course, color, width=3, opacity=1, cap="round"):
    """A stroke along a list of points or along an SVG path."""
    d = course if isinstance(course, str) else f"M{track(course)}"
    see_through = f' opacity="{opacity:g}"' if opacity != 1 else ""
    return (
        f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{number(width)}" '
        f'stroke-linecap="{cap}" stroke-linejoin="round"{see_through}/>'
    )


def ring(x, y, r, color, width=3):
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}" fill="none" '
        f'stroke="{color}" stroke-width="{number(width)}"/>'
    )


def group(*parts, at=(0, 0), scale=1, turn=0, flip=False):
    """Parts drawn around (0, 0), then flipped, scaled, turned and set down at a place."""
    steps = [f"translate({number(at[0])} {number(at[1])})"]
    if turn:
        steps.append(f"rotate({number(turn)})")
    if flip:
        steps.append(f"scale({-scale:.3f} {scale:.3f})")
    elif scale != 1:
        steps.append(f"scale({scale:.3f})")
    return f'<g transform="{" ".join(steps)}">{"".join(parts)}</g>'


def clipped(mask, *parts):
    """Parts that show only inside the mask shape."""
    body = "".join(parts)
    name = f"c{zlib.crc32((mask + body).encode()):x}"
    return f'<clipPath id="{name}">{mask}</clipPath><g clip-path="url(#{name})">{body}</g>'


def shaded(x, y, w, h, part=0.36, opacity=0.13):
    """The side of an upright thing that the light does not reach."""
    return rect(x + w * (1 - part), y, w * part, h, SHADE, opacity=opacity)


def around(x, y, r, degrees):
    """The point at an angle on a circle; 0 is to the right, 90 below."""
    angle = math.radians(degrees)
    return x + r * math.cos(angle), y + r * math.sin(angle)


def wedge(x, y, r, start, stop, fill, opacity=1):
    """A slice of a disc between two angles."""
    (x1, y1), (x2, y2) = around(x, y, r, start), around(x, y, r, stop)
    big = int(stop - start > 180)
    return path(
        f"M{number(x)} {number(y)}L{number(x1)} {number(y1)}"
        f"A{number(r)} {number(r)} 0 {big} 1 {number(x2)} {number(y2)}Z",
        fill,
        opacity,
    )
