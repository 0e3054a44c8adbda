"""Pictures that wait for their words, as of several uploaded at once.

Until somebody describes it, such a file is no picture of the city yet. It is
cleaned all the same, and forgotten if nobody comes back to it.
"""

import logging
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import post_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from base.jobs import job

from .pictures import cleaned

logger = logging.getLogger(__name__)
PATIENCE = timedelta(days=2)


@receiver(pre_save, sender=UploadedFile)
def clean_waiting_picture(sender, instance, **kwargs):
    pictures = ContentType.objects.get_for_model(get_image_model())
    if instance.for_content_type_id == pictures.pk and not instance.file._committed:
        instance.file = cleaned(instance.file)


@receiver(post_delete, sender=UploadedFile)
def delete_waiting_file(sender, instance, **kwargs):
    instance.file.delete(save=False)


@job(every=3600)
def forget_what_nobody_described():
    """Delete uploads that wait longer than anybody remembers them."""
    for upload in UploadedFile.objects.all():
        if is_forgotten(upload):
            upload.delete()


def is_forgotten(upload):
    """Tell, by the age of its file, whether an upload waits in vain, or has no file any more.

    A storage that does not answer says nothing about the file: the upload waits on.
    """
    try:
        since = upload.file.storage.get_modified_time(upload.file.name)
    except FileNotFoundError:
        return True
    except OSError as error:
        logger.warning("The age of upload %s is not known: %s", upload.pk, error)
        return False
    return timezone.now() - since > PATIENCE
