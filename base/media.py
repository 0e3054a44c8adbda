"""The pictures that pages show: of all uploads, the only ones served as they are.

Originals and documents have no address here. Every size is named anew when it is
made, so that what stands at an address never changes.
"""

import logging
from pathlib import PurePosixPath

from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.images.models import get_rendition_storage

logger = logging.getLogger(__name__)
FOR_EVER = "public, max-age=31536000, immutable"
LONGEST = 100  # what the database holds of a file's path
TYPES = {
    ".avif": "image/avif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


@require_safe
def picture(request, name):
    """Answer with a picture; 503 while the storage does not give it."""
    kind = TYPES.get(PurePosixPath(name).suffix)
    if kind is None or len(name) > LONGEST:
        raise Http404("No such picture.")
    try:
        file = get_rendition_storage().open(f"images/{name}")
    except (FileNotFoundError, IsADirectoryError, SuspiciousFileOperation) as error:
        raise Http404("No such picture.") from error
    except Exception as error:
        logger.warning("The storage does not give images/%s: %s", name, error)
        return HttpResponse(status=503, headers={"Retry-After": "10"})
    return FileResponse(file, content_type=kind, headers={"Cache-Control": FOR_EVER})
