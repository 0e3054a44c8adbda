"""Keeps a re-branded city readable.

Contrast is computed as WCAG 2.2 defines it (relative luminance, success
criterion 1.4.3): text needs 4.5 to 1 against what it stands on.
"""

WHITE = "#ffffff"
SAND = "#faf5ea"
NEEDED = 4.5


def luminance(colour):
    """Return the relative luminance of a colour "#rrggbb", from 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red, green, blue)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """Return the contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def unreadable_pairs(*, brand, deep, accent, mist, haze):
    """Return a message for each colour that cannot be read where it is used."""
    surfaces = {"white": WHITE, "the pale colour": mist, "the stronger pale colour": haze,
                "the warm surface": SAND}  # fmt: skip
    problems = {}
    for name, colour in {"brand": brand, "deep": deep, "accent": accent}.items():
        for surface, behind in surfaces.items():
            if not is_colour(colour) or not is_colour(behind):
                continue
            ratio = contrast(colour, behind)
            if ratio < NEEDED:
                problems.setdefault(
                    name,
                    f"{colour} on {surface} has a contrast of {ratio:.1f} to 1; "
                    f"text needs {NEEDED} to 1. Choose a darker colour"
                    f"{' or a paler surface' if behind in (mist, haze) else ''}.",
                )
    return problems


def is_colour(text):
    return (
        len(text) == 7 and text[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in text[1:])
    )
