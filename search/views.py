"""The one search over everything public."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from base.findable import find_beside_pages
from search.forms import LAST_PAGE, SearchForm
from search.results import PER_PAGE, found_on_page, pages_matching


@require_safe
def search(request):
    """Answer with what was found; 400 where nothing sensible was asked."""
    form = SearchForm(request.GET)
    context = {"words": "", "form": form}
    if form.is_valid() and form.cleaned_data["q"]:
        context |= look_for(form.cleaned_data["q"], form.cleaned_data["page"], request)
    answer = render(request, "search/search.html", context, status=200 if form.is_valid() else 400)
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def look_for(words, number, request):
    results = pages_matching(words, request)
    count = results.count()
    pages = min(-(-count // PER_PAGE), LAST_PAGE)
    if number > max(pages, 1):
        raise Http404("There are not so many results.")
    return {
        "words": words,
        "count": count,
        "number": number,
        "pages": pages,
        "beside": find_beside_pages(words, request) if number == 1 else [],
        "found": found_on_page(results, number, request),
    }
