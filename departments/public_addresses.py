"""What is public of departments, people and plans."""

from base.public_addresses import addresses_of, source
from departments.models import (
    DepartmentIndexPage,
    DepartmentPage,
    StaffPage,
    StrategicPlanPage,
)


@source
def pages():
    for model in (DepartmentIndexPage, DepartmentPage, StaffPage, StrategicPlanPage):
        yield from addresses_of(model)
