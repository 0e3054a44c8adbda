"""Addresses of pages, and where a page stands."""

from django import template
from django.conf import settings

from base import languages, markdown
from base.caching.tags import HOME
from base.models import BasePage
from base.models.pages import latest_changes

register = template.Library()


@register.simple_tag(takes_context=True)
def address(context, page):
    """Return the address of a page.

    As Wagtail's `pageurl`, but it finds the request in an included piece too; the
    request keeps the roots of the sites, so that an address costs no query.
    """
    url = page.get_url(request_of(context)) or ""
    # A page without a type of its own does not know in which language it is shown.
    return url if isinstance(page, BasePage) else languages.here(url)


@register.simple_tag
def trail(page):
    """Return the published pages above a page, the home page first."""
    if not page or not page.path or page.depth <= HOME:
        return []
    return languages.in_words(page.pages_above())


@register.simple_tag
def public_changes(page):
    """Return what editors told the public of a page's latest changes, newest first."""
    return latest_changes(page) if page and page.pk else []


@register.simple_tag(takes_context=True)
def canonical(context):
    """Return the one absolute address of what is shown, whatever host was asked.

    Parameters are left out, except the place in a list that is paged by key.
    """
    return canonical_address(context)


@register.simple_tag(takes_context=True)
def in_markdown(context):
    """Return where a page is served as Markdown; nothing of what is no page, or a preview."""
    page = context.get("page")
    is_served = isinstance(page, BasePage) and page.is_served
    return canonical_address(context, markdown.NAME) if is_served else ""


def canonical_address(context, file=""):
    request = request_of(context)
    is_later = request and context.get("is_first") is False
    before = request.GET.get("before") if is_later else None
    path = request.path.removesuffix(markdown.NAME) if request else "/"
    page = context.get("page")
    if page is not None and languages.of_page(page) != languages.shown():
        path = languages.elsewhere(path, languages.of_page(page))
    return f"{settings.SITE_URL}{path}{file}" + (f"?before={before}" if before else "")


def request_of(context):
    return context.get("request") or getattr(context, "request", None)
