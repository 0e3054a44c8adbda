"""Keeps what was typeset until it would say something else.

A file is named by what it says. The folder belongs to one machine; to lose it
costs no more than the time to typeset anew.
"""

import fcntl
import logging
import os
from contextlib import contextmanager, suppress
from tempfile import NamedTemporaryFile

from django.conf import settings

logger = logging.getLogger(__name__)
MOST = 4000  # files; a card has some 40 KB


def kept(stem, key, make, kind="pdf"):
    """Return the content of a file, made at most once and by one worker at a time."""
    file = settings.TYPESET_ROOT / f"{stem}.{key}.{kind}"
    with suppress(OSError):
        return file.read_bytes()
    with one_at_a_time():
        with suppress(OSError):
            return file.read_bytes()
        content = make()
        try:
            put(file, content)
            for old in set(file.parent.glob(f"{stem}.*.{kind}")) - {file}:
                old.unlink(missing_ok=True)
            drop_oldest(file.parent)
        except OSError as error:
            logger.error("%s is not kept: %s", file.name, error)
    return content


@contextmanager
def one_at_a_time():
    """Wait for whoever typesets on this machine; where that cannot be told, go ahead."""
    try:
        settings.TYPESET_ROOT.mkdir(parents=True, exist_ok=True)
        lock = (settings.TYPESET_ROOT / "lock").open("w")
    except OSError:
        yield
        return
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def drop_oldest(folder):
    """Delete what was made longest ago, where the folder holds too much."""
    found = sorted((file.stat().st_mtime, file) for file in folder.glob("*.*"))
    for _, file in found[:-MOST]:
        file.unlink(missing_ok=True)


def put(file, content):
    with NamedTemporaryFile(dir=file.parent, delete=False) as new:
        new.write(content)
    os.replace(new.name, file)
