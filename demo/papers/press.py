"""Sets the papers of the demo city into demo/documents: python demo/papers/press.py [NAME ...]

Only a change of a paper needs this; the PDF files are kept in the repository. It needs three
packages that the city itself does not, best in a virtual environment of their own:

    pip install typst==0.15.2 fonttools==4.68.0 brotli==1.2.1

The papers are tagged for screen readers (PDF/UA-1), and the same sources give the same bytes.
With --look each page is also written as a picture into the folder named after it.
"""

import argparse
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

PAPERS = Path(__file__).parent
DEMO = PAPERS.parent
FONTS = DEMO.parent / "static" / "fonts"

# The day on which each paper was issued; it is also the date inside the file.
ISSUED = {
    "a-city-that-answers": datetime(2025, 6, 16, tzinfo=UTC),
    "budget-in-brief": datetime(2026, 7, 1, tzinfo=UTC),
    "library-room-form": datetime(2026, 1, 5, tzinfo=UTC),
}


def unpack_fonts(folder):
    """Write the site's own fonts as the plain files that the typesetter reads."""
    for packed in sorted(FONTS.glob("public-sans-*.woff2")):
        font = TTFont(packed, recalcTimestamp=False)
        font.flavor = None
        font.save(Path(folder) / f"{packed.stem}.ttf")


def press(name, fonts, look=None):
    options = {
        "root": DEMO,
        "font_paths": [fonts],
        "ignore_system_fonts": True,
        "timestamp": int(ISSUED[name].timestamp()),
    }
    source = PAPERS / f"{name}.typ"
    pdf = typst.compile(source, format="pdf", pdf_standards=["ua-1"], **options)
    (DEMO / "documents" / f"{name}.pdf").write_bytes(pdf)
    if look:
        pages = typst.compile(source, format="png", ppi=80, **options)
        for number, page in enumerate([pages] if isinstance(pages, bytes) else pages, start=1):
            (Path(look) / f"{name}-{number:02}.png").write_bytes(page)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(ISSUED))
    parser.add_argument("--look", metavar="FOLDER", help="also write each page as a picture")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as fonts:
        unpack_fonts(fonts)
        for name in arguments.names or ISSUED:
            press(name, fonts, arguments.look)


if __name__ == "__main__":
    main()
