"""Publishes what is due and withdraws what has expired, page by page.

Wagtail's own command does all of it in one go, and so a single page that cannot
be published keeps back all that are due after it.
"""

import logging

from django.apps import apps
from django.db import InterfaceError, OperationalError, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from base.jobs import job

logger = logging.getLogger("cityweb.jobs")


@job(every=10)
def publish_scheduled():
    now = timezone.now()
    for model in models_with_drafts():
        expired = model.objects.filter(live=True, expire_at__lte=now).order_by("expire_at")
        one_by_one(expired, withdraw)
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    one_by_one(due, publish)


def models_with_drafts():
    """Return Page for every type of page, and what else can be a draft."""
    others = [m for m in apps.get_models() if issubclass(m, DraftStateMixin)]
    return [Page, *(model for model in others if not issubclass(model, Page))]


def one_by_one(found, act):
    """Act on each in a transaction of its own, unless somebody else is at it or was."""
    for pk in list(found.values_list("pk", flat=True)):
        try:
            with transaction.atomic():
                each = found.select_for_update(skip_locked=True, of=["self"]).filter(pk=pk).first()
                if each:
                    act(each)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            logger.exception("%s %s cannot be changed now", found.model.__name__, pk)


def withdraw(page):
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish(revision):
    revision.publish(log_action="wagtail.publish.scheduled")
