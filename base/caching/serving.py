"""Serves pages of the tree to the public, noting what they are made of."""

from . import tags
from .answers import public


def publicly(serve):
    """Wrap how a page is served: whoever came so far without an account may see it."""

    def served(page, request, args, kwargs):
        tags.served(page)
        return public(serve(page, request, args, kwargs))

    return served
