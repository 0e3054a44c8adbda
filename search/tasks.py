"""All that residents can do, in the order that staff gave: for those who do not know a word."""

from base.languages import here
from search.results import Shown, in_phrases
from search.visible import visible_entries

MOST = 100


def tasks(request, most=MOST):
    """Return the tasks that lead somewhere public, the most common first."""
    found = (
        visible_entries()
        .filter(kind="task")
        .select_related("page")
        .order_by("-weight", "id")[:most]
    )
    return [
        in_phrases(
            Shown(
                title=task.title,
                url=here(task.page.get_url(request)) if task.page_id else task.url,
                kind="",
                summary=task.summary,
            ),
            task,
        )
        for task in found
    ]
