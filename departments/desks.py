"""An office as a resident finds it at a moment: status, week, what is coming."""

from dataclasses import dataclass
from functools import cached_property

from base.caching.recording import holds_until, used
from departments.hours import MARGIN, Specification, specifications
from departments.hours.wording import notice_of, particulars_of, rows_of, words_of
from departments.timetable import Timetable

WEEK_AHEAD = 7
HALF_A_YEAR = 182


@dataclass(frozen=True)
class Desk:
    """An office at the moment of a timetable. What a page does not show of it is not reckoned."""

    office: object
    timetable: Timetable
    with_phones: bool = True

    def __post_init__(self):
        if self.with_phones:
            used(f"phones:{self.office.pk}")
        self.read_through(self.today if self.schedule.known else None)
        holds_until(self.schedule.next_change(self.at))

    @property
    def at(self):
        return self.timetable.at

    @property
    def today(self):
        return self.timetable.today

    @cached_property
    def schedule(self):
        return self.timetable.reckoned(self.office)

    def read_through(self, day=None, **further):
        """Note that hours are read up to a day; None: as far as they are known."""
        self.timetable.note(self.office, self.schedule, day, **further)

    @cached_property
    def status(self):
        status = self.schedule.status(self.at)
        self.read_through(status.last_day, awaits_opening=not status.may_open)
        return status

    @cached_property
    def words(self):
        return words_of(self.status)

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
        last_day = self.schedule.last_day_announced(self.at, WEEK_AHEAD)
        self.read_through(last_day, days_back=MARGIN.days + 1)
        return notices(self.schedule.announcements(self.at, WEEK_AHEAD))

    @cached_property
    def coming(self):
        self.read_through()
        return notices(self.schedule.coming(self.at, HALF_A_YEAR))

    def specifications(self) -> list[Specification]:
        """Return the hours that are shown here as machines read them."""
        self.read_through()
        return specifications(self.schedule, self.at, HALF_A_YEAR)


def desks_of(offices, at=None, with_phones=True):
    """Return offices as they are at a moment, by one timetable; perhaps for their hours alone."""
    offices = list(offices)
    if not offices:
        return []
    timetable = Timetable(at)
    return [Desk(office, timetable, with_phones) for office in offices]


def week_of(schedule, today):
    """Return the rows of the week around a day, an exception shown on that day alone."""
    actual = schedule.days(today, 1)[0]
    days = [actual if day.date == today else day for day in schedule.week(today)]
    return rows_of(days, today)


def notices(announcements):
    return tuple(notice_of(each) for each in announcements if each.changes)
