"""What would hold a page back in the editor is a problem of its file, at its line.

A draft may have any of it, here as there. What a picture is called is asked
where the picture is read.
"""

from wagtail.images import get_image_model

from base.editing.checks import (
    NO_SECTION,
    ONLY_FILES,
    is_only_files,
    misplaced_headings,
    parts_of,
    problems_at,
    problems_of_links,
)

from .block_errors import part_of


def is_for_residents(holder):
    """Tell whether what stands in a file is to be published."""
    live = holder.get("live") if holder else None
    return live is None or live.data is not False


def report_rich_text(html, place, problems):
    for text in problems_of_links(html):
        problems.add(place, text)


def report_stream(stream, shaped, problems):
    report_value(stream, shaped, problems)
    for number in misplaced_headings(stream):
        problems.add(part_of(shaped, number).place, NO_SECTION)
    if is_only_files(stream):
        problems.add(shaped.place, ONLY_FILES)


def report_value(value, shaped, problems):
    if isinstance(value, get_image_model()) or problems.touch(shaped.place):
        return
    for text in problems_at(value):
        problems.add(shaped.place, text)
    for key, part in parts_of(value):
        report_value(part, part_of(shaped, key), problems)
