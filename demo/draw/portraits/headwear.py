"""What is worn on the head in the portraits."""

from ..palette import DEEP, INK, LAMP, SHADE, WHITE
from ..shapes import circle, clipped, line, path
from .hair import Hair, lit


def headscarf(color):
    """A scarf that frames the face and lies on the chest."""
    behind = (
        "M88 170C80 82 120 54 160 54S240 82 232 170C232 226 246 268 258 306H62"
        "C74 268 88 226 88 170Z"
    )
    hood = (
        "M90 178C84 92 120 62 160 62S236 92 230 178C230 236 202 268 160 268S90 236 90 178Z"
        "M103 172C103 220 130 247 160 247S217 220 217 172C213 128 194 104 160 104S107 128 103 172Z"
    )
    frame = path(hood, color).replace("<path", '<path fill-rule="evenodd"')
    drape = path(
        "M84 240Q112 262 160 262T236 240Q262 282 244 306Q200 334 152 324T72 300Q66 270 84 240Z",
        color,
    )
    folds = (
        "M92 262Q150 304 222 256M100 150Q104 108 138 82M84 300Q120 322 176 318M226 196"
        "Q226 230 206 252"
    )
    return Hair(
        lit(path(behind, color), 206),
        frame + clipped(frame, path("M196 40Q214 160 176 290H260V40Z", SHADE, 0.16)),
        lit(drape, 204) + line(folds, SHADE, 3, 0.22),
    )


def turban(color):
    """A Sikh turban with its folds."""
    shape = path(
        "M92 152C76 108 88 52 160 36C232 52 244 108 228 152C222 126 206 106 160 84"
        "C114 106 98 126 92 152Z",
        color,
    )
    inner = path("M132 98Q160 66 188 98Q160 92 132 98Z", SHADE, 0.35)
    folds = (
        "M92 138Q104 98 160 70Q216 98 228 138M88 116Q104 78 158 56M232 116Q216 78 162 56"
        "M96 84Q124 56 152 44M224 84Q196 56 168 44"
    )
    return Hair("", inner + lit(shape, 186, 0.14) + line(folds, SHADE, 2.6, 0.24))


def headwrap(color, light):
    """A West African headwrap with a high knot."""
    knot = path("M122 70C92 44 104 6 140 14C152 -2 186 -2 194 16C226 10 232 48 202 70Z", color)
    wrap = path(
        "M92 158C80 104 104 58 162 56S242 104 228 158C224 128 206 110 160 108S98 128 92 158Z", color
    )
    folds = (
        "M94 140Q110 96 186 74M226 140Q214 100 150 80M132 62Q128 36 142 20M164 60"
        "Q160 34 170 10M190 62Q204 40 196 22"
    )
    band = line("M98 128Q116 100 160 96T222 128M110 96Q140 74 196 84", light, 5)
    return Hair(lit(knot, 172, 0.16), lit(wrap, 190) + band + line(folds, SHADE, 2.6, 0.26))


def kufi(color, band):
    """A round knitted cap."""
    cap = path("M98 136C92 92 110 58 160 56S228 92 222 136Q160 112 98 136Z", color)
    rim = path("M97 138Q160 108 223 138L222 122Q160 92 98 122Z", band)
    knit = "".join(
        line(f"M{x} {y}l6 -8l6 8", SHADE, 2, 0.22)
        for x, y in (
            (114, 100),
            (134, 92),
            (154, 90),
            (174, 92),
            (194, 100),
            (126, 78),
            (146, 72),
            (166, 72),
            (186, 78),
        )
    )
    return Hair("", lit(cap + rim, 190, 0.12) + knit)


def kippah(color, hair):
    """A skullcap on the crown of short hair."""
    cap = path("M112 84C118 60 138 50 164 50S208 62 212 84Q162 62 112 84Z", color)
    return Hair("", hair.front + lit(cap, 188) + line("M116 81Q162 60 208 81", LAMP, 2.4, 0.9))


def harbor_cap(color, hair):
    """A seafarer's peaked cap with a badge, on the hair of the sides."""
    crown = path(
        "M90 112C70 92 84 62 112 56Q160 42 208 56C236 62 250 92 230 112Q160 84 90 112Z", color
    )
    band = path(
        "M98 134C96 122 94 114 94 106Q160 80 226 106C226 114 224 122 222 134Q160 108 98 134Z",
        "#082d37",
    )
    peak = path("M100 132Q160 102 220 132Q222 146 214 150Q160 118 106 150Q98 146 100 132Z", INK)
    badge = circle(160, 92, 13, LAMP) + path(
        "M158.500 83h3v14h-3ZM152 94q8 9 16 0l-1.500 -2q-6.500 6 -13 0ZM154.500 86.500h11"
        "v2.600h-11Z",
        DEEP,
    )
    sides = path(
        "M98 166C94 150 94 136 97 120H223C226 136 226 150 222 166Q217 150 212 138"
        "Q160 116 108 138Q103 150 98 166Z",
        hair,
    )
    shine = line("M110 138Q160 112 210 138", WHITE, 2.4, 0.25)
    return Hair("", sides + lit(crown, 190, 0.2) + band + peak + shine + badge)


def hearing_aid(color):
    """A small device behind the left ear."""
    case = line("M97 152Q88 156 90 172", color, 5.5)
    return case + line("M97 152Q102 154 100 166", color, 2) + circle(99, 168, 3.2, color)


def beads(color, other=None, y=0):
    """A string of beads on the neck."""
    parts = []
    for i in range(11):
        t = (i - 5) / 5
        x, drop = 160 + t * 35, 298 - 38 * abs(t) ** 2 + y
        parts.append(circle(x, drop, 5.4, color if i % 2 or not other else other))
    return "".join(parts)
