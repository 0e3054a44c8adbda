"""Which pages anyone may read."""

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Exists, F, Func, OuterRef
from django.db.models.functions import Length, Substr
from wagtail.models import Page, PageQuerySet, PageViewRestriction


class PublishedQuerySet(PageQuerySet):
    def published(self):
        """Return what is live and neither restricted itself nor below something that is.

        The same as `live().public()`, in one query instead of two. Translations are
        left out: they are the same pages in other words, see `base.languages`.
        """
        original = self.live().filter(locale__language_code=settings.LANGUAGE_CODE)
        return original.filter(~Exists(restrictions_on_or_above()))

    def published_below(self, path, depth):
        """Return what is published, at one depth of the tree, below the page with a path."""
        return self.published().filter(path__startswith=path, depth=depth)


def among(keys):
    """Return what is true of the records whose keys a query finds, which is asked first.

    PostgreSQL would else walk through all records in the order that is asked for, perhaps a
    hundred thousand, until it had met enough of a few.
    """
    is_one = {"template": "%(expressions)s)", "arg_joiner": " = ANY("}
    return Func(F("pk"), ArraySubquery(keys), output_field=BooleanField(), **is_one)


def restrictions_on_or_above():
    """Return what restricts a page of the query around this one, or any page above it."""
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return PageViewRestriction.objects.filter(page__path=above)


def published_pages():
    """Return the pages of every type that anyone may read."""
    return PublishedQuerySet(Page).published()
