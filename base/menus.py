"""The links that stand on every page: header, footer, legal line, social media.

Wagtail would ask the database once for each of these fields; here one query
finds the pages of all of them.
"""

from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from base.blocks.raw import value_of
from base.caching.memory import recall, remembered
from base.caching.recording import apart
from base.caching.tags import led_to, named
from base.languages import here, in_words, is_original, of_page, once
from base.models import SiteSettings
from base.phrases import in_original, is_said, marked
from base.prepared import prepared
from base.querysets import PublishedQuerySet
from base.routing import site_key


@dataclass(frozen=True)
class Link:
    url: str
    text: str

    def leads_to(self, path):
        """Tell whether a path is the target or stands below it."""
        return path == self.url or (self.url not in ("", "/") and path.startswith(self.url))


def menus_of(request):
    """Return the menus of the site that a request asks for, in the language that is shown."""
    name = ("menus", site_key(request))
    return once("menus", lambda: recall(name, lambda: Menus(request)))


class Menus:
    """The links of the site settings; unpublished targets are left out."""

    def __init__(self, request):
        settings = SiteSettings.load(request_or_site=request)
        streams = {
            name: list(getattr(settings, name).raw_data)
            for name in ("main_navigation", "footer_columns", "social_links", "legal_links")
        }
        target = Targets(links_in(streams.values()), request)
        self.main = target.links(block["value"] for block in streams["main_navigation"])
        self.social = target.links(block["value"] for block in streams["social_links"])
        self.legal = target.links(block["value"] for block in streams["legal_links"])
        self.columns = [
            (column["value"]["heading"], target.links(map(value_of, column["value"]["links"])))
            for column in streams["footer_columns"]
        ]


class Targets:
    """Where the links of all menus lead: their pages, found in one trip."""

    def __init__(self, links, request):
        self.request = request
        links = [link for link in links if link.get("page")]
        by_title = {link["page"] for link in links if not link.get("label") or not is_original()}
        pages = pages_in_menus(frozenset(link["page"] for link in links), frozenset(by_title))
        self.pages = {page.pk: page for page in pages}

    def links(self, values):
        links = [self.link(value) for value in values]
        return [link for link in links if link.url]

    def link(self, value):
        page = self.pages.get(value.get("page"))
        url = here(page.get_url(self.request) or "") if page else value.get("url") or ""
        return Link(url, self.text(page, value.get("label")) or url)

    def text(self, page, label):
        """Return the words of a link: its own, else those of the page in the language shown."""
        is_translated = page and of_page(page) != settings.LANGUAGE_CODE
        if label and (is_said(label) or not is_translated):
            return marked(label)
        if page is None:
            return ""
        return page.title if is_translated else in_original(page.title)


@remembered
def pages_in_menus(keys, by_title):
    """Return the pages of some keys that anyone may read, in the language shown.

    Those of `by_title` are called by their titles, the others by words of the menu.
    """
    led_to(keys)
    named(by_title)
    with apart():
        return in_words(public_among(tuple(sorted(keys))))


@prepared
def public_among(keys):
    return PublishedQuerySet(Page).published().filter(pk__in=keys)


def links_in(streams):
    for stream in streams:
        for block in stream:
            value = block["value"]
            yield from map(value_of, value["links"]) if "links" in value else [value]
