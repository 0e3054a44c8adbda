"""Addresses of what an editor chose as a link."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def href(context, link):
    """Return where a link leads, or "" where its target is gone.

    The request keeps the roots of the sites, so that a page's address costs no query.
    """
    page = link.get("page")
    if page:
        return page.get_url(context.get("request")) or ""
    return link.href
