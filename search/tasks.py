"""All that residents can do, in the order that staff gave: for those who do not know a word."""

from search.results import Shown
from search.visible import visible_entries

MOST = 100


def all_tasks(request):
    """Return every task that leads somewhere public."""
    tasks = (
        visible_entries()
        .filter(kind="task")
        .select_related("page")
        .order_by("-weight", "id")[:MOST]
    )
    return [
        Shown(
            title=task.title,
            url=task.page.get_url(request) if task.page_id else task.url,
            kind="",
            summary=task.summary,
        )
        for task in tasks
    ]
