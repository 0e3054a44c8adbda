"""What the project makes for itself where the environment says nothing."""

import os
import secrets
from pathlib import Path


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
