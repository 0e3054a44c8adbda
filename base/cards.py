"""The picture that a shared link shows of a page without one: title, department, city and seal.

Its address changes with what it says, since those who show links keep pictures for long.
"""

import json
import logging
from hashlib import sha256
from importlib.metadata import version as version_of

from django.conf import settings
from django.db.models import Value
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import get_page_models

from base import languages
from base.models import BasePage, SiteSettings
from base.phrases import said
from base.public_addresses import (
    AT_ONCE,
    PublicAddress,
    originals_of,
    root_path,
    source,
    translations_of,
)
from base.querysets import published_pages
from base.templatetags.page_tags import trail
from base.titles import owner_title
from base.typeset import TypesetFailed, drawn, shelf
from base.typeset.pictures import files, shown

logger = logging.getLogger(__name__)
WIDTH, HEIGHT = 1200, 630
SEAL = 200
TEMPLATE = settings.BASE_DIR / "templates/cards/card.typ"


def address(page, city):
    """Return where the card of a published page stands, in the language of its words."""
    code = languages.of_page(page)
    return path_of(page.pk, code, page.title, look(city, code))


def path_of(number, code, title, look):
    return reverse("card", args=[number, code, hashed(look, title)])


def look(city, code):
    """Return what all cards of a language have in common."""
    with languages.showing(code):
        return json.dumps([said(city.city_name), city.colours, seal_of(city, {}), MADE_BY])


def hashed(*texts):
    return sha256("\0".join(texts).encode()).hexdigest()[:12]


MADE_BY = hashed(TEMPLATE.read_text(), version_of("typst"))


def seal_of(city, pictures):
    return shown(city.mark or city.seal, "seal", SEAL, pictures)


@require_safe
def card(request, number, code, version):
    """Answer with the card of what anyone may read; an older address leads to the present one."""
    page = published_pages().filter(pk=number).specific().first()
    is_spoken = code in {each.code for each in languages.spoken()}
    if not isinstance(page, BasePage) or not page.get_url(request) or not is_spoken:
        raise Http404("No such page.")
    city = SiteSettings.load(request_or_site=request)
    with languages.showing(code):
        languages.say_the_page(page, request, (), {})
        if languages.of_page(page) != code:
            raise Http404("The page is not written in that language.")
        present = address(page, city)
        if request.path != present:
            return redirect(present)
        try:
            content = card_of(page, code, city)
        except TypesetFailed:
            logger.exception("The card of page %s could not be made", number)
            return HttpResponse(status=503, headers={"Retry-After": "60"})
    return HttpResponse(content, content_type="image/png")


def card_of(page, code, city):
    """Return the card as PNG, made anew only where it would say something else."""
    pictures = {}
    content = {
        "title": page.title,
        "owner": owner_title(trail(page)),
        "city": said(city.city_name),
        "seal": seal_of(city, pictures),
        "colours": city.colours,
        "language": code,
        "is_rtl": languages.language(code).is_rtl,
    }

    def make():
        return drawn(TEMPLATE, content, files(pictures))

    key = hashed(json.dumps(content, sort_keys=True), MADE_BY)
    return shelf.kept(f"card-{page.pk}-{code}", key, make, kind="png")


@source(files=True)
def cards():
    """Yield the card of every published page without a picture, in each of its languages."""
    city, root = SiteSettings.load(), root_path()
    looks = {each.code: look(city, each.code) for each in languages.spoken()}
    for model in get_page_models():
        if issubclass(model, BasePage):
            for code, number, title in rows_of(model, root):
                if code in looks:
                    yield PublicAddress(path_of(number, code, title, looks[code]), is_page=False)


def rows_of(model, root):
    """Yield (language, key, title) of pages without a picture, and of their translations."""
    originals = originals_of(model, root).filter(listing_image=None)
    rows = originals.order_by("pk").values_list(Value(settings.LANGUAGE_CODE), "pk", "title")
    yield from rows.iterator(chunk_size=AT_ONCE)
    translations = translations_of(originals, original_pk="pk", original_title="title")
    title = "title" if "title" in model.words else "original_title"
    rows = translations.values_list("locale__language_code", "original_pk", title)
    yield from rows.iterator(chunk_size=AT_ONCE)
