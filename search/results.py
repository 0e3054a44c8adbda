"""Finds published pages by their words, and says what and where they are."""

from wagtail.models import Page, Site

from base.findable import Found, matching
from base.querysets import published_pages

PER_PAGE = 10
STEP = Page.steplen


def pages_matching(words, request):
    """Return the public pages of this site that hold the words, the most fitting first.

    Wagtail's search takes no subquery: hence `live().public()` for `published()`.
    """
    root = Site.find_for_request(request).root_page
    return matching(Page.objects.live().public().descendant_of(root, inclusive=True), words)


def found_on_page(results, number, request):
    """Return one page of results as Found objects."""
    start = (number - 1) * PER_PAGE
    pages = list(results[start : start + PER_PAGE])
    specific = Page.objects.filter(pk__in=[page.pk for page in pages]).specific()
    by_pk = {page.pk: page for page in specific}
    titles = titles_above(pages)
    return [as_found(by_pk[page.pk], titles, request) for page in pages if page.pk in by_pk]


def as_found(page, titles, request):
    return Found(
        title=page.title,
        url=page.get_url(request),
        kind=kind_of(page),
        place=tuple(titles[path] for path in paths_above(page) if path in titles),
        summary=page.description,
    )


def kind_of(page):
    """Say what a page is: "Story"; where its type knows better, "Cabinet"."""
    own = getattr(page, "get_kind_display", None)
    return own() if own else page._meta.verbose_name.capitalize()


def titles_above(pages):
    """Return the titles of the public pages between the home page and these, by path."""
    paths = {path for page in pages for path in paths_above(page)}
    return dict(published_pages().filter(path__in=paths).values_list("path", "title"))


def paths_above(page):
    """Return the paths of the pages above one, below the home page."""
    return [page.path[:end] for end in range(3 * STEP, len(page.path), STEP)]
