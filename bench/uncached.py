"""Measures what pages cost that no store keeps.

Prints in JSON the trips to the database of one page of each type, then for each line that
it reads, [name of a page, way], what the page takes that way. So `bench/beside.py` measures
ways and cities in turn. Each type of page in the city that DATABASE_URL holds is made by cityweb
and as ordinary Wagtail code makes it: Wagtail's own routing and serving, each question asked
where it comes up and its SQL written then, nothing remembered from one page to the next,
calls laid wherever CPython lays them. Models, templates and data are the same, and so must
be the HTML. CPU time is this process's own, in milliseconds; `all` is how long the answer
took, with what the database had to do.
"""

import json
import os
import re
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

FIRST, LAST = "first part of the newsroom", "last part of the newsroom"
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


@contextmanager
def cold():
    """Make pages with nothing in memory."""
    shelves.parts.purge_all()
    timeline.timeline_of.cache_clear()
    yield


@contextmanager
def plain():
    with ordinary(), cold():
        yield


@contextmanager
def warm():
    with hearing(shelves.Hearing.CHANGES):
        yield


WAYS = {"plain": plain, "cold": cold, "warm": warm}


def made(path, way):
    """Return (HTML, trips to the database) of a page that is made now."""
    client, asked = Client(HTTP_HOST="127.0.0.1"), []
    with WAYS[way]():
        get(client, path)
    with (
        WAYS[way](),
        connection.execute_wrapper(lambda ask, *question: asked.append(1) or ask(*question)),
    ):
        return get(client, path), len(asked)


def take(path, way):
    """Return how long a page takes: milliseconds of CPU, and in all, with the database."""
    client = Client(HTTP_HOST="127.0.0.1")
    with WAYS[way]():
        get(client, path)
    with WAYS[way]():
        begun, start = time.perf_counter(), time.process_time()
        get(client, path)
        cpu, taken = time.process_time() - start, time.perf_counter() - begun
    return {"cpu": cpu * 1000, "all": taken * 1000}


def normal(html):
    return SPACE.sub(b" ", ELSEWHERE.sub(b"", html))


def trips(path):
    """Count the trips to the database each way; all must read the same."""
    html, counted = {}, {}
    for way in WAYS:
        html[way], counted[way] = made(path, way)
    if normal(html["warm"]) != normal(html["plain"]):
        raise SystemExit(f"{path} does not read the same when ordinary code makes it.")
    return counted


def parts_of_newsroom():
    """Return the addresses of the first part of the city's newsroom, and of the last."""
    room = NewsIndexPage.objects.live().order_by("depth").first().get_url()
    earliest = NewsPage.objects.published().order_by("date", "pk")[PER_PAGE]
    return {FIRST: room, LAST: f"{room}?before={key_of(earliest)}"}


def main():
    pages = types()
    addresses = pages | parts_of_newsroom()
    print(json.dumps({name: trips(path) for name, path in pages.items()}), flush=True)
    for line in sys.stdin:
        name, way = json.loads(line)
        print(json.dumps(take(addresses[name], way)), flush=True)


if __name__ == "__main__":
    main()
