"""Hair that falls to the shoulders, and hair that is tied or braided."""

from ..palette import LAMP, SHADE, WHITE
from ..shapes import circle, ellipse, line, path, rect
from .hair import Hair, lit, strands


def long_loose(color):
    """Long hair over one side of the forehead."""
    behind = (
        "M86 186C76 86 122 56 164 56S250 92 236 190C234 232 246 264 242 296H78"
        "C76 262 90 232 86 186Z"
    )
    front = (
        "M97 172C92 104 119 68 160 68S229 104 223 172C217 140 202 114 178 101"
        "C158 126 118 126 97 172Z"
    )
    return Hair(
        lit(path(behind, color), 204),
        lit(path(front, color), 204)
        + strands("M112 134Q134 118 166 92M106 118Q124 106 146 86", opacity=0.25),
    )


def red_curls(color, light):
    """Curls to the shoulders."""
    places = (
        (106, 104, 27),
        (134, 78, 29),
        (172, 70, 30),
        (206, 92, 28),
        (92, 140, 25),
        (226, 132, 26),
        (84, 178, 25),
        (236, 174, 25),
        (84, 216, 26),
        (238, 214, 26),
        (94, 250, 25),
        (230, 250, 25),
        (108, 276, 20),
        (218, 276, 20),
    )
    front = (
        "M98 166C95 116 118 76 160 74S226 112 222 164C216 140 204 124 188 114"
        "C176 106 170 102 164 94C150 118 112 122 98 166Z"
    )
    rings = (
        "M92 126a11 11 0 1 1 16 -8M122 84a12 12 0 1 1 18 -6M186 84a12 12 0 1 1 16 8"
        "M76 184a11 11 0 1 0 16 6M78 222a11 11 0 1 0 16 6M90 256a10 10 0 1 0 15 5M238 180"
        "a11 11 0 1 1 -12 10M240 220a11 11 0 1 1 -13 9M228 256a10 10 0 1 1 -12 8"
    )
    behind = "".join(circle(x, y, r, color) for x, y, r in places) + path(
        "M94 120H226V260H94Z", color
    )
    return Hair(lit(behind, 210), lit(path(front, color)), line(rings, light, 3.6, 0.8))


def bangs(color):
    """Straight long hair with a straight fringe."""
    behind = "M88 168C80 84 120 54 160 54S240 84 232 168L236 312H84Z"
    front = "M96 180C90 100 118 66 160 66S230 100 224 180L214 178V140H106V178Z"
    locks = path("M88 160L106 138V262Q98 274 82 272Q90 210 88 160Z", color) + path(
        "M232 160L214 138V262Q222 274 238 272Q230 210 232 160Z", color
    )
    return Hair(
        lit(path(behind, color), 206),
        lit(path(front, color) + locks, 206)
        + strands("M124 134V116Q126 96 140 84M150 134V112M176 134V114M94 250V206"),
    )


def bob(color, fringe=False, shine=0.16):
    """Hair cut at the chin."""
    behind = (
        "M84 236C80 200 84 170 86 150C88 84 122 56 162 56S234 88 235 150"
        "C237 178 240 204 236 236Q160 258 84 236Z"
    )
    sweep = (
        "M86 242C86 206 90 190 91 162C96 104 120 68 162 68S226 102 225 162"
        "C228 192 234 206 234 242Q214 240 210 232C216 204 216 172 208 146"
        "C198 132 182 122 174 104C160 126 126 126 113 150C106 172 106 204 111 230"
        "Q104 240 86 242Z"
    )
    straight = (
        "M86 242C86 206 90 190 91 162C96 104 120 68 162 68S226 102 225 162"
        "C228 192 234 206 234 242Q214 240 210 232C216 204 216 172 210 142Q160 128 110 142"
        "C106 172 106 204 111 230Q104 240 86 242Z"
    )
    return Hair(
        lit(path(behind, color), 206),
        lit(path(straight if fringe else sweep, color), 206)
        + strands("M126 124Q146 112 162 90", opacity=shine),
    )


def top_bun(color):
    front = "M98 162C93 96 123 66 160 66S227 96 222 162C214 128 193 107 160 105S106 128 98 162Z"
    return Hair(
        lit(circle(160, 52, 30, color), 172),
        lit(path(front, color))
        + strands(
            "M150 100Q152 84 156 72M128 108Q134 86 148 74M190 108Q186 86 172 74M146 40"
            "Q156 32 168 36"
        ),
    )


def low_bun(color):
    """Parted in the middle, with a knot in the neck."""
    front = (
        "M97 172C90 98 120 64 160 64S230 98 223 172C220 140 206 116 160 94C114 116 100 140 97 172Z"
    )
    knot = path("M96 160Q96 232 160 244T224 160Z", color) + circle(210, 240, 25, color)
    return Hair(
        lit(knot, 212, 0.2),
        lit(path(front, color), 186)
        + strands(
            "M148 90Q122 100 112 128M172 90Q198 100 208 128M150 76Q126 84 110 108", opacity=0.2
        ),
    )


def tied_back(color):
    """Smooth hair with a side part and a small knot."""
    front = (
        "M98 164C91 94 122 62 162 62S229 96 222 164C219 136 208 114 184 99C160 118 122 116 98 164Z"
    )
    return Hair(
        lit(circle(174, 58, 18, color), 180),
        lit(path(front, color))
        + strands("M116 124Q150 110 178 88M116 104Q146 96 168 74M196 106Q196 86 186 74"),
    )


def ponytail(color):
    """A tail that shows at the right of the neck."""
    front = (
        "M98 162C92 96 122 64 161 64S228 98 222 162C214 126 196 106 166 98C136 106 108 122 98 162Z"
    )
    tail = (
        "M200 96C246 92 256 142 246 184C240 222 252 250 236 286C222 264 216 238 219 206"
        "Q224 150 200 96Z"
    )
    return Hair(
        lit(path(tail, color), 226),
        lit(path(front, color))
        + strands(
            "M160 94Q132 100 114 130M158 80Q130 84 112 108M170 92Q196 102 210 126M234 128"
            "Q240 180 233 252",
            opacity=0.22,
        ),
    )


def braid(x, y, steps, color, wide=11, sway=0, drop=17, mark=SHADE):
    """A plait from (x, y) down."""
    parts = []
    for i in range(steps):
        at = (x + sway * i, y + i * drop)
        parts.append(ellipse(at[0] - wide * 0.36, at[1], wide, drop * 0.66, color))
        parts.append(ellipse(at[0] + wide * 0.36, at[1] + drop * 0.4, wide, drop * 0.66, color))
    marks = "".join(
        line(
            f"M{x + sway * i - wide:g} {y + i * drop - 4:g}q{wide * 0.9:g} 3 {wide * 1.7:g} 13",
            mark,
            2,
            0.3,
        )
        for i in range(steps)
    )
    end_x, end_y = x + sway * steps, y + steps * drop
    tip = path(f"M{end_x - 6:g} {end_y - 4:g}h12l3 26q-9 8 -18 0Z", color)
    return "".join(parts) + marks + tip + rect(end_x - 8, end_y - 6, 16, 8, LAMP, 3)


def side_braid(color):
    """A long plait over the left shoulder."""
    front = (
        "M97 172C90 98 120 64 160 64S230 98 223 172C220 138 206 114 162 96C116 114 100 140 97 172Z"
    )
    fall = path("M88 150Q80 200 96 250H124Q102 210 108 150Z", color)
    behind = "M88 170C82 90 122 58 160 58S236 90 231 168Q226 200 200 222L112 250Q88 216 88 170Z"
    return Hair(
        lit(path(behind, color), 204),
        lit(path(front, color), 190) + strands("M150 94Q122 104 110 134M172 94Q198 104 210 130"),
        fall + braid(104, 246, 5, color, 12, 1.5, mark=WHITE),
    )


def two_braids(color, shine):
    """Parted in the middle, a plait at each side."""
    front = (
        "M96 176C88 98 118 62 160 62S232 98 224 176C222 140 206 118 160 92C114 118 98 140 96 176Z"
    )
    behind = "M90 170C84 90 122 58 160 58S236 90 230 170Q230 226 160 226T90 170Z"
    over = braid(94, 212, 6, color, 11, -1.2) + braid(226, 212, 6, color, 11, 1.2)
    return Hair(
        lit(path(behind, color), 204),
        lit(path(front, color), 184)
        + line("M160 66V92", SHADE, 2.4, 0.35)
        + strands("M146 84Q116 104 108 140M174 84Q204 104 212 140", opacity=shine),
        over,
    )


def box_braids(color, beads):
    """Many thin braids to the chest."""
    behind = path("M92 170C84 86 122 54 160 54S236 86 228 170V256H92Z", color)
    front = path(
        "M93 172C86 96 118 60 160 60S234 96 227 172C219 130 204 110 160 98C116 110 101 130 93 172Z",
        color,
    )
    courses, ends = [], []
    for dx, top, end in ((78, 138, 276), (70, 116, 292), (62, 112, 300), (53, 118, 296)):
        for side in (-1, 1):
            x = 160 + side * dx
            courses.append(f"M{160 + side * dx * 0.62:g} 82Q{x} {top} {x} {top + 60}V{end}")
            ends.append((x, end))
    falls = "".join(line(d, color, 9.5) + line(d, WHITE, 2, 0.14) for d in courses)
    tips = "".join(rect(x - 5, y - 6, 10, 11, beads, 3) for x, y in ends)
    roots = (
        "M150 98Q134 84 136 68",
        "M136 104Q116 96 112 80",
        "M170 98Q186 84 184 68",
        "M184 104Q204 96 208 80",
    )
    return Hair(
        lit(behind, 206),
        lit(front) + "".join(line(d, WHITE, 2.4, 0.16) for d in roots),
        falls + tips,
    )


def locs(color):
    """Thick locs to the shoulders."""
    cap = path(
        "M95 170C88 92 120 58 160 58S232 92 225 170C219 132 205 108 160 104S101 132 95 170Z", color
    )
    courses = []
    for dx, top, end in ((80, 150, 216), (72, 130, 244), (62, 126, 256), (50, 120, 250)):
        for side in (-1, 1):
            x = 160 + side * dx
            courses.append(
                f"M{160 + side * dx * 0.5:g} 78Q{x - side * 4} {top - 30} {x} {top + 30}"
                f"Q{x + side * 3} {end - 30} {x - side * 3} {end}"
            )
    falls = "".join(line(d, color, 17) for d in courses) + "".join(
        line(d, WHITE, 2.4, 0.13) for d in courses
    )
    roots = "".join(
        line(d, WHITE, 2.6, 0.14)
        for d in (
            "M148 102Q144 82 150 66",
            "M128 108Q118 92 126 74",
            "M172 102Q176 82 170 66",
            "M192 108Q202 92 194 74",
        )
    )
    return Hair(falls, lit(cap) + roots)
