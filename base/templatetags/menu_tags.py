"""The links that stand on every page."""

from django import template

from base.menus import Menus
from base.models import SiteSettings

from .page_tags import request_of

register = template.Library()


@register.simple_tag(takes_context=True)
def menus(context):
    """Return the site's links, found once for each request."""
    request = request_of(context)
    found = getattr(request, "_city_menus", None)
    if found is None:
        found = Menus(SiteSettings.load(request_or_site=request), request)
        if request is not None:
            request._city_menus = found
    return found
