"""Hair that stays above the shoulders. Each style has a part behind the head and one before it."""

from typing import NamedTuple

from ..palette import SHADE, WHITE
from ..shapes import around, circle, clipped, line, path


class Hair(NamedTuple):
    """What is drawn behind the head, before the face, and over the clothes."""

    behind: str = ""
    front: str = ""
    over: str = ""


def lit(shapes, x=196, opacity=0.16):
    """Shapes whose right side lies in the shade."""
    shade = path(f"M{x} 0Q{x + 10} 120 {x - 4} 360H340V0Z", SHADE, opacity)
    return shapes + clipped(shapes, shade)


def strands(d, color=WHITE, opacity=0.14, wide=3):
    """A few lines of light along the hair."""
    return line(d, color, wide, opacity)


CAPS = {
    "cropped": "M101 152C98 100 124 71 160 71S222 100 219 152C217 134 212 120 202 113"
    "Q160 103 118 113C108 120 103 134 101 152Z",
    "crew": "M100 154C95 120 98 88 118 72Q160 57 202 72C222 88 225 120 220 154"
    "C217 134 213 122 204 113Q160 105 116 113C107 122 103 134 100 154Z",
    "part": "M98 157C89 92 122 58 166 59S234 96 222 154C220 130 210 112 190 100"
    "C162 122 126 118 112 128C105 136 101 146 98 157Z",
    "swept": "M99 156C88 100 118 56 170 58S234 94 221 156C219 134 212 118 202 108"
    "C180 112 150 104 138 94C130 110 106 122 99 156Z",
    "fringe": "M98 160C89 94 121 60 162 60S231 94 222 160C220 146 216 134 210 124L199 131L187 117"
    "L173 131L159 119L144 132L130 121L115 135C106 140 101 148 98 160Z",
    "slick": "M100 156C92 94 122 57 162 57S230 94 220 156C218 128 208 108 188 98L160 106L132 98"
    "C112 108 103 130 100 156Z",
    "upswept": "M100 154C94 122 96 100 104 90L102 68L120 76L126 52L143 66L158 44L168 62L188 46"
    "L192 66L212 58L210 80L220 86C226 106 223 130 220 154C217 132 210 116 200 108"
    "Q160 100 120 108C110 116 103 132 100 154Z",
    "wavy": "M98 160C88 142 90 122 98 112C94 92 110 74 126 74C136 58 160 56 172 64"
    "C190 58 210 70 214 86"
    "C228 98 232 126 222 160C220 138 214 122 204 114C194 120 184 110 176 104"
    "C164 116 150 108 144 104C134 118 122 114 114 122C106 132 101 146 98 160Z",
    "pixie": "M97 170C86 104 112 60 162 58C212 56 240 102 223 170C222 150 216 134 210 122"
    "C190 120 176 110 168 98C152 118 126 122 114 128C106 140 101 152 97 170Z",
    "receding": "M99 160C92 122 104 92 122 78Q160 62 198 78C216 92 228 122 221 160"
    "C218 138 214 122 206 112"
    "C198 96 186 88 174 88Q160 94 146 88C134 88 122 96 114 112C106 122 102 138 99 160Z",
}
GRAIN = {
    "crew": "M126 84Q160 72 194 84",
    "part": "M126 104Q152 98 176 82M120 88Q142 82 160 70",
    "swept": "M144 84Q160 98 196 98M140 72Q170 88 206 92",
    "slick": (
        "M140 94Q146 74 162 62M124 102Q128 80 146 66M178 96Q178 76 170 64M196 104Q194 80 184 68"
    ),
    "upswept": "M128 98L134 76M158 92L162 68M188 96L192 78",
    "wavy": "M118 104Q130 92 142 96T168 88M140 82Q160 76 180 82",
    "pixie": "M128 110Q150 102 162 86M120 96Q138 84 150 72",
}


def short(cut, color, shine=0.14):
    """A short cut by its name."""
    return Hair(
        "",
        lit(path(CAPS[cut], color)) + (strands(GRAIN[cut], opacity=shine) if cut in GRAIN else ""),
    )


def fade(color, sides):
    """A broad wave on top, shaved sides."""
    shaved = path(
        "M101 166C95 112 116 74 160 72S225 112 219 166C217 140 210 122 200 112"
        "Q160 104 120 112C110 122 103 142 101 166Z",
        sides,
    )
    wave = (
        "M112 120C100 92 116 60 150 54C180 44 214 58 216 84C218 96 212 104 206 110"
        "C176 100 144 132 112 120Z"
    )
    return Hair(
        "",
        lit(shaved, opacity=0.1)
        + lit(path(wave, color), 188)
        + strands("M126 104Q160 104 196 82M128 86Q156 84 184 66"),
    )


def balding(color):
    """Hair at the temples only."""
    left = "M99 172C92 150 92 130 103 112C106 132 109 146 112 160C108 162 104 166 103 174Z"
    right = "M221 172C228 150 228 130 217 112C214 132 211 146 208 160C212 162 216 166 217 174Z"
    return Hair(
        "",
        path(left, color)
        + path(right, color)
        + path(right, SHADE, 0.12)
        + path("M132 92Q146 82 164 84Q146 86 134 98Z", WHITE, 0.3),
    )


def shaven():
    """No hair at all; light on the crown."""
    return Hair("", path("M124 106Q136 88 158 86Q138 94 130 110Z", WHITE, 0.16))


def cloud(color, places, front, curl_color, curls=""):
    """Curls as a cloud of circles around the head."""
    behind = "".join(circle(x, y, r, color) for x, y, r in places)
    return Hair(
        lit(behind, 208),
        lit(path(front, color)) + (line(curls, curl_color, 3.4, 0.5) if curls else ""),
    )


CROWN = ((104, 130, 30), (112, 96, 30), (140, 74, 32), (176, 70, 32), (208, 92, 30), (218, 128, 30))
HAIRLINE = "M99 150C103 112 124 94 160 94S217 112 221 150C228 106 205 72 160 72S92 106 99 150Z"


def gray_curls(color, gray):
    """Short curls, black going gray."""
    hair = cloud(color, (*CROWN, (97, 162, 23), (224, 162, 23)), HAIRLINE, gray)
    places = (
        (86, 134),
        (86, 158),
        (100, 104),
        (118, 76),
        (146, 60),
        (176, 58),
        (206, 78),
        (222, 104),
        (232, 134),
        (230, 160),
    )
    loops = "".join(f"M{x - 8} {y + 4}a9 9 0 1 1 14 4" for x, y in places)
    near = (
        "M108 118a9 9 0 1 1 14 -6M130 96a9 9 0 1 1 15 -4M158 88a9 9 0 1 1 15 0M186 94"
        "a9 9 0 1 1 14 5M206 116a8 8 0 1 1 11 6"
    )
    return Hair(hair.behind + line(loops, gray, 5.5), hair.front + line(near, gray, 5))


def young_curls(color):
    """Dark curls on top, short at the sides."""
    top = "".join(
        circle(x, y, r, color)
        for x, y, r in (
            (112, 106, 20),
            (122, 86, 22),
            (146, 72, 24),
            (174, 70, 24),
            (198, 84, 22),
            (210, 106, 19),
            (136, 104, 17),
            (160, 98, 17),
            (186, 102, 16),
        )
    )
    sides = path(
        "M100 158C95 124 104 98 130 88H192C216 98 225 124 220 158C218 138 212 122 202 112"
        "H118C108 122 103 138 100 158Z",
        color,
    )
    rings = (
        "M116 100a9 9 0 1 1 14 -6M142 86a10 10 0 1 1 16 -4M172 88a10 10 0 1 1 16 0"
        "M150 106a8 8 0 1 1 13 -2M194 104a8 8 0 1 1 12 2"
    )
    return Hair("", lit(sides + top, 200) + line(rings, WHITE, 2.8, 0.16))


def round_afro(color, shine=0.3):
    """Hair as a soft round crown."""
    behind = circle(160, 122, 82, color)
    front = path(
        "M99 158C102 118 126 100 160 100S218 118 221 158C232 106 206 66 160 66S88 106 99 158Z",
        color,
    )
    bumps = "".join(
        circle(*around(160, 122, 74, angle), 22, color) for angle in range(132, 420, 24)
    )
    return Hair(
        lit(behind + bumps, 204, 0.12),
        lit(front, 204, 0.12)
        + strands("M88 108Q98 70 134 52M80 140Q80 130 83 122", opacity=shine, wide=5),
    )


def tight_curls(color):
    """Very short natural hair."""
    cap = path(
        "M99 154C92 98 120 62 160 62S228 98 221 154C219 134 212 118 200 110"
        "Q160 98 120 110C108 118 102 134 99 154Z",
        color,
    )
    dots = "".join(
        circle(x, y, 2.2, WHITE, 0.16)
        for x, y in (
            (116, 102),
            (128, 88),
            (144, 80),
            (136, 98),
            (154, 92),
            (168, 78),
            (172, 94),
            (186, 88),
            (190, 102),
            (150, 72),
            (204, 104),
        )
    )
    return Hair("", lit(cap) + dots)
