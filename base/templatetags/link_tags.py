"""Addresses of what an editor chose as a link."""

from django import template

from .page_tags import address

register = template.Library()


@register.simple_tag(takes_context=True)
def href(context, link):
    """Return where a link leads, or "" where its target is gone."""
    page = link.get("page")
    return address(context, page) if page else link.href
