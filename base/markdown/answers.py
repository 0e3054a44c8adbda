"""Answers with a page in Markdown, to whoever may read the page."""

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from base import languages, routing
from base.caching.answers import public

from .writing import written

MAIN_ALONE = "main_alone.html"


@require_safe
def in_markdown(request, path):
    """Answer with what the page at a path says; with whatever else is served there as it is."""
    answer = routing.serve(request, path)
    if not isinstance(answer, TemplateResponse) or answer.status_code != 200:
        return answer
    if languages.of_page(answer.context_data["page"]) != languages.shown():
        raise Http404("The page is not written in that language.")
    answer.context_data["frame"] = MAIN_ALONE
    text, url = written(answer.render().content.decode())
    response = HttpResponse(
        text,
        content_type="text/markdown; charset=utf-8",
        headers={"Link": f'<{url}>; rel="canonical"', "X-Robots-Tag": "noindex"},
    )
    return public(response) if getattr(answer, "is_public", False) else response
