"""Pictures in the size that a screen needs, with the words that stand for them."""

from django import template
from django.forms.utils import flatatt
from django.utils.html import format_html
from wagtail.images.models import get_rendition_storage

register = template.Library()


@register.simple_tag
def picture(image, sizes="100vw", alt=None, eager=False, small=False):
    """Show a picture from the sizes made of it; nothing where there are none yet.

    It costs no query and asks no storage. `sizes` is the attribute of that name
    in HTML, `alt` other words than the picture's own, `eager` says that the picture may
    stand on the first screen, and `small` that its smallest size is always enough.
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
    # A browser takes the first kind that it knows. Few know WebP alone: beside AVIF one size
    # is enough for them, and every address weighs on a page of many pictures.
    webp = image.sizes[:2][-1:] if image.avif else image.sizes
    if small:
        webp = image.sizes[:1]
    avif = image.avif[:1] if small else image.avif
    sources = [offer("avif", avif, sizes), offer("webp", webp, sizes)]
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
