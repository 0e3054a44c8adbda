"""`make bench`: generated cities of two sizes, the edge, and the demo city in a browser.

Prints tables, and keeps the figures in var/bench/results.json; docs/benchmarks.md
interprets those of one run. What counts is the ratio of two figures of the same run;
times alone say as much of the machine. The cities are kept: a second run measures at
once. Of Varnish, nginx, wrk and Lighthouse what is not installed is left out.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench import beside  # noqa: E402
from bench.demo import demo_city, free_port  # noqa: E402
from cityweb import postgres  # noqa: E402

VAR = ROOT / "var" / "bench"
GOALS = {"one in a hundred": 50, "nearly all": 150}
READ_AFTER = 3000  # ms until a heading is read over a slow line
SHARE_OF_PLAIN, GROWTH, PUBLISHING, PAGING = 0.4, 1.2, 1.3, 1.5
EXPLORER = 400  # ms
A_SITEMAP = 1000  # ms for one file
WORKER = 150  # MB
ALL_SHOW_IT = 10  # seconds until an emergency stands on every page


def run(database, *command):
    """Run a Python command on a database; return what it printed."""
    environment = os.environ | {"CITYWEB_VAR": str(VAR), "DATABASE_URL": database}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE
    )
    return done.stdout.decode()


def city(server, stories):
    """Return the address of a database with a generated city, made where there is none."""
    departments, people = max(stories // 100, 1), stories // 40
    name = f"city_{departments}_{stories}"
    with psycopg.connect(server, autocommit=True) as connection:
        there = "SELECT 1 FROM pg_database WHERE datname = %s"
        is_there = connection.execute(there, [f"{name}_ready"]).fetchone()
        if not is_there:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}_raw"')
            connection.execute(f'CREATE DATABASE "{name}_raw"')
    address = server.rsplit("/", 1)[0] + "/" + name
    if not is_there:
        print(f"Sowing {departments:,} departments and {stories:,} stories …", flush=True)
        run(f"{address}_raw", "manage.py", "migrate", "-v0")
        run(
            f"{address}_raw", "manage.py", "seed_city", "--no-admin-search",
            f"--departments={departments}", f"--people={people}",
            f"--news={stories}",
        )  # fmt: skip
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f'ALTER DATABASE "{name}_raw" RENAME TO "{name}_ready"')
    run(f"{address}_ready", "manage.py", "migrate", "-v0")  # it may be older than the tables
    return f"{address}_ready"


def table(small, large):
    """Return the lines of a table of both sizes."""
    yield f"{'Search, p50 in ms':24}{small['pages']:>12,}{large['pages']:>12,}  ratio   goal"
    for name, figures in large["search"].items():
        before, after = small["search"][name]["p50"], figures["p50"]
        goal = GOALS.get(name, "")
        yield f"{name:24}{before:>12}{after:>12}{after / before:>7.1f}{goal:>7}"


def page_table(pages):
    """Return the lines of a table of the demo city's pages."""
    if reason := pages.get("not measured"):
        yield f"Pages are not measured: {reason}"
        return
    headings, scores = pages["heading over a slow line, ms"], pages["lighthouse"]
    if not scores:
        yield "No Lighthouse here: `npm install -g lighthouse`, or name it in LIGHTHOUSE."
    yield f"{'Page':16}{f'heading, ms (goal {READ_AFTER})':>26}" + (
        "  performance, accessibility, best practices, SEO" if scores else ""
    )
    for name, heading in headings.items():
        given = ", ".join(f"{score:g}" for score in scores[name].values()) if scores else ""
        yield f"{name:16}{heading:>26}  {given}".rstrip()


def edge_table(figures):
    """Return the lines of a table of what stands between a page and its readers."""
    yield f"{'A page, kept by':24}{'seen, ms':>12}{'a second':>12}{'of a file':>12}"
    for name, counted in figures["requests_a_second"].items():
        seen = figures["seen_after_ms"].get(name, {}).get("p50", "")
        share = figures["share_of_a_file"].get(name, "")
        yield f"{name:24}{seen:>12}{counted or '':>12}{share:>12}"
    yield f"A worker with its store full: {figures['worker_megabytes']} MB (goal {WORKER})"


def uncached_table(figures):
    """Return the lines of a table of what pages cost that no store keeps."""
    yield (
        f"Pages made anew{'':17}trips: plain, cold, warm   CPU, ms: plain, warm   share"
        "   growth   with the database"
    )
    for name, page in figures["pages"].items():
        trips = ", ".join(map(str, page["trips"].values()))
        cpu = f"{page['cpu']['plain']}, {page['cpu']['warm']}"
        growth = page.get("growth", {"cpu": "", "all": ""})
        yield (
            f"{name:32}{trips:>25}{cpu:>23}{page['share']:>8}{growth['cpu']:>9}{growth['all']:>20}"
        )
    yield f"{'goal':32}{'':>25}{'':>23}{SHARE_OF_PLAIN:>8}{GROWTH:>9}"
    last = figures["last part against the first"]
    yield f"The last part of the newsroom takes {last} times the first (goal {PAGING})"


def crx_table(pages):
    """Return the lines of a table of pages beside those of another site of like texts."""
    yield f"{'Beside Wagtail CRX':24}{'CPU, ms: CRX, cityweb':>28}{'trips':>10}{'kB':>16}   share"
    for name, page in pages.items():
        other, own = page["crx"], page["cityweb"]
        cpu, trips, size = (f"{other[f]}, {own[f]}" for f in ("cpu", "trips", "kilobytes"))
        share = round(own["cpu"] / other["cpu"], 2)
        yield f"{name:24}{cpu:>28}{trips:>10}{size:>16}{share:>8}"


def editing_table(small, large):
    """Return the lines of a table of what staff wait for."""
    yield f"{'Staff, ms':24}{small['pages']:>12,}{large['pages']:>12,}  ratio   goal"
    for name, of, goal in (("explorer", "p95", EXPLORER), ("publishing", "p50", PUBLISHING)):
        before, after = small[name][of], large[name][of]
        yield f"{f'{name}, {of}':24}{before:>12}{after:>12}{after / before:>7.1f}{goal:>7}"


def machines_table(small, large):
    """Return the lines of a table of what machines read."""
    yield f"{'For machines, p50 in ms':24}{small['pages']:>12,}{large['pages']:>12,}     MB   goal"
    for name, figures in large["answers"].items():
        before = small["answers"].get(name, {}).get("p50", "")
        goal = A_SITEMAP if name.startswith("sitemap") else ""
        yield f"{name:24}{before:>12}{figures['p50']:>12}{figures['megabytes']:>7}{goal:>7}"


def search(server, sizes):
    """Measure the search of generated cities; return the figures and the table's lines."""
    databases = [city(server.url, stories) for stories in sizes]
    small, large = (json.loads(run(database, "bench/search.py")) for database in databases)
    return {"small": small, "large": large, "goals": GOALS}, table(small, large)


def edge(server, stories):
    """Measure a page of a generated city; return the figures and the table's lines."""
    database = city(server.url, stories)
    figures = json.loads(run(database, "bench/edge.py"))
    return {"edge": figures}, edge_table(figures)


def browse(server, runs):
    """Measure the pages of the demo city; return the figures and the table's lines."""
    with demo_city(ROOT, server.url, VAR / "demo") as (address, seconds):
        pages = json.loads(run(server.url, "bench/pages.py", address, f"--runs={runs}"))
    lines = [*page_table(pages), f"Starting again took {seconds} s."]
    return {"pages": pages, "start": seconds}, lines


def uncached(server, sizes):
    """Measure pages that no store keeps; return the figures and the table's lines."""
    with demo_city(ROOT, server.url, VAR / "demo"):
        pass  # it is loaded now
    small, large = (city(server.url, stories) for stories in sizes)
    databases = {"demo": database_of(server, "demo"), "small": small, "large": large}
    figures = beside.measured(databases, VAR)
    return {"uncached": figures}, uncached_table(figures)


def crx(server):
    """Measure the demo city beside a Wagtail CRX site; return the figures and a table's lines."""
    with demo_city(ROOT, server.url, VAR / "demo"):
        pass  # it is loaded now
    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS crx")
        connection.execute("CREATE DATABASE crx")
    os.environ["CRX_DATABASE_URL"] = database_of(server, "crx")
    figures = json.loads(run(database_of(server, "demo"), "bench/crx.py", str(VAR / "crx")))
    return {"crx": figures}, crx_table(figures)


def editing(server, sizes):
    """Measure what staff wait for; return the figures and the table's lines."""
    databases = [city(server.url, stories) for stories in sizes]
    small, large = (json.loads(run(database, "bench/editing.py")) for database in databases)
    return {"editing": {"small": small, "large": large}}, editing_table(small, large)


def machines(server, sizes):
    """Measure what machines read; return the figures and the table's lines."""
    databases = [city(server.url, stories) for stories in sizes]
    small, large = (json.loads(run(database, "bench/machines.py")) for database in databases)
    return {"machines": {"small": small, "large": large}}, machines_table(small, large)


def storm(server):
    """Publish an emergency under load; return the figures and lines about them."""
    purge_port = free_port()
    edge = {"EDGE_PURGE_URL": f"http://127.0.0.1:{purge_port}"}
    with demo_city(ROOT, server.url, VAR / "demo", **edge) as (address, _):
        os.environ |= edge
        port = address.rsplit(":", 1)[1]
        try:
            said = run(database_of(server, "demo"), "bench/storm.py", port, str(purge_port))
        finally:
            del os.environ["EDGE_PURGE_URL"]
    figures = json.loads(said)
    lines = [f"An emergency under load (all pages within {ALL_SHOW_IT} s)"]
    return {"storm": figures}, lines + [f"  {name}: {each}" for name, each in figures.items()]


def database_of(server, name):
    return server.url.rsplit("/", 1)[0] + f"/{name}"


GROUPS = {
    "uncached": lambda server, options: uncached(server, options.stories),
    "crx": lambda server, options: crx(server),
    "search": lambda server, options: search(server, options.stories),
    "editing": lambda server, options: editing(server, options.stories),
    "machines": lambda server, options: machines(server, options.stories),
    "edge": lambda server, options: edge(server, options.stories[0]),
    "storm": lambda server, options: storm(server),
    "browser": lambda server, options: browse(server, options.runs),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--stories", type=int, nargs=2, default=[1_000, 100_000])
    parser.add_argument("--runs", type=int, default=5, help="how often each page is opened")
    parser.add_argument("--only", choices=GROUPS)
    options = parser.parse_args()
    VAR.mkdir(parents=True, exist_ok=True)
    server = postgres.Server(VAR)
    server.start()
    results, lines = {}, []
    try:
        run(server.url, "manage.py", "collectstatic", "--noinput", "-v0")
        for name, measure in GROUPS.items():
            if options.only in {name, None}:
                found, rows = measure(server, options)
                results |= found
                lines += [*rows, ""]
    finally:
        server.stop()
    load = [round(each, 1) for each in os.getloadavg()]
    (VAR / "results.json").write_text(json.dumps(results | {"load": load}, indent=2) + "\n")
    print("\n".join(lines))
    print(f"Load of the machine: {load[0]}. All figures: var/bench/results.json")


if __name__ == "__main__":
    main()
