"""Answers of the API: JSON that anyone may read from anywhere, errors included."""

from functools import wraps
from hashlib import sha256

import msgspec
from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.csrf import csrf_exempt

from api.asking import Refused
from base.caching.answers import public
from base.problems import METHODS, for_anyone, refused


def read_only(view):
    """Wrap a view that returns what is to be told: answer to GET and HEAD, refuse the rest."""

    @csrf_exempt  # nothing is ever changed here; without it POST would be 403 and no 405
    @wraps(view)
    def answer(request, *args, **kwargs):
        if request.method == "OPTIONS":
            return for_anyone(HttpResponse(status=204, headers={"Allow": METHODS}))
        if request.method not in ("GET", "HEAD"):
            return refused(405, "This can only be read.", Allow=METHODS)
        try:
            return told(request, view(request, *args, **kwargs))
        except Refused as error:
            return refused(error.status, error.detail, error.field)
        except Http404:
            return refused(404, "There is no such record, or it is not public.")

    return answer


def told(request, value):
    """Answer with a value as JSON, or with 304 to whoever has it already."""
    content = msgspec.json.encode(value)
    response = HttpResponse(content, content_type="application/json")
    response["ETag"] = f'"{sha256(content).hexdigest()[:32]}"'
    response = get_conditional_response(request, etag=response["ETag"], response=response)
    return public(for_anyone(response))
