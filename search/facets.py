"""By what results can be narrowed: kind and department, each with its true count."""

from dataclasses import dataclass
from urllib.parse import urlencode

from base.findable import labels
from base.languages import in_words
from base.querysets import published_pages

MOST = 8
MOST_ASKED = 4 * MOST  # of departments: some may not be public


@dataclass(frozen=True)
class Choice:
    label: str
    query: str
    count: int | None
    is_chosen: bool


def counts(hits, kind, department):
    """Return ({kind: count}, {department: count}), each within the choice of the other."""
    of_kind = hits.counted(lambda r: [r[1]] if not department or department in r[2] else [])
    of_department = hits.counted(lambda r: r[2] if not kind or r[1] == kind else [])
    return of_kind, of_department


def largest(of_department, chosen):
    """Find the departments that have the largest part in what was found, and the chosen one."""
    keys = {key for key, _ in of_department.most_common(MOST_ASKED)}
    return published_pages().filter(pk__in=keys | {chosen} - {None})


def facets(counted, hits, words, kind, department, known):
    """Return (choices of kind, choices of department), of what was counted.

    `known` are the departments that may be named.
    """
    of_kind, of_department = counted
    names = labels()
    titles = {page.pk: page.title for page in in_words(known)}

    def choice(label, count, chosen, **narrowed):
        query = {"q": words, "kind": kind, "department": department} | narrowed
        query = urlencode({key: value for key, value in query.items() if value})
        return Choice(label, query, None if hits.is_more else count, chosen)

    kinds = [
        choice(names[k], count, k == kind, kind="" if k == kind else k)
        for k, count in of_kind.most_common() if k in names
    ]  # fmt: skip
    departments = [
        choice(titles[d], count, d == department, department=None if d == department else d)
        for d, count in of_department.most_common() if d in titles
    ]  # fmt: skip
    chosen_first = sorted(departments, key=lambda each: not each.is_chosen)
    return kinds, chosen_first[:MOST]


def narrow(rows, kind, department):
    return [
        row for row in rows
        if (not kind or row[1] == kind) and (not department or department in row[2])
    ]  # fmt: skip
