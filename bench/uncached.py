"""Measures what pages cost that no store keeps; prints JSON.

Each type of page in the city that DATABASE_URL holds is made by cityweb and as ordinary
Wagtail code makes it: Wagtail's own routing and serving, each question asked where it
comes up and its SQL written then, nothing remembered from one page to the next, calls laid
wherever CPython lays them. Models, templates and data are the same, and so must be the HTML.
CPU time is this process's own, in milliseconds; `all` is how long the answer took, with what
the database had to do. The newsroom's first part is compared with its last.
"""

import json
import os
import re
import statistics
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")
os.environ["PAGE_STORE_MEGABYTES"] = "0"

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page, get_page_models  # noqa: E402

from base import linked, prepared, routing, together  # noqa: E402
from base.caching import pages, shelves  # noqa: E402
from base.models import BasePage  # noqa: E402
from departments.hours import timeline  # noqa: E402
from news.keys import key_of  # noqa: E402
from news.models import NewsIndexPage, NewsPage  # noqa: E402
from news.models.newsrooms import PER_PAGE  # noqa: E402

TIMES = 15
MOST = 200  # pages of a type among which one is chosen
# Where a page stands as Markdown is only told where it is served, not where it is previewed,
# and ordinary code serves it as a preview.
ELSEWHERE = re.compile(rb'<link rel="alternate" type="text/markdown"[^>]*>')
SPACE = re.compile(rb"\s+")


def types():
    """Return {name: address} of one page of each type, the one with the most content."""
    found = {}
    for model in get_page_models():
        live = model.objects.live().filter(locale__language_code="en")[:MOST]
        if issubclass(model, BasePage) and live:
            found[str(model._meta.verbose_name)] = max(live, key=weight).get_url()
    return found


def weight(page):
    return len(json.dumps(page.serializable_data(), default=str))


@contextmanager
def ordinary():
    """Make pages as ordinary Wagtail code does."""
    with ExitStack() as stack:
        stack.enter_context(patch.object(pages, "roomy", lambda function: function))
        stack.enter_context(patch.object(routing, "route", Page.route_for_request))
        stack.enter_context(patch.object(linked, "fetch", lambda *pages: None))
        stack.enter_context(patch.object(prepared.Prepared, "__call__", as_django_asks))
        for module in list(sys.modules.values()):
            if getattr(module, "together", None) is together.together:
                stack.enter_context(patch.object(module, "together", lambda *asked: asked))
        stack.enter_context(hearing(shelves.Hearing.NOTHING))
        yield


def as_django_asks(question, *arguments):
    """Write the SQL of a question anew."""
    return question.ask(*arguments)


@contextmanager
def hearing(state):
    before = shelves.hearing
    shelves.set_hearing(state)
    try:
        yield
    finally:
        shelves.set_hearing(before)


def get(client, path):
    answer = client.get(path)
    if answer.status_code != 200:
        raise SystemExit(f"{path}: {answer.status_code}")
    return answer.content


def made(path, remembering):
    """Return (HTML, trips to the database, milliseconds of CPU, in all) of a page made now."""
    client = Client(HTTP_HOST="127.0.0.1")
    get(client, path)
    if not remembering:
        shelves.parts.purge_all()
        timeline.timeline_of.cache_clear()
    asked = []
    with connection.execute_wrapper(lambda ask, *question: asked.append(1) or ask(*question)):
        html = get(client, path)
    cpu, taken = [], []
    for _ in range(TIMES):
        if not remembering:
            shelves.parts.purge_all()
            timeline.timeline_of.cache_clear()
        begun, start = time.perf_counter(), time.process_time()
        get(client, path)
        cpu.append((time.process_time() - start) * 1000)
        taken.append((time.perf_counter() - begun) * 1000)
    return html, len(asked), *(round(statistics.median(each), 1) for each in (cpu, taken))


def normal(html):
    return SPACE.sub(b" ", ELSEWHERE.sub(b"", html))


def measured(path):
    """Compare both ways to make a page."""
    with ordinary():
        plain, plain_trips, plain_cpu, _ = made(path, remembering=False)
    _, cold_trips, cold_cpu, _ = made(path, remembering=False)
    with hearing(shelves.Hearing.CHANGES):
        html, warm_trips, warm_cpu, warm = made(path, remembering=True)
    if normal(html) != normal(plain):
        raise SystemExit(f"{path} does not read the same when ordinary code makes it.")
    return {
        "path": path,
        "trips": {"plain": plain_trips, "cold": cold_trips, "warm": warm_trips},
        "cpu": {"plain": plain_cpu, "cold": cold_cpu, "warm": warm_cpu},
        "all": warm,
        "share": round(warm_cpu / plain_cpu, 2),
    }


def paging():
    """Return how long the first part of the newsroom takes, and the last, all milliseconds."""
    room = NewsIndexPage.objects.live().order_by("depth").first()
    earliest = NewsPage.objects.published().order_by("date", "pk")[PER_PAGE]
    last = f"{room.get_url()}?before={key_of(earliest)}"
    with hearing(shelves.Hearing.CHANGES):
        return {"first": made(room.get_url(), remembering=True)[-1],
                "last": made(last, remembering=True)[-1]}  # fmt: skip


if __name__ == "__main__":
    pages = {name: measured(path) for name, path in types().items()}
    print(json.dumps({"pages": pages, "paging": paging()}))
