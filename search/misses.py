"""What was looked for in vain: counted by phrase and day, without any person."""

import re
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from search.models import Miss

KEPT = timedelta(days=180)
PHRASES_A_DAY = 500
LONGEST = 80
# An address, a telephone or a file number says who somebody is.
PERSONAL = re.compile(r"@|(\d[\s().-]*){5}")


def note(words):
    """Count a search without result, unless it may name a person or the day is full."""
    phrase = " ".join(words.lower().split())
    if len(phrase) > LONGEST or PERSONAL.search(phrase):
        return
    today = timezone.localdate()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO search_miss (phrase, day, count)
            SELECT %(phrase)s, %(day)s, 1
            WHERE (SELECT count(*) FROM search_miss WHERE day = %(day)s) < %(most)s
                OR EXISTS (SELECT 1 FROM search_miss WHERE day = %(day)s AND phrase = %(phrase)s)
            ON CONFLICT (phrase, day) DO UPDATE SET count = search_miss.count + 1
            """,
            {"phrase": phrase, "day": today, "most": PHRASES_A_DAY},
        )


def forget_old():
    Miss.objects.filter(day__lt=timezone.localdate() - KEPT).delete()
