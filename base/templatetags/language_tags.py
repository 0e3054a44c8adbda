"""Which language a page is in, and in which others there is one."""

from django import template
from django.conf import settings

from base import languages, phrases

from .page_tags import request_of

register = template.Library()


@register.simple_tag
def here(path):
    """Return where a path of the original stands in the language shown."""
    return languages.here(path)


@register.simple_tag
def speaks(page):
    """Return the attributes that say in which language the words of a page are.

    Nothing where it is the language of what stands around them.
    """
    code = languages.of_page(page) if page else languages.around()
    return "" if code == languages.around() else phrases.marks_of(code)


@register.simple_tag
def language_of(page):
    """Return the code of the language in which a page is read."""
    return languages.of_page(page) if page else languages.shown()


register.filter("said", phrases.marked)
register.filter("said_plainly", phrases.said)  # where no mark can stand, as in an attribute


@register.simple_tag(takes_context=True)
def language_choices(context):
    """Return [(language, address there, is it this one), …]; nothing where there is but one."""
    request = request_of(context)
    path = request.path if request else "/"
    spoken = languages.spoken()
    if len(spoken) < 2:
        return []
    return [
        (each, languages.elsewhere(path, each.code), each.code == languages.shown())
        for each in spoken
    ]


@register.simple_tag(takes_context=True)
def translation_state(context, page):
    """Say that a page is not translated, or that its translation is older than the original."""
    request = request_of(context)
    if not page or not request or languages.is_original():
        return None
    is_missing = languages.of_page(page) != languages.shown()
    if not is_missing and not getattr(page, "is_older_than_original", False):
        return None
    original = languages.language(settings.LANGUAGE_CODE)
    url = languages.elsewhere(request.path, original.code)
    return {"is_missing": is_missing, "original": original, "url": url}


@register.simple_tag(takes_context=True)
def alternates(context):
    """Return [(code, absolute address), …] of a page in each language that it is written in."""
    page, request = context.get("page"), request_of(context)
    if not page or not request or languages.of_page(page) != languages.shown():
        return []
    codes = page.languages_written()
    if len(codes) < 2:
        return []
    addresses = [
        (code, f"{settings.SITE_URL}{languages.elsewhere(request.path, code)}") for code in codes
    ]
    return [*addresses, ("x-default", addresses[0][1])]
