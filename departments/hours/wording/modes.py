"""The modes in words, with their hours."""

from django.utils.translation import gettext as _

from departments.hours.modes import Mode

from .clock import hour_range


def hours_in_mode(mode, hours):
    """Return the hours of a mode; no hours mean at no particular time."""
    if mode is Mode.APPOINTMENT:
        return _("%(hours)s, by appointment") % {"hours": hours} if hours else _("By appointment")
    if mode is Mode.PHONE:
        return _("%(hours)s, phone only") % {"hours": hours} if hours else _("Phone only")
    return hours


def round_the_clock(mode):
    return _("Open 24 hours") if mode is Mode.OPEN else _("24 hours")


def span_in_words(span):
    """Return a span: "9 a.m. – 5 p.m.", "Open 24 hours", "By appointment"."""
    if not span.timed:
        return hours_in_mode(span.mode, "")
    if span.whole_day:
        return hours_in_mode(span.mode, round_the_clock(span.mode))
    return hours_in_mode(span.mode, hour_range(span.starts, span.ends))


def rule_in_words(rule):
    """Return what a rule says of a day, in the words of a span."""
    if rule.mode is Mode.CLOSED:
        return _("Closed")
    if rule.all_day:
        return hours_in_mode(rule.mode, round_the_clock(rule.mode))
    return hours_in_mode(rule.mode, hour_range(rule.opens, rule.closes) if rule.timed else "")
