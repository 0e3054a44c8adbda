"""Keeps the mirror as the city is: by the tags of what changed, and by the clock."""

import logging
from datetime import timedelta
from pathlib import Path
from time import monotonic, time

from django.conf import settings
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.utils import timezone

from base.jobs import job
from base.models import MirrorPurge
from base.public_addresses import public_addresses

from . import folder
from .notes import LATER, SOON, notes
from .rendering import render

logger = logging.getLogger(__name__)

NOT_FOUND = "/404.html"  # stands nowhere, and so is the page that says so
AT_ONCE = 2  # seconds that one run of the job takes at most, for other jobs' sake
REMEMBERED = timedelta(days=1)  # a mirror that heard nothing for longer is made anew
AFTER_FAILURE = 60  # seconds


def write(tags):
    """Note, within the transaction of a change, what mirrors must be told."""
    if settings.MIRROR:
        MirrorPurge.objects.create(tags=None if tags is None else list(tags))


@job(every=1)
def renew_mirror():
    if settings.MIRROR:
        renew(seconds=AT_ONCE)


@job(every=3600)
def forget_what_every_mirror_heard():
    MirrorPurge.objects.filter(made_at__lt=timezone.now() - REMEMBERED).delete()


def renew(seconds=None, everything=False):
    """Render what is outdated, for so long; what changed comes before what is only checked."""
    began = monotonic()
    with notes() as kept:
        listen(kept, everything)
    while seconds is None or monotonic() - began < seconds:
        with notes() as kept:
            path = kept.next()
            if path is None:
                return
            renew_one(kept, path)


def listen(kept, everything=False):
    """Note what is outdated since the last time, what is new, and what is gone."""
    now = time()
    until, purges = purges_since(kept.heard())
    if everything or purges is None or any(tags is None for tags in purges):
        kept.expect(kept.paths(), LATER)
        purges = [()]
    for tags in purges:
        kept.outdate(tags)
    kept.outdate_by_clock(now)
    if purges:
        compare(kept)
    kept.have_heard(until, now)


def purges_since(heard):
    """Return what was purged since, each as its tags, or None where that is not known any
    more; and the number of the transaction before which nothing is open."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT txid_snapshot_xmin(txid_current_snapshot())")
        until = cursor.fetchone()[0]
        number, at = heard or (None, 0)
        if number is None or number > until or at < time() - REMEMBERED.total_seconds():
            return until, None
        found = MirrorPurge.objects.filter(transaction__gte=number, transaction__lt=until)
        return until, list(found.order_by("pk").values_list("tags", flat=True))


def compare(kept):
    """Expect what is public and not known yet; take away what is not public any more."""
    public = {address.path for address in public_addresses()} | {NOT_FOUND}
    known = kept.paths()
    kept.expect(public - known, SOON)
    for path in known - public:
        take_away(kept, path)


def renew_one(kept, path):
    rendered = render(path)
    if rendered.status != (404 if path == NOT_FOUND else 200):
        if rendered.status < 500:
            take_away(kept, path)
        else:
            logger.warning("%s is not renewed in the mirror: %s", path, rendered.status)
            kept.failed(path, time() + AFTER_FAILURE)
        return
    file = folder.file_of(path, rendered.content_type)
    folder.write(file, rendered.content)
    until = rendered.until.timestamp() if rendered.until else None
    kept.rendered(path, str(file), rendered.tags, until)
    if path == NOT_FOUND:
        folder.write(file.with_name("503.html"), render_to_string("500.html").encode())


def take_away(kept, path):
    if file := kept.forget(path):
        folder.remove(Path(file))
