"""Makes alerts for a test; what a test does not name gets a plain default."""

from datetime import UTC, datetime

from alerts.models import Alert

NOON = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)  # in the city


def alert(*departments, title="Boil your water", starts_at=NOON, **fields):
    scope = Alert.Scope.DEPARTMENTS if departments else Alert.Scope.CITY
    made = Alert.objects.create(title=title, scope=scope, starts_at=starts_at, **fields)
    made.departments.set(departments)
    return made
