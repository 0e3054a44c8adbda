"""Pictures in the size that a screen needs, with the words that stand for them."""

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html
from wagtail.images.models import get_rendition_storage

register = template.Library()


@register.simple_tag
def picture(image, sizes="100vw", alt=None, eager=False):
    """Show a picture from the sizes made of it; nothing where there are none yet.

    It costs no query and asks no storage. `sizes` is the attribute of that name
    in HTML, `alt` other words than the picture's own, and `eager` says that the
    picture may stand on the first screen.
    """
    if not image or not image.sizes:
        return ""
    width, height, _ = image.sizes[-1]
    attributes = {
        "src": source(image),
        "width": str(width),
        "height": str(height),
        "alt": words(image) if alt is None else alt,
    }
    if not eager:
        attributes["loading"] = "lazy"
    # A browser takes the first kind that it knows.
    sources = [offer("avif", image.avif, sizes), offer("webp", image.sizes, sizes)]
    return format_html("<picture>{}{}<img{}></picture>", *sources, flatatt(attributes))


def offer(kind, made, sizes):
    """Return the element that offers the sizes made in a format; nothing where there are none."""
    if not made:
        return ""
    url = get_rendition_storage().url
    offered = ", ".join(f"{url(file)} {width}w" for width, _, file in made)
    attributes = {"type": f"image/{kind}", "srcset": offered, "sizes": sizes}
    return format_html("<source{}>", flatatt(attributes))


def source(image):
    """Return where the size stands that any browser shows."""
    return get_rendition_storage().url((image.jpeg or image.sizes[:2])[-1][2])


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
