"""Pictures in the size that a screen needs, with the words that stand for them."""

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html
from wagtail.images.models import get_rendition_storage

register = template.Library()


@register.simple_tag
def picture(image, sizes="100vw", alt=None, eager=False):
    """Show a picture from the sizes made at its upload; nothing where there are none yet.

    It costs no query and asks no storage. `sizes` is the attribute of that name
    in HTML, `alt` other words than the picture's own, and `eager` says that the
    picture stands on the first screen.
    """
    if not image or not image.sizes:
        return ""
    url = get_rendition_storage().url
    width, height, _ = image.sizes[-1]
    attributes = {
        "src": source(image),
        "width": str(width),
        "height": str(height),
        "alt": words(image) if alt is None else alt,
    }
    if len(image.sizes) > 1:
        attributes["srcset"] = ", ".join(f"{url(file)} {w}w" for w, _, file in image.sizes)
        attributes["sizes"] = sizes
    attributes |= {"fetchpriority": "high"} if eager else {"loading": "lazy"}
    return format_html("<img{}>", flatatt(attributes))


def source(image):
    """Return where the size stands that is shown unless a screen asks for another one."""
    return get_rendition_storage().url(image.sizes[min(1, len(image.sizes) - 1)][2])


def words(image):
    """Return what stands for the picture here: an editor may have written it for this place."""
    if getattr(image, "decorative", False):
        return ""
    return getattr(image, "contextual_alt_text", None) or image.alt


@register.simple_tag
def picture_address(image, width=320):
    """Return the address of the smallest size that is at least so wide, or ""."""
    if not image or not image.sizes:
        return ""
    fitting = [file for w, _, file in image.sizes if w >= width]
    return get_rendition_storage().url(fitting[0] if fitting else image.sizes[-1][2])
