"""Draws the sizes of new pictures on the other processors, while pages are written."""

import logging
import os
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from wagtail.images.models import Filter

from base.models import CityRendition
from base.renditions import note_renditions, specs_for

logger = logging.getLogger(__name__)


class Sizes:
    """The sizes that a load draws: begun when a picture is stored, kept at the end of it.

    Left for the commit they would take longer than all the rest. Workers ask no
    database; what they store is added to `stored_files`, as (storage, name).
    """

    def __init__(self, stored_files):
        self.stored_files = stored_files
        # One processor is busy with the pages.
        self.workers = ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1))
        self.drawings = []

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.workers.shutdown(cancel_futures=True)

    def begin(self, picture):
        """Draw the sizes of a picture whose file is stored."""
        self.drawings.append((picture, self.workers.submit(self.draw, picture)))

    def draw(self, picture):
        """Return the renditions of a picture; their files are stored, they are not."""
        with picture.file.storage.open(picture.file.name) as file:
            original = file.read()
        return [self.drawn(picture, spec, original) for spec in specs_for(picture)]

    def drawn(self, picture, spec, original):
        rendition = picture.generate_rendition_instance(Filter(spec), BytesIO(original))
        with rendition.file.file as content:
            rendition.file.save(rendition.file.name, content, save=False)
        self.stored_files.append((rendition.file.storage, rendition.file.name))
        return rendition

    def keep(self):
        """Wait for what is being drawn, and store it; what fails is tried again by the clock."""
        for picture, drawing in self.drawings:
            try:
                renditions = drawing.result()
            except Exception:
                logger.exception("The sizes of image %s could not be drawn", picture.pk)
                continue
            CityRendition.objects.bulk_create(renditions)
            note_renditions(picture.pk)
