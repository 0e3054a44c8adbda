"""What every answer keeps to: refused nonsense, private unless said otherwise, one CSP."""

from csp.constants import SELF
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.db import DataError
from django.http import HttpResponseBadRequest, HttpResponseNotAllowed
from django.utils.cache import patch_cache_control
from django.utils.datastructures import MultiValueDictKeyError
from django.views.generic.edit import DeletionMixin

from base import languages
from base.problems import refused

LONGEST_QUERY = 4096
NUL_IN_JSON = "\\u0000"
# How Django and psycopg say that a number or a text of the request is none.
NONSENSE = ("expected a number but got", "cannot contain NUL", "is too large to convert")
ADMIN = ("/admin/", "/django-admin/")
API = "/api/"


class RefuseAbsurdRequests:
    """Answer 400 to what no browser sends: NUL bytes, endless queries, half a form.

    PostgreSQL refuses a NUL in any text, so it would be a 500 wherever it is used; and
    the admin takes keys from the address, and fields of its own forms, as they come. At
    the method DELETE its views would delete without the checks of their own forms.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if "\0" in request.path or "%00" in query or "\0" in query or len(query) > LONGEST_QUERY:
            return self.refuse(request)
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method == "DELETE" and issubclass(view_class(view), DeletionMixin):
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        if request.method == "POST" and any(map(has_nul, sent_in(request))):
            return self.refuse(request)
        return None

    def process_exception(self, request, exception):
        if isinstance(exception, MultiValueDictKeyError):
            return self.refuse(request, exception.args[0])
        text = str(exception) if isinstance(exception, ValueError | OverflowError) else ""
        too_large = isinstance(exception, DataError) and request.method == "GET"
        if too_large or any(words in text for words in NONSENSE):
            return self.refuse(request)
        return None

    def refuse(self, request, missing=""):
        reason = f"The form came without its field {missing}." if missing else "Bad request."
        if not request.path.startswith(API):
            return HttpResponseBadRequest(reason, content_type="text/plain")
        return refused(400, reason)


def view_class(view):
    return getattr(view, "view_class", object)


def sent_in(request):
    """Yield the texts that a form or a JSON document sent, names of fields included."""
    if request.content_type == "application/json":
        yield request.body.decode(errors="replace")
        return
    for name, values in request.POST.lists():
        yield name
        yield from values


def has_nul(text):
    return "\0" in text or NUL_IN_JSON in text


class PrivateUnlessSaidOtherwise:
    """Nothing is kept by anyone unless the view that made it says so."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response


class SpeakTheLanguageOfTheAddress:
    """The path alone says the language: nothing depends on who asks, or with what browser."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with languages.showing(settings.LANGUAGE_CODE):
            request.LANGUAGE_CODE = languages.of_path(request.path_info)
            with languages.showing(request.LANGUAGE_CODE):
                response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


class ContentSecurityPolicy(CSPMiddleware):
    """Strict on every page; relaxed under the admin alone, whose scripts are inline.

    A preview is as strict as the page, but the editor frames it.
    """

    def process_response(self, request, response):
        if getattr(request, "is_dummy", False):
            response._csp_replace = {"frame-ancestors": [SELF]}
        elif request.path.startswith(ADMIN):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return super().process_response(request, response)
