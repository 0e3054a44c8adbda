"""How far ahead the hours of an office are read, and what a change can reach of that.

"Open now, until five" hangs on what happens until five; a holiday in spring does not touch
it. So whoever reads hours only so far notes the nearest horizon that holds it, and a
holiday or a closure purges the horizons within which it falls. What is shown of an office
is over at midnight at the latest, so that day and horizon are the same for both.
"""

from datetime import timedelta

HORIZONS = {"soon": 1, "week": 7}  # days after the present one


def within(tags, today, last):
    """Return the tags for what is read up to a day; None: without an end."""
    for name, ahead in HORIZONS.items():
        if last is not None and last <= today + timedelta(days=ahead):
            return [f"{tag}:{name}" for tag in tags]
    return tags


def reached(tags, today, touches):
    """Return the tags themselves, and those of each horizon with a day that is touched.

    Hours that began yesterday may last until today.
    """
    found = list(tags)
    for name, ahead in HORIZONS.items():
        days = (today + timedelta(days=number) for number in range(-1, ahead + 1))
        if any(map(touches, days)):
            found += [f"{tag}:{name}" for tag in tags]
    return found
