"""The feed of alerts in force: each is an entry for as long as it holds."""

from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from alerts.board import board_of_all
from alerts.models import Alert
from alerts.views import public_departments
from base import feeds, languages
from base.addresses import absolute
from base.caching.answers import public
from base.caching.recording import holds_until, used
from base.models import SiteSettings
from base.phrases import said


@require_safe
def alerts_feed(request):
    city = said(SiteSettings.load(request_or_site=request).city_name)
    home = absolute(languages.here("/"))
    at, readable = timezone.now(), public_departments()
    found = board_of_all(at)
    used("alerts")
    holds_until(found.next_change)
    feed = feeds.Feed(
        id=feeds.tag("alerts", languages.shown()),
        title=f"{gettext('Alerts')} · {city}",
        page=home,
        path=request.path,
        entries=[
            entry(alert, request, home) for alert in found.shown if is_readable(alert, readable)
        ],
        city=city,
    )
    return public(feeds.answer(request, feed))


def is_readable(alert, departments):
    """Tell whether it is the city's, or of a department whose page anyone may read."""
    own = {department.pk for department in alert.departments.all()}
    return alert.scope == Alert.Scope.CITY or not own.isdisjoint(departments)


def entry(alert, request, home):
    href = alert.href(request)
    url = absolute(href) if href else home
    html = format_html("<p>{}</p>", said(alert.text)) if alert.text else ""
    if href:
        html += format_html('<p><a href="{}">{}</a></p>', url, said(alert.link_text))
    return feeds.Entry(
        id=feeds.tag("alerts", alert.pk, languages.shown()),
        title=said(alert.title),
        url=url,
        published=alert.starts_at,
        updated=alert.starts_at,
        html=html,
        language=languages.shown(),
    )
