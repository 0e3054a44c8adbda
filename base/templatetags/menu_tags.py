"""What stands on every page: the site's links, and pieces that are the same on all of them."""

from django import template
from django.template.loader import render_to_string

from base.caching.memory import recall
from base.menus import menus_of
from base.models import SiteSettings
from base.routing import site_key

from .page_tags import request_of

register = template.Library()


@register.simple_tag(takes_context=True)
def menus(context):
    """Return the site's links, found once for each request."""
    return menus_of(request_of(context))


@register.filter
def leads_to(link, request):
    """Tell whether what a request asks for is the target of a link or stands below it."""
    return link.leads_to(getattr(request, "path", ""))


@register.simple_tag(takes_context=True)
def same_everywhere(context, template_name):
    """Return a piece that is the same on every page of a site in a language, made once.

    It is given the settings as `site` and the menus as `links`, and nothing of the page.
    """
    request = request_of(context)

    def make():
        known = {"site": SiteSettings.load(request_or_site=request), "links": menus_of(request)}
        return render_to_string(template_name, known, request)

    return recall((template_name, site_key(request)), make)
