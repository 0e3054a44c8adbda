"""Measures what staff wait for in the city that DATABASE_URL holds; prints JSON.

Times are whole answers, in milliseconds: a page of the explorer in the newsroom, and a
story published with a changed word, search and cache tags included.
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

from django.contrib.auth import get_user_model  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page  # noqa: E402

from news.models import NewsIndexPage, NewsPage  # noqa: E402

WARM, TIMES = 3, 40


def figures(act):
    taken = []
    for number in range(WARM + TIMES):
        start = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - start) * 1000)
    taken = taken[WARM:]
    return {
        "p50": round(statistics.median(taken), 1),
        "p95": round(statistics.quantiles(taken, n=20)[-1], 1),
    }


def explorer():
    user, _ = get_user_model().objects.get_or_create(
        email="bench@city.example", defaults={"is_superuser": True, "is_staff": True}
    )
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(user)
    newsroom = max(NewsIndexPage.objects.all(), key=lambda page: page.numchild)

    def look(number):
        answer = client.get(f"/admin/pages/{newsroom.pk}/", {"p": number % 20 + 1})
        if answer.status_code != 200:
            raise SystemExit(f"The explorer answers {answer.status_code}.")

    return figures(look)


def publishing():
    stories = list(NewsPage.objects.live().order_by("pk")[: WARM + TIMES])

    def publish(number):
        story = stories[number]
        story.summary = f"As of now, {time.time_ns()}."
        story.save_revision().publish()

    return figures(publish)


if __name__ == "__main__":
    print(
        json.dumps(
            {
                "pages": Page.objects.live().count(),
                "explorer": explorer(),
                "publishing": publishing(),
            }
        )
    )
