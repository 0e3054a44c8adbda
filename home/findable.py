"""What residents come for is found by the words that they use for it."""

from django.utils.translation import gettext

from base.findable import Found, finder, matching
from base.phrases import said
from base.querysets import published_pages
from home.models import Task

AT_MOST = 3


@finder
def tasks(words, request):
    """Return the tasks that fit best and lead somewhere public."""
    found = list(matching(Task.objects.select_related("page"), words)[: 2 * AT_MOST])
    pages = [task.page_id for task in found if task.page_id]
    public = set(published_pages().filter(pk__in=pages).values_list("pk", flat=True))
    open_to_all = [task for task in found if not task.page_id or task.page_id in public]
    return [
        Found(
            title=said(task.label),
            url=task.page.get_url(request) if task.page_id else task.url,
            kind=gettext("What you can do"),
            summary=said(task.note),
        )
        for task in open_to_all[:AT_MOST]
    ]
