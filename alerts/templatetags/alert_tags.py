"""The alerts on a page: every page's, the city's own pages of errors included."""

from django import template

from alerts.board import board_of
from base.templatetags.page_tags import request_of

register = template.Library()

ICONS = {"information": "info", "warning": "warning", "emergency": "alarm"}


@register.inclusion_tag("components/alerts.html", takes_context=True)
def alerts(context):
    """Show what is in force for the page, the gravest first."""
    request = request_of(context)
    shown = board_of(context.get("page")).shown
    previewed = getattr(request, "previewed_alert", None)
    if previewed:
        others = [alert for alert in shown if alert.pk != previewed.pk]
        shown = sorted([previewed, *others], key=lambda alert: alert.rank)
    return {
        "request": request,
        "alerts": [(each, ICONS[each.severity], each.href(request)) for each in shown],
        "can_be_hidden": any(each.may_be_hidden for each in shown),
    }
