"""Where the records of departments are seen."""

from datetime import date

from django.utils import timezone

from base.caching.shown import shown
from departments.horizons import opening, reached
from departments.hours import Mode
from departments.models import (
    ActionStatus,
    Appointment,
    Closure,
    DepartmentIndexPage,
    DepartmentPage,
    Holiday,
    Office,
    Phone,
    PlanPrint,
    StaffPage,
    StrategicPlanPage,
)
from departments.timetable import holiday_of, rules_of


def places_of_department(department):
    if department.part_of_id:
        yield f"parts:{department.part_of_id}"
    yield from (f"overseers:{overseen.pk}" for overseen in department.oversees.all())


def places_of_appointment(appointment):
    return of_appointments("department", appointment.department_id), of_appointments(
        "person", appointment.person_id
    )


def of_appointments(owner, pk):
    """Return the tag of the appointments of a department or of a person."""
    return f"appointments:{owner}:{pk}"


def places_of_plan(plan):
    if plan.supersedes_id:
        yield f"superseding:{plan.supersedes_id}"


def places_of_closure(closure):
    """A closure is seen wherever an office is that it may concern, until it is over.

    What showed it holds no longer than that.
    """
    starts, ends = moment(closure, "starts_at"), moment(closure, "ends_at")
    if ends and ends <= timezone.now():
        return []
    first, last = day_of(starts), day_of(ends) if ends else date.max
    lists = lists_of(closure)
    found = reached(lists, day_of(), lambda day: first <= day <= last)
    if any(rule.mode is Mode.OPEN for rule in rules_of(closure.hours)):
        found += map(opening, lists)
    return found


def moment(closure, name):
    """Return a moment as the database has it, were it written as text."""
    return Closure._meta.get_field(name).to_python(getattr(closure, name))


def lists_of(closure):
    if closure.scope == Closure.Scope.CITY:
        return ["closures:city"]
    if closure.scope == Closure.Scope.OFFICES:
        return [f"closures:office:{office.pk}" for office in closure.offices.all()]
    return [f"closures:department:{department.pk}" for department in closure.departments.all()]


def places_of_holiday(holiday):
    return reached(["holidays"], day_of(), holiday_of(holiday).occurs_on)


def day_of(moment=None):
    """Return the day in the city, whatever zone the editor works in."""
    return timezone.localdate(moment, timezone.get_default_timezone())


shown(DepartmentIndexPage)
shown(DepartmentPage, places_of_department, own=["body", "mission", "tasks", "social_links"])
shown(StaffPage, own=["body"])
shown(
    StrategicPlanPage, places_of_plan,
    own=["introduction", "vision_heading", "vision", "vision_points", "objectives_introduction",
         "objectives", "updates", "updates_every", "full_plan", "full_plan_url", "adopted_on"],
    ranked_by=["starts_on", "ends_on", "supersedes"],
)  # fmt: skip
shown(Office, lambda office: [f"office:{office.pk}", f"offices:{office.department_id}"])
shown(Phone, lambda phone: [f"phones:{phone.office_id}"])
shown(Appointment, places_of_appointment)
shown(Closure, places_of_closure)
shown(Holiday, places_of_holiday)
shown(ActionStatus)
shown(PlanPrint, lambda made: [f"prints:{made.plan_id}"], unseen=["made_of", "tried_at"])
