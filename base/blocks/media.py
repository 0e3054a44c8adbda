"""Pictures and films."""

from wagtail.blocks import CharBlock, StructBlock, URLBlock

from .choosers import ImageBlock, ImageChooserBlock
from .video import VideoValue, validate_video_address


class PictureBlock(StructBlock):
    """A picture with its words, caption and credit."""

    image = ImageBlock()
    caption = CharBlock(max_length=200, required=False)
    credit = CharBlock(
        max_length=120, required=False, help_text="Empty: the credit kept with the picture."
    )

    class Meta:
        icon = "image"
        group = "Pictures and films"
        template = "blocks/image.html"
        description = "A picture with caption and credit."


class VideoBlock(StructBlock):
    """A film that nobody is sent to before they ask for it."""

    title = CharBlock(max_length=120)
    address = URLBlock(
        help_text="The film’s page on YouTube or Vimeo.", validators=[validate_video_address]
    )
    poster = ImageChooserBlock(required=False, help_text="Shown until the film is started.")
    length = CharBlock(max_length=20, required=False, help_text="“3 minutes”")
    transcript = URLBlock(required=False, help_text="Where the spoken words can be read.")

    class Meta:
        icon = "media"
        label_format = "{title}"
        group = "Pictures and films"
        template = "blocks/video.html"
        description = "A film, loaded only when somebody starts it."
        value_class = VideoValue
        preview_value = {
            "title": "How the harbor wall works",
            "address": "https://vimeo.com/76979871",
            "length": "3 minutes",
        }
