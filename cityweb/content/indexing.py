"""The search index, renewed once at the end of a load instead of at every save."""

from contextlib import contextmanager

from django.db.models.signals import post_save
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.search import index
from wagtail.search.backends import get_search_backends

AT_ONCE = 50


@contextmanager
def searchable_at_the_end():
    """Gather what is saved, and index all of it before this ends well.

    A page is saved several times until it is published; each time its words would
    be gathered, and the titles of the whole index be measured.
    """
    saved = {}

    def gather(sender, instance, raw=False, **kwargs):
        saved.setdefault(sender, set()).add(instance.pk)

    silenced = [m for m in index.get_indexed_models()
                if post_save.disconnect(post_save_signal_handler, sender=m)]  # fmt: skip
    for model in silenced:
        post_save.connect(gather, sender=model)
    try:
        yield
        for model, keys in saved.items():
            add_to_index(model, keys)
    finally:
        for model in silenced:
            post_save.disconnect(gather, sender=model)
            post_save.connect(post_save_signal_handler, sender=model)


def add_to_index(model, keys):
    keys = sorted(keys)
    for start in range(0, len(keys), AT_ONCE):
        found = list(model.get_indexed_objects().filter(pk__in=keys[start : start + AT_ONCE]))
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, found)
