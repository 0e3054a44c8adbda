"""Tells the search of every change of what it finds."""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from wagtail.models import Page
from wagtail.signals import page_unpublished, post_page_move

from base.findable import PARTS, kinds, owners_of
from search import index


def connect():
    for model in kinds():
        post_save.connect(saved, sender=model)
        post_delete.connect(deleted, sender=model)
    for model in PARTS:
        if issubclass(model, Page):
            page_unpublished.connect(part_changed, sender=model)
            continue
        pre_save.connect(remember_owners, sender=model)
        pre_delete.connect(remember_owners, sender=model)
        post_save.connect(part_changed, sender=model)
        post_delete.connect(part_changed, sender=model)
    post_page_move.connect(moved)


def saved(instance, raw=False, **kwargs):
    if not raw:
        index.renew(instance)


def deleted(instance, **kwargs):
    index.forget(instance)


def remember_owners(instance, raw=False, **kwargs):
    """Note to whom a part belonged before it changes: a post may pass to another person."""
    stored = (
        None
        if raw or index.is_postponed()
        else type(instance)._default_manager.filter(pk=instance.pk).first()
    )
    instance._found_with = owners_of(stored) if stored else []


def part_changed(instance, raw=False, **kwargs):
    before = instance.__dict__.pop("_found_with", [])
    if raw:
        return
    # All is written anew at the end; which of it a part belongs to need not be asked.
    changed = [instance] if index.is_postponed() else [*before, *owners_of(instance)]
    for each in dict.fromkeys(changed):
        index.renew(each)


def moved(instance, **kwargs):
    for page in instance.get_descendants(inclusive=True).specific():
        index.renew(page)
