"""Titles that begin as somebody types."""

import re

from django.utils.encoding import force_str

from base.findable import labels
from base.languages import here, shown
from base.phrases import said
from search.models import Entry
from search.visible import visible_entries

MOST = 6
SHORTEST = 2
CANDIDATES = 200  # whether anyone may see them is asked of so many


def suggestions(words, request):
    """Return up to six titles whose words begin as those typed do, as [{title, url, kind}]."""
    typed = re.findall(r"\w+", words.lower())[:8]
    if not typed or len(typed[-1]) < SHORTEST:
        return []
    query = " & ".join([f"'{word}'" for word in typed[:-1]] + [f"'{typed[-1]}':*"])
    begun = Entry.objects.extra(where=["names @@ %s::tsquery"], params=[query])
    begun = list(begun.order_by("-weight", "-id").values_list("pk", flat=True)[:CANDIDATES])
    found = visible_entries().filter(pk__in=begun).select_related("page")
    found = found.order_by("-weight", "-id")[: MOST * 2]
    names, seen = labels(), {}
    for entry in sorted(found, key=lambda entry: entry.language != shown()):
        url = here(entry.page.get_url(request)) if entry.page_id else entry.url
        title = entry.title if entry.words_id else said(entry.title)
        seen.setdefault(url, {"title": title, "url": url, "kind": force_str(names[entry.kind])})
    return list(seen.values())[:MOST]
