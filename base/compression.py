"""Compresses text on its way to those who have nothing to lose by it.

Whoever can make a visitor's browser ask for pages, and see how long the answers
are, could guess a secret in them from how well they compress (BREACH). So what
is answered to a visitor with a cookie, or sets one, goes out as it is; an
anonymous reader's pages hold no secret.
"""

from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

TEXT = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


class CompressForAnonymous(GZipMiddleware):
    def process_response(self, request, response):
        if not response.get("Content-Type", "").startswith(TEXT):
            return response
        patch_vary_headers(response, ["Accept-Encoding"])
        if request.COOKIES or response.cookies:
            return response
        return super().process_response(request, response)
