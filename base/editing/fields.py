"""Fields that stock forms of the admin take for granted, and break without."""

from wagtail.contrib.redirects.views import process_import


def demand(request, *names):
    """Raise MultiValueDictKeyError, answered with 400, if a field was not sent."""
    for name in names:
        request.POST[name]


def import_redirects(request):
    demand(request, "import_file_name", "input_format")
    return process_import(request)
