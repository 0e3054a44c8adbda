"""The environment: what a file adds to it, and what the project makes where it says nothing."""

import os
import secrets
from pathlib import Path


def read_file(path):
    """Add what a file of lines NAME=value says to the environment, which has the last word."""
    path = Path(path)
    if not path.exists():
        return
    for line in path.read_text().splitlines():
        name, is_one, value = line.strip().partition("=")
        if is_one and not name.startswith("#"):
            value = value.strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            os.environ.setdefault(name.strip(), value)


def kept_secret(path, make):
    """Return the text kept in a file that only its owner reads; make it on first use.

    Two processes that start at once agree on one: the first link wins.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(make())
        try:
            os.link(draft, path)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return path.read_text().strip()


def secret_key(var):
    """Return the key that signs sessions and links, made once and kept in `var`."""
    return kept_secret(Path(var) / "secret-key", lambda: secrets.token_urlsafe(64))


def env(name, default=""):
    """Return an environment variable, an empty one counting as unset."""
    return os.environ.get(name) or default


def env_flag(name):
    return env(name).lower() in {"1", "true", "yes", "on"}


def env_list(name):
    return [item.strip() for item in env(name).split(",") if item.strip()]
