"""Alerts for machines: signs, apps, the sites of others."""

from django.http import JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from alerts.board import board_of_all
from alerts.models import Alert
from base.addresses import absolute
from base.caching.answers import public
from base.caching.recording import holds_until, used
from base.models import SiteSettings
from base.querysets import published_pages


@require_safe
def alerts_json(request):
    """Answer with what is in force in the city; docs/alerts.md describes the fields."""
    at = timezone.localtime()
    readable = public_departments()
    found = board_of_all(at)
    alerts = [entry(alert, readable, request) for alert in found.shown]
    answer = JsonResponse(
        {
            "city": SiteSettings.load(request_or_site=request).city_name,
            "at": moment(at),
            "next_change": moment(found.next_change),
            "alerts": [each for each in alerts if each["scope"] == "city" or each["departments"]],
        }
    )
    answer["Access-Control-Allow-Origin"] = "*"
    used("alerts")
    holds_until(found.next_change)
    return public(answer)


def public_departments():
    """Return the keys of those alerted departments whose pages anyone may read."""
    chosen = Alert.departments.through.objects.values("departmentpage")
    return set(published_pages().filter(pk__in=chosen).values_list("pk", flat=True))


def entry(alert, readable, request):
    href = alert.href(request)
    departments = [d for d in alert.departments.all() if d.pk in readable]
    return {
        "id": alert.pk,
        "severity": alert.severity,
        "title": alert.title,
        "text": alert.text,
        "link": {"text": alert.link_text, "url": absolute(href)} if href else None,
        "scope": alert.scope,
        "departments": [
            {"title": each.title, "url": absolute(each.get_url(request))} for each in departments
        ],
        "starts_at": moment(alert.starts_at),
        "ends_at": moment(alert.ends_at),
    }


def moment(at):
    return timezone.localtime(at).isoformat("T", "seconds") if at else None
