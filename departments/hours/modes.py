"""The words for what can hold at an office: for a rule, for a moment, for an exception."""

from enum import StrEnum


class Mode(StrEnum):
    """How an office serves residents while a rule or a holiday holds."""

    OPEN = "open"
    APPOINTMENT = "appointment"
    PHONE = "phone"
    CLOSED = "closed"


class State(StrEnum):
    """What holds at a moment. Unknown is never closed, and neither is an office that moved."""

    OPEN = "open"
    APPOINTMENT = "appointment"
    PHONE = "phone"
    CLOSED = "closed"
    UNKNOWN = "unknown"
    NOT_IN_USE = "not_in_use"

    @property
    def serves(self):
        """Tell whether somebody is there for residents, in whatever way."""
        return self in SERVING


class Effect(StrEnum):
    """What an exception does to the usual hours."""

    CLOSED = "closed"
    APPOINTMENT = "appointment"
    PHONE = "phone"
    REPLACE = "hours"


SERVING = (State.OPEN, State.APPOINTMENT, State.PHONE)
