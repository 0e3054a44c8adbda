"""`make bench`: generated cities of two sizes, the edge, and the demo city in a browser.

Prints tables, and keeps the figures in var/bench/results.json. What counts of the
search is the ratio of the two sizes, taken in one run; times alone say as much of the
machine. The cities are kept: a second run measures at once. Of Varnish, nginx and wrk
what is not installed is left out.
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

from bench.demo import demo_city  # noqa: E402
from cityweb import postgres  # noqa: E402

VAR = ROOT / "var" / "bench"
GOALS = {"one in a hundred": 50, "nearly all": 150}
READ_AFTER = 3000  # ms until a heading is read over a slow line


def run(database, *command):
    """Run a Python command on a database; return what it printed."""
    environment = os.environ | {"CITYWEB_VAR": str(VAR), "DATABASE_URL": database}
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE
    )
    return done.stdout.decode()


def city(server, pages):
    """Return the address of a database with a generated city, made where there is none."""
    name = f"city_{pages}"
    with psycopg.connect(server, autocommit=True) as connection:
        there = "SELECT 1 FROM pg_database WHERE datname = %s"
        is_there = connection.execute(there, [f"{name}_ready"]).fetchone()
        if not is_there:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}_raw"')
            connection.execute(f'CREATE DATABASE "{name}_raw"')
    address = server.rsplit("/", 1)[0] + "/" + name
    if not is_there:
        print(f"Sowing {pages:,} pages …", flush=True)
        departments, people = max(pages // 500, 1), pages // 40
        run(f"{address}_raw", "manage.py", "migrate", "-v0")
        run(
            f"{address}_raw", "manage.py", "seed_city", "--no-admin-search",
            f"--departments={departments}", f"--people={people}",
            f"--news={pages - departments - people}",
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


def search(server, sizes):
    """Measure the search of generated cities; return the figures and the table's lines."""
    databases = [city(server.url, pages) for pages in sizes]
    run(databases[0], "manage.py", "collectstatic", "--noinput", "-v0")
    small, large = (json.loads(run(database, "bench/search.py")) for database in databases)
    return {"small": small, "large": large, "goals": GOALS}, table(small, large)


def edge(server, pages):
    """Measure a page of a generated city; return the figures and the table's lines."""
    database = city(server.url, pages)
    run(database, "manage.py", "collectstatic", "--noinput", "-v0")
    figures = json.loads(run(database, "bench/edge.py"))
    return {"edge": figures}, edge_table(figures)


def browse(server, runs):
    """Measure the pages of the demo city; return the figures and the table's lines."""
    with demo_city(ROOT, server.url, VAR / "demo") as address:
        pages = json.loads(run(server.url, "bench/pages.py", address, f"--runs={runs}"))
    return {"pages": pages}, page_table(pages)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, nargs=2, default=[1_000, 100_000])
    parser.add_argument("--runs", type=int, default=5, help="how often each page is opened")
    parser.add_argument("--only", choices=["search", "edge", "browser"])
    options = parser.parse_args()
    VAR.mkdir(parents=True, exist_ok=True)
    server = postgres.Server(VAR)
    server.start()
    results, lines = {}, []
    try:
        for name, measure in {
            "search": lambda: search(server, options.pages),
            "edge": lambda: edge(server, options.pages[0]),
            "browser": lambda: browse(server, options.runs),
        }.items():
            if options.only in {name, None}:
                found, rows = measure()
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
