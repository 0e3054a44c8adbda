"""The fields of pictures: on the model and in its form."""

from django.core.exceptions import ValidationError
from django.forms import FileField
from wagtail.images.fields import WagtailImageField as ImageFormField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from .pictures import cleaned, dimensions


class PictureFile(WagtailImageFieldFile):
    """The file of a picture; whoever stores one stores it cleaned."""

    def get_image_dimensions(self):
        was_closed = self.closed
        try:
            self.open()
            return dimensions(self)
        except ValidationError:
            return None, None
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)

    def save(self, name, content, save=True):
        picture = cleaned(content, name)
        self.__dict__.pop("_dimensions_cache", None)
        super().save(picture.name, picture, save=save)


class PictureFileField(WagtailImageField):
    attr_class = PictureFile

    def deconstruct(self):
        # The database knows nothing of the cleaning: no migration speaks of it.
        name, _, args, kwargs = super().deconstruct()
        return name, "wagtail.images.models.WagtailImageField", args, kwargs


class PictureField(ImageFormField):
    """Takes a picture in and says what is wrong with it."""

    def to_python(self, data):
        file = FileField.to_python(self, data)
        return file and cleaned(file)
