"""Varnish and nginx as production runs them, on loopback; and a site behind them that
does as a test wants."""

import os
import subprocess
import threading
import time
from collections import Counter
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from django.conf import settings

from tests.demo_site import free_port

DEPLOY = settings.BASE_DIR / "deploy"
PATIENCE = 60

needs_varnish = pytest.mark.skipif(
    not os.environ.get("CITYWEB_VARNISH"), reason="no Varnish; `make test` brings one"
)
needs_nginx = pytest.mark.skipif(
    not os.environ.get("CITYWEB_NGINX"), reason="no nginx; `make test` brings one"
)


class Answer:
    def __init__(self, answer):
        self.status = answer.status
        self.headers = answer.headers
        self.body = answer.read()
        self.word = self.headers.get("X-Cache")
        self.reading = self.status, self.body.decode(errors="replace")


class Server:
    """A server that was started by a test."""

    def __init__(self, port):
        self.port = port

    def get(self, path, method="GET", port=None, host="127.0.0.1", source=None, **headers):
        """Ask on a connection of its own; an underscore in a header's name is a hyphen."""
        source = source and (source, 0)
        connection = HTTPConnection(
            "127.0.0.1", port or self.port, timeout=30, source_address=source
        )
        try:
            headers = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, headers={"Host": host, **headers})
            return Answer(connection.getresponse())
        finally:
            connection.close()


@contextmanager
def running(command, log, port):
    """Run a server until the end of the block; it answers once this begins."""
    with log.open("w") as output:
        process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
    try:
        until = time.monotonic() + PATIENCE
        while not listens(port):
            assert process.poll() is None and time.monotonic() < until, log.read_text()
            time.sleep(0.05)
        yield process
    finally:
        process.terminate()
        process.wait(30)


def listens(port):
    connection = HTTPConnection("127.0.0.1", port, timeout=1)
    try:
        connection.connect()
    except OSError:
        return False
    connection.close()
    return True


@contextmanager
def varnish(origin_port, folder, purge_port=None, vcl=None):
    """Run Varnish with the city's own file, or other rules, in front of a port."""
    folder = Path(folder)
    vcl = vcl or (DEPLOY / "varnish.vcl").read_text()
    (folder / "city.vcl").write_text(vcl.replace('.port = "8000"', f'.port = "{origin_port}"'))
    server = Server(free_port())
    server.purge_port = purge_port or free_port()
    command = [
        os.environ["CITYWEB_VARNISH"], "-F", "-j", "none", "-n", folder / "work",
        "-a", f"127.0.0.1:{server.port}", "-a", f"purge=127.0.0.1:{server.purge_port}",
        "-f", folder / "city.vcl", "-s", "malloc,64m", "-p", "http_gzip_support=off",
    ]  # fmt: skip
    with running(command, folder / "varnish.log", server.port):
        yield server


class Site:
    """What stands behind an edge: pages that say how often they were made."""

    def __init__(self):
        self.made = Counter()
        self.at_once = Counter()
        self.most_at_once = Counter()
        self.lock = threading.Lock()
        self.status = 200
        self.takes = 0
        self.cookies = []
        self.headers = {
            "Cache-Control": "public, max-age=0, s-maxage=3600, stale-while-revalidate=10",
            "Surrogate-Key": "page:1 line:2",
            "Cache-Tag": "page:1,line:2",
            "Vary": "Accept-Encoding",
            "X-Cache": "MISS",
        }

    def page(self, path, headers):
        with self.lock:
            self.made[path] += 1
            self.at_once[path] += 1
            self.most_at_once[path] = max(self.most_at_once[path], self.at_once[path])
            number = self.made[path]
        time.sleep(self.takes)
        with self.lock:
            self.at_once[path] -= 1
        seen = " ".join(f"{name}={value}" for name, value in headers.items())
        return f"{path} no. {number}; {headers.get('Accept-Encoding')}; {seen}".encode()


@contextmanager
def site():
    """Run a site that a test commands."""
    about = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            is_alive = self.path == "/health/live/"
            body = b"alive" if is_alive else about.page(self.path, self.headers)
            self.send_response(200 if is_alive else about.status)
            for name, value in about.headers.items():
                self.send_header(name, value)
            for cookie in about.cookies:
                self.send_header("Set-Cookie", cookie)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        do_HEAD = do_POST = do_GET

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        about.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield about
        finally:
            server.shutdown()


@contextmanager
def nginx(origin_port, folder, data=None, refresh_port=None):
    """Run nginx with the city's own file, in front of a port, with a folder of the city's data."""
    folder = Path(folder)
    server = Server(free_port())
    server.folder = folder
    server.refresh_port = refresh_port or free_port()
    city = (DEPLOY / "nginx.conf").read_text()
    for ours, theirs in {
        "listen 80;": f"listen 127.0.0.1:{server.port};",
        "8091": str(server.refresh_port),
        "127.0.0.1:8000": f"127.0.0.1:{origin_port}",
        "/var/cache/nginx/city": f"{folder}/cache",
        "/srv/city/var": str(data or folder),
    }.items():
        assert ours in city
        city = city.replace(ours, theirs)
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{'user root;' if os.geteuid() == 0 else ''}\n"
        "daemon off; worker_processes 1; pcre_jit on;\n"
        f"pid {folder}/pid; error_log {folder}/error.log;\n"
        "events {}\n"
        "http {\ninclude /etc/nginx/mime.types;\n"
        'log_format asked "$request_uri $coding $upstream_cache_status";\n'
        f"access_log {folder}/asked asked if=$is_the_site;\n{temporary}{city}}}\n"
    )
    command = [os.environ["CITYWEB_NGINX"], "-c", folder / "nginx.conf", "-e", folder / "error.log"]
    with running(command, folder / "nginx.log", server.port):
        yield server
