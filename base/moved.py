"""Finds what moved by its old address: in every language, and what is routed below a page too.

Wagtail remembers the old address of each page, in the language of the original. A plan's
files and the years of a newsroom have none of their own: they follow their page.
"""

from django.conf import settings
from django.http import Http404, HttpResponsePermanentRedirect
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect

from base import languages, markdown
from base.querysets import published_pages

DEEPEST = 2  # parts of an address below a page


class MovedMiddleware(RedirectMiddleware):
    def process_response(self, request, response):
        answer = super().process_response(request, response)
        if answer is not response or response.status_code != 404:
            return answer
        address = new_address(request)
        return HttpResponsePermanentRedirect(address) if address else response


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
