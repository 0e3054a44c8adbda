"""Remembers who reads while the admin answers, its templates included, and where sites begin.

A list in the admin asks for the address of each page without a request, and Wagtail would
look up for each row where the sites begin. As long as nothing is written, once is enough.
"""

from contextvars import ContextVar

from wagtail.models import Site

READER = ContextVar("reader", default=None)
ROOTS = ContextVar("roots", default=None)


class RememberReader:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith("/admin/"):
            return self.get_response(request)
        who = READER.set(request.user)
        where = ROOTS.set([] if request.method in ("GET", "HEAD") else None)
        try:
            return self.get_response(request)
        finally:
            READER.reset(who)
            ROOTS.reset(where)


def reader():
    """Return who reads the admin now; None outside of it, as in a command or a mail's job."""
    user = READER.get()
    return user if user is not None and user.is_authenticated else None


def tell_roots(page):
    """Let a page know where the sites begin, while the admin shows something and writes nothing."""
    known = ROOTS.get()
    if known is None:
        return
    if not known:
        known.extend(Site.get_site_root_paths())
    page._wagtail_cached_site_root_paths = known
