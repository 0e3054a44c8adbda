"""What is public of departments, people and plans."""

from base.public_addresses import PageAddresses, PublicAddress, source
from departments.models import (
    DepartmentIndexPage,
    DepartmentPage,
    StaffPage,
    StrategicPlanPage,
)
from departments.plan_files import NAMES


@source
def pages():
    return PageAddresses(DepartmentIndexPage, DepartmentPage, StaffPage)


@source
def plans():
    for page in PageAddresses(StrategicPlanPage):
        yield page
        for name in NAMES:
            yield PublicAddress(page.path + name, page.changed_at, is_page=False)
