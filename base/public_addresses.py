"""Every address that the public may read, from one registry.

Each app registers where its own addresses come from, in a module
`public_addresses` of its own. The sitemap, and whatever else must know all that
is public, reads nothing else.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Subquery
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
    """Register a function that yields PublicAddress objects, in an order that stays.

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


def public_pages():
    """Yield the addresses of pages alone."""
    autodiscover_modules("public_addresses")
    for each in SOURCES:
        yield from (address for address in each() if address.is_page)


def addresses_of(model):
    """Yield the addresses of the published pages of one type, and of their translations."""
    root, changed = root_path(), Coalesce("updated_at", "last_published_at")
    originals = originals_of(model, root)
    rows = originals.order_by("pk").values_list("url_path", changed)
    for url_path, changed_at in rows.iterator(chunk_size=AT_ONCE):
        yield PublicAddress(url_path.removeprefix(root.rstrip("/")), changed_at)
    translations = translations_of(originals, original_path="url_path")
    rows = translations.values_list("locale__language_code", "original_path", changed)
    for code, url_path, changed_at in rows.iterator(chunk_size=AT_ONCE):
        yield PublicAddress(f"/{code}/{url_path.removeprefix(root)}", changed_at)


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
