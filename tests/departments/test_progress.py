"""A plan's shares are computed, and they sum to 100."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from departments.models import ActionStatus
from departments.progress import progress_of, whole_percents

DONE = ActionStatus(pk=1, label="Done", meaning="done", sort_order=3)
UNDER_WAY = ActionStatus(pk=2, label="Under way", meaning="open", sort_order=1)
STOPPED = ActionStatus(pk=3, label="Stopped", meaning="stopped", sort_order=4)


@pytest.mark.parametrize(
    ("counts", "percents"),
    [
        ([1, 1, 1], [34, 33, 33]),
        ([1, 2, 4], [14, 29, 57]),
        ([6, 6, 2, 3], [35, 35, 12, 18]),
        ([1, 1, 1, 1, 1, 1], [17, 17, 17, 17, 16, 16]),
        ([1, 999], [0, 100]),
        ([5], [100]),
        ([0, 4], [0, 100]),
        ([], []),
    ],
)
def test_shares_that_do_not_sum_before_rounding_sum_to_100_after(counts, percents):
    assert whole_percents(counts) == percents


@given(st.lists(st.integers(min_value=0, max_value=10_000), min_size=1, max_size=12))
def test_whole_percents_are_never_more_than_one_off(counts):
    percents = whole_percents(counts)

    total = sum(counts)
    assert sum(percents) == (100 if total else 0)
    assert all(abs(p - c * 100 / total) < 1 for p, c in zip(percents, counts, strict=True) if total)


def test_progress_counts_by_the_citys_own_order_and_leaves_out_the_untracked():
    actions = [{"status": s} for s in (DONE, UNDER_WAY, DONE, None, STOPPED)] + [{}]

    progress = progress_of(actions)

    assert [(s.status.label, s.count, s.percent) for s in progress.shares] == [
        ("Under way", 1, 25),
        ("Done", 2, 50),
        ("Stopped", 1, 25),
    ]
    assert (progress.total, progress.done) == (4, 2)


def test_a_plan_without_tracked_actions_has_no_progress():
    assert not progress_of([{"status": None}])
