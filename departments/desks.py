"""An office as a resident finds it at a moment: status, week, what is coming."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from base.caching.recording import holds_until
from departments.hours import Schedule, Specification, specifications
from departments.hours.wording import notice_of, particulars_of, rows_of, words_of
from departments.timetable import Timetable

WEEK_AHEAD = 7
HALF_A_YEAR = 182


@dataclass(frozen=True)
class Desk:
    """An office at a moment. What a page does not show of it is not reckoned."""

    office: object
    schedule: Schedule
    at: datetime
    today: date

    @cached_property
    def words(self):
        return words_of(self.schedule.status(self.at))

    @cached_property
    def week(self):
        """The usual hours, except that today is as it is today.

        Empty where nobody has said when the office is open.
        """
        return tuple(week_of(self.schedule, self.today)) if self.schedule.known else ()

    @cached_property
    def particulars(self):
        return tuple(particulars_of(self.schedule.rules))

    @cached_property
    def notices(self):
        return notices(self.schedule.announcements(self.at, WEEK_AHEAD))

    @cached_property
    def coming(self):
        return notices(self.schedule.coming(self.at, HALF_A_YEAR))

    def specifications(self) -> list[Specification]:
        """Return the hours that are shown here as machines read them."""
        return specifications(self.schedule, self.at, HALF_A_YEAR)


def desk_of(office, timetable):
    """Return an office as it is at the moment of a timetable."""
    schedule = timetable.schedule(office)
    holds_until(schedule.next_change(timetable.at))
    return Desk(office, schedule, timetable.at, timetable.today)


def desks_of(offices, at=None):
    """Return offices as they are at a moment, by one timetable."""
    offices = list(offices)
    if not offices:
        return []
    timetable = Timetable(at)
    return [desk_of(office, timetable) for office in offices]


def week_of(schedule, today):
    """Return the rows of the week around a day, an exception shown on that day alone."""
    actual = schedule.days(today, 1)[0]
    days = [actual if day.date == today else day for day in schedule.week(today)]
    return rows_of(days, today)


def notices(announcements):
    return tuple(notice_of(each) for each in announcements if each.changes)
