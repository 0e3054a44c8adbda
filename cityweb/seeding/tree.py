"""Pages written in bulk: Django writes models of several tables one by one only."""

from collections import Counter

from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import F
from django.db.models.sql import InsertQuery
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Page

from base.models.translations import original_locale

COMMON = [field for field in Page._meta.concrete_fields if not field.primary_key]


class Nursery:
    """Gives new pages their places below their parents, and writes them."""

    def __init__(self):
        self.now = timezone.now()
        self.steps = {}

    def place(self, page, parent):
        """Say where a new page stands: the last below its parent, under an address of its own."""
        if parent.pk not in self.steps:
            self.steps[parent.pk] = last_step(parent)
        self.steps[parent.pk] += 1
        step = self.steps[parent.pk]
        page.depth = parent.depth + 1
        page.path = Page._get_path(parent.path, page.depth, step)
        page.numchild = 0
        page.slug = page.slug or f"{slugify(page.title)}-{step}"
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.draft_title = page.title
        page.locale = original_locale()
        page.content_type = ContentType.objects.get_for_model(type(page))
        page.first_published_at = page.last_published_at = page.updated_at = self.now
        page.latest_revision_created_at = self.now
        return page

    def write(self, pages, parents):
        """Write placed pages of one type, and tell their parents how many they have more."""
        plain = [Page(**{f.attname: getattr(page, f.attname) for f in COMMON}) for page in pages]
        Page.objects.bulk_create(plain)
        for page, row in zip(pages, plain, strict=True):
            page.pk = page.page_ptr_id = row.pk
            page._state.adding = False
        insert(type(pages[0]), pages)
        added = Counter()
        for parent in parents:
            added[parent.pk] += 1
        for key, count in added.items():
            Page.objects.filter(pk=key).update(numchild=F("numchild") + count)


def last_step(parent):
    last = Page.objects.child_of(parent).order_by("-path").values_list("path", flat=True).first()
    return Page._str2int(last[-Page.steplen :]) if last else 0


def insert(model, pages):
    """Insert the rows of a type's own table."""
    query = InsertQuery(model)
    query.insert_values(model._meta.local_concrete_fields, pages, raw=True)
    query.get_compiler(connection=connection).execute_sql()
