"""The processes that serve the city, and their end."""

import ctypes
import os
import signal
import subprocess
import sys
import time

GRACE = 15  # seconds from the polite request to the end
PR_SET_PDEATHSIG = 1


class Children:
    """Processes that live and die with this one."""

    def __init__(self):
        self.processes = {}

    def start(self, name, *command):
        self.processes[name] = subprocess.Popen(
            [sys.executable, *command], stdin=subprocess.DEVNULL, preexec_fn=end_with_parent
        )

    def first_dead(self):
        """Return the name and exit code of a process that ended by itself, or None."""
        for name, process in self.processes.items():
            if process.poll() is not None:
                return name, process.returncode
        return None

    def stop(self):
        for process in self.processes.values():
            if process.poll() is None:
                process.terminate()
        until = time.monotonic() + GRACE
        for process in self.processes.values():
            try:
                process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def end_with_parent():
    """Ask the kernel to end this child when its parent is killed (Linux)."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)  # a background start inherits INT as ignored
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    os.setpgid(0, 0)
