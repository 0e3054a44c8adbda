"""What a search finds beside pages: each app registers its own, in a module `findable`.

The search reads it from here and so knows none of those apps.
"""

from dataclasses import dataclass

from django.utils.module_loading import autodiscover_modules
from wagtail.search.backends import get_search_backend

FINDERS = []


@dataclass(frozen=True)
class Found:
    """Something that was looked for: what it is, where it leads, what to know before."""

    title: str
    url: str
    kind: str
    place: tuple = ()
    summary: str = ""


def finder(function):
    """Register a function that takes words and a request and returns Found objects."""
    FINDERS.append(function)
    return function


def find_beside_pages(words, request):
    autodiscover_modules("findable")
    return [found for look in FINDERS for found in look(words, request)]


def matching(queryset, words):
    """Return what holds all of the words, or, where nothing does, any of them."""
    if not any(map(str.isalnum, words)):
        return queryset.none()  # the backend would take it for no condition at all
    backend = get_search_backend()
    everything = backend.search(words, queryset, operator="and")
    return everything if everything.count() else backend.search(words, queryset, operator="or")
