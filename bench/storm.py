"""Publishes an emergency alert to the demo city while residents ask for all of its pages.

Prints JSON. The city at a port is behind Varnish with the project's own file; wrk asks for
every public address in turn, each connection with a pause between two, while a reader looks
when the last of them shows the alert. Times are in seconds from the commit of the alert on.

python bench/storm.py 8000 6091
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")

from bin import tools  # noqa: E402

if found := tools.server("varnishd"):
    os.environ.setdefault("CITYWEB_VARNISH", found)

import brotli  # noqa: E402
import django  # noqa: E402

django.setup()

from django.utils import timezone  # noqa: E402

from alerts.models import Alert  # noqa: E402
from base.public_addresses import public_pages  # noqa: E402
from tests.caching import servers  # noqa: E402

SECONDS, CONNECTIONS, PATIENCE = 30, 64, 60
PAUSE = 12  # ms that each connection waits between two requests: about 2,000 a second
WORDS = b"Go to high ground now"
ASK = """paths = {%s}
number = 0
request = function()
  number = number %% #paths + 1
  return wrk.format("GET", paths[number], {["Accept-Encoding"] = "br"})
end
delay = function() return %d end
"""


def wrk(port, paths, folder):
    script = folder / "ask.lua"
    script.write_text(ASK % (", ".join(json.dumps(path) for path in paths), PAUSE))
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-s", str(script)]
    return subprocess.Popen(
        [*command, f"http://127.0.0.1:{port}"], stdout=subprocess.PIPE, text=True
    )


def read(edge, path):
    """Return a page as residents' browsers are given it."""
    answer = edge.get(path, Accept_Encoding="br")
    is_packed = answer.headers.get("Content-Encoding") == "br"
    return brotli.decompress(answer.body) if is_packed else answer.body


def seen_everywhere(edge, paths):
    """Return after how many seconds each page has shown the alert, the last one last."""
    start, missing, seen = time.perf_counter(), set(paths), []
    with ThreadPoolExecutor(2) as readers:
        while missing and time.perf_counter() - start < PATIENCE:
            answers = readers.map(lambda path: (path, read(edge, path)), sorted(missing))
            for path, body in answers:
                if WORDS in body:
                    missing.discard(path)
                    seen.append(time.perf_counter() - start)
    return seen, sorted(missing)


def measure(port, purge_port):
    paths = [page.path for page in public_pages()]
    with TemporaryDirectory() as folder, servers.varnish(port, folder, purge_port) as edge:
        for path in paths:
            read(edge, path)
        asking = wrk(edge.port, paths, Path(folder))
        time.sleep(3)
        alert = Alert.objects.create(
            severity=Alert.Severity.EMERGENCY, title="Flood", text=WORDS.decode(),
            starts_at=timezone.now(),
        )  # fmt: skip
        try:
            seen, missing = seen_everywhere(edge, paths)
        finally:
            alert.delete()
        said = asking.communicate()[0]
    return {
        "addresses": len(paths),
        "asked_a_second": round(float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])),
        "answers_that_failed": int((re.search(r"Non-2xx.*?(\d+)", said) or [0, 0])[1]),
        "half_show_it_after": round(seen[len(seen) // 2], 1),
        "all_show_it_after": round(seen[-1], 1) if not missing else None,
        "still_without_it": missing,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("port", type=int, help="where the city answers")
    parser.add_argument("purge_port", type=int, help="where it tells Varnish of changes")
    options = parser.parse_args()
    if not (shutil.which("wrk") and os.environ.get("CITYWEB_VARNISH")):
        sys.exit("needs wrk and Varnish")
    print(json.dumps(measure(options.port, options.purge_port)))
