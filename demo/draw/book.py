"""The list of all pictures: each function that draws one signs itself in here."""

from dataclasses import dataclass

from .palette import SKY
from .shapes import rect

PICTURES = {}


@dataclass(frozen=True)
class Picture:
    """A drawing with its size in units and the number of pixels a unit becomes."""

    name: str
    draw: object
    width: int = 640
    height: int = 400
    zoom: float = 2
    ground: str = SKY
    forms: tuple = ("png",)
    clear: bool = False

    def svg(self, form="png"):
        """The drawing as text; as an SVG file a clear picture has no ground."""
        body = "".join(self.draw())
        bare = not self.ground or (self.clear and form == "svg")
        ground = "" if bare else rect(0, 0, self.width, self.height, self.ground)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}" '
            f'width="{self.width}" height="{self.height}">{ground}{body}</svg>\n'
        )


def picture(name, **shape):
    """Signs in the decorated function as the drawing of this name."""

    def sign_in(draw):
        PICTURES[name] = Picture(name, draw, **shape)
        return draw

    return sign_in
