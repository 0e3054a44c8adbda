"""Measures the search of the city that DATABASE_URL holds; prints JSON, times in milliseconds.

Whole answers are measured, from the request to the last byte of the page.
"""

import json
import os
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")

import django

django.setup()

from django.test import Client  # noqa: E402
from wagtail.models import Page  # noqa: E402

ASKED = {
    "one in a hundred": ("/search/", "lanterns"),
    "nearly all": ("/search/", "city"),
    "two words": ("/search/", "lanterns aldergate"),
    "a slip": ("/search/", "lantrens"),
    "nothing": ("/search/", "zeppelin"),
    "suggestions": ("/search/suggest/", "lan"),
}
WARM, TIMES = 5, 40


def times_of(client, path, words):
    """Return how long each of the answers took."""
    taken = []
    for number in range(WARM + TIMES):
        start = time.perf_counter()
        answer = client.get(path, {"q": words})
        if answer.status_code != 200:
            raise SystemExit(f"{path} {words}: {answer.status_code}")
        if number >= WARM:
            taken.append((time.perf_counter() - start) * 1000)
    return taken


def measure():
    client = Client(HTTP_HOST="127.0.0.1")
    found = {}
    for name, (path, words) in ASKED.items():
        taken = times_of(client, path, words)
        found[name] = {
            "p50": round(statistics.median(taken), 1),
            "p95": round(statistics.quantiles(taken, n=20)[-1], 1),
            "least": round(min(taken), 1),
        }
    return {"pages": Page.objects.live().count(), "search": found}


if __name__ == "__main__":
    print(json.dumps(measure()))
