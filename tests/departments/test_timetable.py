"""What an editor writes about the hours, as the engine reckons with it."""

import pytest

from departments.blocks import HoursBlock
from departments.timetable import rules_of


def written(**rule):
    rule = {"days": ["mon"], "mode": "all_day", **rule}
    return HoursBlock().to_python([{"type": "rule", "value": rule}])


@pytest.mark.parametrize(
    ("rule", "kept"),
    [
        pytest.param({"also_on_holidays": True}, True, id="ticked"),
        pytest.param({"also_on_holidays": False}, False, id="not ticked"),
        pytest.param({}, False, id="written before there was such a tick"),
    ],
)
def test_hours_are_kept_on_holidays_where_an_editor_ticks_it(rule, kept):
    (read,) = rules_of(written(**rule))

    assert read.also_on_holidays is kept
