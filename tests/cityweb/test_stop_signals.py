"""A signal that asks for the end is heard, wherever it arrives."""

import os
import signal

import pytest

from cityweb.serving.signals import Stopped


def test_a_signal_ends_what_runs(signals):
    with pytest.raises(Stopped):
        os.kill(os.getpid(), signal.SIGTERM)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_signal_that_arrives_where_nothing_may_be_raised_is_heard_afterwards(signals):
    class Swallows:
        def __del__(self):
            os.kill(os.getpid(), signal.SIGTERM)

    Swallows()

    with pytest.raises(Stopped):
        signals.check()
