"""What a search finds: each app registers its own kinds of things, in a module `findable`.

The search reads it from here and so knows none of those apps.
"""

import datetime
from dataclasses import dataclass, field
from functools import cache

from django.utils.html import strip_tags
from django.utils.module_loading import autodiscover_modules
from wagtail.search import index

KINDS = {}
PARTS = {}


@dataclass(frozen=True)
class Findable:
    """What there is to find of a thing. It is shown only while its page is published."""

    title: str
    summary: str = ""
    everyday_words: str = ""
    body: str = ""
    page_id: int | None = None
    document_id: int | None = None
    url: str = ""
    departments: list = field(default_factory=list)
    date: datetime.date | None = None
    weight: float | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of thing: its name, how it ranks beside others, and how one is described."""

    name: str
    model: type
    label: str
    weight: float
    describe: object


def findable(model, name, label, weight):
    """Register a function that takes an object of a model and returns a Findable, or None."""

    def register(describe):
        KINDS[model] = Kind(name, model, label, weight, describe)
        return describe

    return register


def part_of(model, owners):
    """Register whose words change with an object: `owners` returns the things it is a part of.

    Of a page nothing is asked but when it is taken from the public: what is published
    writes its own parts.
    """
    PARTS.setdefault(model, []).append(owners)


def owners_of(part):
    """Return the things of which an object is a part, as far as it is one."""
    return [thing for owners in PARTS.get(type(part), []) for thing in owners(part)]


@cache
def kinds():
    autodiscover_modules("findable")
    return KINDS


def labels():
    """Return {name: label}; several models may be of one kind."""
    return {kind.name: kind.label for kind in kinds().values()}


def body_of(page):
    """Return all further words of a page, as its `search_fields` name them."""
    seen = {"title", "summary"}
    texts = []
    for searched in type(page).get_search_fields():
        if isinstance(searched, index.SearchField) and searched.field_name not in seen:
            value = searched.get_value(page)
            texts += value if isinstance(value, list | tuple) else [value]
    return " ".join(strip_tags(str(text)) for text in texts if text)


def page_found(page, **more):
    """Describe a page by its title, summary and text."""
    return Findable(
        **{"title": page.title, "summary": page.description, "body": body_of(page),
           "page_id": page.pk} | more
    )  # fmt: skip
