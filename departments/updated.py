"""What stands on the pages of departments and people beside their own content."""

from base.updated import stands_on
from departments.models import Appointment, DepartmentPage, Office, Phone, StaffPage

stands_on(Office, lambda office: [(DepartmentPage, office.department_id)])
stands_on(Phone, lambda phone: [(DepartmentPage, phone.office.department_id)])
stands_on(
    Appointment,
    lambda post: [(DepartmentPage, post.department_id), (StaffPage, post.person_id)],
)
