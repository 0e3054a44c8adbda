"""Lists in words: of anything, and of weekdays."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .clock import weekday

EVERY_DAY = list(range(7))


def listed(words):
    """Return words as a list: a, b and c."""
    words = list(words)
    if len(words) < 2:
        return "".join(words)
    several = pgettext("in a list", ", ").join(words[:-1])
    return _("%(several)s and %(last)s") % {"several": several, "last": words[-1]}


def capitalized(words):
    """Return words as a line begins with them: weekdays are small in many languages."""
    return words[:1].upper() + words[1:]


def weekdays_listed(numbers):
    """Return weekdays as a list with runs, in their order: Monday to Wednesday and Saturday."""
    if sorted(numbers) == EVERY_DAY:
        return _("Every day")
    words = []
    for run in runs(numbers):
        if len(run) > 2:
            words.append(
                _("%(first)s to %(last)s") % {"first": weekday(run[0]), "last": weekday(run[-1])}
            )
        else:
            words += [weekday(number) for number in run]
    return listed(words)


def runs(numbers):
    """Return numbers as lists that each count on without a gap."""
    result = []
    for number in numbers:
        if result and result[-1][-1] == number - 1:
            result[-1].append(number)
        else:
            result.append([number])
    return result
