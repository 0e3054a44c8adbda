"""Measures how soon a published change is seen, and what keeping pages in front is worth.

Prints JSON. The city that DATABASE_URL holds is served by granian, with a mirror and with
Varnish and nginx in front, all on this machine; what is not installed is left out.
Throughput is measured by wrk, each for the same page and as a share of what nginx gives
of the same bytes as a file, in turn and the median of all, since a machine is not as fast
from one moment to the next. A Varnish without any rule of ours shows what Varnish itself
can give here.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cityweb.settings")

from bin import tools  # noqa: E402

for name, program in {"CITYWEB_VARNISH": "varnishd", "CITYWEB_NGINX": "nginx"}.items():
    if found := tools.server(program):
        os.environ.setdefault(name, found)

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402

from departments.models import DepartmentPage  # noqa: E402
from tests.caching import servers  # noqa: E402
from tests.demo_site import free_port  # noqa: E402

TIMES = 25
ROUNDS, SECONDS, CONNECTIONS = 15, 1, 32
NO_RULES = """vcl 4.1;
backend city { .host = "127.0.0.1"; .port = "8000"; }
sub vcl_backend_response { set beresp.ttl = 1h; return (deliver); }
"""
MOST_ASKED = 20_000


def granian(port, log):
    command = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
        "--port", str(port), "--workers", "1", "--blocking-threads", "2",
        "--log-level", "warning", "cityweb.wsgi:application",
    ]  # fmt: skip
    return servers.running(command, log, port)


def seen_after(server, page, path):
    """Return in how many milliseconds changes were seen, from their commit on."""
    taken = []
    for number in range(TIMES):
        server.get(path)
        words = f"As of change {number} at {time.time_ns()}."
        page.summary = words
        page.save_revision().publish()
        start = time.perf_counter()
        while words.encode() not in server.get(path).body:
            time.sleep(0.002)
        taken.append((time.perf_counter() - start) * 1000)
    return {"p50": round(statistics.median(taken), 1), "worst": round(max(taken), 1)}


def throughput(port, path):
    """Return requests a second, or None without wrk."""
    if not shutil.which("wrk"):
        return None
    url = f"http://127.0.0.1:{port}{path}"
    done = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "-H", "Accept-Encoding: br", url],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    if "Non-2xx" in done.stdout:
        raise SystemExit(done.stdout)
    return round(float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)[1]))


def measure():
    page = DepartmentPage.objects.published().order_by("pk").first()
    path = page.get_url()
    results = {"page": path, "seen_after_ms": {}}
    with TemporaryDirectory() as folder, ExitStack() as stack:
        folder = Path(folder)
        port, purge_port, refresh_port = free_port(), free_port(), free_port()
        os.environ["EDGE_PURGE_URL"] = settings.EDGE_PURGE_URL = (
            f"http://127.0.0.1:{purge_port},nginx://127.0.0.1:{refresh_port}"
        )
        os.environ["MIRROR"], settings.MIRROR = "1", True
        settings.MIRROR_ROOT = folder / "nginx" / "mirror"
        call_command("mirror", stdout=sys.stderr)
        city = stack.enter_context(granian(port, folder / "granian.log"))
        behind = {"the store": servers.Server(port)}
        for name in ("varnish", "nginx", "no rules"):
            (folder / name).mkdir(exist_ok=True)
        if os.environ.get("CITYWEB_VARNISH"):
            edge = servers.varnish(port, folder / "varnish", purge_port)
            behind["varnish"] = stack.enter_context(edge)
        if os.environ.get("CITYWEB_NGINX"):
            edge = servers.nginx(port, folder / "nginx", refresh_port=refresh_port)
            behind["nginx"] = stack.enter_context(edge)
            file = folder / "nginx" / "static" / "page.html"
            file.parent.mkdir()
            file.write_bytes(behind["the store"].get(path, Accept_Encoding="br").body)
        for name, server in behind.items():
            results["seen_after_ms"][name] = seen_after(server, page, path)
        asked = {name: (server.port, path) for name, server in behind.items()}
        if "varnish" in behind:
            bare = servers.varnish(port, folder / "no rules", vcl=NO_RULES)
            asked["varnish without rules"] = (stack.enter_context(bare).port, path)
        if "nginx" in behind:
            asked["a file of nginx"] = (behind["nginx"].port, "/static/page.html")
        rounds = [
            {name: throughput(at, what) for name, (at, what) in asked.items()}
            for _ in range(ROUNDS)
        ]
        results["worker_megabytes"] = worker_when_full(city, behind["the store"])
    results["requests_a_second"] = middle(rounds)
    results["share_of_a_file"] = {
        name: round(share, 2) for name, share in middle(map(shares, rounds)).items()
    }
    return results


def middle(rounds):
    """Return the median of each figure of several rounds; None where it is not known."""
    rounds = list(rounds)
    figures = {name: [each[name] for each in rounds] for name in rounds[0]}
    return {
        name: None if None in each else statistics.median(each) for name, each in figures.items()
    }


def worker_when_full(city, server):
    """Return the megabytes that a worker takes once its store is full."""
    for year in range(MOST_ASKED):  # each year is an address of its own to the store
        server.get(f"/?year={year}")
        if year % 50 == 0:
            full = json.loads(server.get("/health/ready/").body)["page_store"]["megabytes"]
            if full > 0.97 * settings.PAGE_STORE_MEGABYTES:
                break
    else:
        raise SystemExit(f"The store holds {full} MB and is not full.")
    children = Path(f"/proc/{city.pid}/task/{city.pid}/children").read_text().split()
    return max(map(resident, children or [city.pid]))


def resident(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return round(int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024)


def shares(counted):
    file = counted.get("a file of nginx")
    return {name: each / file for name, each in counted.items() if file and each}


if __name__ == "__main__":
    print(json.dumps(measure()))
