"""What is shown beside a page's own fields, asked in the same trip as the page itself.

An app says of a page type what it adds to it, by a function that returns a queryset:

    @beside(DepartmentPage)
    def latest_stories(department):
        return NewsPage.objects.concerning(department)[:3]

While the page is served, `latest_stories(page)` costs nothing; anywhere else it asks. The
function is given the page before its own fields are read: it has those of every page, as
its key and its place in the tree.
"""

from functools import update_wrapper

REGISTERED = []


class Beside:
    def __init__(self, ask, models):
        self.ask, self.models = ask, models
        update_wrapper(self, ask)

    def also(self, *models):
        """Show it beside pages of further types, which this app need not know of."""
        self.models += models

    def __call__(self, page):
        """Return what stands beside a page; nothing of one that was never saved."""
        gathered = page.__dict__.get("gathered") or {}
        if self in gathered or page.pk is None:
            return gathered.get(self, [])
        return list(self.ask(page))


def beside(*models):
    """Register what is shown beside pages of some types."""

    def register(ask):
        REGISTERED.append(Beside(ask, models))
        return REGISTERED[-1]

    return register


def questions(page):
    """Return {what is beside a page: the queryset that finds it}."""
    return {each: each.ask(page) for each in REGISTERED if isinstance(page, each.models)}
