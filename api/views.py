"""What is asked of the API: a list, a record, its description, and a page about it for people."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from api.answers import read_only
from api.asking import MOST, USUAL, Asked, asked_in
from api.openapi import description
from api.resources import RESOURCES
from base.addresses import absolute
from base.caching.answers import public
from base.models import SiteSettings
from base.routing import prepare


@read_only
def list_of(request, name):
    prepare(request)
    resource = resource_named(name)
    asked = asked_in(request.GET, resource.filters, resource.keys)
    resource.note(asked)
    rows = resource.find(asked)
    shown = rows[: asked.limit]
    following = next_address(request, resource, shown) if len(rows) > asked.limit else None
    return resource.list(items=resource.tell(shown, request), next=following)


def next_address(request, resource, shown):
    """Return where the list goes on after what is shown, with the same limit and filters."""
    kept = {name: request.GET[name] for name in ("limit", *resource.filters) if name in request.GET}
    query = urlencode({**kept, "before": resource.key(shown[-1])})
    return absolute(f"{reverse('api_list', args=[resource.name])}?{query}")


@read_only
def record(request, name, key):
    prepare(request)
    resource = resource_named(name)
    found = resource.find(Asked(key=key))
    if not found:
        raise Http404
    return resource.tell(found, request)[0]


def resource_named(name):
    if name not in RESOURCES:
        raise Http404
    return RESOURCES[name]


@read_only
def openapi(request):
    return description(SiteSettings.load(request_or_site=request).city_name)


@read_only
def nothing(request):
    raise Http404


@require_safe
def about(request):
    resources = [(each, absolute(reverse("api_list", args=[each.name])))
                 for each in RESOURCES.values()]  # fmt: skip
    example = f"{resources[1][1]}?limit=2"
    return public(
        render(
            request,
            "api/about.html",
            {
                "resources": resources,
                "usual": USUAL,
                "most": MOST,
                "example": example,
                "description": absolute(reverse("api_description")),
            },
        )
    )
