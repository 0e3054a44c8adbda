"""How a page finds the city's colours."""

from django import template

from base import branding
from base.models import SiteSettings

from .page_tags import request_of

register = template.Library()


@register.simple_tag(takes_context=True)
def brand_stylesheet(context):
    """Return the address of the stylesheet with the city's colours."""
    return branding.address(SiteSettings.load(request_or_site=request_of(context)))
