"""The results that staff put before all others."""

from base.languages import here, in_words, of_page
from base.visible import public_pages
from search.models import parts, said_by_staff
from search.results import Shown


def promoted(words, request):
    """Return what is promoted for these very words and leads somewhere public."""
    asked = words.lower()
    found = [p for p in said_by_staff()[1] if asked in parts(p.phrases)]
    if not found:
        return []
    pages = in_words(public_pages().filter(pk__in=[p.page_id for p in found if p.page_id]))
    open_to_all = {page.pk: page for page in pages}
    return [
        Shown(
            title=p.title or open_to_all[p.page_id].title,
            url=here(open_to_all[p.page_id].get_url(request)) if p.page_id else p.url,
            kind="",
            words_language=of_page(None if p.title else open_to_all[p.page_id]),
        )
        for p in found if p.page_id is None or p.page_id in open_to_all
    ]  # fmt: skip
