"""Writes the reference of the content files as Markdown."""

from pathlib import Path
from textwrap import dedent

from base.blocks.links import BaseLinkBlock
from base.models import SiteSettings
from cityweb.content.blocks import bare_child, special_form
from cityweb.content.records import NEEDED_BY_PAGES, OTHERS, SETTINGS, TEAMS
from cityweb.content.schema import natural_field, page_types
from departments.blocks import DepartmentBodyBlock

from .examples import Example
from .tables import (
    keys_of_every_page,
    shared_page_keys,
    table_of_block,
    table_of_model,
)
from .words import Row, kind_of_block

INTRODUCTION = Path(__file__).parent / "introduction.md"
NO_FILES = ("departments/parks/rules.yaml",)


def write():
    """Return the whole reference."""
    example = Example()
    parts = [INTRODUCTION.read_text().rstrip(), *pages(example), *blocks(example), *site(example)]
    parts += other_files(example)
    return "\n\n".join(parts) + "\n"


def pages(example):
    yield "## Types of pages"
    yield (
        "Each page names its `type` and its `title` (a person’s title is the name). Every page "
        "may also have these keys:"
    )  # fmt: skip
    model = next(iter(page_types().values()))
    unique = set(keys_of_every_page())
    shared = table_of_model(model, leaving_out=set(table_keys(model)) - unique)
    yield table([row for row in shared.rows if row.name not in {"type", "title"}])
    for name in in_order(example):
        yield from page_type(name, page_types()[name], example)


def in_order(example):
    """Return the names of the page types, those that stand higher first."""
    used = [page.value.get("type").text for page in example.folder.in_order()]
    return list(dict.fromkeys([*used, *page_types()]))


def table_keys(model):
    return [row.name for row in table_of_model(model).rows]


def page_type(name, model, example):
    yield f"### {name}"
    yield f"{str(model._meta.verbose_name).capitalize()}. {first_paragraph(model)}"
    yield where(model)
    whole = table_of_model(model, leaving_out={*shared_page_keys(), "title"})
    if whole.rows:
        yield from tables(whole)
    for file in example.files_of_type(name):
        if file not in NO_FILES:
            yield file_example(example, file)


def where(model):
    parents = [m.__name__ for m in model.allowed_parent_page_models() if m.__name__ in page_types()]
    children = [m.__name__ for m in model.allowed_subpage_models()]
    stands = f"Stands below: {', '.join(parents)}." if parents else "Stands at the top."
    below = f" Below it: {', '.join(children)}." if children else " Nothing stands below it."
    return stands + below


def blocks(example):
    yield "## Blocks"
    yield ("The `body` of a page is a list of blocks. Each item is the name of a block with its "
           "value. The blocks can come in any order, and as often as you like. What would hold a "
           "page back in the editor is a mistake in its file too: a link that says “click here”, "
           "an h3 with no section before it, a page that only offers a file. A page with "
           "`live: false` may have all of it.")  # fmt: skip
    examples = example.blocks()
    for name, block in DepartmentBodyBlock().child_blocks.items():
        yield f"### {name}"
        yield f"{block.get_description() or first_paragraph(type(block))}"
        if getattr(block, "child_blocks", None):
            yield from tables(table_of_block(block))
            bare = bare_value(block)
            if bare:
                yield f"A value alone is its `{bare}`: `- {name}: …`."
        else:
            yield f"Its value is {kind_of_block(block)}."
        yield fenced("body:\n" + "\n".join(examples.get(name, [])) + "\n")


def bare_value(block):
    """Return the key that a value alone stands for, if it may stand alone."""
    if isinstance(block, BaseLinkBlock):
        return None
    if special_form(block):
        return "image" if "image" in block.child_blocks else None
    return bare_child(block)


def site(example):
    yield "## site.yaml"
    yield "What holds for the whole city. Every section may be left out."
    yield f"### {SETTINGS}"
    yield ("Its name, its look and its links. Settings that are not named stay as they are. "
           "Colors are checked for contrast.")  # fmt: skip
    yield from tables(table_of_model(SiteSettings))
    yield fenced(example.section(SETTINGS))
    for name, model in {**OTHERS, **NEEDED_BY_PAGES}.items():
        yield f"### {name}"
        yield first_paragraph(model)
        yield from tables(table_of_model(model))
        if name == "topics":
            yield f"A value alone is its `{natural_field(model).name}`."
        yield fenced(example.section(name))
    yield f"### {TEAMS}"
    yield ("Who writes the pages of a department, and who publishes them. Each team gets its "
           "groups, its rights to that department alone, and the workflow between them. An "
           "account that is not there yet is made; nobody can sign in to it until it has a "
           "password.")  # fmt: skip
    people = "list of `{email: …, first_name: …, last_name: …}`"
    yield table([
        Row("department", "address of a department", True),
        Row("editors", people, False, "They write; what they write waits for approval."),
        Row("publishers", people, False, "They approve and publish."),
    ])  # fmt: skip
    yield fenced(example.section(TEAMS))


def other_files(example):
    yield "## What is said of files"
    for kind in ("images", "documents"):
        yield file_example(example, f"{kind}/index.yaml")


# Pieces of Markdown


def first_paragraph(thing):
    text = dedent(thing.__doc__ or "").strip().split("\n\n")[0]
    return " ".join(text.split())


def tables(first):
    for each in first.walk():
        if each.title:
            yield f"Each of `{each.title}`:"
        yield table(each.rows)
        if each.advice:
            yield each.advice


def table(rows):
    lines = ["| Key | What it holds | Needed | |", "|---|---|---|---|"]
    for row in rows:
        needed = "yes" if row.needed else ""
        lines.append(f"| `{row.name}` | {cell(row.kind)} | {needed} | {cell(row.about)} |")
    return "\n".join(lines)


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def file_example(example, name):
    return f"**`{name}`**\n\n" + fenced(example.text(name))


def fenced(text):
    return f"```yaml\n{text}```"
