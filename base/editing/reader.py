"""Remembers who reads while the admin answers, its templates included."""

from contextvars import ContextVar

READER = ContextVar("reader", default=None)


class RememberReader:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith("/admin/"):
            return self.get_response(request)
        token = READER.set(request.user)
        try:
            return self.get_response(request)
        finally:
            READER.reset(token)


def reader():
    """Return who reads the admin now; None outside of it, as in a command or a mail's job."""
    user = READER.get()
    return user if user is not None and user.is_authenticated else None
