"""What is public of departments, people and plans."""

from base.public_addresses import PublicAddress, addresses_of, source
from departments.models import (
    DepartmentIndexPage,
    DepartmentPage,
    StaffPage,
    StrategicPlanPage,
)
from departments.plan_files import NAMES


@source
def pages():
    for model in (DepartmentIndexPage, DepartmentPage, StaffPage):
        yield from addresses_of(model)


@source
def plans():
    for page in addresses_of(StrategicPlanPage):
        yield page
        for name in NAMES:
            yield PublicAddress(page.path + name, page.changed_at, is_page=False)
