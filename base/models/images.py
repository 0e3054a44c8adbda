"""Pictures, each with words for those who do not see it."""

from os.path import splitext
from secrets import token_hex

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image, get_upload_to

from base.uploads.fields import PictureFileField


class CityImage(AbstractImage):
    """A picture: its description is what a screen reader says."""

    file = PictureFileField(
        "file", upload_to=get_upload_to, width_field="width", height_field="height"
    )
    credit = models.CharField(
        max_length=120,
        blank=True,
        help_text="Who made the picture, as it should read below it.",
    )
    is_decorative = models.BooleanField(
        "decorative only",
        default=False,
        help_text="Tick only where the picture says nothing that the page does not say in words.",
    )

    # [[width, height, file], …] of the sizes made for pages: see base.renditions.
    sizes = models.JSONField(default=list, editable=False)  # as WebP
    avif = models.JSONField(default=list, editable=False)
    jpeg = models.JSONField(default=list, editable=False)

    admin_form_fields = (*Image.admin_form_fields, "credit", "is_decorative")

    @property
    def alt(self):
        """The words that stand for the picture; none for a decorative one."""
        return "" if self.is_decorative else self.description or self.title

    @property
    def default_alt_text(self):
        return self.alt


class CityRendition(AbstractRendition):
    image = models.ForeignKey(CityImage, on_delete=models.CASCADE, related_name="renditions")

    def get_upload_to(self, filename):
        """Name every file anew: what stands at an address never changes.

        The name is short, since a page of pictures says it many times.
        """
        stem, extension = filename.split(".", 1)[0], splitext(filename)[1]
        return super().get_upload_to(f"{stem}.{token_hex(4)}{extension}")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]
