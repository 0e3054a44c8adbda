"""Makes every picture's sizes when it is uploaded, so that no page ever waits for one.

A rendition that is made while a page renders costs the resident seconds, and
with a hanging storage the whole page. So the sizes are made once, after the
upload is committed, and the image keeps what was made: a page then needs no
query and no storage to show it. What could not be made is tried again by the
clock. What a page is whole without is left to the clock altogether: AVIF, which
is the lightest and by far the slowest to draw, and a JPEG for browsers that know
nothing newer.
"""

import logging
from time import monotonic

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from base.caching.purging import purge
from base.jobs import job
from base.models import CityImage, CityRendition

logger = logging.getLogger(__name__)

WIDTHS = (320, 640, 1280)
WEBP = {f"width-{width}|format-webp": width for width in WIDTHS}
AVIF = {f"width-{width}|format-avif|avifquality-60": width for width in WIDTHS}
JPEG = "width-640|format-jpeg"
SPECS = {*WEBP, *AVIF, JPEG}
AT_ONCE = 50
SECONDS_AT_ONCE = 3


def specs_for(image, of=WEBP):
    """Return the sizes that make sense for a picture: none wider than it, but always one."""
    return [spec for spec, width in of.items() if width <= image.width] or [next(iter(of))]


def make_renditions(image, specs=None):
    """Make the sizes that are missing; return whether all are there.

    A storage that fails does not fail the upload: the picture is shown once the
    sizes are made.
    """
    try:
        image.get_renditions(*(specs or specs_for(image)))
        note_renditions(image.pk)
    except Exception:
        logger.exception("The sizes of image %s could not be made", image.pk)
        return False
    return True


def note_renditions(image_id):
    """Keep with the image which sizes there are, in each format: [[width, height, file], …]."""
    made = CityRendition.objects.filter(image=image_id, filter_spec__in=SPECS)
    sizes = sorted([r.width, r.height, r.file.name, r.filter_spec] for r in made)
    webp, avif, jpeg = (
        [size[:3] for size in sizes if size[3] in specs] for specs in (WEBP, AVIF, [JPEG])
    )
    image = CityImage.objects.filter(pk=image_id)
    if image.exclude(sizes=webp, avif=avif, jpeg=jpeg).update(sizes=webp, avif=avif, jpeg=jpeg):
        purge([f"image:{image_id}"])


@receiver([post_save, post_delete], sender=CityRendition)
def follow_renditions(sender, instance, **kwargs):
    if instance.filter_spec in SPECS:
        note_renditions(instance.image_id)


@receiver(post_save, sender=CityImage)
def make_after_upload(sender, instance, raw=False, **kwargs):
    if not raw:
        transaction.on_commit(lambda: make_renditions(instance), robust=True)


@job(every=60)
def make_missing_renditions():
    """Make the sizes that pictures lack, as after a storage that did not answer.

    In no order, so that pictures that cannot be drawn keep nobody waiting.
    """
    for image in CityImage.objects.filter(lacking("sizes")).order_by("?")[:AT_ONCE]:
        make_renditions(image)


@job(every=60)
def draw_in_other_formats():
    """Draw what is not in every format yet, a few seconds at a time: other jobs wait for it."""
    until = monotonic() + SECONDS_AT_ONCE
    for image in CityImage.objects.filter(Q(jpeg=[]) | lacking("avif")).order_by("?"):
        if monotonic() > until:
            break
        make_renditions(image, [*specs_for(image, of=AVIF), JPEG])


def lacking(field):
    """Return what finds the pictures that have fewer sizes than make sense for them."""
    found = Q(**{field: []})
    for number, width in enumerate(WIDTHS[1:], start=1):
        found |= Q(**{"width__gte": width, f"{field}__{number}__isnull": True})
    return found
