"""Finds what moved by its old address: in every language, and what is routed below a page too.

Wagtail remembers the old address of each page, in the language of the original. A plan's
files and the years of a newsroom have none of their own: they follow their page.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect

from base import languages, markdown
from base.lost import is_published, with_slash
from base.querysets import published_pages

DEEPEST = 2  # parts of an address below a page


class MovedMiddleware(RedirectMiddleware):
    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if answer is not response:
            return response if leads_in_circle(request.get_full_path(), answer.url) else answer
        if response.status_code != 404:
            return answer
        address = new_address(request)
        return HttpResponsePermanentRedirect(address) if address else response


def leads_in_circle(start, link):
    """Tell whether redirects lead back to one of themselves, as those that people make may."""
    seen = {Redirect.normalise_path(start)}
    while urlsplit(link).hostname in (None, urlsplit(settings.SITE_URL).hostname):
        path = Redirect.normalise_path(link)
        redirect = Redirect.objects.filter(old_path=path).select_related("redirect_page").first()
        if path not in seen and redirect is None:
            return False
        if is_published(with_slash(languages.original_path(path))):
            return False  # what stands there answers first
        if path in seen:
            return True
        seen.add(path)
        link = redirect.link or ""
    return False


def new_address(request):
    """Return where what stood at the path of a request stands now, or None."""
    path = languages.elsewhere(request.path_info, settings.LANGUAGE_CODE)
    file = markdown.NAME if path.endswith(f"/{markdown.NAME}") else ""
    parts = path.removesuffix(file).strip("/").split("/")
    for depth in range(min(DEEPEST, len(parts) - 1) + 1):
        above, below = parts[: len(parts) - depth], parts[len(parts) - depth :]
        redirect = get_redirect(request, "/" + "/".join(above))
        if redirect and redirect.redirect_page_id:
            address = address_below(redirect.redirect_page_id, below, request)
            return address and address + file
    return None


def address_below(page_id, below, request):
    """Return the address of what a page routes below itself; None where there is nothing."""
    page = published_pages().filter(pk=page_id).specific().first()
    if page is None:
        return None
    try:
        page.route(request, below)
    except Http404:
        return None
    end = "" if below and "." in below[-1] else "/"
    return "/".join([page.get_url(request).rstrip("/"), *below]) + end
