"""What is told of pages of every kind, and which of them may be named."""

from collections import defaultdict

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from api import records
from api.telling.uploads import picture
from base import languages
from base.addresses import absolute
from base.caching import tags
from base.caching.recording import apart, holds_until, used
from base.together import together
from base.visible import of_this_site, public_pages

RECORDS = {"department": "departments", "staff": "people", "strategicplan": "plans", "news": "news"}


def of_kind(model):
    """Return the pages of a type that anyone may read, without their texts."""
    pages = of_this_site(model.objects.published())
    return pages.select_related("listing_image").defer_streamfields()


def find(asked):
    """Find pages of all kinds, each as what it is; what is told of them notes itself."""
    pages = public_pages()
    if asked.department:
        pages = pages.filter(path__startswith=asked.department.path)
    with apart():
        found = as_what_they_are(asked.cut(pages.select_related("content_type")))
    note_what_may_come(asked, found)
    return found


def note_what_may_come(asked, found):
    """Note which pages may come into a list; of what is one row too many it only tells that it
    is there."""
    following = found[asked.limit :]
    tags.named(page.pk for page in following)
    if asked.department:
        tags.coming_under(asked.department.path)
    elif asked.key is None:
        first = following[0].pk if following else 0
        tags.coming_keyed(first, int(asked.before) - 1 if asked.before else None)


def as_what_they_are(pages):
    """Return pages with the fields of their types, all types in one trip."""
    keys = defaultdict(list)
    for page in pages:
        keys[page.specific_class].append(page.pk)
    asked = [
        model.objects.filter(pk__in=pks).select_related("listing_image").defer_streamfields()
        for model, pks in keys.items()
        if hasattr(model, "listing_image")
    ]
    found = {page.pk: page for pages in together(*asked) for page in pages}
    return [found[page.pk] for page in pages if page.pk in found]


def tell(pages, request):
    for page in pages:
        note_line(page)
    told = told_of_each(pages, request)
    return [records.AnyPage(**told[p.pk], record=record_of(p, told[p.pk]["kind"])) for p in pages]


def record_of(page, kind):
    name = RECORDS.get(kind)
    return absolute(reverse("api_record", args=[name, page.pk])) if name else None


def note_line(page):
    """Note that of a page is told what is told of every page."""
    others = (code for code, _ in languages.other_choices())
    used(tags.of_line(page.pk), *(tags.of_title(page.pk, code) for code in others))
    if page.listing_image:
        used(tags.of_record(page.listing_image))


def shared(pages, request):
    """Return {key: what is told of every page} of some pages, of which more is told than that."""
    for page in pages:
        tags.served(page)
    return told_of_each(pages, request)


def told_of_each(pages, request):
    for page in pages:
        used(tags.of_moment(page.pk))
        holds_until(page.expire_at)
    translations = translations_of(pages, request)
    return {
        page.pk: {
            "id": page.pk,
            "title": page.title,
            "url": address(page, request),
            "kind": page._meta.model_name.removesuffix("page"),
            "summary": page.summary,
            "last_updated": moment(page.last_updated),
            "language": settings.LANGUAGE_CODE,
            "translations": translations[page.translation_key],
            "picture": picture(page.listing_image),
        }
        for page in pages
    }


def translations_of(pages, request):
    """Return {translation key: the translations that anyone may read} of some pages."""
    found = {page.translation_key: [] for page in pages}
    if len(settings.LANGUAGES) == 1 or not pages:
        return found
    paths = {page.translation_key: page.get_url(request) for page in pages}
    rows = Page.objects.live().filter(translation_key__in=found, alias_of=None)
    rows = rows.exclude(locale__language_code=settings.LANGUAGE_CODE)
    for key, code in rows.order_by("locale__language_code").values_list(
        "translation_key", "locale__language_code"
    ):
        url = absolute(languages.here(paths[key], code))
        found[key].append(records.Translation(language=code, url=url))
    return found


def links_to(keys, request):
    """Return {key: link} of those of some pages that anyone may read."""
    keys = {key for key in keys if key is not None}
    tags.named(keys)
    found = {}
    for page in public_pages().filter(pk__in=keys) if keys else []:
        holds_until(page.expire_at)
        found[page.pk] = records.Link(id=page.pk, title=page.title, url=address(page, request))
    return found


def address(page, request):
    return absolute(page.get_url(request) or "")


def moment(at):
    """Return a moment in the city's time, without fractions of a second."""
    return timezone.localtime(at).replace(microsecond=0) if at else None
