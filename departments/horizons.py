"""How far ahead the hours of an office are read, and what a change can reach of that.

"Open now, until five" hangs on what happens until five; a holiday in spring does not touch
it. So whoever reads hours only so far notes the nearest horizon that holds it, and a
holiday or a closure purges the horizons within which it falls. What is shown of an office
is over at midnight at the latest, so that day and horizon are the same for both.
"""

from datetime import timedelta

# Days before and after the present one. Hours that began yesterday may last until today, and
# a run of days that is announced may have begun two weeks ago.
HORIZONS = {"soon": (1, 1), "week": (1, 7), "weeks": (15, 22)}


def within(tags, today, last, days_back=1):
    """Return the tags for what is read from some days ago up to a day; None: without an end."""
    for name, (behind, ahead) in HORIZONS.items():
        if last and last <= today + timedelta(days=ahead) and days_back <= behind:
            return [f"{tag}:{name}" for tag in tags]
    return tags


def opening(tag):
    """Return the tag of those of a list that open an office which else never opens."""
    return f"{tag}:opening"


def reached(tags, today, touches):
    """Return the tags themselves, and those of each horizon with a day that is touched."""
    found = list(tags)
    for name, (behind, ahead) in HORIZONS.items():
        days = (today + timedelta(days=number) for number in range(-behind, ahead + 1))
        if any(map(touches, days)):
            found += [f"{tag}:{name}" for tag in tags]
    return found
