"""Alerts, while they are in force."""

from msgspec import convert

from alerts.board import board_of_all
from alerts.models import Alert
from alerts.views import entry, public_departments
from api import records
from base.caching.recording import holds_until, used


def find(asked):
    used("alerts")
    readable = public_departments()
    found = board_of_all()
    holds_until(found.next_change)
    shown = [alert for alert in found.shown if is_told(alert, readable)]
    if asked.key is not None:
        return [alert for alert in shown if alert.pk == asked.key]
    if asked.before is not None:
        shown = [alert for alert in shown if alert.pk < int(asked.before)]
    return sorted(shown, key=lambda alert: -alert.pk)[: asked.limit + 1]


def is_told(alert, readable):
    is_city_wide = alert.scope == Alert.Scope.CITY
    return is_city_wide or any(each.pk in readable for each in alert.departments.all())


def tell(alerts, request):
    readable = public_departments()
    return [convert(entry(alert, readable, request), records.Alert) for alert in alerts]
