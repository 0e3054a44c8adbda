"""Addresses of pages."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def address(context, page):
    """Return the address of a page.

    As Wagtail's `pageurl`, but it finds the request in an included piece too; the
    request keeps the roots of the sites, so that an address costs no query.
    """
    return page.get_url(request_of(context)) or ""


def request_of(context):
    return context.get("request") or getattr(context, "request", None)
