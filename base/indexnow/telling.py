"""Sends what was noted to search engines: by the clock, in one go, again where that fails."""

from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Count, Max, Min
from django.utils import timezone
from requests import RequestException

from base.caching.edges.asking import ask
from base.jobs import job
from base.models import AddressNotice

from . import is_on, key

AT_ONCE = 10_000  # addresses that may be told in one request
CLAIM = timedelta(minutes=1)  # until another may try what somebody began to tell
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=1)
GIVEN_UP = timedelta(days=7)  # by then the sitemap has told it


@job(every=10)
def tell_search_engines():
    if is_on():
        deliver()


def deliver():
    """Tell what is due; return whether there was anything."""
    claimed = claim()
    if not claimed:
        return False
    try:
        tell({notice.path for notice in claimed})
    except RequestException as error:
        put_off(claimed, error)
    else:
        of(claimed).delete()
    return True


@transaction.atomic
def claim():
    """Return what is due, or nothing while a pause lasts; nobody else gets it for a while."""
    now = timezone.now()
    if AddressNotice.objects.filter(failures__gt=0, next_try_at__gt=now).exists():
        return []
    due = AddressNotice.objects.filter(next_try_at__lte=now).order_by("pk")
    found = list(due.select_for_update(skip_locked=True)[:AT_ONCE])
    of(found).update(next_try_at=now + CLAIM)
    return found


def tell(paths):
    site = settings.SITE_URL
    body = {
        "host": urlsplit(site).netloc,
        "key": settings.INDEXNOW_KEY,
        "keyLocation": site + key.path(),
        "urlList": [site + path for path in sorted(paths)],
    }
    ask("POST", settings.INDEXNOW_URL, json=body)


def put_off(claimed, error):
    """Try again later and later, not before whoever was asked allows it."""
    now = timezone.now()
    failures = max(notice.failures for notice in claimed) + 1
    pause = min(FIRST_PAUSE * 2 ** min(failures - 1, 10), LONGEST_PAUSE)
    answer = error.response
    asked_for = answer.headers.get("Retry-After", "") if answer is not None else ""
    if asked_for.isdecimal():
        pause = max(pause, min(timedelta(seconds=int(asked_for[:6])), timedelta(days=1)))
    of(claimed).update(
        failures=failures,
        next_try_at=now + pause,
        last_error=f"{type(error).__name__} {getattr(answer, 'status_code', '')}".strip(),
    )
    AddressNotice.objects.filter(made_at__lt=now - GIVEN_UP).delete()


def of(notices):
    return AddressNotice.objects.filter(pk__in=[notice.pk for notice in notices])


def waiting():
    """Return how many addresses could not be told so far, since when, and what went wrong."""
    failed = AddressNotice.objects.filter(failures__gt=0)
    return failed.aggregate(number=Count("pk"), since=Min("made_at"), error=Max("last_error"))
