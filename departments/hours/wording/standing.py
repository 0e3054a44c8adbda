"""Standing rules in words: "First Thursday of the month: 9 a.m. – 8 p.m."."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from base.phrases import said
from departments.hours.rules import LAST

from .clock import day_of_year
from .lists import capitalized, listed, weekdays_listed
from .modes import rule_in_words


@dataclass(frozen=True)
class Line:
    """When, and the hours then; `name` is what the city calls the season."""

    when: str
    hours: tuple[str, ...]
    notes: tuple[str, ...] = ()
    name: str = ""


def lines_of(rules):
    """Return a line for each set of days that rules name, in their order."""
    together = {}
    for rule in rules:
        together.setdefault((rule.weekdays, rule.weeks, rule.season), []).append(rule)
    return [
        Line(
            when=days_in_words(*days),
            hours=tuple(rule_in_words(rule) for rule in group),
            notes=tuple(dict.fromkeys(said(rule.note) for rule in group if rule.note)),
            name=said(group[0].season.name) if group[0].season else "",
        )
        for days, group in together.items()
    ]


def particulars_of(rules):
    """Return the lines of what holds only in a season or in some weeks of the month."""
    return lines_of(rule for rule in rules if rule.specificity)


def days_in_words(weekdays, weeks, season):
    days = weekdays_listed(sorted(weekdays))
    if weeks:
        names = [week_names()[week] for week in sorted(weeks, key=lambda w: w % 7)]
        days = _("%(weeks)s %(days)s of the month") % {"weeks": listed(names), "days": days}
    if season:
        days = _("%(days)s, %(first)s to %(last)s") % {
            "days": days,
            "first": day_of_year(*season.start),
            "last": day_of_year(*season.end),
        }
    return capitalized(days)


def week_names():
    return {
        1: _("first"),
        2: _("second"),
        3: _("third"),
        4: _("fourth"),
        5: _("fifth"),
        LAST: _("last"),
    }
