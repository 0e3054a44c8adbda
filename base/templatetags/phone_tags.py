"""Phone numbers: every one can be dialled, and all read alike."""

from django import template
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.translation import get_language_bidi

from base import phones

register = template.Library()


@register.filter
def phone_link(number):
    """Turn a number into a link that dials it; what cannot be dialled stays words."""
    if not number:
        return ""
    # Among words from right to left, the groups of a number would change places.
    link = '<a href="{}" dir="ltr">{}</a>' if get_language_bidi() else '<a href="{}">{}</a>'
    try:
        return format_html(link, phones.href(number), phones.display(number))
    except ValidationError:
        return number
