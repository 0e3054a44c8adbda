"""An office as a resident finds it at a moment: status, week, what is coming."""

from dataclasses import dataclass
from datetime import datetime

from base.caching.recording import holds_until
from departments.hours import Schedule, Specification, specifications
from departments.hours.wording import notice_of, particulars_of, rows_of, words_of
from departments.timetable import Timetable

WEEK_AHEAD = 7
HALF_A_YEAR = 182


@dataclass(frozen=True)
class Desk:
    """An office at a moment.

    `week` has the usual hours, except that today is as it is today; it is empty
    where nobody has said when the office is open.
    """

    office: object
    words: object
    week: tuple
    particulars: tuple
    notices: tuple
    coming: tuple
    schedule: Schedule
    at: datetime

    def specifications(self) -> list[Specification]:
        """Return the hours that are shown here as machines read them."""
        return specifications(self.schedule, self.at, HALF_A_YEAR)


def desk_of(office, timetable):
    """Return an office as it is at the moment of a timetable."""
    schedule = timetable.schedule(office)
    holds_until(schedule.next_change(timetable.at))
    return Desk(
        office=office,
        words=words_of(schedule.status(timetable.at)),
        week=tuple(week_of(schedule, timetable.today)) if schedule.known else (),
        particulars=tuple(particulars_of(schedule.rules)),
        notices=notices(schedule.announcements(timetable.at, WEEK_AHEAD)),
        coming=notices(schedule.coming(timetable.at, HALF_A_YEAR)),
        schedule=schedule,
        at=timetable.at,
    )


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
