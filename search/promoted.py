"""The results that staff put before all others."""

from search.models import Promotion, parts
from search.results import Shown
from search.visible import public_pages


def promoted(words, request):
    """Return what is promoted for these very words and leads somewhere public."""
    asked = words.lower()
    found = [p for p in Promotion.objects.select_related("page") if asked in parts(p.phrases)]
    open_to_all = set(
        public_pages().filter(pk__in=[p.page_id for p in found]).values_list("pk", flat=True)
    )
    return [
        Shown(
            title=p.title or p.page.title,
            url=p.page.get_url(request) if p.page_id else p.url,
            kind="",
            is_promoted=True,
        )
        for p in found if p.page_id is None or p.page_id in open_to_all
    ]  # fmt: skip
