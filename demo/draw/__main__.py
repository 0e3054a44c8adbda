"""Draws the pictures of the demo city into demo/images: python -m demo.draw [NAME ...]

Only a change of the drawings needs this; the pictures are kept in the repository. The shapes
need nothing but Python; turning them into PNG files needs, beside Pillow, a renderer:

    pip install resvg-py==0.5.0
"""

import importlib
import io
import sys
from pathlib import Path

from . import book

THEMES = ("front.py", "seal.py", "covers*.py", "scenes_*.py", "portraits/sitters_*.py")
HERE = Path(__file__).parent
IMAGES = HERE.parent / "images"


def draw(picture):
    if "svg" in picture.forms:
        (IMAGES / f"{picture.name}.svg").write_text(picture.svg("svg"))
    if "png" in picture.forms:
        (IMAGES / f"{picture.name}.png").write_bytes(png(picture.svg(), picture.zoom))


def png(svg, zoom):
    """The drawing as a small PNG file: flat shapes need no more than 256 colors."""
    import resvg_py
    from PIL import Image

    raster = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom))))
    see_through = raster.getextrema()[3][0] < 255
    few = (
        raster.quantize(256, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        if see_through
        else raster.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    )
    file = io.BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def main(names):
    for file in sorted(file for theme in THEMES for file in HERE.glob(theme)):
        module = file.relative_to(HERE).with_suffix("").as_posix().replace("/", ".")
        importlib.import_module(f"demo.draw.{module}")
    unknown = set(names) - set(book.PICTURES)
    if unknown:
        sys.exit(f"No such picture: {', '.join(sorted(unknown))}")
    for name in names or book.PICTURES:
        draw(book.PICTURES[name])


if __name__ == "__main__":
    main(sys.argv[1:])
