"""Finds the page of an address: one trip for the way to it, one for the page and what it shows.

Wagtail would ask twice for each part of the address. Here the pages on the way are fetched
at once, and Wagtail's own `route` of each page type then walks along them.
"""

from django.db.models import Exists, OuterRef
from django.http import Http404
from wagtail.models import Page, PageViewRestriction
from wagtail.views import serve as wagtail_serve

from base import languages, sites
from base.beside import questions
from base.caching.recording import apart
from base.caching.tags import unread
from base.models import BasePage
from base.parts import hand_out, parts_of
from base.prepared import prepared
from base.together import together

DEEPEST = 62  # the tree goes no deeper


def serve(request, path):
    """Answer with the page at a path."""
    request._wagtail_route_for_request = route(request, path)
    return wagtail_serve(request, path)


def prepare(request):
    """Find the site of a request, and what every address of a page needs."""
    sites.remember(request, languages.sites())


def site_key(request):
    """Return the key of the site that a request asks for, or None."""
    if request is None:
        return None
    prepare(request)
    return request._wagtail_site and request._wagtail_site.pk


def route(request, path):
    """Return the page at a path with what routing found, or None."""
    prepare(request)
    parts = [part for part in path.split("/") if part]
    if request._wagtail_site is None or len(parts) > DEEPEST:
        return None
    root = request._wagtail_site.root_page.url_path
    request.way = way = way_to(root, parts)
    try:
        result = unread(way[root]).route(request, parts)
        fetch(result.page, way)
    except Http404:
        return None
    finally:
        del request.way
    return result


def way_to(root, parts):
    """Return {path in the tree: page} of the pages on the way, from the top of the tree down."""
    above = root.split("/")[1:-1]
    paths = ["/"]
    for part in [*above, *parts]:
        paths.append(f"{paths[-1]}{part}/")
    with apart():  # what is shown of them is noted by whoever shows it
        return {page.url_path: page for page in pages_at(tuple(paths))}


@prepared
def pages_at(paths):
    guarded = PageViewRestriction.objects.filter(page=OuterRef("pk"))
    pages = Page.objects.filter(url_path__in=paths).annotate(is_guarded=Exists(guarded))
    return pages.order_by("depth")


def fetch(page, way):
    """Read the fields of a page that was found, and what is shown beside them."""
    page.way = [step for step in way.values() if page.path.startswith(step.path)][:-1]
    page.is_open = not any(p.is_guarded or p.alias_of_id for p in way.values())
    if not isinstance(page, BasePage):
        return
    asked = questions(page)
    own = page_of(type(page), page.pk)
    parts = parts_of(type(page), [page.pk], page.shown_parts)
    together(own, *asked.values(), *parts.values())
    if not own:
        raise Http404
    page.__dict__.update(own[0].__dict__)
    hand_out([page], parts)
    page.gathered = {each: list(found) for each, found in asked.items()}
    languages.learn(page.way, *page.gathered.values())


@prepared
def page_of(model, pk):
    return model.objects.filter(pk=pk).select_related(*model.shown_with)
