"""The file that shows that whoever tells of addresses is the site itself."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from base.public_addresses import PublicAddress, source

from . import is_on


@require_safe
def key_file(request, key):
    if not is_on() or key != settings.INDEXNOW_KEY:
        raise Http404("No such file.")
    return HttpResponse(key, content_type="text/plain; charset=utf-8")


def path():
    return f"/{settings.INDEXNOW_KEY}.txt"


@source(files=True)
def key_files():
    if is_on():
        yield PublicAddress(path(), is_page=False)
