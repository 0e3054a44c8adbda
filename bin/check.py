"""`make test` and `make lint`: bring what is needed, run everything, say what did not run.

The database is an embedded PostgreSQL in a folder of its own, never the running
site's; one check at a time uses it. What cannot be brought onto this machine is
named in the last lines; with CI set that is a failure.
"""

import fcntl
import os
import re
import secrets
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bin import tools  # noqa: E402
from cityweb import postgres  # noqa: E402

VAR = ROOT / "var" / "test"
PYTHON = sys.executable


def run(*command, **environment):
    """Run a command in the project's folder and return its exit code.

    Of the environment it sees no setting of the site but the database's address.
    """
    example = (ROOT / ".env.example").read_text()
    own = set(re.findall(r"^([A-Z_]+)=", example, re.MULTILINE)) - {"DATABASE_URL"}
    kept = {key: value for key, value in os.environ.items() if key not in own}
    kept |= {"CITYWEB_VAR": str(VAR), "CITYWEB_ENV_FILE": os.devnull}
    command = [str(part) for part in command]
    return subprocess.run(command, cwd=ROOT, env={**kept, **environment}, check=False).returncode


@contextmanager
def database():
    """Run a database for the checks, unless DATABASE_URL names one; one check at a time."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    VAR.mkdir(parents=True, exist_ok=True)
    with (VAR / "check-lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another make test or make lint runs here; waiting for it …", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        server = postgres.Server(VAR, fast=True)
        try:
            server.start()
            yield
        finally:
            server.stop()


def test(arguments):
    environment, missing = {}, []
    for name in ("browser", "vnu", "varnish", "nginx"):
        path, reason = getattr(tools, name)()
        if path:
            environment[f"CITYWEB_{name.upper()}"] = str(path)
        else:
            missing.append(reason)
    with database():
        failed = run(PYTHON, "-m", "pytest", "-rs", *arguments, **environment)
    for reason in missing:
        print(f"Not run: {reason}")
    return failed or int(bool(missing) and bool(os.environ.get("CI")))


def lint(arguments):
    production = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SITE_URL": "https://www.city.example",
        "PRODUCTION": "1",
    }
    templates = sorted(map(str, (ROOT / "templates").rglob("*.html")))
    bin_ = Path(PYTHON).parent
    checks = {
        "ruff check": [bin_ / "ruff", "check", "."],
        "ruff format": [bin_ / "ruff", "format", "--check", "--quiet", "."],
        "djade": [bin_ / "djade", "--check", "--target-version", "5.2", *templates],
        "floors": [bin_ / "lint-imports", "--no-cache"],
        "migrations": [PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"],
        "deployment": [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
    }
    failed = []
    with database():
        for name, command in checks.items():
            print(f"{name} …", flush=True)
            if run(*command, **production):
                failed.append(name)
    print("styles …", flush=True)
    problem = tools.styles_problem()
    if problem:
        failed.append(f"styles ({problem})")
    print("Failed: " + ", ".join(failed) if failed else "All linters are content.")
    return int(bool(failed))


def end(number, frame):
    """Let a polite end pass through every `finally` on the way."""
    sys.exit(128 + number)


if __name__ == "__main__":
    for asking in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(asking, end)
    try:
        sys.exit({"test": test, "lint": lint}[sys.argv[1]](sys.argv[2:]))
    except postgres.PostgresError as error:
        sys.exit(str(error))
