"""Makes every picture's sizes when it is uploaded, so that no page ever waits for one.

A rendition that is made while a page renders costs the resident seconds, and
with a hanging storage the whole page. So the sizes are made once, after the
upload is committed, and the image keeps what was made: a page then needs no
query and no storage to show it. What could not be made is tried again by the
clock.
"""

import logging

from django.db import transaction
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from base.jobs import job
from base.models import CityImage, CityRendition

logger = logging.getLogger(__name__)

WIDTHS = (320, 640, 1280)
SPECS = {f"width-{width}|format-webp": width for width in WIDTHS}
AT_ONCE = 50


def specs_for(image):
    """Return the sizes that make sense for a picture: none wider than it, but always one."""
    fitting = [spec for spec, width in SPECS.items() if width <= image.width]
    return fitting or [next(iter(SPECS))]


def make_renditions(image):
    """Make the sizes that are missing; return whether all are there.

    A storage that fails does not fail the upload: the picture is shown once the
    sizes are made.
    """
    try:
        image.get_renditions(*specs_for(image))
        note_renditions(image.pk)
    except Exception:
        logger.exception("The sizes of image %s could not be made", image.pk)
        return False
    return True


def note_renditions(image_id):
    """Keep with the image which sizes there are: [[width, height, file], …]."""
    made = CityRendition.objects.filter(image=image_id, filter_spec__in=SPECS)
    sizes = sorted([r.width, r.height, r.file.name] for r in made)
    CityImage.objects.filter(pk=image_id).update(sizes=sizes)


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
    lacking = Q(sizes=[])
    for number, width in enumerate(WIDTHS[1:], start=1):
        lacking |= Q(**{"width__gte": width, f"sizes__{number}__isnull": True})
    for image in CityImage.objects.filter(lacking).order_by("?")[:AT_ONCE]:
        make_renditions(image)
