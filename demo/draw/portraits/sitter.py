"""A sitter: the parts of one portrait, put one over the other."""

from dataclasses import dataclass, field

from ..book import picture
from ..palette import BROWN, INK, WHITE
from ..shapes import circle
from . import face
from .clothes import Clothes
from .hair import Hair

SAND_GROUND, SKY_GROUND, MIST_GROUND = "#f4e1c1", "#dcebe9", "#c6dedc"
LEAF_GROUND, ROSE_GROUND = "#d3e4d7", "#f5dccf"


@dataclass(frozen=True)
class Sitter:
    """Who is drawn: skin from 1 (light) to 8 (dark), and what they look like."""

    skin: int
    hair: Hair
    clothes: Clothes
    ground: str = SKY_GROUND
    jaw: str = "oval"
    brow: str = "soft"
    brow_color: str = BROWN
    nose: str = "soft"
    smile: str = "open"
    lashes: bool = False
    age: int = 0
    freckles: bool = False
    beard: str = ""
    stubble: str = ""
    glasses: str = ""
    frame: str = INK
    slim: bool = False
    extras: tuple = field(default=())

    def draw(self):
        years = face.WRINKLES[1 if self.beard else 0 : self.age]
        smile = "" if self.beard else self.smile
        return [
            circle(160, 176, 128, WHITE, 0.45),
            self.hair.behind,
            self.clothes.under,
            face.neck(self.skin, 25 if self.slim else 29),
            self.clothes.over,
            face.head(self.skin, self.jaw),
            self.stubble,
            self.beard,
            face.features(
                self.skin,
                self.brow,
                self.brow_color,
                self.nose,
                smile,
                self.lashes,
                years,
                self.freckles,
            ),
            face.glasses(self.glasses, self.frame) if self.glasses else "",
            self.hair.front,
            self.hair.over,
            *self.extras,
        ]


def portrait(number, sitter):
    """Signs in the portrait of this number."""
    picture(f"portrait-{number:02}", width=320, height=360, ground=sitter.ground)(sitter.draw)
