# -*- coding: utf-8 -*-
"""Brings what a command needs onto an empty machine, then hands over to it.

Standard library only, for any Python that can say which one it wants: this runs
before the virtual environment exists.

    python3 bin/bootstrap.py [--dev] COMMAND [ARGUMENT ...]

makes `.venv`, installs the pinned requirements where they changed since the
last time, and runs COMMAND with that environment's Python.
"""

import hashlib
import os
import subprocess
import sys
from contextlib import contextmanager

OLDEST, NEWEST = (3, 11), (3, 14)
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed")
LOCK = os.path.join(ROOT, "var", "install-lock")


def refuse_other_pythons():
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        sys.exit(
            "cityweb needs Python %d.%d to %d.%d; this is %d.%d. Name another one: "
            "make PYTHON=python3.12 …" % (OLDEST + NEWEST + tuple(sys.version_info[:2]))
        )


def fingerprint(files):
    """Tell one state of the requirements from another, and one Python from another."""
    digest = hashlib.sha256(sys.version.encode())
    for name in files:
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def installed():
    try:
        with open(STAMP) as file:
            return file.read().split()
    except OSError:
        return []


def install(files):
    """Install the requirements, unless just these are installed already."""
    if fingerprint(files) in installed():
        return
    with only_one():
        install_alone(files)


def install_alone(files):
    if fingerprint(files) in installed():
        return
    try:
        os.unlink(STAMP)
    except OSError:
        pass
    if not works():
        say("Making a virtual environment in .venv …")
        run([sys.executable, "-m", "venv", "--clear", VENV], "The virtual environment failed. "
            "On Debian and Ubuntu: apt install python3-venv.")  # fmt: skip
    say("Installing the requirements (about a minute the first time) …")
    # Python compiles what it imports, at its first use: a small part of all that is installed.
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip.append("--no-compile")
    run(pip + ["-r", os.path.join(ROOT, files[-1])], "The requirements could not be installed; "
        "is the package index within reach?")  # fmt: skip
    # All that is installed contains the smaller set too.
    stamps = [fingerprint(files[:count]) for count in range(1, len(files) + 1)]
    with open(STAMP, "w") as file:
        file.write("\n".join(stamps))


@contextmanager
def only_one():
    """Wait for another start that installs just now: `make test` beside `make run`."""
    import fcntl

    if not os.path.isdir(os.path.dirname(LOCK)):
        os.makedirs(os.path.dirname(LOCK))
    with open(LOCK, "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("Another start is installing here; waiting for it …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def works():
    """Tell whether the environment is whole and of this Python."""
    check = "import sys, pip; sys.exit(sys.version_info[:2] != (%d, %d))" % sys.version_info[:2]
    if not os.path.exists(PYTHON):
        return False
    return subprocess.run([PYTHON, "-c", check], capture_output=True).returncode == 0


def keep_what_is_compiled(environment):
    """Let each module be compiled once, not anew in each of the site's processes.

    That takes two thirds of their start. Where Python is to write nothing beside its
    sources, as in many containers, it writes below `var`.
    """
    if environment.pop("PYTHONDONTWRITEBYTECODE", None):
        environment.setdefault("PYTHONPYCACHEPREFIX", os.path.join(ROOT, "var", "compiled"))


def run(command, failure):
    if subprocess.run(command).returncode:
        sys.exit(failure)


def say(text):
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main(arguments):
    refuse_other_pythons()
    files = ["requirements.txt"]
    if arguments[:1] == ["--dev"]:
        files.append("requirements-dev.txt")
        arguments = arguments[1:]
    install(files)
    keep_what_is_compiled(os.environ)
    os.chdir(ROOT)
    os.execv(PYTHON, [PYTHON] + arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
