"""The shelves of this process, and whether what stands on them can be trusted."""

from enum import Enum

from django.conf import settings

from .shelf import Shelf

pages = Shelf(settings.PAGE_STORE_MEGABYTES * 2**20)
parts = Shelf(8 * 2**20)


class Hearing(Enum):
    """Whether this process hears of changes."""

    NOTHING = "not listening"
    CHANGES = "listening"
    DATABASE_AWAY = "database away"


hearing = Hearing.NOTHING


def set_hearing(state):
    global hearing
    hearing = state


def are_trusted():
    return hearing is Hearing.CHANGES


def purge(tags):
    for shelf in (pages, parts):
        shelf.purge(tags)


def purge_all():
    for shelf in (pages, parts):
        shelf.purge_all()
