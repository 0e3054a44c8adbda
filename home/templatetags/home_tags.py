"""Pages of plain information, shown by the pages that they stand under."""

from django import template

from base.languages import in_words
from home.models.information import information_below

register = template.Library()


@register.inclusion_tag("components/pages_below.html", takes_context=True)
def pages_below(context, page):
    """List the information pages under a page, in the editor's order."""
    return {"request": context.get("request"), "pages": in_words(information_below(page))}
