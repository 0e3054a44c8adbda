"""What holds a publication back: what some residents could not see, hear or understand.

Drafts may have any of it; a page is published, or submitted, only without. The
rules are those of WCAG 2.2: 1.1.1 (pictures in words), 1.3.1 (headings, tables)
and 2.4.4 (links that make sense alone).
"""

import re

from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlockValidationError, StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.contrib.typed_table_block.blocks import TypedTable
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.rich_text import RichText

VAGUE = {
    "click", "click here", "details", "download", "here", "learn more", "link", "more",
    "more information", "read more", "see here", "see more", "this", "this link", "this page",
    "aquí", "descargar", "enlace", "haga clic", "haga clic aquí", "leer más", "lea más", "más",
    "más información", "pulse aquí", "saber más", "ver más",
    "هنا", "اضغط هنا", "انقر هنا", "المزيد", "اقرأ المزيد", "للمزيد", "مزيد من المعلومات", "تنزيل",
}  # fmt: skip
TARGETS = {"page", "document", "url"}
FEW_WORDS = 20
NO_ALT = "“{}” has no description for those who cannot see it. Describe it, or mark it decorative."
VAGUE_LINK = "The link “{}” says nothing by itself. Say where it leads."
EMPTY_LINK = "A link here has no words. Give it some, or take it away."
NO_COLUMN = "Column {} of the table has no heading."
NO_SECTION = "This is a section within a section, and no section comes before it."
ONLY_FILES = "All that this page tells is in a file. Say the most important of it in words here."


def problems_of(page):
    """Return {field: error} of what holds a page back; a stream's errors stand at their blocks."""
    found = {}
    for field in page._meta.get_fields():
        value = getattr(page, field.name, None) if field.concrete else None
        if isinstance(field, StreamField) and value:
            errors = at_blocks(value)
            if errors:
                found[field.name] = StreamBlockValidationError(block_errors=errors)
            elif is_only_files(value):
                found[field.name] = StreamBlockValidationError(non_block_errors=[ONLY_FILES])
        elif isinstance(field, RichTextField) and value:
            errors = list(problems_of_links(value))
            if errors:
                found[field.name] = ValidationError(errors)
        elif isinstance(value, get_image_model()) and lacks_description(value):
            found[field.name] = ValidationError(NO_ALT.format(value.title))
    return found


def reasons_of(page):
    """Return what holds a page back, as sentences."""
    return list(dict.fromkeys(text for each in problems_of(page).values() for text in said(each)))


def said(problem):
    if not isinstance(problem, StreamBlockValidationError):
        return problem.messages
    errors = [*problem.block_errors.values(), *problem.non_block_errors.as_data()]
    return [text for error in errors for text in error.messages]


def at_blocks(stream):
    """Return {number: errors} of the blocks of a stream that have problems."""
    wrong = {number: list(dict.fromkeys(problems_in(b.value))) for number, b in enumerate(stream)}
    for number in misplaced_headings(stream):
        wrong[number].append(NO_SECTION)
    return {number: ValidationError(problems) for number, problems in wrong.items() if problems}


def misplaced_headings(stream):
    """Yield the numbers of the headings that stand in no section."""
    has_section = False
    for number, block in enumerate(stream):
        if block.block_type == "heading":
            has_section = has_section or block.value.get("level") == "h2"
            if not has_section:
                yield number


def problems_in(value):
    """Yield the problems of a block's value, however deep."""
    yield from problems_at(value)
    for _, part in parts_of(value):
        yield from problems_in(part)


def parts_of(value):
    """Return [(its name or number, part)] of a value made of others."""
    if isinstance(value, StructValue):
        return list(value.items())
    if isinstance(value, StreamValue):
        return [(number, block.value) for number, block in enumerate(value)]
    return list(enumerate(value)) if isinstance(value, ListValue) else []


def problems_at(value):
    """Yield the problems of a value itself."""
    if isinstance(value, RichText):
        yield from problems_of_links(value.source)
    elif isinstance(value, get_image_model()):
        if lacks_description(value):
            yield NO_ALT.format(value.title)
    elif isinstance(value, TypedTable):
        yield from problems_of_table(value)
    elif isinstance(value, StructValue):
        label = value.get("label") or value.get("text")
        if isinstance(label, str) and is_vague(label) and TARGETS & set(value):
            yield VAGUE_LINK.format(label)


def problems_of_links(source):
    for link in BeautifulSoup(source, "html.parser").find_all("a"):
        words = link.get_text(" ", strip=True)
        if not words:
            yield EMPTY_LINK
        elif is_vague(words):
            yield VAGUE_LINK.format(words)


def problems_of_table(table):
    for number, column in enumerate(table.columns, start=1):
        if not (column["heading"] or "").strip():
            yield NO_COLUMN.format(number)
    for row in table.rows:
        for cell in row:
            yield from problems_in(cell.value)


def is_vague(words):
    return re.sub(r"[^\w ]", "", words).strip().casefold() in VAGUE


def lacks_description(image):
    return not image.is_decorative and not image.description.strip()


def is_only_files(stream):
    """Tell whether a stream offers documents and hardly a word beside them."""
    if "document" not in {block.block_type for block in stream}:
        return False
    texts = [each for block in stream for each in block.block.get_searchable_content(block.value)]
    return len(" ".join(map(str, texts)).split()) < FEW_WORDS
