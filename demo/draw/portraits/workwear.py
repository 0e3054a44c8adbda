"""Uniforms, work clothes and clothes of old custom in the portraits."""

from ..palette import DEEP, LAMP, LAMP_DARK, MID, PALE, SHADE, SOFT, WHITE
from ..shapes import circle, clipped, line, path, polygon, rect, ring
from .clothes import Clothes, collar, shoulders, tie


def star(x, y, r, color):
    """A badge: a shield with a star."""
    shield = path(
        f"M{x - r} {y - r}Q{x} {y - r * 0.6:g} {x + r} {y - r}V{y}"
        f"Q{x + r} {y + r * 0.9:g} {x} {y + r * 1.3:g}Q{x - r} {y + r * 0.9:g} {x - r} {y}"
        "Z",
        color,
    )
    inner = circle(x, y, r * 0.5, WHITE, 0.75) + circle(x, y, r * 0.24, LAMP_DARK)
    return shield + inner


def uniform(color, tie_color, half=130, badge=LAMP, marks=LAMP):
    """A uniform shirt with shoulder straps, pockets, a badge and a tie."""
    base = shoulders(color, half)
    straps = polygon([(66, 290), (106, 271), (112, 280), (70, 302)], SHADE, 0.28) + polygon(
        [(254, 290), (214, 271), (208, 280), (250, 302)], SHADE, 0.28
    )
    bars = (
        line([(78, 291), (82, 298)], marks, 4)
        + line([(88, 286), (92, 293)], marks, 4)
        + line([(242, 291), (238, 298)], marks, 4)
        + line([(232, 286), (228, 293)], marks, 4)
    )
    pockets = line("M82 336H128M192 336H238", SHADE, 3, 0.3)
    seam = line("M160 300V364", SHADE, 2, 0.25)
    left = polygon([(125, 256), (160, 292), (138, 320), (106, 270)], color)
    right = polygon([(195, 256), (160, 292), (182, 320), (214, 270)], color)
    edge = line("M106 270L138 320L160 292L182 320L214 270", SHADE, 2.4, 0.35)
    dark = polygon([(195, 256), (160, 292), (182, 320), (214, 270)], SHADE, 0.16)
    return Clothes(
        base,
        seam
        + tie(tie_color)
        + left
        + right
        + dark
        + edge
        + straps
        + bars
        + pockets
        + star(214, 318, 12, badge)
        + rect(88, 322, 32, 8, marks, 2),
    )


def work_vest(shirt_color, vest, stripe, half=132):
    """A bright vest over a work shirt."""
    base = shoulders(shirt_color, half)
    left = path("M112 266Q126 320 152 348V364H66Q80 320 78 282Z", vest)
    right = path("M208 266Q194 320 168 348V364H254Q240 320 242 282Z", vest)
    bands = path("M92 274L108 268Q120 320 136 364H112Q100 320 92 274Z", stripe) + path(
        "M228 274L212 268Q200 320 184 364H208Q220 320 228 274Z", stripe
    )
    shade = path("M208 266Q194 320 168 348V364H254Q240 320 242 282Z", SHADE, 0.13)
    zip_ = line("M152 348V364M168 348V364", SHADE, 2.4, 0.3)
    return Clothes(
        base,
        left
        + right
        + bands
        + shade
        + zip_
        + collar(shirt_color)
        + line("M108 270L140 318L160 292L180 318L212 270", SHADE, 2.4, 0.35),
    )


def white_coat(inner, half=122):
    """A doctor's coat with a stethoscope."""
    base = shoulders(WHITE, half)
    top = path("M122 258Q160 300 198 258L208 268L178 364H142L112 268Z", inner)
    left = path("M124 255L102 268L94 312L150 364H160V350Q132 308 124 255Z", WHITE)
    right = path("M196 255L218 268L226 312L170 364H160V350Q188 308 196 255Z", PALE)
    edges = line(
        "M102 268L94 312L150 364M160 350Q132 308 124 255M218 268L226 312L170 364M160 350"
        "Q188 308 196 255",
        "#a9c4c4",
        2.6,
    )
    tube = line("M114 264Q104 300 122 330Q134 344 148 336M206 264Q220 300 208 322", DEEP, 5)
    ends = circle(150, 335, 8, SOFT) + circle(150, 335, 4, DEEP) + ring(206, 330, 9, SOFT, 4.4)
    badge = (
        rect(76, 326, 34, 22, WHITE, 3) + rect(76, 326, 34, 7, MID, 2) + rect(81, 338, 22, 3, SOFT)
    )
    return Clothes(
        base,
        top
        + left
        + right
        + edges
        + badge
        + line("M76 326h34v22h-34Z", "#a9c4c4", 1.6)
        + tube
        + ends,
    )


def shawl(color, border, inner, half=124):
    """A shawl laid over one shoulder."""
    base = shoulders(inner, half)
    drape = path("M36 364C40 300 76 274 118 264Q124 298 168 326Q200 344 214 364Z", color)
    over = path("M196 262Q222 268 244 280Q270 300 284 364H250Q236 300 196 262Z", color)
    edge = line("M118 264Q124 298 168 326Q200 344 214 364", border, 6)
    folds = line(
        "M84 286Q100 330 140 362M62 306Q74 340 92 362M104 272Q120 318 172 352", SHADE, 2.6, 0.22
    )
    neck = line("M122 262Q160 302 198 262", border, 5)
    return Clothes(
        base,
        neck
        + over
        + path("M196 262Q222 268 244 280Q270 300 284 364H250Q236 300 196 262Z", SHADE, 0.14)
        + drape
        + folds
        + edge,
    )


def long_shirt(color, trim, half=130):
    """A long shirt with a band collar and a placket."""
    band = path("M124 252Q160 280 196 252L202 266Q160 300 118 266Z", color)
    dark = path("M124 252Q160 280 196 252L202 266Q160 300 118 266Z", SHADE, 0.2)
    placket = rect(148, 288, 24, 80, color) + rect(148, 288, 24, 80, SHADE, opacity=0.12)
    stitches = line("M148 288V364M172 288V364M118 267Q160 300 202 267", trim, 2.4)
    return Clothes(
        shoulders(color, half),
        placket
        + band
        + dark
        + stitches
        + "".join(circle(160, y, 3.4, trim) for y in (308, 330, 352)),
    )


def pea_coat(color, inner, half=132):
    """A seafarer's coat over a roll-neck sweater."""
    roll = path("M126 240Q160 262 194 240L202 270Q160 300 118 270Z", inner) + line(
        "M122 256Q160 280 198 256", SHADE, 2.4, 0.2
    )
    chest = path("M118 264Q160 296 202 264L188 364H132Z", inner)
    left = path("M120 258L92 272L84 316L106 312L136 364H150Q128 310 120 258Z", color)
    right = path("M200 258L228 272L236 316L214 312L176 364H150Q192 310 200 258Z", color)
    edges = line(
        "M92 272L84 316L106 312L136 364M150 364Q128 310 120 258M228 272L236 316L214 312"
        "L180 364M150 364Q192 310 200 258",
        WHITE,
        2,
        0.3,
    )
    buttons = "".join(circle(x, y, 5, LAMP) for x, y in ((112, 340), (208, 340)))
    return Clothes(shoulders(color, half), chest + roll + left + right + edges + buttons)


def neck_scarf(color, dot):
    """A patterned scarf tied at the neck."""
    wrap = path("M118 244Q160 276 202 244Q214 262 206 280Q160 310 114 280Q106 262 118 244Z", color)
    ends = path("M168 290Q196 306 200 352L176 364Q166 326 152 298Z", color)
    dots = "".join(
        circle(x, y, 3.6, dot)
        for x, y in (
            (126, 264),
            (142, 278),
            (160, 284),
            (178, 277),
            (194, 263),
            (134, 290),
            (186, 292),
            (178, 318),
            (190, 338),
            (174, 342),
            (152, 268),
            (168, 266),
        )
    )
    both = wrap + ends
    return (
        both
        + clipped(both, dots, path("M190 240H240V364H198Z", SHADE, 0.14))
        + line("M114 280Q160 310 206 280M120 262Q156 292 172 288", SHADE, 2.4, 0.25)
    )


SAFETY = "#e8762f"
