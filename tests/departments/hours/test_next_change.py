"""When a page about the hours must be made anew."""

import pytest

from departments.hours import Closure

from .builders import CHRISTMAS, EVERY_DAY, OFFICE_HOURS, at, day, rule, schedule

OFFICE = schedule(OFFICE_HOURS, holidays=[CHRISTMAS])
SHORT = Closure(at("2026-11-30 14:00"), at("2026-11-30 15:30"))
MONTH = Closure(at("2026-11-15"), at("2026-12-15 06:00"))


@pytest.mark.parametrize(
    ("office", "moment", "expected"),
    [
        pytest.param(OFFICE, "2026-11-30 08:00", "2026-11-30 09:00", id="opening"),
        pytest.param(OFFICE, "2026-11-30 09:00", "2026-11-30 17:00", id="closing"),
        pytest.param(OFFICE, "2026-11-30 17:00", "2026-12-01 00:00", id="midnight"),
        pytest.param(OFFICE, "2026-11-28 12:00", "2026-11-29 00:00", id="midnight on a day off"),
        pytest.param(
            schedule(rule(EVERY_DAY, all_day=True)),
            "2026-11-28 12:00",
            "2026-11-29 00:00",
            id="midnight, day and night",
        ),
        pytest.param(
            schedule(OFFICE_HOURS, closures=[SHORT]),
            "2026-11-30 10:00",
            "2026-11-30 14:00",
            id="a closure begins",
        ),
        pytest.param(
            schedule(OFFICE_HOURS, closures=[SHORT]),
            "2026-11-30 14:00",
            "2026-11-30 15:30",
            id="a closure ends",
        ),
        pytest.param(
            schedule(OFFICE_HOURS, closures=[MONTH]),
            "2026-12-15 01:00",
            "2026-12-15 06:00",
            id="a closure ends at night",
        ),
        pytest.param(schedule(), "2026-11-30 10:00", None, id="nothing is known"),
        pytest.param(
            schedule(holidays=[CHRISTMAS]), "2026-11-30 10:00", None, id="nothing but holidays"
        ),
        pytest.param(
            schedule(closures=[SHORT]),
            "2026-11-28 10:00",
            "2026-11-29 00:00",
            id="a closure may be announced",
        ),
        pytest.param(schedule(closures=[SHORT]), "2026-12-01 10:00", None, id="a closure is over"),
        pytest.param(
            schedule(in_use_from=day("2026-12-24")),
            "2026-11-30 10:00",
            "2026-12-24 00:00",
            id="it moves in",
        ),
        pytest.param(
            schedule(in_use_until=day("2026-12-24")),
            "2026-11-30 10:00",
            "2026-12-25 00:00",
            id="it moves out",
        ),
        pytest.param(
            schedule(OFFICE_HOURS, in_use_until=day("2026-11-29")),
            "2026-11-30 10:00",
            None,
            id="it has moved out",
        ),
        pytest.param(
            schedule(rule(EVERY_DAY, 0, 2)),
            "2026-11-01 01:30",
            "2026-11-01 02:00",
            id="in the hour that comes twice",
        ),
    ],
)
def test_the_next_change_is_found(office, moment, expected):
    assert office.next_change(at(moment)) == (expected and at(expected))


def test_the_second_half_of_a_repeated_hour_changes_at_its_own_end():
    outage = Closure(at("2026-11-01 00:00"), at("2026-11-01 01:30", fold=1))
    office = schedule(rule(EVERY_DAY, all_day=True), closures=[outage])

    change = office.next_change(at("2026-11-01 01:45"))

    assert (f"{change:%H:%M}", change.fold) == ("01:30", 1)
