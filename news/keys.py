"""Pages a list of stories by key: "those before this one", not "skip so many".

The last page then costs what the first one costs, and a story that arrives
meanwhile moves nobody's page.
"""

import re
from datetime import date

from django.core.exceptions import BadRequest
from django.db.models import Q

KEY = re.compile(r"^(\d{4}-\d{2}-\d{2})\.(\d{1,18})$")


def key_of(story):
    return f"{story.date.isoformat()}.{story.pk}"


def after_key(stories, key):
    """Return the stories that follow a key in a list of latest first.

    Raises BadRequest where the key is none of ours.
    """
    match = KEY.match(key)
    try:
        day, pk = date.fromisoformat(match[1]), int(match[2])
    except (TypeError, ValueError) as error:
        raise BadRequest("“before” is not a place in this list.") from error
    # By "no later than that day" PostgreSQL begins there, and not at the latest story.
    return stories.filter(Q(date__lt=day) | Q(pk__lt=pk), date__lte=day)
