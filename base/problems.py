"""How programs are answered: for pages of any site to read, refusals as RFC 9457 wants them."""

from http import HTTPStatus

from django.http import JsonResponse

METHODS = "GET, HEAD, OPTIONS"
KIND = "application/problem+json"


def refused(status, detail, field=None, **headers):
    """Refuse a request in JSON, naming the parameter that is wrong, if it is one."""
    problem = {
        "status": status, "title": HTTPStatus(status).phrase, "detail": detail, "field": field,
    }  # fmt: skip
    return for_anyone(JsonResponse(problem, status=status, content_type=KIND, headers=headers))


def for_anyone(response):
    """Let the pages of other sites read an answer, and ask whether it is still the same."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Allow-Methods"] = METHODS
    response["Access-Control-Allow-Headers"] = "If-None-Match"
    response["Access-Control-Expose-Headers"] = "ETag"
    return response
