"""Where alerts are seen."""

from alerts.models import Alert
from base.caching.shown import shown


def places_of_alert(alert):
    yield "alerts"
    if alert.scope == Alert.Scope.CITY:
        yield "alerts:city"
    else:
        yield from (f"alerts:department:{each.pk}" for each in alert.departments.all())


shown(Alert, places_of_alert)
