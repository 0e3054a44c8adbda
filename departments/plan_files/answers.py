"""Answers with a file of a plan, to whoever may read the plan's page."""

import json
import logging
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse, HttpResponseNotAllowed
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date

from base import languages
from base.typeset import TypesetFailed

from . import NAMES
from .book import book
from .facts import facts
from .sheet import sheet

logger = logging.getLogger(__name__)


def answer(plan, name, request):
    """Answer with the file; 503 where the PDF cannot be made."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    with languages.showing(languages.of_page(plan)):
        known = facts(plan, request)
        try:
            content = MADE_BY[name](plan, known)
        except TypesetFailed:
            logger.exception("The PDF of plan %s could not be made", plan.pk)
            return HttpResponse(
                "The PDF cannot be made at the moment. The page itself has all of it.",
                status=503, content_type="text/plain", headers={"Retry-After": "60"},
            )  # fmt: skip
    extension = name.rpartition(".")[2]
    response = HttpResponse(
        content,
        content_type=NAMES[name],
        headers={
            "Content-Disposition": content_disposition_header(False, f"{plan.slug}.{extension}"),
            "Content-Language": known["language"],
            "ETag": f'"{sha256(content).hexdigest()[:32]}"',
            "Link": f'<{known["url"]}>; rel="canonical"',
        },
    )
    if plan.last_updated:
        response["Last-Modified"] = http_date(plan.last_updated.timestamp())
    # The file also says who owns what and what is late today: only its hash knows all that.
    return get_conditional_response(request, etag=response["ETag"], response=response)


def pdf_of(plan):
    """Return the PDF of a plan in the language shown; None where it cannot be made."""
    try:
        return book(plan, facts(plan, None))
    except TypesetFailed:
        logger.exception("The PDF of plan %s could not be made", plan.pk)
        return None


def as_json(plan, known):
    return json.dumps(known, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1).encode()


def as_csv(plan, known):
    return sheet(known)


MADE_BY = {"plan.pdf": book, "plan.csv": as_csv, "plan.json": as_json}
