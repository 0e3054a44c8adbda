"""Measures what machines read of the city that DATABASE_URL holds; prints JSON.

Times are whole answers, made anew, in milliseconds; memory is the most that Python
held for one of them, in megabytes, measured apart since that takes time.
"""

import json
import os
import re
import statistics
import sys
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")
os.environ["PAGE_STORE_MEGABYTES"] = "0"

import django

django.setup()

from django.test import Client  # noqa: E402
from wagtail.models import Page  # noqa: E402

from departments.models import DepartmentPage  # noqa: E402

TIMES = 5


def read(path):
    """Read an answer piece by piece, as a server sends it; return its size and its beginning."""
    answer = Client(HTTP_HOST="127.0.0.1").get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}")
    size, beginning = 0, b""
    for piece in answer if answer.streaming else [answer.content]:
        size += len(piece)
        beginning = beginning or piece[:10_000]
    answer.close()
    return size, beginning.decode(errors="replace")


def measured(path):
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        size, _ = read(path)
        taken.append((time.perf_counter() - start) * 1000)
    tracemalloc.start()
    read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return {
        "p50": round(statistics.median(taken), 1),
        "kilobytes": round(size / 1000),
        "megabytes": round(peak / 1e6, 1),
    }


def paths():
    """Yield (name, path) of what is measured."""
    yield "sitemap", "/sitemap.xml"
    for part in re.findall(r"/sitemap-\d+\.xml", read("/sitemap.xml")[1]):
        yield part.strip("/").removesuffix(".xml"), part
    yield "news sitemap", "/news-sitemap.xml"
    yield "feed of the city", "/news/feed/"
    department = DepartmentPage.objects.live().order_by("pk").first()
    yield "feed of a department", f"{department.url}feed/"
    yield "API, 100 stories", "/api/v2/news/?limit=100"
    yield "API, 100 departments", "/api/v2/departments/?limit=100"
    yield "llms.txt", "/llms.txt"
    yield "a page as Markdown", f"{department.url}index.md"


if __name__ == "__main__":
    figures = {name: measured(path) for name, path in paths()}
    print(json.dumps({"pages": Page.objects.live().count(), "answers": figures}))
