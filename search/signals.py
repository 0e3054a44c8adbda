"""Tells the search of every change of what it finds."""

from django.db.models.signals import post_delete, post_save
from wagtail.signals import post_page_move

from base.findable import PARTS, kinds
from search import index


def connect():
    for model in kinds():
        post_save.connect(saved, sender=model)
        post_delete.connect(deleted, sender=model)
    for model in PARTS:
        post_save.connect(saved, sender=model)
    post_page_move.connect(moved)


def saved(instance, raw=False, **kwargs):
    if not raw:
        index.renew(instance)


def deleted(instance, **kwargs):
    index.forget(instance)


def moved(instance, **kwargs):
    for page in instance.get_descendants(inclusive=True).specific():
        index.renew(page)
