"""The status in words: "Open now, until 5 p.m."."""

from dataclasses import dataclass
from datetime import time

from django.utils.translation import gettext as _

from base.phrases import said
from departments.hours.modes import Mode, State

from .clock import end_day, long_date, o_clock, relative_day


@dataclass(frozen=True)
class Words:
    """A status in two pieces for a table of facts, and as one sentence."""

    state: State
    headline: str
    detail: str
    sentence: str


def words_of(status):
    """Return the words for a status, its days named as seen from its moment."""
    say = {
        State.CLOSED: closed,
        State.UNKNOWN: unknown,
        State.NOT_IN_USE: not_in_use,
    }.get(status.state, serving)
    return Words(status.state, *say(status))


def serving(status):
    """Say in which way, for what reason, and until when it serves."""
    headline = {
        State.OPEN: _("Open now"),
        State.APPOINTMENT: _("By appointment"),
        State.PHONE: _("Phone only"),
    }[status.state]
    if status.until and (status.span.timed or status.state is State.OPEN):
        detail = until(status)
    else:
        detail = _("day and night") if status.span.timed and not status.until else ""
    sentence = headline
    if status.reason:
        values = {"headline": headline, "reason": said(status.reason)}
        sentence = _("%(headline)s (%(reason)s)") % values
    if detail:
        sentence = _("%(first)s, %(then)s") % {"first": sentence, "then": detail}
    return headline, detail, sentences(sentence, opening(status))


def closed(status):
    values = {"reason": said(status.reason)}
    if status.reason and status.whole_day:
        headline = _("Closed today for %(reason)s") % values
    elif status.reason:
        headline = _("Closed for %(reason)s") % values
    else:
        headline = _("Closed today") if status.whole_day else _("Closed now")
    if status.reason and not status.opens_at and not status.until:
        detail = _("until further notice")
        return headline, detail, _("%(first)s, %(then)s") % {"first": headline, "then": detail}
    return headline, opening(status), sentences(headline, opening(status))


def unknown(status):
    return _("Hours not known"), _("call first"), _("Hours not known: call first")


def not_in_use(status):
    if status.until is None:
        return _("No longer here"), "", _("No longer here")
    detail = _("from %(day)s") % {"day": long_date(status.until.date())}
    return _("Not here yet"), detail, _("Here %(from_day)s") % {"from_day": detail}


def sentences(first, then):
    """Join two sentences; one that ends with "p.m." has its period already."""
    if not then:
        return first
    return f"{first} {then}" if first.endswith(".") else f"{first}. {then}"


def until(status):
    day = relative_day(end_day(status.until), status.at.date())
    return _("until %(when)s") % {"when": f"{o_clock(status.until)} {day}".strip()}


def opening(status):
    """Return when it opens next, or nothing: "Opens at 8:30 a.m. tomorrow".

    What begins with a day names the day alone; midnight would leave open which one.
    """
    if status.opens_at is None:
        return ""
    at, day = status.opens_at, relative_day(status.opens_at.date(), status.at.date())
    if at.time() != time.min:
        values = {"when": f"{o_clock(at)} {day}".strip()}
        return {
            Mode.OPEN: _("Opens at %(when)s"),
            Mode.APPOINTMENT: _("By appointment from %(when)s"),
            Mode.PHONE: _("Phone answered from %(when)s"),
        }[status.opens_in] % values
    if status.opens_in is Mode.OPEN and (at.date() - status.at.date()).days == 1:
        return _("Opens at midnight")
    return {
        Mode.OPEN: _("Opens %(day)s"),
        Mode.APPOINTMENT: _("By appointment %(day)s"),
        Mode.PHONE: _("Phone answered %(day)s"),
    }[status.opens_in] % {"day": day}
