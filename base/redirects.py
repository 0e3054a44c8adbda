"""Keeps the redirects that Wagtail writes by itself from leading in a circle.

Renaming a page there and back leaves a redirect from the page's address to
itself. While the page is live nobody notices; once it is unpublished, browsers
give up after twenty turns.
"""

import logging
from functools import wraps

from django.db import transaction
from django.dispatch import receiver
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, post_page_move

logger = logging.getLogger(__name__)


def never_in_the_way(function):
    """Log what goes wrong in a receiver instead of failing the change that it follows.

    The page is then already saved or published: an error shown to the editor
    would be untrue.
    """

    @wraps(function)
    def safely(*args, **kwargs):
        try:
            with transaction.atomic():  # what fails in the database fails in here alone
                return function(*args, **kwargs)
        except Exception:
            logger.exception("%s failed; the change itself stands", function.__name__)

    return safely


@receiver([page_slug_changed, post_page_move, page_published])
@never_in_the_way
def remove_circles(sender, instance, **kwargs):
    """Delete the redirects of a page, and of those below it, that lead to where they start."""
    below = Page.objects.filter(path__startswith=instance.path)
    redirects = Redirect.objects.filter(redirect_page__in=below).select_related("redirect_page")
    circles = [r.pk for r in redirects if r.link and Redirect.normalise_path(r.link) == r.old_path]
    Redirect.objects.filter(pk__in=circles).delete()
