"""Measures the pages of a running demo city in a browser; prints JSON.

How soon a heading can be read over a slow line, and what Lighthouse says of each
type of page on a phone. The medians count; performance says as much of the machine.

python bench/pages.py http://127.0.0.1:8000 --runs 5
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bin import tools  # noqa: E402

DEPARTMENT = "/departments/innovation-and-technology/"
PAGES = {
    "home": "/",
    "departments": "/departments/",
    "department": DEPARTMENT,
    "person": DEPARTMENT + "adwoa-osei/",
    "plan": DEPARTMENT + "strategic-plan/",
    "newsroom": "/news/",
    "year": "/news/2025/",
    "story": DEPARTMENT + "news/fall-report-2026/",
    "information": "/departments/transportation/parking-permit/",
    "Spanish": "/es" + DEPARTMENT,
    "Arabic": "/ar/departments/public-library/",
}
SLOW_LINE = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50 * 1024,
    "uploadThroughput": 50 * 1024,
}
# A heading is timed when it is painted, which the browser tells of elements marked so.
MARK = """new MutationObserver((_, watching) => {
    const heading = document.querySelector("h1");
    if (!heading) return;
    heading.setAttribute("elementtiming", "heading");
    watching.disconnect();
}).observe(document, {childList: true, subtree: true});"""
PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
    const found = list.getEntries().find(each => each.identifier === "heading");
    if (found) done(found.renderTime);
}).observe({type: "element", buffered: true}))"""
TRIES = 3  # on a busy machine Lighthouse loses its browser now and then
SCORES = ["performance", "accessibility", "best-practices", "seo"]


def heading_after(browser, url):
    """Return after how many milliseconds the heading of a page is read over a slow line."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(MARK)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_LINE)
    page.goto(url, wait_until="commit")
    painted = page.evaluate(PAINTED)
    page.context.close()
    return painted


def slow_line(chromium, url, runs):
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=sandbox)
        found = {
            name: round(statistics.median(heading_after(browser, url + path) for _ in range(runs)))
            for name, path in PAGES.items()
        }
        browser.close()
    return found


def lighthouse(program, chromium, url):
    """Return what Lighthouse gives a page on a phone, each of at most 100."""
    flags = "--headless --no-sandbox" if os.geteuid() == 0 else "--headless"
    for _ in range(TRIES):
        done = subprocess.run(
            [program, url, "--quiet", "--output=json", f"--only-categories={','.join(SCORES)}",
             f"--chrome-flags={flags}"],
            env=os.environ | {"CHROME_PATH": chromium}, check=False, capture_output=True,
        )  # fmt: skip
        if done.returncode == 0:
            categories = json.loads(done.stdout)["categories"]
            return {name: round(100 * (categories[name]["score"] or 0)) for name in SCORES}
    raise SystemExit(f"Lighthouse fails on {url}: {done.stderr.decode()[-500:]}")


def medians(program, chromium, url, runs):
    found = [lighthouse(program, chromium, url) for _ in range(runs)]
    return {name: statistics.median(each[name] for each in found) for name in SCORES}


def measure(url, runs):
    chromium, reason = tools.browser()
    if not chromium:
        return {"not measured": reason}
    found = {"heading over a slow line, ms": slow_line(str(chromium), url, runs)}
    program = os.environ.get("LIGHTHOUSE") or shutil.which("lighthouse")
    found["lighthouse"] = program and {
        name: medians(program, str(chromium), url + path, runs) for name, path in PAGES.items()
    }
    return found


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    print(json.dumps(measure(options.url, options.runs)))
