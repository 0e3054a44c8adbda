"""The one search over everything public."""

from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from base.routing import prepare
from search import misses
from search.asking import read
from search.facets import counts, facets, largest, narrow
from search.finding import find
from search.forms import LAST_PAGE, SearchForm
from search.promoted import promoted
from search.results import PER_PAGE, shown
from search.suggesting import suggestions
from search.tasks import tasks
from search.vocabulary import corrected

FEW = 6  # tasks offered where nothing was found


@require_safe
def search(request):
    """Answer with what was found; 400 where nothing sensible was asked."""
    form = SearchForm(request.GET)
    context = {"words": "", "form": form}
    if form.is_valid():
        asked = form.cleaned_data
        if asked["q"]:
            context |= look_for(asked, request)
        elif asked["kind"] == "task":
            context["tasks"] = tasks(request)
    if not any(context.get(name) for name in ("found", "promoted", "tasks")):
        context["top_tasks"] = tasks(request, most=FEW)
    answer = render(request, "search/search.html", context, status=200 if form.is_valid() else 400)
    return unkept(answer)


@require_safe
def suggest(request):
    """Answer what somebody may be typing, as JSON."""
    form = SearchForm(request.GET)
    if not form.is_valid():
        return unkept(JsonResponse({"problem": "Nothing sensible was asked."}, status=400))
    return unkept(JsonResponse({"suggestions": suggestions(form.cleaned_data["q"], request)}))


def unkept(answer):
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def look_for(asked, request):
    words, number = asked["q"], asked["page"]
    kind, department = asked["kind"], asked["department"]
    prepare(request)
    reading = read(words)
    better = corrected(words, reading)
    used = better or words
    terms = read(better).terms if better else reading.terms
    hits = find(terms, used) if terms else None
    everything = hits.rows if hits else []
    if hits and hits.is_more and (kind or department):
        rows = find(terms, used, kind, department).rows
    else:
        rows = narrow(everything, kind, department)
    before = promoted(words, request) if number == 1 else []
    pages = min(-(-len(rows) // PER_PAGE), LAST_PAGE)
    if number > max(pages, 1):
        raise Http404("There are not so many results.")
    if not everything and not before:
        misses.note(words)
    ids = [row[0] for row in rows[(number - 1) * PER_PAGE : number * PER_PAGE]]
    counted = counts(hits, kind, department) if hits else None
    known = largest(counted[1], department) if hits else None
    query = " | ".join(f"({term.query})" for term in terms)
    found = shown(ids, query, request, along=known) if ids else []
    kinds, departments = facets(counted, hits, words, kind, department, known) if hits else ([], [])
    return {
        "words": words,
        "better": better if rows else None,
        "asked_for": used if rows else words,
        "kind": kind,
        "department": department,
        "count": len(rows),
        "is_more": bool(hits and hits.is_more and len(rows) >= len(everything)),
        "number": number,
        "pages": pages,
        "promoted": before,
        "found": found,
        "kinds": kinds,
        "departments": departments,
    }
