"""Small people at work: a look (who) and a pose (what the hands and feet touch).

Hands and feet are given as places in the picture, so that a hand always meets its tool;
elbows and knees follow. At scale 1 a grown person is about 118 units tall.
"""

import math
from dataclasses import dataclass, replace

from .heads import BACK, FRONT, HAIR, HAIR_BEHIND, HAT_COLORS, HATS, SIDE
from .palette import BLACK, BRAND, DEEP, SHADE, SKINS, WHITE
from .shapes import circle, group, line, path, polygon, rect

HEAD, SHOULDER, HIP = 104, 83, 48
UPPER_ARM, FOREARM, THIGH, SHIN = 19, 19, 22.8, 22.8


@dataclass(frozen=True)
class Look:
    """What a person looks like, whatever they do."""

    skin: int = 4
    hair: str = "short"
    hair_color: str = BLACK
    top: str = BRAND
    legs: str = DEEP
    shoes: str = "#1d2a2e"
    hat: str = ""
    hat_color: str = ""
    sleeves: str = "long"
    dress: int = 0
    vest: str = ""
    apron: str = ""
    beard: bool = False
    glasses: bool = False
    child: bool = False

    def but(self, **changes):
        return replace(self, **changes)


def joint(start, end, first, second, lean):
    """Where the elbow or knee lies between two places: toward the lean (dx, dy)."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    reach = math.hypot(dx, dy) or 0.001
    if reach >= first + second:
        part = first / (first + second)
        return start[0] + dx * part, start[1] + dy * part
    along = (first**2 - second**2 + reach**2) / (2 * reach)
    off = math.sqrt(max(first**2 - along**2, 0))
    if -dy * lean[0] + dx * lean[1] < 0:
        off = -off
    return (
        start[0] + (dx * along - dy * off) / reach,
        start[1] + (dy * along + dx * off) / reach,
    )


def within(start, end, limit):
    """The end, or the farthest place toward it that the limb reaches."""
    reach = math.hypot(end[0] - start[0], end[1] - start[1])
    part = min(1, limit / reach) if reach else 1
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def arm(look, s, shoulder, hand, lean, dark=0):
    hand = within(shoulder, hand, (UPPER_ARM + FOREARM) * s * 1.12)
    elbow = joint(shoulder, hand, UPPER_ARM * s, FOREARM * s, lean)
    skin = SKINS[look.skin][1 if dark > 0.15 else 0]
    wrist = within(elbow, hand, math.dist(elbow, hand) - 3 * s)
    limb = line([elbow, hand], skin, 6.5 * s)
    if look.sleeves == "long":
        limb += line([shoulder, elbow, wrist], look.top, 8.5 * s)
    elif look.sleeves == "short":
        limb += line([shoulder, elbow], skin, 6.5 * s)
        limb += line([shoulder, within(shoulder, elbow, 11 * s)], look.top, 9 * s)
    else:
        limb += line([shoulder, elbow], skin, 7 * s)
    if dark and look.sleeves == "long":
        limb += line([shoulder, elbow, wrist], SHADE, 8.5 * s, dark)
    return limb + circle(*hand, 4.4 * s, skin)


def leg(look, s, hip, foot, lean, toe, dark=0):
    """One leg with its shoe; toe is the way that it points: -1, 0 (to us) or 1."""
    foot = within(hip, (foot[0], foot[1] - 3 * s), (THIGH + SHIN) * s * 1.1)
    knee = joint(hip, foot, THIGH * s, SHIN * s, lean) if lean else within(hip, foot, THIGH * s)
    bare = look.dress or look.legs == "skin"
    wide = (8 if bare else 10.5) * s
    limb = line([hip, knee, foot], SKINS[look.skin][0] if bare else look.legs, wide)
    if dark:
        limb += line([hip, knee, foot], SHADE, wide, dark)
    x, y = foot
    if not toe:
        return limb + rect(x - 5.5 * s, y - 2 * s, 11 * s, 5.5 * s, look.shoes, 2.5 * s)
    return limb + rect(
        x - (5 if toe > 0 else 9) * s, y - 2.5 * s, 14 * s, 5.5 * s, look.shoes, 2.7 * s
    )


def torso(look, view):
    """The upper body around the hip at (0, 0), turned to the right when seen from the side."""
    if view == SIDE:
        body = path("M-11 2L-12 -30Q-12 -41 -2 -41H2Q11 -40 12 -28L11 2Z", look.top)
        body += path("M2 -41Q11 -40 12 -28L11 2H3Z", SHADE, 0.13)
    else:
        body = path("M-13 2L-15.500 -29Q-17 -41 -6 -41H6Q17 -41 15.500 -29L13 2Z", look.top)
        body += path("M6 -41Q17 -41 15.500 -29L13 2H5Z", SHADE, 0.13)
    if look.vest:
        wide = 11 if view == SIDE else 14.5
        body += rect(-wide, -19, 2 * wide, 5, look.vest) + rect(-wide + 3, -41, 4, 23, look.vest)
        body += rect(wide - 7, -41, 4, 23, look.vest)
    if look.apron and view != BACK:
        x = -1 if view == SIDE else -9
        body += path(
            f"M{x} -34h{18 if view == FRONT else 11}l3 36v20h-{24 if view == FRONT else 15}v-20Z",
            look.apron,
        )
    return body


def skirt(look, view):
    wide = 11 if view == SIDE else 14
    flare = wide + look.dress * 0.3
    body = polygon([(-wide, 0), (wide, 0), (flare, look.dress), (-flare, look.dress)], look.top)
    return body + polygon([(3, 0), (wide, 0), (flare, look.dress), (5, look.dress)], SHADE, 0.13)


def head(look, view):
    """The head around its middle, turned to the right when seen from the side."""
    skin, dark = SKINS[look.skin]
    parts = (
        [HAIR_BEHIND[look.hair](view, look.hair_color)]
        if look.hair in HAIR_BEHIND and view != BACK
        else []
    )
    parts += [circle(0, 0, 12, skin)]
    if view == SIDE:
        parts += [
            path("M10 -3L15 3Q14 5 10 5Z", skin),
            path("M0 12A12 12 0 0 0 8 9L4 6Z", dark, 0.4),
        ]
    if view == FRONT:
        parts.append(path("M2 -12A12 12 0 0 1 2 12Q9 0 2 -12Z", dark, 0.35))
    if look.beard and view != BACK:
        parts.append(
            path(
                "M-12 1Q-8 6 0 6T12 1Q12 14 0 14T-12 1Z"
                if view == FRONT
                else "M-5 2Q2 6 11 5Q11 14 2 14Q-5 11 -5 2Z",
                look.hair_color,
            )
        )
    if look.glasses and view == FRONT:
        parts.append(
            line("M-8 -1h5M3 -1h5M-3 -1h6", "#1d2a2e", 1.4)
            + circle(-5.5, 0, 3, WHITE, 0.6)
            + circle(5.5, 0, 3, WHITE, 0.6)
        )
    if look.glasses and view == SIDE:
        parts.append(line("M-2 -1H9", "#1d2a2e", 1.4) + circle(8, 0, 3, WHITE, 0.6))
    if look.hat != "scarf":
        parts.append(HAIR.get(look.hair, HAIR["short"])(view, look.hair_color))
    if look.hair in HAIR_BEHIND and view == BACK:
        parts.append(HAIR_BEHIND[look.hair](view, look.hair_color))
    if look.hat:
        parts.append(HATS[look.hat](view, look.hat_color or HAT_COLORS.get(look.hat, BRAND)))
    return "".join(parts)


def person(
    look,
    x,
    base,
    s=1,
    facing="front",
    hands=(None, None),
    feet=None,
    lean=0,
    seat=None,
    walk=0,
    nod=0,
):
    """A person whose feet stand at (x, base).

    facing: front, back, left or right. hands: places for the left-hand and right-hand side of
    the picture (front, back) or for the far and near hand (left, right). seat: height of a seat
    above the base. lean: degrees, to the right. walk: length of the stride.
    """
    turned = {"left": -1, "right": 1}.get(facing, 0)
    view = SIDE if turned else facing
    hip = (x, base - (seat if seat is not None else HIP * s))
    angle = math.radians(lean)

    def upper(u, v):
        """A place on the upper body, v units above the hip."""
        return (
            hip[0] + (u * math.cos(angle) + v * math.sin(angle)) * s,
            hip[1] + (u * math.sin(angle) - v * math.cos(angle)) * s,
        )

    high = SHOULDER - HIP
    shoulders = (
        [upper(2 * turned, high), upper(-2 * turned, high)]
        if turned
        else [upper(-13, high), upper(13, high)]
    )
    rest = (
        [upper(4 * turned, -2), upper(-1 * turned, -3)]
        if turned
        else [upper(-19, -3), upper(19, -3)]
    )
    elbows = [(-turned, 0.7)] * 2 if turned else [(-1, 0.8), (1, 0.8)]
    gloom = (0.22, 0) if turned else (0, 0.13)
    arms = [arm(look, s, shoulders[i], hands[i] or rest[i], elbows[i], gloom[i]) for i in (0, 1)]

    if feet is None and turned and seat is not None:
        feet = ((x + turned * 25 * s, base), (x + turned * 21 * s, base))
    elif feet is None and turned:
        feet = ((x + (walk / 2 + 2) * turned, base), (x - (walk / 2 + 2) * turned, base))
    elif feet is None:
        feet = ((x - 8 * s, base), (x + 8 * s, base))
    hips = (
        [(hip[0] + turned, hip[1])] * 2
        if turned
        else [(hip[0] - 6.5 * s, hip[1]), (hip[0] + 6.5 * s, hip[1])]
    )
    knees = [(turned, -0.3)] * 2 if turned else [None, None]
    legs = [
        leg(look, s, hips[i], feet[i], knees[i], turned, 0.2 if turned and i == 0 else 0)
        for i in (0, 1)
    ]

    flip = turned < 0
    body = group(torso(look, view), at=hip, scale=s, turn=lean, flip=flip)
    dress = group(skirt(look, view), at=hip, scale=s, flip=flip) if look.dress else ""
    neck = line([upper(0, high), upper(turned * 1.5, high + 12)], SKINS[look.skin][1], 8 * s)
    big = 1.28 if look.child else 1
    crown = upper(turned * 2, HEAD - HIP + (3 if look.child else 0))
    face = group(head(look, view), at=crown, scale=s * big, turn=lean * 0.6 + nod, flip=flip)
    if turned:
        return arms[0] + "".join(legs) + dress + neck + body + face + arms[1]
    if view == BACK:
        return arms[0] + arms[1] + "".join(legs) + dress + neck + body + face
    return "".join(legs) + dress + neck + body + face + arms[0] + arms[1]


def child(look, x, base, s=0.62, **pose):
    return person(look.but(child=True), x, base, s, **pose)
