"""Phone numbers: every one can be dialled, and all read alike."""

from django import template
from django.core.exceptions import ValidationError
from django.utils.html import format_html

from base import phones

register = template.Library()


@register.filter
def phone_link(number):
    """Turn a number into a link that dials it; what cannot be dialled stays words."""
    if not number:
        return ""
    try:
        return format_html('<a href="{}">{}</a>', phones.href(number), phones.display(number))
    except ValidationError:
        return number
