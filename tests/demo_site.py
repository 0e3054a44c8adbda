"""The demo city as `make run` serves it, for tests that visit it from outside.

The city is loaded once in a run of the tests; each site that a test asks for is
a copy of it with a server, a database and a folder of its own.
"""

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import psycopg
from bs4 import BeautifulSoup
from django.conf import settings

PASSWORD = "a lighthouse in the fog 1791"
PATIENCE = 400
NAME = "www.portellery.example"  # a further one under which it answers


class DemoSite:
    """A running copy of the demo city."""

    def __init__(self, folder, database, **environment):
        self.further = environment
        self.folder = Path(folder)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database = database
        self.process = None

    @property
    def environment(self):
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("DJANGO_", "DEBUG"))}
        return kept | {
            "CITYWEB_VAR": str(self.folder),
            "DATABASE_URL": database_url(self.database),
            "PORT": str(self.port),
            "SITE_URL": self.url,
            "ALLOWED_HOSTS": NAME,
            "ADMIN_PASSWORD": PASSWORD,
            **self.further,
        }

    def start(self):
        log = (self.folder / "serve.log").open("a")
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve"],
            cwd=settings.BASE_DIR, env=self.environment, stdout=log, stderr=log,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            try:
                with urlopen(f"{self.url}/health/live/", timeout=2):
                    return self
            except (URLError, OSError):
                time.sleep(0.2)
        self.stop()
        raise RuntimeError(f"The demo city did not start:\n{self.log()}")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def get(self, path, **headers):
        """Return (status, headers, content) of an address; redirects are not followed."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def read(self, path):
        """Return a page as something to search in."""
        return BeautifulSoup(self.get(path)[2].decode(), "html.parser")

    def log(self):
        return (self.folder / "serve.log").read_text()[-4000:]

    def page(self, path):
        """Return the number of a page, as its editors see it in the address of the form."""
        question = "SELECT id FROM wagtailcore_page WHERE live AND url_path = %s"
        return self.ask(question, [f"/home{path}"])[0][0]

    def ask(self, question, values=()):
        """Ask its database, or change it unseen by the site; return the rows, if there are any."""
        with psycopg.connect(database_url(self.database)) as connection:
            cursor = connection.execute(question, values)
            return cursor.fetchall() if cursor.description else []

    def need_no_more_sizes(self):
        """Leave no picture to be drawn by the clock: it takes long, and pages change with each."""
        self.ask("UPDATE base_cityimage SET avif = sizes, jpeg = sizes")

    def copy_database(self, shared, name):
        """Copy the database; one process at a time can, and while nobody is connected."""
        with (shared / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            sql(f'CREATE DATABASE "{name}" TEMPLATE "{self.database}"')

    def manage(self, *command):
        """Run a management command on this copy; return what it printed."""
        done = subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=settings.BASE_DIR, env=self.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return done.stdout


def database_url(name):
    """Return the address of a database beside the tests' own."""
    own = settings.DATABASES["default"]
    host, port = own["HOST"], own["PORT"]
    if not host or host.startswith("/"):
        return f"postgresql://{own['USER']}@{host.replace('/', '%2F')}/{name}"
    account = f"{own['USER']}:{own['PASSWORD']}" if own["PASSWORD"] else own["USER"]
    return f"postgresql://{account}@{host}{f':{port}' if port else ''}/{name}"


def sql(statement):
    with psycopg.connect(database_url("postgres"), autocommit=True) as connection:
        connection.execute(statement)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def loaded_city(folder):
    """Load the demo city once for all processes of this run of the tests; return its site."""
    folder.mkdir(exist_ok=True)
    site = DemoSite(folder / "var", f"demo_{database_suffix(folder)}")
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "loaded").exists():
            site.folder.mkdir()
            sql(f'DROP DATABASE IF EXISTS "{site.database}"')
            sql(f'CREATE DATABASE "{site.database}"')
            site.start().stop()
            site.need_no_more_sizes()
            (folder / "loaded").touch()
    return site


def database_suffix(folder):
    return "".join(c for c in folder.parent.name if c.isalnum())


@contextmanager
def copy_of_the_city(shared, folder, prepare=None, **environment):
    """Serve a copy of the loaded city, after `prepare(site)`; remove it at the end."""
    original = loaded_city(shared)
    name = f"{original.database}_{os.getpid()}_{time.monotonic_ns()}"
    site = DemoSite(folder, name, **environment)
    shutil.copytree(original.folder, site.folder, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("serve.log", "serve-*"))  # fmt: skip
    original.copy_database(shared, site.database)
    try:
        if prepare:
            prepare(site)
        yield site.start()
    finally:
        site.stop()
        sql(f'DROP DATABASE IF EXISTS "{site.database}" WITH (FORCE)')


def path_of(address):
    return urlsplit(address).path
