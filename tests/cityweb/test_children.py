"""The processes beside the server: which ended well, and which nobody may end any more."""

import os
import signal
import subprocess
import sys

import pytest
from django.core.management.base import CommandError

from cityweb.serving.children import Children
from cityweb.serving.guard import Guard
from cityweb.serving.signals import Stopped


@pytest.fixture
def guard(tmp_path):
    """A guard of its own; it ends at the end of the test, whatever it was told."""
    with (tmp_path / "lock").open("w") as lock:
        guard = Guard(tmp_path, lock, own_database=False)
        yield guard
        guard.process.stdin.close()
        guard.process.wait(30)


@pytest.fixture
def sleeper():
    """A process at the head of a group of its own."""
    process = subprocess.Popen(["sleep", "60"], start_new_session=True)
    yield process
    process.kill()
    process.wait()


def die(guard):
    """Do to a guard what the death of its `serve` does."""
    guard.process.stdin.close()
    guard.process.wait(30)


def test_a_process_that_ended_well_is_no_child_any_more(guard, tmp_path):
    children = Children(guard)
    children.start("static files", "-c", f"open({str(tmp_path / 'done')!r}, 'w')")

    children.finish("static files")

    assert (tmp_path / "done").exists()
    assert children.first_dead() is None


def test_a_process_that_failed_is_named(guard):
    children = Children(guard)
    children.start("static files", "-c", "raise SystemExit(3)")

    with pytest.raises(CommandError, match=r"The static files process failed \(exit code 3\)"):
        children.finish("static files")


def test_who_is_asked_to_stop_while_a_process_starts_knows_it_nevertheless(
    guard, signals, monkeypatch
):
    children = Children(guard, signals.shield)
    monkeypatch.setattr(guard, "watch", lambda group: os.kill(os.getpid(), signal.SIGTERM))

    with pytest.raises(Stopped):
        children.start("jobs", "-c", "import time; time.sleep(60)")
    (process,) = children.processes.values()
    children.stop()

    assert process.returncode == -signal.SIGTERM


@pytest.mark.skipif(sys.platform != "linux", reason="groups of processes")
def test_a_guard_ends_what_it_watches(guard, sleeper):
    guard.watch(sleeper.pid)

    die(guard)

    assert sleeper.wait(30) != 0


def test_a_guard_leaves_alone_what_ended_before(guard, sleeper):
    guard.watch(sleeper.pid)
    guard.forget(sleeper.pid)

    die(guard)

    assert sleeper.poll() is None
    assert os.getpgid(sleeper.pid) == sleeper.pid
