"""Opening hours: what holds at a moment, why, and until when. Plain Python, no database."""

from .announcements import MARGIN, Announcement
from .closures import Closure, Scope
from .days import Day
from .holidays import EasterSunday, FixedDate, Holiday, NthWeekday
from .modes import Effect, Mode, State
from .rules import Rule, Season
from .schedule import Schedule
from .spans import Span
from .specifications import Specification, specifications
from .status import Status

__all__ = [
    "MARGIN",
    "Announcement",
    "Closure",
    "Day",
    "EasterSunday",
    "Effect",
    "FixedDate",
    "Holiday",
    "Mode",
    "NthWeekday",
    "Rule",
    "Schedule",
    "Scope",
    "Season",
    "Span",
    "Specification",
    "State",
    "Status",
    "specifications",
]
