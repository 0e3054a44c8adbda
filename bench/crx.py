"""Measures pages of the demo city and the same texts in a Wagtail CRX site; prints JSON.

An indication and no more: CRX (`coderedcms`, in an environment of its own) shows headings,
paragraphs, links and pictures of each page as an editor there would lay them out, in rows of
a "Web Page" or in an "Article". It has no menus, hours, people, plans or alerts to show beside
them. CPU time is that of the process that makes a page, in milliseconds, nothing kept.

python bench/crx.py FOLDER   with DATABASE_URL, and CRX_DATABASE_URL for the other site
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import venv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bs4 import BeautifulSoup

from bench.uncached import made, take, types

TIMES = 15
OTHER = ["coderedcms==6.0.0", "psycopg[binary]"]
HEADINGS = ["h1", "h2", "h3", "h4"]
TEXTS = ["p", "li", "dt", "dd", "th", "td", "summary"]


def prepare(folder):
    """Make the environment and the project of the other site, once; return its Python."""
    python = folder / "environment" / "bin" / "python"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        venv.create(folder / "environment", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *OTHER], check=True)
        start = [python.parent / "coderedcms", "start", "other", folder]
        subprocess.run(start, check=True, stdout=subprocess.DEVNULL)
        (folder / "ready").touch()
    return python


def content(html):
    """Return what a page says: its title, its texts by section, and how many pictures it has."""
    document = BeautifulSoup(html, "html.parser")
    main = document.find("main")
    parts = [[]]
    for element in main.find_all([*HEADINGS, *TEXTS]):
        if element.find_parent(TEXTS):
            continue
        name = element.name if element.name in HEADINGS else "p"
        if name in HEADINGS and parts[-1]:
            parts.append([])
        parts[-1].append(f"<{name}>{words(element)}</{name}>")
    return {
        "title": main.find("h1").get_text(" ", strip=True),
        "parts": ["".join(part) for part in parts],
        "pictures": len(main.find_all("img")),
    }


def words(element):
    """Return the words of an element, its links as an editor would set them."""
    said = []
    for string in element.find_all(string=True):
        link, text = string.find_parent("a", href=True), str(string)
        said.append(f'<a href="https://city.example{link["href"]}">{text}</a>' if link else text)
    return " ".join(" ".join(said).split())


def measured(folder):
    """Return {type of page: figures of both sites}."""
    pages = []
    for name, path in types().items():
        html, trips = made(path, "warm")
        cpu = statistics.median(take(path, "warm")["cpu"] for _ in range(TIMES))
        own = {"cpu": round(cpu, 1), "trips": trips, "kilobytes": round(len(html) / 1000, 1)}
        pages.append({"name": name, "cityweb": own, **content(html)})
    script = Path(__file__).with_name("crx_site.py").resolve()
    done = subprocess.run(
        [prepare(folder), script], cwd=folder, check=True, text=True, stdout=subprocess.PIPE,
        input=json.dumps(pages), env=os.environ | {"DATABASE_URL": os.environ["CRX_DATABASE_URL"]},
    )  # fmt: skip
    others = json.loads(done.stdout.splitlines()[-1])
    return {
        page["name"]: {"cityweb": page["cityweb"], "crx": others[page["name"]]} for page in pages
    }


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]))))
