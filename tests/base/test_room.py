"""Calls deep within others cost the system nothing."""

import resource

from base.room import roomy

DEEP = 300


def leaf():
    pass


def call_often_at_every_depth(depth=DEEP):
    for _ in range(500):
        leaf()
    if depth:
        call_often_at_every_depth(depth - 1)


def faults(function):
    """Return how often memory had to be had from the system."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    function()
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def test_at_no_depth_do_calls_fetch_memory_again_and_again():
    in_room = roomy(call_often_at_every_depth)
    in_room()

    assert faults(in_room) < 100


def test_it_takes_and_returns_what_the_function_does():
    @roomy
    def quotient(a, *, by):
        """Divide."""
        return a / by

    assert quotient(6, by=3) == 2
    assert (quotient.__name__, quotient.__doc__) == ("quotient", "Divide.")
