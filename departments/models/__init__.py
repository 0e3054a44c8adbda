"""The organisation chart: departments, offices and hours, people, plans."""

from .appointments import Appointment
from .closures import Closure, Holiday
from .departments import DepartmentPage
from .index import DepartmentIndexPage
from .offices import Office, Phone
from .people import StaffPage
from .plans import StrategicPlanPage
from .prints import PlanPrint
from .statuses import ActionStatus

__all__ = [
    "ActionStatus",
    "Appointment",
    "Closure",
    "DepartmentIndexPage",
    "DepartmentPage",
    "Holiday",
    "Office",
    "Phone",
    "PlanPrint",
    "StaffPage",
    "StrategicPlanPage",
]
