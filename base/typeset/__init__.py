"""Sets pages on paper and cards for links, by typst, from data and a template.

What people wrote reaches a template as data alone and is never read as markup. typst is
imported where something is set: it takes 7 MB.
"""

import json
import unicodedata
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

FONTS = Path(__file__).with_name("fonts")


class TypesetFailed(Exception):
    """The template and its data could not be set."""


def typeset(template, content, pictures, made_at=None):
    """Return the PDF of a template, which finds its data in "content.json".

    `pictures` are files by name, for `image(…)`; `made_at` is the moment that the
    file names as that of its making.
    """
    moment = made_at and int(made_at.timestamp())
    return compiled(template, content, pictures, pdf_standards=["ua-1"], timestamp=moment)


def drawn(template, content, pictures):
    """Return a template of one page as PNG, a pixel for each point."""
    return compiled(template, content, pictures, format="png", ppi=72)


def compiled(template, content, pictures, **form):
    import typst

    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in pictures.items():
            (folder / file).write_bytes(data)
        (folder / "content.json").write_text(json.dumps(settable(content)))
        main = folder / "main.typ"
        main.write_bytes(template.read_bytes())
        try:
            return typst.compile(
                main, root=folder, font_paths=fonts(), ignore_system_fonts=True, **form
            )
        except RuntimeError as error:
            raise TypesetFailed(getattr(error, "diagnostic", None) or str(error)) from error


@cache
def fonts():
    """Return the fonts that stand beside this file: the same letters on every machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def settable(value):
    """Return data without the characters that a PDF may not hold or no font can draw."""
    if isinstance(value, str):
        return "".join(map(settable_character, value))
    if isinstance(value, dict):
        return {key: settable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [settable(item) for item in value]
    return value


def settable_character(character):
    if character in "\n\t\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}":
        return " "
    code = ord(character)
    is_none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    return "" if is_none or unicodedata.category(character) in {"Cc", "Cs"} else character
