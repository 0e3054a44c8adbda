"""On which dates holidays are kept."""

import pytest

from departments.hours import EasterSunday, FixedDate, Holiday, Mode, NthWeekday

from .builders import CHRISTMAS, DAY_AFTER, MON, SAT, SUN, THANKSGIVING, THU, day

NEW_YEAR = Holiday("New Year’s Day", FixedDate(1, 1), observed=True)
MEMORIAL = Holiday("Memorial Day", NthWeekday(5, -1, MON))
GOOD_FRIDAY = Holiday("Good Friday", EasterSunday(), offset_days=-2)
EASTER_MONDAY = Holiday("Easter Monday", EasterSunday(), offset_days=1)
LEAP_DAY = Holiday("Leap Day", FixedDate(2, 29))


@pytest.mark.parametrize(
    ("holiday", "kept", "not_kept"),
    [
        pytest.param(CHRISTMAS, "2026-12-25", "2026-12-24", id="fixed"),
        pytest.param(CHRISTMAS, "2027-12-24", "2027-12-25", id="Saturday kept on Friday"),
        pytest.param(CHRISTMAS, "2022-12-26", "2022-12-25", id="Sunday kept on Monday"),
        pytest.param(NEW_YEAR, "2021-12-31", "2022-01-01", id="kept in the year before"),
        pytest.param(
            Holiday("Independence Day", FixedDate(7, 4)), "2026-07-04", "2026-07-03", id="unmoved"
        ),
        pytest.param(LEAP_DAY, "2028-02-29", "2027-02-28", id="29 February"),
        pytest.param(LEAP_DAY, "2024-02-29", "2027-03-01", id="29 February is not 1 March"),
        pytest.param(THANKSGIVING, "2026-11-26", "2026-11-19", id="fourth Thursday"),
        pytest.param(THANKSGIVING, "2028-11-23", "2028-11-30", id="fourth, where there are five"),
        pytest.param(MEMORIAL, "2026-05-25", "2026-05-18", id="last Monday, the fourth"),
        pytest.param(MEMORIAL, "2027-05-31", "2027-05-24", id="last Monday, the fifth"),
        pytest.param(
            Holiday("Last", NthWeekday(12, -1, THU)), "2026-12-31", "2026-12-24", id="last of all"
        ),
        pytest.param(
            Holiday("Fifth", NthWeekday(1, 5, SUN)), "2028-01-30", "2026-01-25", id="fifth"
        ),
        pytest.param(DAY_AFTER, "2026-11-27", "2026-11-26", id="the day after"),
        pytest.param(GOOD_FRIDAY, "2026-04-03", "2026-04-05", id="before Easter"),
        pytest.param(EASTER_MONDAY, "2027-03-29", "2027-03-28", id="after Easter"),
        pytest.param(
            Holiday("Eve", FixedDate(1, 1), offset_days=-1), "2026-12-31", "2027-12-30", id="an eve"
        ),
        pytest.param(
            Holiday("Far", FixedDate(1, 1), offset_days=400), "2027-02-05", "2027-01-01", id="far"
        ),
    ],
)
def test_a_holiday_is_kept_on_its_day_only(holiday, kept, not_kept):
    assert holiday.occurs_on(day(kept))
    assert not holiday.occurs_on(day(not_kept))


@pytest.mark.parametrize(
    ("holiday", "after", "expected"),
    [
        pytest.param(THANKSGIVING, "2026-01-01", "2026-11-26", id="this year"),
        pytest.param(THANKSGIVING, "2026-11-26", "2027-11-25", id="not the day itself"),
        pytest.param(NEW_YEAR, "2021-12-30", "2021-12-31", id="kept in the year before"),
        pytest.param(NEW_YEAR, "2021-12-31", "2023-01-02", id="none in the year between"),
        pytest.param(LEAP_DAY, "2096-02-29", "2104-02-29", id="eight years on"),
    ],
)
def test_the_next_holiday_is_found(holiday, after, expected):
    assert holiday.next(day(after)) == day(expected)


def test_a_holiday_has_a_first_year():
    juneteenth = Holiday("Juneteenth", FixedDate(6, 19), first_year=2021)

    assert not juneteenth.occurs_on(day("2020-06-19"))
    assert juneteenth.occurs_on(day("2021-06-19"))
    assert juneteenth.next(day("1990-01-01")) == day("2021-06-19")


def test_a_holiday_has_a_last_year():
    jubilee = Holiday("Jubilee", FixedDate(6, 2), last_year=2026)

    assert jubilee.occurs_on(day("2026-06-02"))
    assert not jubilee.occurs_on(day("2027-06-02"))
    assert jubilee.next(day("2026-06-02")) is None


def test_the_first_year_is_the_one_that_the_holiday_is_named_for():
    since_2022 = Holiday("New Year’s Day", FixedDate(1, 1), observed=True, first_year=2022)

    assert since_2022.occurs_on(day("2021-12-31"))


def test_a_moved_holiday_is_kept_after_its_offset():
    day_before = Holiday("Eve", FixedDate(7, 5), offset_days=-1, observed=True)

    assert day("2026-07-04").weekday() == SAT
    assert day_before.occurs_on(day("2026-07-03"))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Holiday("Fair", FixedDate(7, 4), mode=Mode.OPEN), id="open"),
        pytest.param(lambda: FixedDate(2, 30), id="30 February"),
        pytest.param(lambda: NthWeekday(5, 6, MON), id="a sixth Monday"),
        pytest.param(lambda: NthWeekday(13, 1, MON), id="a thirteenth month"),
    ],
)
def test_a_holiday_that_no_year_has_is_refused(make):
    with pytest.raises(ValueError, match=r"."):
        make()
