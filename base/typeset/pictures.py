"""Pictures as a template finds them: files by name, no larger than they are set."""

from io import BytesIO

from PIL import Image
from wagtail.images.models import get_rendition_storage

from . import TypesetFailed


def shown(image, name, width, pictures):
    """Return how the template finds a picture so wide, or None where it has no sizes yet."""
    if not image or not image.sizes:
        return None
    wide = [path for w, _, path in image.sizes if w >= width]
    path = wide[0] if wide else image.sizes[-1][2]
    pictures[name] = (path, width)
    return {"file": name, "path": path, "alt": image.alt}


def files(pictures):
    """Return the content of the pictures that were noted, by name."""
    return {name: read(path, width) for name, (path, width) in pictures.items()}


def read(path, width):
    try:
        with get_rendition_storage().open(path) as file:
            return for_paper(file, width)
    except Exception as error:
        raise TypesetFailed(f"The storage does not give {path}: {error}") from error


def for_paper(file, width):
    """Return a picture as JPEG, which a PDF holds as it is, or with its transparency as PNG."""
    image, made = Image.open(file), BytesIO()
    image.thumbnail((width, width * 2))
    if image.has_transparency_data:
        image.save(made, "PNG", optimize=True)
    else:
        image.convert("RGB").save(made, "JPEG", quality=88)
    return made.getvalue()
