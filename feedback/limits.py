"""How often one address may answer, without keeping the address.

It is counted under a hash with a random salt. The salt is another one each day and yesterday's
is deleted, so that not even whoever holds the database can tell who answered.
"""

import hashlib
import secrets
from ipaddress import IPv6Address, ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.db.models import F
from django.utils import timezone

from feedback.models import Day, Sender

AT_MOST = 30  # a day: a library's computers share one address


def is_too_often(request, on=None):
    """Count an answer; tell whether its address has answered too often on a day."""
    day = day_of(on or timezone.localdate())
    key = hashlib.sha256(bytes(day.salt) + place_of(request).encode()).digest()
    sender, _ = Sender.objects.get_or_create(day=day, key=key)
    Sender.objects.filter(pk=sender.pk).update(count=F("count") + 1)
    return Sender.objects.values_list("count", flat=True).get(pk=sender.pk) > AT_MOST


def day_of(date):
    return Day.objects.get_or_create(date=date, defaults={"salt": secrets.token_bytes(32)})[0]


def place_of(request):
    """Return the address that asks; of the newer kind what one household has of them."""
    address = ip_address(get_adapter().get_client_ip(request))
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address)


def forget_days_before(date):
    Day.objects.filter(date__lt=date).delete()
