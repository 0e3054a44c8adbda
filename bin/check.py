"""`make test` and `make lint`: bring what is needed, run everything, say what did not run.

The database is an embedded PostgreSQL in a folder of its own, never the running
site's. What cannot be brought onto this machine is named in the last lines; with
CI set that is a failure.
"""

import os
import secrets
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bin import tools  # noqa: E402
from cityweb import postgres  # noqa: E402

VAR = ROOT / "var" / "test"
PYTHON = sys.executable


def run(*command, **environment):
    """Run a command in the project's folder and return its exit code."""
    return subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **environment}, check=False
    ).returncode


def test(arguments):
    missing = []
    environment = {"CITYWEB_VAR": str(VAR)}
    for variable, bring in {"CITYWEB_BROWSER": tools.browser, "CITYWEB_VNU": tools.vnu}.items():
        path, reason = bring()
        if path:
            environment[variable] = str(path)
        else:
            missing.append(reason)
    server = postgres.Server(VAR, fast=True)
    own = not os.environ.get("DATABASE_URL")
    try:
        if own:
            server.start()
        failed = run(PYTHON, "-m", "pytest", *arguments, **environment)
    finally:
        if own:
            server.stop()
    for reason in missing:
        print(f"Not run: {reason}")
    return failed or int(bool(missing) and bool(os.environ.get("CI")))


def lint(arguments):
    production = {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SITE_URL": "https://www.city.example",
        "PRODUCTION": "1",
        "CITYWEB_VAR": str(VAR),
    }
    templates = sorted(map(str, (ROOT / "templates").rglob("*.html")))
    server = postgres.Server(VAR, fast=True)
    own = not os.environ.get("DATABASE_URL")
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
    try:
        if own:
            server.start()
        for name, command in checks.items():
            print(f"{name} …", flush=True)
            if run(*command, **production):
                failed.append(name)
    finally:
        if own:
            server.stop()
    print("styles …", flush=True)
    problem = tools.styles_problem()
    if problem:
        failed.append(f"styles ({problem})")
    print("Failed: " + ", ".join(failed) if failed else "All linters are content.")
    return int(bool(failed))


if __name__ == "__main__":
    try:
        sys.exit({"test": test, "lint": lint}[sys.argv[1]](sys.argv[2:]))
    except postgres.PostgresError as error:
        sys.exit(str(error))
