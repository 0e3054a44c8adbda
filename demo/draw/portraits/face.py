"""The faces of the portraits: head, features, beards and glasses."""

from ..palette import CORAL_DARK, INK, SKINS, WHITE
from ..shapes import circle, clipped, ellipse, line, path, rect, ring

# Half width, where the jaw begins, how broad the chin is, where it ends.
JAWS = {
    "oval": (58, 176, 30, 247),
    "round": (60, 176, 37, 243),
    "square": (59, 184, 40, 247),
    "long": (55, 184, 29, 253),
    "heart": (58, 168, 24, 246),
}
NOSES = {
    "soft": "M160 168q7 14 -2 18",
    "long": "M161 164q10 18 -3 25",
    "broad": "M148 183q4 7 12 6q8 1 12 -6",
    "small": "M154 185q6 5 12 0",
}
BROWS = {
    "soft": (("M128 148q10 -6 19 -1", "M173 147q9 -5 19 1"), 4),
    "arched": (("M126 149q10 -10 21 -3", "M173 146q11 -7 21 3"), 3.2),
    "strong": (("M125 149q11 -8 23 -2", "M172 147q12 -6 23 2"), 6),
    "straight": (("M126 148l21 -1", "M173 147l21 1"), 4.6),
}
WRINKLES = (
    "M131 194q-5 8 -2 15M189 194q5 8 2 15",
    "M138 118q22 -5 44 0M117 160l-7 -3M117 167l-7 2M203 160l7 -3M203 167l7 2",
)


def outline(jaw):
    """The head without ears and hair."""
    half, low, broad, chin = JAWS[jaw]
    left, right = 160 - half, 160 + half
    return (
        f"M{left} 150C{left} 98 126 78 160 78S{right} 98 {right} 150V{low}"
        f"C{right} {low + 46} {160 + broad} {chin} 160 {chin}"
        f"S{left} {low + 46} {left} {low}Z"
    )


def neck(skin, wide=28):
    """The neck with the shadow of the chin."""
    tone, dark = SKINS[skin]
    left, right = 160 - wide, 160 + wide
    shape = path(f"M{left} 214H{right}V262Q160 294 {left} 262Z", tone)
    return shape + clipped(shape, path("M120 214H200V244Q160 288 120 242Z", dark, 0.55))


def head(skin, jaw):
    """The ears and the head; the right side lies in the shade."""
    tone, dark = SKINS[skin]
    half = JAWS[jaw][0] + 1
    shape = path(outline(jaw), tone)
    shade = path("M162 70C190 90 199 126 199 168C199 212 186 238 164 262H240V70Z", dark, 0.34)
    return (
        ellipse(160 - half, 168, 10, 16, tone)
        + line(f"M{157 - half} 162q-4 6 1 13", dark, 2.4, 0.6)
        + ellipse(160 + half, 168, 10, 16, dark)
        + shape
        + clipped(shape, shade)
    )


def eyes(lashes=False):
    dots = ellipse(138, 164, 4.6, 5.4, INK) + ellipse(182, 164, 4.6, 5.4, INK)
    if lashes:
        dots += line("M129 161q7 -8 16 -3M175 158q9 -5 16 3", INK, 2.6)
    return dots


def mouth(kind, skin):
    """A small smile."""
    dark = SKINS[skin][1]
    if kind == "open":
        teeth = path("M142 205Q160 224 178 205Q160 211 142 205Z", WHITE)
        return teeth + line("M140 204q20 19 40 0", "#7c352a", 3)
    if kind == "lips":
        upper, lower = ("#b0524a", "#c9685c") if skin < 5 else ("#7d3532", "#97463f")
        return path("M141 203Q160 206 179 203Q172 221 160 221T141 203Z", lower) + path(
            "M140 202Q150 204 155 203Q160 205 165 203Q170 204 180 202Q160 218 140 202Z", upper
        )
    return line("M141 206q19 14 38 0", "#7c352a", 3.2) + line("M153 222q7 3 14 0", dark, 2.6, 0.8)


def features(skin, brow, brow_color, nose, smile, lashes=False, age=(), freckles=False):
    """Eyes, brows, nose and mouth, with the lines of the years."""
    dark = SKINS[skin][1]
    curves, wide = BROWS[brow]
    lines = "".join(line(d, dark, 2.4, 0.6) for d in age)
    spots = (
        (118, 180),
        (126, 186),
        (115, 190),
        (134, 182),
        (186, 182),
        (194, 187),
        (203, 181),
        (199, 192),
    )
    dots = "".join(circle(x, y, 1.8, "#b8703f", 0.65) for x, y in spots) if freckles else ""
    return (
        lines
        + dots
        + "".join(line(d, brow_color, wide) for d in curves)
        + line(NOSES[nose], dark, 3.4)
        + (mouth(smile, skin) if smile else "")
        + eyes(lashes)
    )


def glasses(kind="round", color=INK):
    if kind == "round":
        frames = "".join(
            circle(x, 165, 19, WHITE, 0.14) + ring(x, 165, 19, color, 3.4) for x in (137, 183)
        )
        return frames + line("M156 162q4 -4 8 0M118 161L103 157M202 161L217 157", color, 3.2)
    lens = "M{0} 152h36q3 0 3 3v10q0 15 -15 15h-12q-15 0 -15 -15v-10q0 -3 3 -3Z"
    frames = "".join(
        path(lens.format(x), WHITE, 0.14) + line(lens.format(x), color, 3.8) for x in (119, 165)
    )
    return frames + line("M158 158q2 -2 4 0M116 156L103 153M204 156L217 153", color, 3.6)


def lips_in_beard(skin):
    return path("M145 211Q160 223 175 211Q160 215 145 211Z", CORAL_DARK if skin < 5 else "#86403a")


def beard(kind, color, skin):
    """Hair on cheeks and chin; the mouth shows in it."""
    shapes = {
        "short": "M101 166C106 188 112 201 128 203Q160 187 192 203C208 201 214 188 219 166V184"
        "C219 230 190 255 160 255S101 230 101 184Z",
        "full": "M100 156C103 184 112 200 128 202Q160 187 192 202C208 200 217 184 220 156V190"
        "C222 238 194 270 160 270S98 238 100 190Z",
        "long": "M100 152C104 184 112 199 130 201Q160 186 190 201C208 199 216 184 220 152"
        "C226 206 218 252 194 280Q178 300 160 300T126 280C102 252 94 206 100 152Z",
        "chin": "M132 206Q160 190 188 206Q196 232 184 250Q174 262 160 262T136 250Q124 232 132 206Z",
    }
    shape = path(shapes[kind], color)
    shade = path("M176 140C204 170 204 230 170 300H240V140Z", "#062730", 0.14)
    whiskers = path(
        "M128 206Q140 194 160 198Q180 194 192 206Q178 218 160 209Q142 218 128 206Z", WHITE, 0.12
    )
    return (
        shape + clipped(shape, shade) + (whiskers if kind != "chin" else "") + lips_in_beard(skin)
    )


def mustache(color, curled=False):
    ends = (
        "M160 196Q146 188 136 200Q130 207 122 203Q130 216 144 210Q154 207 160 202"
        if curled
        else ("M160 195Q146 188 134 206Q146 212 160 204")
    )
    left = ends + "Z"
    right = (
        "M160 196Q174 188 184 200Q190 207 198 203Q190 216 176 210Q166 207 160 202Z"
        if curled
        else ("M160 195Q174 188 186 206Q174 212 160 204Z")
    )
    return path(left, color) + path(right, color) + path(right, "#062730", 0.1)


def stubble(color):
    """The shadow of a beard."""
    return path(
        "M102 174C108 192 114 202 128 203Q160 186 192 203C206 202 212 192 218 174V184"
        "C218 228 200 247 160 247S102 228 102 184Z",
        color,
        0.22,
    )


def earrings(kind, color):
    if kind == "hoop":
        return ring(101, 196, 11, color, 3.4) + ring(219, 196, 11, color, 3.4)
    if kind == "large":
        return (
            circle(100, 202, 14, color)
            + circle(220, 202, 14, color)
            + rect(98, 182, 4, 8, color)
            + rect(218, 182, 4, 8, color)
        )
    return circle(101, 187, 5, color) + circle(219, 187, 5, color)
