"""Published translations: the words of each page in a file beside that of its original."""

from django.conf import settings
from wagtail.models import Page

from ..schema import fields_of
from ..translations import TAKEN_OVER, words_of
from .values import said_of


def translations(out):
    """Return {(key of the original, language): its words} of what is published in translation."""
    found = {}
    codes = [code for code, _ in settings.LANGUAGES[1:]]
    pages = Page.objects.filter(live=True, alias_of=None, locale__language_code__in=codes)
    for page in pages.order_by("path").specific():
        original, code = page.original, page.locale.language_code
        if original is not None and original.pk in out.pages.data:
            out.place = f"{out.pages.addresses[original.pk]} ({code})"
            found[original.pk, code] = words(page, original, out)
    return found


def words(page, original, out):
    data = {}
    for name in words_of(type(page)):
        field = fields_of(type(page))[name]
        own, others = getattr(page, field.attname), getattr(original, field.attname)
        if name in TAKEN_OVER and own == others:
            continue
        if others and not own:
            out.note(f"The translation has no “{name}”; the words of the original are written.")
            own = others
        if own:
            data[name] = said_of(field, page, own, out, data)
    return data
