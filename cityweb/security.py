"""Whom to tell of a hole in the site: /.well-known/security.txt (RFC 9116)."""

from datetime import UTC, datetime, time, timedelta

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from base import languages
from base.addresses import absolute
from base.models import SiteSettings

PATH = "/.well-known/security.txt"
HOLDS = timedelta(days=180)  # at most a year is advised


@require_safe
def security_txt(request):
    """Answer with the city's address for e-mail; it is as true tomorrow, so it never expires."""
    email = SiteSettings.load(request_or_site=request).email
    if not email:
        raise Http404("The city names no address for e-mail.")
    day = (timezone.now().astimezone(UTC) + HOLDS).date()
    lines = {
        "Contact": f"mailto:{email}",
        "Expires": f"{datetime.combine(day, time.min):%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages": ", ".join(each.code for each in languages.spoken()),
        "Canonical": absolute(PATH),
    }
    text = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
