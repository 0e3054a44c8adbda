"""Every address that the public may read, from one registry.

Each app registers where its own addresses come from, in a module
`public_addresses` of its own. The sitemap, and whatever else must know all that
is public, reads nothing else.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.module_loading import autodiscover_modules
from wagtail.models import Site

SOURCES = []
AT_ONCE = 2000  # rows held in memory while reading


@dataclass(frozen=True, slots=True)
class PublicAddress:
    """A path such as "/news/", and when what stands there last changed."""

    path: str
    changed_at: datetime | None = None
    is_page: bool = True  # what else there is, as a page's files, is in no sitemap

    @property
    def url(self):
        return f"{settings.SITE_URL}{self.path}"


def source(function):
    """Register a function that yields PublicAddress objects, in an order that stays."""
    SOURCES.append(function)
    return function


def public_addresses():
    """Yield every public address, holding few of them in memory."""
    autodiscover_modules("public_addresses")
    for each in SOURCES:
        yield from each()


def addresses_of(model):
    """Yield the addresses of the published pages of one type, and of their translations."""
    root = root_path()
    originals = model.objects.published().filter(url_path__startswith=root)
    rows = originals.order_by("pk").values_list(
        "url_path", Coalesce("updated_at", "last_published_at")
    )
    for url_path, changed_at in rows.iterator(chunk_size=AT_ONCE):
        yield PublicAddress(url_path.removeprefix(root.rstrip("/")), changed_at)
    if len(settings.LANGUAGES) > 1:
        yield from addresses_of_translations(model, originals, root)


def addresses_of_translations(model, originals, root):
    original = originals.filter(translation_key=OuterRef("translation_key")).order_by()
    translations = (
        model.objects.live()
        .filter(alias_of=None)
        .exclude(locale__language_code=settings.LANGUAGE_CODE)
        .annotate(original_path=Subquery(original.values("url_path")[:1]))
        .filter(original_path__isnull=False)
    )
    rows = translations.order_by("pk").values_list(
        "locale__language_code", "original_path", Coalesce("updated_at", "last_published_at")
    )
    for code, url_path, changed_at in rows.iterator(chunk_size=AT_ONCE):
        path = url_path.removeprefix(root)
        yield PublicAddress(f"/{code}/{path}", changed_at)


def root_path():
    """Return the path, in the page tree, of the page that stands at "/"."""
    return Site.objects.select_related("root_page").get(is_default_site=True).root_page.url_path
