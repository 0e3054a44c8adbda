"""The question at the foot of a page."""

from django import template

from base.templatetags.page_tags import request_of

register = template.Library()

HOME = 2


@register.inclusion_tag("components/helpful.html", takes_context=True)
def ask_if_helpful(context):
    """Ask whether the page was helpful; not on the home page, nor of what is not public yet."""
    page, request = context.get("page"), request_of(context)
    is_asked = page and page.live and page.depth > HOME
    return {"request": request, "asked": page if is_asked else None}
