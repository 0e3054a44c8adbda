"""The feed of alerts in force: each is an entry for as long as it holds."""

from django.utils.html import format_html
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from alerts.board import board
from alerts.models import Alert
from alerts.views import public_departments
from base import feeds, languages
from base.addresses import absolute
from base.models import SiteSettings
from base.phrases import said


@require_safe
def alerts_feed(request):
    city = said(SiteSettings.load(request_or_site=request).city_name)
    home = absolute(languages.here("/"))
    public = public_departments()
    alerts = board(Alert.objects.with_links().prefetch_related("departments")).shown
    shown = [
        alert for alert in alerts
        if alert.scope == Alert.Scope.CITY or {d.pk for d in alert.departments.all()} & public
    ]  # fmt: skip
    feed = feeds.Feed(
        id=feeds.tag("alerts", languages.shown()),
        title=f"{gettext('Alerts')} · {city}",
        page=home,
        path=request.path,
        entries=[entry(alert, request, home) for alert in shown],
        city=city,
    )
    return feeds.answer(request, feed)


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
