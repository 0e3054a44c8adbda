"""What the head of a page says of it: title, description, and how a link to it is shown."""

from django import template

from base import cards, titles
from base.addresses import absolute
from base.models import BasePage
from base.phrases import said
from base.structured import script
from base.templatetags.picture_tags import picture_address

from .page_tags import trail

register = template.Library()
register.simple_tag(script, takes_context=True, name="structured_data")


@register.simple_tag(takes_context=True)
def headline(context, city):
    """Return the full title of a page; `narrowed_to` says which part of a list it is."""
    page, name = context.get("page"), said(city.city_name)
    if not isinstance(page, BasePage):
        return name
    return titles.full_title(page, trail(page), name, context.get("narrowed_to", ""))


@register.simple_tag(takes_context=True)
def description(context, city):
    page, narrowed_to, tagline = (
        context.get("page"),
        context.get("narrowed_to", ""),
        said(city.tagline),
    )
    if not isinstance(page, BasePage):
        return tagline
    return titles.description(page, titles.own_title(page, narrowed_to), tagline, narrowed_to)


@register.inclusion_tag("components/shared_link.html", takes_context=True)
def shared_link(context, city, url):
    """Say how a link to a page is shown elsewhere; nothing of a page that is not published."""
    page = context.get("page")
    if not isinstance(page, BasePage) or not page.live or not page.pk:
        return {}
    return {
        "page": page,
        "title": titles.own_title(page, context.get("narrowed_to", "")),
        "city": said(city.city_name),
        "url": url,
        "picture": picture_of(page, city),
    }


def picture_of(page, city):
    """Return (address, width, height, words) of a page's picture, else of its card."""
    image = page.listing_image
    if not image or not image.sizes:
        return absolute(cards.address(page, city)), cards.WIDTH, cards.HEIGHT, ""
    url = picture_address(image, cards.WIDTH)
    width, height = next((w, h) for w, h, file in image.sizes if url.endswith(file))
    return absolute(url), width, height, image.alt
