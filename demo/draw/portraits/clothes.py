"""Clothes of every day in the portraits: a base under the neck, and what lies over it."""

from typing import NamedTuple

from ..palette import LAMP, MIST, SAND, SAND_DARK, SHADE, WHITE
from ..shapes import circle, clipped, line, path, polygon, rect


class Clothes(NamedTuple):
    """What is drawn under the neck, and over it."""

    under: str
    over: str = ""


def shoulders(color, half=130, slope=0):
    """The upper body; half is how far the shoulders reach from the middle."""
    left, right = 160 - half, 160 + half
    y = 298 + slope
    body = path(
        f"M{left} 364C{left + 2} {y} {left + 46} {272 + slope} 126 262H194"
        f"C{right - 46} {272 + slope} {right - 2} {y} {right} 364Z",
        color,
    )
    return body + clipped(body, path("M198 250L212 370H320V250Z", SHADE, 0.13))


def lapels(color, half, inner, opening=350):
    """A jacket: its opening shows what is worn below; the lapels have a notch."""
    shirt = path("M118 258Q160 300 202 258L208 268L178 364H142L112 268Z", inner)
    left = path(
        f"M124 255L102 268L90 306L108 308L100 320L152 364H160V{opening}Q134 308 124 255Z", color
    )
    right = path(
        f"M196 255L218 268L230 306L212 308L220 320L168 364H160V{opening}Q186 308 196 255Z", color
    )
    edges = line(f"M90 306L108 308L100 320L152 364M160 {opening}Q134 308 124 255", SHADE, 2.4, 0.3)
    edges += line(
        f"M230 306L212 308L220 320L168 364M160 {opening}Q186 308 196 255", SHADE, 2.4, 0.3
    )
    shade = path(
        f"M196 255L218 268L230 306L212 308L220 320L168 364H160V{opening}Q186 308 196 255Z",
        SHADE,
        0.17,
    )
    back = path("M124 255Q160 236 196 255L190 270H130Z", color) + path(
        "M124 255Q160 236 196 255L190 270H130Z", SHADE, 0.3
    )
    return Clothes(shoulders(color, half) + back, shirt + left + right + shade + edges)


def collar(color=WHITE):
    """A shirt collar."""
    right = [(195, 256), (160, 292), (180, 318), (212, 270)]
    left = polygon([(125, 256), (160, 292), (140, 318), (108, 270)], color)
    return left + polygon(right, color) + polygon(right, SHADE, 0.1)


def tie(color):
    knot = polygon([(152, 290), (168, 290), (172, 300), (165, 312), (155, 312), (148, 300)], color)
    fall = polygon([(155, 312), (165, 312), (176, 364), (144, 364)], color)
    return (
        fall
        + polygon([(161, 312), (165, 312), (176, 364), (163, 364)], SHADE, 0.14)
        + knot
        + path("M155 312h10v3h-10Z", SHADE, 0.3)
    )


def jacket(color, inner=WHITE, half=124):
    """A jacket over a top without a collar."""
    return lapels(color, half, inner, 344)


def suit(color, tie_color="", shirt=WHITE, half=132):
    """A jacket over a shirt, with a tie or an open collar."""
    look = lapels(color, half, shirt)
    neck = tie(tie_color) if tie_color else ""
    open_ = "" if tie_color else line("M160 300V364", SAND_DARK, 2)
    return Clothes(look.under, look.over + open_ + neck + collar(shirt))


def bow(color):
    left = path("M157 300L134 288Q130 302 134 316Z", color)
    right = path("M163 300L186 288Q190 302 186 316Z", color)
    return (
        left
        + right
        + path("M163 300L186 288Q190 302 186 316Z", SHADE, 0.16)
        + rect(153, 293, 14, 15, color, 4)
    )


def bow_tie(color, bow_color):
    """A waistcoat over a white shirt with a bow tie."""
    shirt = shoulders(WHITE, 128)
    vest = path("M84 276Q96 330 100 364H160V352Q132 316 118 264Z", color) + path(
        "M236 276Q224 330 220 364H160V352Q188 316 202 264Z", color
    )
    vest += path("M236 276Q224 330 220 364H160V352Q188 316 202 264Z", SHADE, 0.16)
    return Clothes(shirt, vest + line("M160 318V352", MIST, 2) + collar() + bow(bow_color))


def sweater(color, half=126, rib=0.22):
    """A sweater with a round neck."""
    neck = path("M120 260Q160 306 200 260L210 265Q160 326 110 265Z", SHADE, rib)
    return Clothes(shoulders(color, half), neck)


def striped_sweater(color, stripe, half=126):
    body = shoulders(color, half)
    rows = "".join(
        path(f"M0 {y}Q160 {y + 22} 320 {y}v15Q160 {y + 37} 0 {y + 15}Z", stripe)
        for y in (284, 314, 344)
    )
    shade = path("M198 250L212 370H320V250Z", SHADE, 0.13)
    base = path(
        f"M{160 - half} 364C{162 - half} 298 {206 - half} 272 126 262H194"
        f"C{114 + half} 272 {158 + half} 298 {160 + half} 364Z",
        color,
    )
    neck = path("M120 260Q160 306 200 260L210 265Q160 326 110 265Z", color)
    return Clothes(
        body + clipped(base, rows, shade),
        neck + path("M120 260Q160 306 200 260L210 265Q160 326 110 265Z", SHADE, 0.2),
    )


def roll_neck(color, half=128):
    """A sweater with a high collar."""
    roll = path("M126 240Q160 262 194 240L200 268Q160 298 120 268Z", color)
    shade = path("M126 240Q160 262 194 240L200 268Q160 298 120 268Z", SHADE, 0.2)
    return Clothes(
        shoulders(color, half), roll + shade + line("M124 254Q160 278 196 254", WHITE, 2, 0.15)
    )


def shirt(color, left=WHITE, half=128):
    """A plain body with a shirt collar."""
    return Clothes(shoulders(color, half), collar(left))


def open_shirt(color, inner, half=128):
    """A shirt worn open at the neck."""
    gap = path("M128 258L160 330L192 258L196 264Q160 284 124 264Z", inner)
    left = polygon([(125, 254), (158, 322), (134, 330), (106, 270)], color)
    right = polygon([(195, 254), (162, 322), (186, 330), (214, 270)], color)
    dark = polygon([(195, 254), (162, 322), (186, 330), (214, 270)], SHADE, 0.16)
    buttons = line("M160 326V364", SHADE, 2, 0.3) + circle(166, 344, 3.2, SAND)
    edge = line("M158 322L134 330L106 270M162 322L186 330L214 270", SHADE, 2.2, 0.28)
    return Clothes(shoulders(color, half), gap + left + right + dark + edge + buttons)


def scoop(color, skin, half=118, depth=318):
    """A top with a wide neck; skin is the tone above it."""
    bare = path(f"M116 264Q120 {depth} 160 {depth}T204 264L190 250H130Z", skin)
    edge = line(f"M116 264Q120 {depth} 160 {depth}T204 264", SHADE, 5, 0.22)
    return Clothes(shoulders(color, half) + bare + edge)


def cardigan(color, inner, half=122):
    """A cardigan over a light top."""
    top = path("M120 260Q160 306 200 260L196 300L172 364H148L124 300Z", inner)
    left = path("M122 258L98 270L112 364H150Q146 310 122 258Z", color)
    right = path("M198 258L222 270L208 364H170Q174 310 198 258Z", color)
    dark = path("M198 258L222 270L208 364H170Q174 310 198 258Z", SHADE, 0.15)
    edges = line("M122 258Q146 310 150 364M198 258Q174 310 170 364", SHADE, 4, 0.25)
    return Clothes(
        shoulders(color, half),
        top + left + right + dark + edges + circle(144, 334, 4, LAMP) + circle(147, 356, 4, LAMP),
    )


def hoodie(color, half=128):
    """A hooded sweater with strings."""
    hood = path(
        "M98 286C92 250 110 238 128 238H192C210 238 228 250 222 286Q196 312 160 314T98 286Z", color
    )
    behind = hood + path(
        "M98 286C92 250 110 238 128 238H192C210 238 228 250 222 286Q196 312 160 314T98 286Z",
        SHADE,
        0.28,
    )
    front = path(
        "M124 252Q112 262 104 284Q128 320 160 320T216 284Q208 262 196 252Q198 296 160 300T124 252Z",
        color,
    )
    edge = line("M124 254Q122 296 160 300T196 254", SHADE, 3, 0.3)
    strings = line("M142 304V344M178 304V338", WHITE, 3.4)
    return Clothes(
        shoulders(color, half) + behind,
        front + clipped(front, path("M190 240V330H240V240Z", SHADE, 0.14)) + edge + strings,
    )


def denim(color, inner, thread=LAMP, half=120):
    """A denim jacket with its seams."""
    top = path("M120 260Q160 306 200 260L204 300L180 364H140L116 300Z", inner)
    left = polygon([(124, 255), (100, 270), (112, 316), (140, 300)], color) + path(
        "M100 270L112 316L136 302L146 364H100Z", color
    )
    right = polygon([(196, 255), (220, 270), (208, 316), (180, 300)], color) + path(
        "M220 270L208 316L184 302L174 364H220Z", color
    )
    dark = path("M196 255L220 270L208 316L184 302L174 364H220Z", SHADE, 0.14)
    edges = line(
        "M124 255L140 300L112 316L102 272M196 255L180 300L208 316L218 272M137 302L147 364"
        "M183 302L173 364",
        SHADE,
        2.4,
        0.35,
    )
    seams = line("M66 318H116M204 318H254M92 320V364M228 320V364", thread, 1.8, 0.9)
    buttons = circle(153 - 16, 340, 3.2, thread) + circle(183, 340, 3.2, thread)
    return Clothes(
        shoulders(color, half),
        top
        + line("M120 262Q160 306 200 262", SHADE, 4, 0.16)
        + left
        + right
        + dark
        + edges
        + seams
        + buttons,
    )


def tee(color, mark, half=120):
    """A T-shirt with a wave on it."""
    waves = "".join(line(f"M132 {y}q7 -8 14 0t14 0t14 0t14 0", mark, 4) for y in (334, 348))
    return Clothes(
        shoulders(color, half, 4), line("M122 262Q160 302 198 262", WHITE, 4, 0.25) + waves
    )
