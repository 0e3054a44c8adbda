"""Cleans pictures: what is kept is the picture, upright, with its colours.

A photograph says where and when it was taken, by whom, with what; all of that
is dropped (EXIF, XMP, comments, embedded previews, whatever hangs behind the
picture), since every picture is drawn anew from its pixels. The size is read
from the header first, so that a small file of very many pixels costs nothing.
"""

from io import BytesIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.defaultfilters import filesizeformat
from PIL import Image, ImageOps
from PIL.JpegImagePlugin import get_sampling

from .names import extension_of, plain_name

# MPO is a JPEG with further views behind the first, as telephones write it.
KINDS = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "WEBP": "WebP", "AVIF": "AVIF"}
READERS = ["JPEG", "PNG", "WEBP", "AVIF"]
EXTENSIONS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WebP", "avif": "AVIF"}
UPSIDE = 0x0112  # the EXIF tag of orientation
ON_ITS_SIDE = {5, 6, 7, 8}
KEPT = {"icc_profile", "transparency", "gamma"}

NO_PICTURE = "This is not a picture, or it is damaged. Save it again as JPEG or PNG."


class CleanPicture(SimpleUploadedFile):
    """A picture that has been cleaned; it is not cleaned again."""


def opened(stream):
    """Return a picture by its header alone; raise ValidationError where it is none."""
    try:
        stream.seek(0)
        return Image.open(stream, formats=READERS)
    except Image.DecompressionBombError as error:
        raise too_many_pixels() from error
    except Exception as error:  # the readers of formats raise whatever they meet
        raise ValidationError(NO_PICTURE, code="invalid_image") from error


def dimensions(stream):
    """Return width and height of a picture as it is seen, without reading its pixels."""
    image = opened(stream)
    try:
        turned = image.getexif().get(UPSIDE) in ON_ITS_SIDE
    except Exception:  # damaged EXIF turns nothing
        turned = False
    return image.size[::-1] if turned else image.size


def cleaned(file, name=None):
    """Return the picture in a file, under a plain name, without all that is not the picture.

    Raises ValidationError, in words for an editor, where there is none or it is
    too large.
    """
    if isinstance(file, CleanPicture):
        return file
    name = name or file.name
    refuse_other_extension(name)
    refuse_too_many_bytes(file)
    file.seek(0)
    stream = BytesIO(file.read())
    image = opened(stream)
    kind = KINDS[image.format]
    refuse_other_kind(name, kind)
    refuse_too_many_pixels(image)
    refuse_moving(image)
    try:
        content = redrawn(image, kind, stream.getvalue())
    except Exception as error:  # a truncated or false file fails in many ways
        raise ValidationError(NO_PICTURE, code="invalid_image") from error
    return CleanPicture(plain_name(name), content, f"image/{kind.lower()}")


def redrawn(image, kind, original):
    """Return the bytes of a picture made of its pixels and colour profile alone."""
    options = options_of(image, kind, original)
    image.load()
    ImageOps.exif_transpose(image, in_place=True)
    image.info = {key: value for key, value in image.info.items() if key in KEPT}
    out = BytesIO()
    image.save(out, kind, icc_profile=image.info.get("icc_profile"), **options)
    return out.getvalue()


def options_of(image, kind, original):
    """Return how to write a picture so that drawing it anew costs as little as can be."""
    if kind == "JPEG":
        return {
            "qtables": image.quantization,
            "subsampling": get_sampling(image),
            "progressive": bool(image.info.get("progressive")),
        }
    if kind == "WebP":
        return {"lossless": True} if is_lossless(original) else {"quality": 90}
    return {"quality": 85, "speed": 8} if kind == "AVIF" else {}


def is_lossless(webp):
    """Tell whether a WebP holds its pixels without loss: whether it has a chunk “VP8L”."""
    place = 12
    while place + 8 <= len(webp):
        if webp[place : place + 4] == b"VP8L":
            return True
        length = int.from_bytes(webp[place + 4 : place + 8], "little")
        place += 8 + length + length % 2
    return False


def refuse_too_many_bytes(file):
    most = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    if file.size > most:
        text = (
            f"This file is too big ({filesizeformat(file.size)}); at most {filesizeformat(most)}."
        )
        raise ValidationError(text, code="file_too_large")


def refuse_too_many_pixels(image):
    width, height = image.size
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise too_many_pixels(f" ({width} by {height})")


def too_many_pixels(size=""):
    millions = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    text = f"This picture has too many pixels{size}; at most {millions} million. Make it smaller."
    return ValidationError(text, code="file_too_many_pixels")


def refuse_moving(image):
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        text = "Moving pictures are not accepted. Choose a still one, or place a film."
        raise ValidationError(text, code="moving")


def refuse_other_extension(name):
    if extension_of(name) not in EXTENSIONS:
        text = "Files of this kind are not accepted. Accepted are: JPEG, PNG, WebP, AVIF."
        raise ValidationError(text, code="invalid_image_extension")


def refuse_other_kind(name, kind):
    extension = extension_of(name)
    if EXTENSIONS[extension] != kind:
        text = (
            f"The file is named .{extension}, but it is a {kind} picture. "
            f"Rename it, or save it again."
        )
        raise ValidationError(text, code="invalid_image_known_format")
