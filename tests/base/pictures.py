"""Pictures as they come from telephones, and false ones."""

import struct
import zlib
from functools import cache
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

SECRET = b"44.123N-Home-of-Ada"


def exif(orientation=1):
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x010E] = SECRET.decode()
    data.get_ifd(0x8825).update({1: "N", 2: (44.0, 7.0, 12.0), 3: "W", 4: (68.0, 1.0, 2.0)})
    return data.tobytes()


@cache  # it bears the second at which it was made
def profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def picture(kind="JPEG", size=(60, 40), orientation=1, **options):
    """Return the bytes of a picture that tells where it was taken, red at its top left."""
    image = Image.new("RGB", size, "#224488")
    image.paste("#ee2211", (0, 0, size[0] // 2, size[1] // 2))
    out = BytesIO()
    if kind == "PNG":
        notes = PngInfo()
        notes.add_text("Comment", SECRET.decode())
        options["pnginfo"] = notes
    if kind == "JPEG":
        options["comment"] = SECRET
    if kind in {"JPEG", "WEBP", "AVIF", "PNG"}:
        xmp = {} if kind == "PNG" else {"xmp": b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"}
        image.save(out, kind, exif=exif(orientation), icc_profile=profile(), **xmp, **options)
    else:
        image.save(out, kind, **options)
    return out.getvalue()


def moving_picture():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    out = BytesIO()
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:])
    return out.getvalue()


def png_of_many_pixels(width, height):
    """Return a small file that claims to be very large."""
    row = zlib.compress(b"\0" * (width // 8 + 1) * height, 9)
    parts = [
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)),
        (b"IDAT", row),
        (b"IEND", b""),
    ]
    chunks = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def upload(content, name="photo.jpg"):
    return SimpleUploadedFile(name, content)
