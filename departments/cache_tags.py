"""Where the records of departments are seen."""

from django.utils import timezone

from base.caching.shown import shown
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
    if closure.ends_at and closure.ends_at <= timezone.now():
        return []
    if closure.scope == Closure.Scope.CITY:
        return ["closures:city"]
    if closure.scope == Closure.Scope.OFFICES:
        return [f"closures:office:{office.pk}" for office in closure.offices.all()]
    return [f"closures:department:{department.pk}" for department in closure.departments.all()]


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
shown(Phone, lambda phone: [f"office:{phone.office_id}"])
shown(Appointment, places_of_appointment)
shown(Closure, places_of_closure)
shown(Holiday, lambda holiday: ["holidays"])
shown(ActionStatus)
shown(PlanPrint, lambda made: [f"page:{made.plan_id}"], unseen=["made_of", "tried_at"])
