"""What every answer keeps to: refused nonsense, private unless said otherwise, one CSP."""

from csp.constants import SELF
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpResponseBadRequest
from django.utils.cache import patch_cache_control

LONGEST_QUERY = 4096


class RefuseAbsurdRequests:
    """Answer 400 to what no browser sends: NUL bytes, endless query strings.

    PostgreSQL refuses a NUL in any text, so it would be a 500 wherever it is used.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if "\0" in request.path or "%00" in query or "\0" in query or len(query) > LONGEST_QUERY:
            return HttpResponseBadRequest("Bad request.", content_type="text/plain")
        return self.get_response(request)


class PrivateUnlessSaidOtherwise:
    """Nothing is kept by anyone unless the view that made it says so."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response


class ContentSecurityPolicy(CSPMiddleware):
    """Strict on every page; relaxed under the admin alone, whose scripts are inline.

    A preview is as strict as the page, but the editor frames it.
    """

    def process_response(self, request, response):
        if getattr(request, "is_dummy", False):
            response._csp_replace = {"frame-ancestors": [SELF]}
        elif request.path.startswith(("/admin/", "/django-admin/")):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return super().process_response(request, response)
