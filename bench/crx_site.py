"""Lays out given pages in a Wagtail CRX site and measures them; prints JSON.

Run by the Python of that site's own environment, in the folder of a project that
`coderedcms start other` made; the pages come as JSON on standard input.
"""

import json
import os
import statistics
import sys
import time
from html import unescape
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote, urlsplit

sys.path.insert(0, str(Path.cwd()))

import django
from django.conf import settings
from other.settings import prod

TIMES = 15
ARTICLE = "story"
KEEP_NOTHING = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}


def database():
    address = urlsplit(os.environ["DATABASE_URL"])
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address.path.strip("/"),
        "USER": address.username,
        "PASSWORD": address.password or "",
        "HOST": unquote(address.hostname or ""),
        "PORT": address.port or "",
        "CONN_MAX_AGE": None,
    }


def set_up():
    own = {
        "ALLOWED_HOSTS": ["127.0.0.1"],
        "CACHES": KEEP_NOTHING,
        "DATABASES": {"default": database()},
        "MEDIA_ROOT": str(Path.cwd() / "media"),
    }
    settings.configure(**{k: v for k, v in vars(prod).items() if k.isupper()} | own)
    django.setup()


def block(kind, **value):
    return {"type": kind, "value": {"settings": {}, **value}}


def body_of(page, images):
    """Return a body with a block for each section of the texts, the first ones with a picture.

    On a web page each section has a row of its own; an article knows no rows.
    """
    body = []
    for number, part in enumerate(page["parts"]):
        found = [{"type": "text", "value": part}]
        if number < page["pictures"]:
            found.append(block("image", image=images[number % len(images)].pk))
        row = block("row", content=[block("content", column_size="", content=found)])
        body += found if page["name"] == ARTICLE else [row]
    return json.dumps(body)


def draw(number):
    """Upload a picture of the size of a photograph."""
    from django.core.files.images import ImageFile
    from PIL import Image as Drawing
    from wagtail.images import get_image_model

    drawn = BytesIO()
    Drawing.new("RGB", (1280, 800), (40, 90, 20 * number)).save(drawn, "JPEG")
    title = f"Picture {number}"
    found = get_image_model().objects.filter(title=title).first()
    file = ImageFile(BytesIO(drawn.getvalue()), name=f"picture-{number}.jpg")
    return found or get_image_model().objects.create(title=title, file=file)


def lay_out(pages):
    """Publish the pages anew; return {name: address}."""
    from website.models import ArticleIndexPage, ArticlePage, WebPage

    home = WebPage.objects.get(slug="home")
    for page in home.get_children():
        page.delete()
    home.refresh_from_db()
    index = ArticleIndexPage(title="News", slug="news")
    index.index_order_by = "title"  # it comes with one that is refused
    news = home.add_child(instance=index)
    images = [draw(number) for number in range(12)]
    found = {}
    for number, page in enumerate(pages):
        model, parent = (ArticlePage, news) if page["name"] == ARTICLE else (WebPage, home)
        made = model(title=page["title"], slug=f"page-{number}", body=body_of(page, images))
        found[page["name"]] = parent.add_child(instance=made).get_url()
    return found


def words(html):
    """Return the words that are read in some HTML."""
    from django.utils.html import strip_tags

    return unescape(strip_tags(html)).split()


def measured(path, page):
    """Make a page several times; return what that costs."""
    from django.db import connection
    from django.test import Client

    client, taken, asked = Client(HTTP_HOST="127.0.0.1"), [], []
    answer = client.get(path)
    missing = set(words(page["parts"][-1])) - set(words(answer.content.decode()))
    if answer.status_code != 200 or missing:
        raise SystemExit(f"{path} answers {answer.status_code} and lacks {missing}")
    with connection.execute_wrapper(lambda ask, *question: asked.append(1) or ask(*question)):
        client.get(path)
    for _ in range(TIMES):
        start = time.process_time()
        client.get(path)
        taken.append((time.process_time() - start) * 1000)
    return {
        "cpu": round(statistics.median(taken), 1),
        "trips": len(asked),
        "kilobytes": round(len(answer.content) / 1000, 1),
    }


def main():
    set_up()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    pages = json.load(sys.stdin)
    addresses = lay_out(pages)
    found = {page["name"]: measured(addresses[page["name"]], page) for page in pages}
    print(json.dumps(found))


if __name__ == "__main__":
    main()
