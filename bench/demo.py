"""The demo city as `make run` serves it in production, for what a browser measures."""

import os
import secrets
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from urllib.request import urlopen

import psycopg

PATIENCE = 600


@contextmanager
def demo_city(root, server, var, **further):
    """Serve the demo city from a database of its own, kept for the next time.

    Yield its address and the seconds until it answered.
    """
    with psycopg.connect(server, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'demo'").fetchone():
            connection.execute("CREATE DATABASE demo")
    var.mkdir(exist_ok=True)
    address = f"http://127.0.0.1:{free_port()}"
    environment = os.environ | {
        "CITYWEB_VAR": str(var),
        "DATABASE_URL": server.rsplit("/", 1)[0] + "/demo",
        "PORT": address.rsplit(":", 1)[1],
        "SITE_URL": address,
        "PRODUCTION": "1",
        "ADMIN_PASSWORD": secrets.token_urlsafe(),
        **further,
    }
    start = time.perf_counter()
    with (var / "serve.log").open("w") as log:
        city = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=root, env=environment, stdout=log, stderr=log,
        )  # fmt: skip
        try:
            wait_for(city, address)
            yield address, round(time.perf_counter() - start, 1)
        finally:
            city.terminate()
            city.wait()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(city, address):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and city.poll() is None:
        with suppress(OSError), urlopen(f"{address}/health/live/", timeout=2):  # noqa: S310
            return
        time.sleep(0.2)
    raise SystemExit("The demo city did not start; see var/bench/demo/serve.log.")
