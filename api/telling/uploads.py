"""Pictures and documents: those alone that a public page uses."""

from wagtail.images.models import get_rendition_storage

from api import records
from base.addresses import absolute
from base.caching import tags
from base.caching.recording import used
from base.models import CityDocument, CityImage
from base.visible import public_uploads


def find_images(asked):
    return find(CityImage, asked)


def find_documents(asked):
    return find(CityDocument, asked)


def find(model, asked):
    # A page may come to use one, or use it no more; and one may be kept from the public.
    used(tags.of_uploads(model), tags.kind_of(model), tags.COLLECTIONS)
    return asked.cut(public_uploads(model))


def tell_images(images, request):
    return [picture(image) for image in images]


def tell_documents(documents, request):
    return [
        records.Document(
            id=document.pk,
            title=document.title,
            url=absolute(document.url),
            type=document.type_label,
            bytes=document.file_size,
            pages=document.page_count,
        )
        for document in documents
    ]


def picture(image):
    if image is None:
        return None
    return records.Image(
        id=image.pk,
        alt=image.alt,
        credit=image.credit,
        files=[
            *files("image/avif", image.avif),
            *files("image/webp", image.sizes),
            *files("image/jpeg", image.jpeg),
        ],
    )


def files(kind, made):
    url = get_rendition_storage().url
    return [
        records.File(url=absolute(url(file)), type=kind, width=width, height=height)
        for width, height, file in made
    ]
