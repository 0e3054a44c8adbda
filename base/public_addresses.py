"""Every address that the public may read, from one registry.

Each app registers where its own addresses come from, in a module
`public_addresses` of its own. The sitemap, and whatever else must know all that
is public, reads nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.module_loading import autodiscover_modules
from wagtail.models import Site

from base import markdown

SOURCES, FILES = [], []
AT_ONCE = 2000  # rows held in memory while reading


@dataclass(frozen=True, slots=True)
class PublicAddress:
    """A path such as "/news/", and when what stands there last changed."""

    path: str
    changed_at: datetime | None = None
    is_page: bool = True  # what else there is, as a page's files, is in no sitemap
    page: str = ""  # the path of the page that is said in another form here

    @property
    def url(self):
        return f"{settings.SITE_URL}{self.path}"

    def in_markdown(self):
        path = self.path + markdown.NAME
        return PublicAddress(path, self.changed_at, is_page=False, page=self.path)


def source(function=None, *, files=False):
    """Register a function that yields or returns PublicAddress objects, in an order that stays.

    `files` says that none of them is a page.
    """
    if function is None:
        return partial(source, files=files)
    (FILES if files else SOURCES).append(function)
    return function


def public_addresses():
    """Yield every public address, each page's Markdown too, holding few of them in memory."""
    autodiscover_modules("public_addresses")
    for each in [*SOURCES, *FILES]:
        for address in each():
            yield address
            if address.is_page:
                yield address.in_markdown()


def public_pages(skipping=0):
    """Yield the addresses of pages alone, but for so many at the beginning."""
    for part in parts_of_pages():
        count = len(part)
        if skipping < count:
            yield from part[skipping:]
        skipping = max(skipping - count, 0)


def count_pages():
    """Return how many addresses of pages there are, reading as few of them as can be."""
    return sum(map(len, parts_of_pages()))


def parts_of_pages():
    """Yield sequences of addresses of pages, in their order."""
    autodiscover_modules("public_addresses")
    for each in SOURCES:
        addresses = each()
        if isinstance(addresses, PageAddresses):
            yield from addresses.parts()
        else:
            yield [address for address in addresses if address.is_page]


@dataclass(frozen=True)
class Rows:
    """A sequence of addresses, each made of a row; counted, and begun anywhere, without reading."""

    rows: QuerySet
    address: Callable

    def __len__(self):
        return self.rows.count()

    def __getitem__(self, some):
        return (self.address(*row) for row in self.rows[some].iterator(chunk_size=AT_ONCE))


class PageAddresses:
    """The addresses of the published pages of some types, and of their translations."""

    def __init__(self, *models):
        self.models = models

    def __iter__(self):
        # To count takes less than to find, in a large city, that there is no translation.
        return (address for part in self.parts() if len(part) for address in part[:])

    def parts(self):
        """Yield the originals of each type, and their translations."""
        root, changed = root_path(), Coalesce("updated_at", "last_published_at")

        def original(url_path, changed_at):
            return PublicAddress(url_path.removeprefix(root.rstrip("/")), changed_at)

        def translated(code, url_path, changed_at):
            return PublicAddress(f"/{code}/{url_path.removeprefix(root)}", changed_at)

        for model in self.models:
            originals = originals_of(model, root)
            yield Rows(originals.order_by("pk").values_list("url_path", changed), original)
            translations = translations_of(originals, original_path="url_path")
            fields = ("locale__language_code", "original_path", changed)
            yield Rows(translations.values_list(*fields), translated)


def originals_of(model, root):
    """Return the published pages of one type, in the language that the city is written in."""
    return model.objects.published().filter(url_path__startswith=root)


def translations_of(originals, **fields):
    """Return the published translations of some pages, with fields of the originals by name."""
    if len(settings.LANGUAGES) == 1:
        return originals.none().annotate(**{name: F(field) for name, field in fields.items()})
    original = originals.filter(translation_key=OuterRef("translation_key")).order_by()
    found = {name: Subquery(original.values(field)[:1]) for name, field in fields.items()}
    return (
        originals.model.objects.live()
        .filter(Exists(original), alias_of=None)
        .exclude(locale__language_code=settings.LANGUAGE_CODE)
        .annotate(**found)
        .order_by("pk")
    )


def root_path():
    """Return the path, in the page tree, of the page that stands at "/"."""
    return Site.objects.select_related("root_page").get(is_default_site=True).root_page.url_path
