"""Notes which stories, new or changed, would change a list of them.

A scope is "city", the key of a department, of which all stories are meant that concern it,
or those that it `issued` itself.
"""

from base.caching.recording import today, used

AHEAD = 2  # years beyond this one that a story may be dated


def note_everything(scope):
    """Note a list that any story may change."""
    note_scope(scope)
    used(f"stories:{scope}")


def note_latest(scope, shown, most):
    """Note a list of the latest stories: a full one is changed by none older than its last."""
    if len(shown) < most:
        note_everything(scope)
        return
    note_scope(scope)
    first = shown[-1].date.year
    used(*(f"stories:{scope}:{year}" for year in range(first, today().year + AHEAD)))


def note_years(scope, years):
    """Note a list of stories of some years."""
    note_scope(scope)
    used(*(f"stories:{scope}:{year}" for year in years))


def note_archive(scope):
    """Note that all years with stories are listed."""
    note_scope(scope)
    used(f"stories:{scope}:years")


def issued(department):
    """Return the scope of the stories that a department issued, by its key."""
    return f"{department}:issued"


def note_scope(scope):
    if isinstance(scope, int):
        used(f"parts:{scope}")  # whose stories are the department's too
